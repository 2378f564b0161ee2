import { expect, it } from 'vitest';
import { axisTop, chartOf, growth, share, stepLine } from './chart';

const hour = (at: number, net: string) => ({ hour: at, net, sales: 1 });

it('the axis ends at a round figure that nothing exceeds', () => {
  const cases: [number, number][] = [[0, 2], [3420, 4000], [4000, 4000], [4001, 6000], [99, 100], [0.4, 0.4], [1, 1]];
  for (const [greatest, top] of cases) expect(axisTop(greatest), String(greatest)).toBeCloseTo(top, 9);
});

it('hours without a sale have a place of their own between those with one', () => {
  const { bars, busiest } = chartOf([hour(9, '50.00'), hour(11, '100.00')]);
  expect(bars.map((bar) => bar.hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  expect(bars.slice(0, 3).map((bar) => bar.height)).toEqual([0.5, 0, 1]);
  expect(busiest?.hour).toBe(11);
});

it('the week before has its hours in the same picture, on the same axis', () => {
  const { bars, ceiling } = chartOf([hour(9, '50.00')], [hour(8, '200.00'), hour(20, '100.00')]);
  expect([bars[0]?.hour, bars.at(-1)?.hour, ceiling]).toEqual([8, 20, 200]);
  expect(bars[0]).toMatchObject({ net: '0', then: '200.00', step: 1 });
  expect(bars[1]).toMatchObject({ height: 0.25, then: '0' });
});

it('the line of the week before goes in steps', () => {
  expect(stepLine(chartOf([], [hour(9, '1'), hour(16, '1')]).bars.slice(0, 2))).toBe('M0 0H50V100H100');
});

it('an hour of refunds has no height, and a day without sales no bars', () => {
  expect(chartOf([hour(9, '-20.00')])).toMatchObject({ bars: [{ height: 0 }, {}, {}, {}, {}, {}, {}, {}], busiest: undefined });
  expect(chartOf([]).bars).toEqual([]);
});

it('shares are of what came in', () => {
  expect(share('25.00', ['25.00', '75.00'])).toBe(0.25);
  expect(share('0', ['0'])).toBe(0);
});

it('a figure grows by a share of what it was, and not from nothing', () => {
  expect(growth('110.00', '100.00')).toBeCloseTo(0.1, 9);
  expect(growth('90.00', '100.00')).toBeCloseTo(-0.1, 9);
  expect(growth('90.00', '0.00')).toBeUndefined();
  expect(growth('90.00', undefined)).toBeUndefined();
});
