import { afterEach, expect, it } from 'vitest';
import type { Reconciliation } from '../backend/wire';
import { allWords, LANGUAGES, speak } from '../shared/language.svelte';
import { stated } from './standing';

afterEach(() => speak('en'));

const nothing = { told: 0, sums: [], differing: [] };
const sound: Reconciliation = {
  upstream: 'office', agrees: true, till: { count: 2, amount: '214.00' }, there: { count: 2, amount: '214.00' }, told: 2, listed: 2, read_at: '2026-11-24T10:00:00+07:00', not_taken: 0,
  missing: [], gone: [], differing: [],
  tax: { told: 2, sums: [{ of: '', till: '14.00', there: '14.00' }], differing: [] },
  tenders: { told: 2, sums: [{ of: 'cash', till: '214.00', there: '214.00' }], differing: [] },
};
const other: Reconciliation = {
  ...sound, agrees: false, there: { count: 1, amount: '107.00' }, missing: ['A-1'], gone: ['A-2'], differing: ['A-3'],
  tax: { told: 1, sums: [{ of: '', till: '7.00', there: '6.99' }], differing: ['A-4'] },
  tenders: { told: 1, sums: [{ of: 'cash', till: '107.00', there: '0.00' }, { of: 'Kasse', till: '0.00', there: '107.00' }], differing: ['A-5'] },
};

it.each(LANGUAGES)('whatever a back end tells is said whole, %s', async (language) => {
  await speak(language);
  await allWords();
  for (const one of [sound, other, { ...sound, tax: nothing, tenders: nothing }, { ...sound, listed: 0 }, { ...sound, till: { count: 0, amount: '0.00' }, not_taken: 3 }]) {
    expect(stated(one).join(' ')).not.toMatch(/standing-|[{}]/);
  }
  const names = stated(other).join(' ');
  for (const receipt of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'Kasse', '6.99']) expect(names).toContain(receipt);
});

it('what is not told is said to be unknown, what was not read to be unread, and neither to agree', async () => {
  await speak('en');
  expect(stated({ ...sound, tax: nothing, tenders: nothing })).toEqual(expect.arrayContaining(['Tax: not told there', 'Means of payment: not told there']));
  const unread = stated({ ...sound, listed: 0 }).join(' ');
  expect(unread).toContain('not read back yet');
  expect(unread).not.toContain('Tax of');
  expect(stated({ ...sound, till: { count: 0, amount: '0.00' }, not_taken: 3 }), 'a back end that takes nothing').toHaveLength(1);
});
