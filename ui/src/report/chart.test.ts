import { expect, it } from 'vitest';
import { axisTop, chartOf, share } from './chart';

it('the axis ends at a round figure that nothing exceeds', () => {
  const cases: [number, number][] = [[0, 2], [3420, 4000], [4000, 4000], [4001, 6000], [99, 100], [0.4, 0.4], [1, 1]];
  for (const [greatest, top] of cases) expect(axisTop(greatest), String(greatest)).toBeCloseTo(top, 9);
});

it('hours without a sale have a place of their own between those with one', () => {
  const { bars, busiest } = chartOf([{ hour: 9, net: '50.00' }, { hour: 11, net: '100.00' }]);
  expect(bars.map((bar) => bar.hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  expect(bars.slice(0, 3).map((bar) => bar.height)).toEqual([0.5, 0, 1]);
  expect(busiest?.hour).toBe(11);
});

it('an hour of refunds has no height, and a day without sales no bars', () => {
  expect(chartOf([{ hour: 9, net: '-20.00' }]).bars[0]?.height).toBe(0);
  expect(chartOf([]).bars).toEqual([]);
});

it('shares are of what came in', () => {
  expect(share('25.00', ['25.00', '75.00'])).toBe(0.25);
  expect(share('0', ['0'])).toBe(0);
});
