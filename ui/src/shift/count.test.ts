import { expect, it, vi } from 'vitest';
import type { CountedPieces } from '../backend/wire';
import { Count } from './count.svelte';

const THB = { currency: 'THB', symbol: '฿', denominations: ['1000.00', '20.00', '0.50', '0.25'] };
const USD = { currency: 'USD', symbol: '$', denominations: ['20.00', '1.00'] };

function counting() {
  const kept: CountedPieces[] = [];
  const count = new Count(THB, (one) => Promise.resolve(kept.push(one)));
  return { kept, count };
}

it('a count is exact, and each key of it is kept by the till', async () => {
  const { kept, count } = counting();
  for (const [at, typed] of ['7', '12', '3', '3'].entries()) {
    count.at = at;
    for (const digit of typed) count.press(digit);
  }
  expect(count.total).toBe('7242.25');
  await vi.waitFor(() => expect(kept.at(-1)).toEqual({ currency: 'THB', piece: '0.25', count: 3 }));
  expect(kept.filter((one) => one.piece === '20.00').at(-1)?.count).toBe(12);
});

it('what the till kept is taken up, and what was typed meanwhile holds', () => {
  const { count } = counting();
  count.press('5');
  const pieces = [{ currency: 'THB', piece: '1000.00', count: 2 }, { currency: 'USD', piece: '20.00', count: 3 }];
  count.take({ currencies: [THB, USD], pieces, submitted: null });
  expect(count.total).toBe('5000.00');
  count.turn();
  expect(count.total).toBe('60.00');
  expect(count.counted).toEqual([{ currency: 'THB', piece: '1000.00', count: 5 }, pieces[1]]);
  count.turn();
  expect(count.here).toEqual(THB);
});

it('the next piece follows the last one from the top', () => {
  const { count } = counting();
  count.move(-1);
  expect(count.at).toBe(3);
  count.press('next');
  expect(count.at).toBe(0);
});

it('a count begins anew once all of it is kept', async () => {
  const { kept, count } = counting();
  count.press('4');
  await count.forget();
  expect([count.total, kept.length]).toEqual(['0.00', 1]);
});
