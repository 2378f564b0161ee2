import { expect, it } from 'vitest';
import { compare, sum, times } from './decimal';

it('sums are exact where floating point is not', () => {
  const cases: [string[], string][] = [
    [['0.10', '0.20'], '0.30'],
    [['12345678901234567.89', '0.01'], '12345678901234567.90'],
    [['14.00', '-20.00'], '-6.00'],
    [['1', '0.735'], '1.735'],
    [['-0.05', '0.05'], '0.00'],
    [[], '0'],
  ];
  for (const [texts, expected] of cases) expect(sum(texts), texts.join(' + ')).toBe(expected);
});

it('a piece of money so many times keeps its decimals', () => {
  expect(times('0.25', 7)).toBe('1.75');
  expect(times('1000.00', 0)).toBe('0.00');
});

it('amounts are compared by worth, not by spelling', () => {
  expect(compare('9.50', '10')).toBe(-1);
  expect(compare('10.00', '10')).toBe(0);
  expect(compare('-1', '-2')).toBe(1);
});
