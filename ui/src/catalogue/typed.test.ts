import { expect, it } from 'vitest';
import { asFacts, asTyped } from './typed';

it.each([
  [{ unit: 'pc', asks: '', stock: '' }],
  [{ unit: 'kg', asks: 'price serial age:20', stock: 'none' }],
  [{ unit: 'dozen', asks: 'age:18', stock: '6 P0001' }],
  [{ unit: 'pc', asks: 'serial', stock: '24 BOTTLE 5', name_en: 'Water' }],
])('what a column says is kept through its fields: %o', (facts) => {
  expect(asFacts(asTyped(facts))).toEqual(facts);
});

it('a new product is a piece with its own stock of which nothing is asked', () => {
  expect(asFacts(asTyped({ sku: '' }))).toEqual({ sku: '', unit: 'pc', asks: '', stock: '' });
});

it('a pack of nothing is sent as one, so that the till refuses it', () => {
  expect(asFacts({ ...asTyped({}), 'stock kind': 'pack' })['stock']).toBe('0 ');
});
