import { describe, expect, test } from 'vitest';
import type { Promotion } from '../backend/wire';
import { draftOf, fits, isWhole, KINDS, promotionOf } from './draft';

const plain = { code: 'P1', name: { en: 'Deal', th: 'ดีล', zh: '优惠' }, on: true, priority: 7, stacks: true, weekdays: ['sat'], first_day: null, last_day: '2026-12-31', from: '17:00', until: '19:00', coupon: 'HELLO', once: false };
const deals: Promotion['deal'][] = [
  { kind: 'take_pay', goods: 'all', take: 3, pay: 2 },
  { kind: 'together', parts: [{ goods: { category: 'Drinks' }, count: 2 }], price: '25.00' },
  { kind: 'off', goods: { brand: 'Singha' }, off: '10%', from: null },
  { kind: 'off', goods: { skus: ['P1', 'P2'] }, off: '5.00', from: '3' },
  { kind: 'threshold', goods: 'all', from: '500', off: '50' },
  { kind: 'gift', goods: { skus: ['P1'] }, from: '300', count: 1 },
];

describe('the form of a promotion', () => {
  test.each(deals)('gives back what it was given: $kind', (deal) => {
    const was = { ...plain, deal };
    expect(fits(was)).toBe(true);
    expect(isWhole(draftOf(was))).toBe(true);
    expect(promotionOf(draftOf(was), was)).toEqual(was);
  });

  test('shows no bundle of several parts and no price from a quantity on', () => {
    expect(fits({ ...plain, deal: { kind: 'together', parts: [{ goods: 'all', count: 1 }, { goods: 'all', count: 2 }], price: '5' } })).toBe(false);
    expect(fits({ ...plain, deal: { kind: 'each', goods: 'all', price: '5', from: '3' } })).toBe(false);
  });

  test.each(KINDS)('of a new one asks for a code, a name and its figures: %s', (kind) => {
    const draft = { ...draftOf(), kind, code: 'P1', en: 'Deal', price: '25', value: '10', from: '3' };
    expect(isWhole(draft)).toBe(true);
    for (const lacking of [{ code: ' ' }, { en: '' }, { choice: 'brand' as const }, { take: '', count: 'x', value: '' }]) expect(isWhole({ ...draft, ...lacking })).toBe(false);
    expect(promotionOf(draft)).toMatchObject({ on: true, priority: 100, coupon: null, last_day: null });
  });
});
