import { describe, expect, it } from 'vitest';
import type { OfferedGroup } from '../backend/wire';
import { countOf, isWhole, less, more } from './choices';

const group = (least: number, most: number): OfferedGroup => ({
  name: { en: 'Milk', th: '', zh: '' }, least, most,
  choices: ['OAT', 'COW'].map((sku) => ({ sku, name: { en: sku, th: '', zh: '' }, price: '', enabled: true })),
});

describe('what is picked', () => {
  it('of a group of one takes the place of the other, and goes where none need be', () => {
    expect(more(group(1, 1), ['SHOT', 'OAT'], 'COW')).toEqual(['SHOT', 'COW']);
    expect(more(group(1, 1), ['OAT'], 'OAT')).toEqual(['OAT']);
    expect(more(group(0, 1), ['OAT'], 'OAT')).toEqual([]);
  });

  it('of several is picked again up to the most, and taken back one by one', () => {
    const three = [1, 2, 3, 4].reduce((picks) => more(group(0, 3), picks, 'OAT'), [] as string[]);
    expect(countOf(three, 'OAT')).toBe(3);
    expect(less(three, 'OAT')).toHaveLength(2);
    expect(less(three, 'COW')).toEqual(three);
  });

  it('is whole once there are as many as are asked for', () => {
    const cases: [number, number, string[], boolean][] = [[1, 1, [], false], [1, 1, ['OAT'], true], [1, 1, ['OAT', 'COW'], false], [0, 2, ['SHOT'], true], [2, 3, ['OAT'], false]];
    for (const [least, most, picks, whole] of cases) expect(isWhole(group(least, most), picks)).toBe(whole);
  });
});
