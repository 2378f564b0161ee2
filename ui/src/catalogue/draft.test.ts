import { expect, it } from 'vitest';
import type { Style } from '../backend/wire';
import { cola } from '../testing/shop';
import { newOnes, requestOf, textsOf, valuesOf } from './draft';

const there: Style = { style: 'TEE', name: cola.name, attributes: ['colour', 'size'], variants: [{ values: ['Red', 'M'], product: cola }, { values: ['Red', 'S'], product: cola }] };

it('values are typed with commas of any keyboard, each once, in their order', () => {
  expect(valuesOf(' XL, M，S、M ,')).toEqual(['XL', 'M', 'S']);
});

it('each value goes with each of the next, with a price and a barcode of its own where that was typed', () => {
  const texts = { ...textsOf(undefined, ['colour', 'size']), style: ' POLO ', name_en: 'Polo', price: '390', 'values 0': 'Red, Blue', 'values 1': 'S, M', 'gtin Red/M': '8850001110015', 'price Blue/M': '420' };
  expect(requestOf(texts, undefined, ['name_en', 'name_th', 'price'], new Set(['Blue/S']))).toEqual({
    style: 'POLO', facts: { name_en: 'Polo', price: '390' }, attributes: ['colour', 'size'],
    variants: [{ values: ['Red', 'S'], price: null, gtin: null }, { values: ['Red', 'M'], price: null, gtin: '8850001110015' }, { values: ['Blue', 'M'], price: '420', gtin: null }],
  });
});

it('an attribute without values is none, and nothing is made of none', () => {
  expect(newOnes({ ...textsOf(undefined, ['colour', 'size']), 'values 1': 'S, M' }, undefined)).toEqual([['S'], ['M']]);
  expect(newOnes(textsOf(undefined, ['colour']), undefined)).toEqual([]);
});

it('of a style that is there only what it lacks is made', () => {
  const texts = textsOf(there, []);
  expect(texts).toEqual({ style: 'TEE', 'name 0': 'colour', 'values 0': 'Red', 'name 1': 'size', 'values 1': 'M, S' });
  expect(newOnes(texts, there)).toEqual([]);
  expect(newOnes({ ...texts, 'values 1': 'M, S, L' }, there)).toEqual([['Red', 'L']]);
});
