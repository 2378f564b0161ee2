// Learns the figures of a scanner that types from three scans of one code.
import type { WedgeList } from '../backend/wire';
import { characterAt } from '../shared/physical';
import { endOf, type End, type Figures, type TimedKey } from '../shared/wedge';

/** How many scans of the same code a lesson takes. */
export const SCANS = 3;

/** A silence of so many milliseconds ends a scan in a lesson, whatever the scanner ends it with. */
export const QUIET_MS = 300;

/** What the till takes for a scanner, where it is told by its speed alone and where it has a prefix of its own. */
export type Limits = Pick<WedgeList, 'unmarked' | 'marked'>;

/** Figures leave room: a busy machine delivers a key late. */
const ROOM = 1.5;
const TIGHTEST_MS = 10;
const STEP_MS = 5;

/** One scan as it came. */
export interface Scanned {
  text: string;
  /** From each key to the next, the end's included, in whole milliseconds. */
  gaps: number[];
  end: End;
}

export type Trouble = 'differ' | 'too_short' | 'too_slow';
export type Lesson = { figures: Figures } | { trouble: Trouble };

/** What the keys of one scan are together; undefined where none of them types anything. */
export function scanOf(keys: TimedKey[]): Scanned | undefined {
  const at = keys.findIndex((key) => endOf(key) !== undefined);
  const typed = (at < 0 ? keys : keys.slice(0, at)).filter((key) => characterAt(key) !== undefined && !key.repeat);
  const last = at < 0 ? undefined : keys[at];
  const text = typed.map(characterAt).join('');
  const times = [...typed, ...(last ? [last] : [])].map(({ timeStamp }) => timeStamp);
  const gaps = times.slice(1).map((time, before) => Math.ceil(time - (times[before] ?? time)));
  return text === '' ? undefined : { text, gaps, end: (last && endOf(last)) ?? 'none' };
}

/** Whether the last figure is the check digit of the others. */
function isGtin(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + Number.parseInt(digit, 10) * (at % 2 === 1 ? 3 : 1), 0);
  return [8, 12, 13, 14].includes(digits.length) && sum % 10 === 0;
}

/** What stands before and behind the number that is on the packet; nothing where there is no such number. */
function marksOf(text: string): { prefix: string; suffix: string } {
  const [, prefix = '', digits = '', suffix = ''] = /^(\D*)(\d+)(\D*)$/.exec(text) ?? [];
  // The mark of a scanner that says what kind of code it read is part of the code: the till reads it.
  return isGtin(digits) && !prefix.startsWith(']') ? { prefix, suffix } : { prefix: '', suffix: '' };
}

/** The figures of the scanner that typed these, or why there are none. */
export function learn(scans: Scanned[], limits: Limits): Lesson {
  const [first] = scans;
  if (!first || scans.some(({ text, end }) => text !== first.text || end !== first.end)) return { trouble: 'differ' };
  const { prefix, suffix } = marksOf(first.text);
  const length = first.text.length - prefix.length - suffix.length;
  const { fewest, slowest_ms: slowest } = prefix === '' ? limits.unmarked : limits.marked;
  if (length < fewest) return { trouble: 'too_short' };
  const largest = Math.max(...scans.flatMap(({ gaps }) => gaps));
  if (largest > slowest) return { trouble: 'too_slow' };
  const max_gap_ms = Math.min(slowest, Math.max(TIGHTEST_MS, Math.ceil((largest * ROOM) / STEP_MS) * STEP_MS));
  return { figures: { min_length: Math.min(limits.unmarked.fewest, length), max_gap_ms, end: first.end, prefix, suffix } };
}
