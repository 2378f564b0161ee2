// The variants of a style as a table: the first attribute in rows, the others in columns, in the order in which they were first given.
import type { Style, Variant } from '../backend/wire';

export interface Grid {
  rows: string[];
  /** One without a name where there is but one attribute. */
  columns: string[];
  cells: (Variant | undefined)[][];
  /** What most variants cost: only the others tell their price. */
  price: string;
}

const columnOf = ({ values }: Variant): string => values.slice(1).filter((value) => value !== '').join(' · ');
const rowOf = ({ values }: Variant): string => values[0] ?? '';

export function gridOf({ variants }: Style): Grid {
  const rows = [...new Set(variants.map(rowOf))];
  const columns = [...new Set(variants.map(columnOf))];
  const cell = (row: string, column: string) => variants.find((one) => rowOf(one) === row && columnOf(one) === column);
  return { rows, columns, cells: rows.map((row) => columns.map((column) => cell(row, column))), price: commonest(variants) };
}

function commonest(variants: Variant[]): string {
  const counts = new Map<string, number>();
  for (const { product } of variants.filter((one) => one.product.enabled)) counts.set(product.price, (counts.get(product.price) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

export interface Place {
  row: number;
  column: number;
}

const hasVariant = ({ cells }: Grid, { row, column }: Place) => cells[row]?.[column] !== undefined;

/** The next place with a variant in a direction; the same where there is none. */
export function step(grid: Grid, from: Place, by: Place): Place {
  let to = from;
  do to = { row: to.row + by.row, column: to.column + by.column };
  while (grid.cells[to.row] && to.column >= 0 && to.column < grid.columns.length && !hasVariant(grid, to));
  return hasVariant(grid, to) ? to : from;
}

/** The first variant that is for sale, else the first of all. */
export function firstOf(grid: Grid): Place {
  const places = grid.cells.flatMap((cells, row) => cells.map((_, column) => ({ row, column })));
  const sold = places.find(({ row, column }) => grid.cells[row]?.[column]?.product.enabled);
  return sold ?? places.find((place) => hasVariant(grid, place)) ?? { row: 0, column: 0 };
}
