// A letter is a key by itself, and part of many a scan.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bind, listen, onScan } from './keyboard';

const done: (() => void)[] = [];
let acted: string[] = [];
let at = 0;

const SIGNS: Record<string, string> = { '-': 'Minus', '\n': 'Enter' };
const placeOf = (sign: string) => SIGNS[sign] ?? (/\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`);

/** Presses keys one after another, so many milliseconds apart. */
function type(text: string, gap: number): void {
  for (const sign of text) press(placeOf(sign), sign, gap);
}

function press(code: string, key: string, gap: number): void {
  at += gap;
  vi.advanceTimersByTime(gap);
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, shiftKey: /^[A-Z]$/.test(key) });
  Object.defineProperty(event, 'timeStamp', { value: at });
  window.dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  acted = [];
  done.push(listen(), bind(() => ({ p: () => acted.push('p'), P: () => acted.push('P'), Enter: () => acted.push('Enter') })), onScan((code) => acted.push(code)));
});
afterEach(() => {
  for (const undo of done.splice(0)) undo();
  vi.useRealTimers();
});

describe('a letter that a page knows', () => {
  it('acts a moment after a person has pressed it', () => {
    type('p', 1000);
    expect(acted).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(acted).toEqual(['p']);
  });

  it('acts before the key that a person presses after it', () => {
    type('p', 1000);
    type('\n', 100);
    expect(acted).toEqual(['p', 'Enter']);
  });

  it('does nothing where it is part of a scan, at its beginning, within it, or last', () => {
    for (const code of ['P123456', 'T1K7Q-P017', '123456p']) {
      acted = [];
      press('F1', 'F1', 1000);
      type(code, 8);
      type('\n', 8);
      vi.advanceTimersByTime(1000);
      expect(acted).toEqual([code]);
    }
  });
});
