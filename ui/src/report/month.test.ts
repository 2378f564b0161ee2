import { beforeEach, expect, it } from 'vitest';
import { monthName } from '../shared/figures';
import { speak } from '../shared/language.svelte';
import { monthOf, monthsLater } from './month';

beforeEach(() => speak('en'));

it('a month begins under its weekday and ends on its last day', async () => {
  const november = monthOf('2026-11-22');
  expect(november.indexOf('2026-11-01'), 'a Sunday, the last day of an English week').toBe(6);
  expect(november.at(-1)).toBe('2026-11-30');
  expect(monthOf('2028-02-10').at(-1)).toBe('2028-02-29');
  await speak('th');
  expect(monthOf('2026-11-22').indexOf('2026-11-01'), 'a Thai week begins on Sunday').toBe(0);
});

it('a month later is the same day, or the last one there is', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2026-01-15', -1)).toBe('2025-12-15');
});

it('years are those of the Buddhist era in Thai, and of the common one elsewhere', async () => {
  expect(monthName('2026-11-22')).toBe('November 2026');
  await speak('th');
  expect(monthName('2026-11-22')).toBe('พฤศจิกายน 2569');
  await speak('zh');
  expect(monthName('2026-11-22')).toBe('2026年11月');
});
