import { expect, it } from 'vitest';
import type { Style } from '../backend/wire';
import { cola } from '../testing/shop';
import { firstOf, gridOf, step } from './grid';

const variant = (values: string[], price = '290.00', enabled = true) => ({ values, product: { ...cola, product_id: values.join(), price, enabled } });
const styleOf = (...variants: Style['variants']): Style => ({ style: 'TEE', name: cola.name, attributes: [], variants });

it('variants stand in rows and columns in the order in which they were given, and only odd prices are told', () => {
  const grid = gridOf(styleOf(variant(['Red', 'S']), variant(['Red', 'M']), variant(['Blue', 'XS'], '310.00'), variant(['Blue', 'S'])));
  expect([grid.rows, grid.columns, grid.price]).toEqual([['Red', 'Blue'], ['S', 'M', 'XS'], '290.00']);
  expect(grid.cells.map((row) => row.map((cell) => cell?.values.join('-')))).toEqual([['Red-S', 'Red-M', undefined], ['Blue-S', undefined, 'Blue-XS']]);
});

it('one attribute makes one column, and a third goes with the second', () => {
  expect(gridOf(styleOf(variant(['S']), variant(['M'])))).toMatchObject({ rows: ['S', 'M'], columns: [''] });
  expect(gridOf(styleOf(variant(['Red', 'S', 'long']), variant(['Red', 'S', '']))).columns).toEqual(['S · long', 'S']);
});

it('the arrows go over holes and stay at the edge', () => {
  const grid = gridOf(styleOf(variant(['Red', 'S']), variant(['Blue', 'M']), variant(['Red', 'L'])));
  expect(step(grid, { row: 0, column: 0 }, { row: 0, column: 1 })).toEqual({ row: 0, column: 2 });
  expect(step(grid, { row: 0, column: 2 }, { row: 0, column: 1 })).toEqual({ row: 0, column: 2 });
  expect(step(grid, { row: 0, column: 0 }, { row: 1, column: 0 })).toEqual({ row: 0, column: 0 });
});

it('the first variant that is for sale is marked', () => {
  expect(firstOf(gridOf(styleOf(variant(['Red', 'S'], '1.00', false), variant(['Red', 'M']))))).toEqual({ row: 0, column: 1 });
  expect(firstOf(gridOf(styleOf(variant(['Red', 'S'], '1.00', false))))).toEqual({ row: 0, column: 0 });
});
