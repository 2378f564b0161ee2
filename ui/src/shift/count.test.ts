import { expect, it } from 'vitest';
import { Count } from './count.svelte';

const THB = ['1000.00', '20.00', '0.50', '0.25'];

it('a count is exact and survives a restart', () => {
  const count = new Count(THB, 'count');
  for (const [at, typed] of ['7', '12', '3', '3'].entries()) {
    count.at = at;
    for (const digit of typed) count.press(digit);
  }
  expect(count.total).toBe('7242.25');
  expect(new Count(THB, 'count').total, 'after a restart').toBe('7242.25');
  count.forget();
  expect(new Count(THB, 'count').total, 'after the shift was closed').toBe('0.00');
});

it('what another version left is not counted', () => {
  localStorage.setItem('count', JSON.stringify({ '20.00': '-3', '3.00': '1', '0.25': '4' }));
  expect(new Count(THB, 'count').total).toBe('1.00');
});

it('the next piece follows the last one from the top', () => {
  const count = new Count(THB, 'count');
  count.move(-1);
  expect(count.at).toBe(3);
  count.press('next');
  expect(count.at).toBe(0);
});
