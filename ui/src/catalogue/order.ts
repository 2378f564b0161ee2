// Tiles in an order that a person gives them.

/** The list with the thing at one place moved to another; as it was where there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const thing = list[from];
  if (thing === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, thing);
}
