import { expect, it } from 'vitest';
import { fit } from './fit';

it('only whole rows are shown, the last ones first, and the bar has its place', () => {
  const rows = (count: number) => Array.from({ length: count }, () => 48);
  const cases: [string, number[], number, number, { from: number; to: number }][] = [
    ['all fit', rows(4), 3, 400, { from: 0, to: 4 }],
    ['exactly full', rows(4), 3, 192, { from: 0, to: 4 }],
    ['one too many, and the bar needs room too', rows(5), 4, 192, { from: 2, to: 5 }],
    ['an early line is selected', rows(20), 1, 192, { from: 1, to: 3 }],
    ['the very first is selected: no bar above it', rows(20), 0, 192, { from: 0, to: 3 }],
    ['a row higher than the room is shown nevertheless', [400, 400], 1, 100, { from: 1, to: 2 }],
    ['nothing', [], -1, 100, { from: 0, to: 0 }],
  ];
  for (const [name, heights, selected, room, expected] of cases) expect(fit(heights, selected, room, 32), name).toEqual(expected);
});
