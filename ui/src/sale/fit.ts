/** Which lines of a cart are shown: whole rows only, up to the last one, unless the selected one lies further up. */
export interface Shown {
  /** First line shown. */
  from: number;
  /** The one after the last line shown. */
  to: number;
}

function backwards(heights: number[], to: number, room: number): number {
  let from = to;
  let left = room;
  while (from > 0 && left >= (heights[from - 1] ?? 0)) {
    from -= 1;
    left -= heights[from] ?? 0;
  }
  return from;
}

function forwards(heights: number[], from: number, room: number): number {
  let to = from;
  let left = room;
  while (to < heights.length && left >= (heights[to] ?? 0)) {
    left -= heights[to] ?? 0;
    to += 1;
  }
  return to;
}

/** Fits rows of these heights into a room; a bar of `bar` says how many are left out at either end. */
export function fit(heights: number[], selected: number, room: number, bar: number): Shown {
  const count = heights.length;
  if (backwards(heights, count, room) === 0) return { from: 0, to: count };
  const from = backwards(heights, count, room - bar);
  if (selected < 0 || selected >= from) return { from: Math.min(from, count - 1), to: count };
  const bars = selected > 0 ? 2 * bar : bar;
  return { from: selected, to: Math.max(forwards(heights, selected, room - bars), selected + 1) };
}
