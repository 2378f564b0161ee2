// The till beside a back end, in words: count and sum, what is not there by name, and what its list tells of tax and means of payment.
import type { ReadBack, Reconciliation } from '../backend/wire';
import { methodName } from '../sale/methods';
import { count, figure, moment } from '../shared/figures';
import { say } from '../shared/language.svelte';

/** The first of many by name: all of them stand in the report of the command line. */
const named = (receipts: string[]) => receipts.slice(0, 5).join(', ') + (receipts.length > 5 ? ` … (${count(receipts.length)})` : '');

function tax({ told, sums, differing }: ReadBack): string {
  const [of] = sums;
  if (told === 0 || !of) return say('standing-tax-unknown');
  if (differing.length > 0) return say('standing-tax-differs', { there: figure(of.there), till: figure(of.till), receipts: named(differing) });
  return say('standing-tax-agrees', { count: told, amount: figure(of.till) });
}

function tenders({ told, sums, differing }: ReadBack): string[] {
  if (told === 0) return [say('standing-tenders-unknown')];
  if (differing.length === 0) return [say('standing-tenders-agree', { count: told })];
  const each = sums.map(({ of, there, till }) => say('standing-tender', { method: methodName(of), there: figure(there), till: figure(till) }));
  return [say('standing-tenders-differ', { receipts: named(differing) }), ...each];
}

function readBack(one: Reconciliation): string[] {
  if (one.listed === 0) return [say('standing-not-read')];
  const when = one.read_at === null ? [] : [say('standing-read-at', { when: moment(new Date(one.read_at)) })];
  return [tax(one.tax), ...tenders(one.tenders), ...when];
}

/** A line for each thing that is to be said of it; the first one says whether count and sum agree. */
export function stated(one: Reconciliation): string[] {
  if (one.till.count === 0 && one.not_taken > 0) return [say('standing-not-taken', { upstream: one.upstream, count: one.not_taken })];
  const agree = one.till.count === one.there.count && one.till.amount === one.there.amount;
  const both = { upstream: one.upstream, count: one.there.count, amount: figure(one.there.amount), till_count: one.till.count, till_amount: figure(one.till.amount) };
  const lists = [['standing-missing', one.missing], ['standing-gone', one.gone], ['standing-differing', one.differing]] as const;
  const names = lists.filter(([, receipts]) => receipts.length > 0).map(([id, receipts]) => say(id, { receipts: named(receipts) }));
  return [say(agree ? 'standing-agrees' : 'standing-differs', both), ...names, ...(one.till.count > 0 ? readBack(one) : [])];
}
