import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Wedge } from '../shared/wedge';
import { typed } from '../testing/typing';
import { learn, scanOf, type Lesson } from './lesson';

const COLA = '8851959133019';
/** As the till says them. */
const LIMITS = { unmarked: { fewest: 6, slowest_ms: 50 }, marked: { fewest: 1, slowest_ms: 120 } };

/** Three scans of one text, each with its own gaps. */
function lesson(text: string, end: string[], gaps: number[][]): Lesson {
  return learn(gaps.map((its) => scanOf(typed([...text, ...end], its))).filter((scan) => scan !== undefined), LIMITS);
}

/** What a scanner with these figures is heard to type. */
function heard(taught: Lesson, text: string, end: string[], gaps: number[]): string | undefined {
  const wedge = new Wedge();
  if ('figures' in taught) wedge.calibrate([taught.figures]);
  const last = typed([...text, ...end], gaps).map((key) => wedge.hear(key)).at(-1);
  return last?.kind === 'scan' ? last.code : end.length === 0 ? wedge.fallSilent() : undefined;
}

describe('a lesson from three scans', () => {
  it('finds length, gap, end, and what stands before and behind the number on the packet', () => {
    expect(lesson(`~${COLA}#`, ['Tab'], [[8, 20, 9], [7], [12, 8]])).toEqual({ figures: { min_length: 6, max_gap_ms: 30, end: 'tab', prefix: '~', suffix: '#' } });
  });

  it('leaves the mark that says what kind of code it is to the till', () => {
    expect(lesson(`]E0${COLA}`, ['Enter'], [[8], [8], [8]])).toMatchObject({ figures: { prefix: '' } });
  });

  it('hears two line ends as one, and a repeated key not at all', () => {
    expect(scanOf(typed([...COLA, 'Enter', 'Enter'], [5]))).toMatchObject({ text: COLA, end: 'enter' });
    const [first, ...rest] = typed([...COLA], [5]);
    if (!first) throw new Error('a key is there');
    expect(scanOf([first, { ...first, repeat: true }, ...rest])?.text).toBe(COLA);
  });

  it('refuses scans that are not alike, codes that are too short, and a hand that types', () => {
    expect(learn([COLA, COLA, '8850999320007'].map((text) => ({ text, gaps: [8], end: 'enter' as const })), LIMITS)).toEqual({ trouble: 'differ' });
    expect(lesson('12345', ['Enter'], [[8], [8], [8]])).toEqual({ trouble: 'too_short' });
    expect(lesson(COLA, ['Enter'], [[90], [110], [80]])).toEqual({ trouble: 'too_slow' });
  });

  it('makes a scanner heard whatever it ends a code with, as long as it is no slower than it was', () => {
    const gap = fc.integer({ min: 1, max: 50 });
    const ends = fc.constantFrom<string[]>(['Enter'], ['Tab'], []);
    fc.assert(fc.property(ends, fc.array(gap, { minLength: 12, maxLength: 14 }), fc.array(gap, { minLength: 12, maxLength: 14 }), (end, slow, other) => {
      const taught = lesson(COLA, end, [slow, slow, slow]);
      const again = other.map((ms) => Math.min(ms, Math.max(...slow.slice(0, 12 + end.length))));
      expect(heard(taught, COLA, end, again)).toBe(COLA);
    }));
  });
});

describe('a person who types beside a calibrated scanner', () => {
  // A very quick typist: two or three keys rolled over in 20 to 50 ms each, then a hand has to move; over six keys that is never 35 ms a key, which
  // would be 340 words a minute.
  const stroke = fc.integer({ min: 80, max: 400 });
  const rolled = fc.integer({ min: 20, max: 50 });
  const hand = fc.array(fc.tuple(fc.array(rolled, { maxLength: 2 }), stroke), { minLength: 2, maxLength: 12 }).map((runs) => runs.flatMap(([quick, slow]) => [...quick, slow]));
  const figures = [
    { min_length: 6, max_gap_ms: 50, end: 'enter', prefix: '', suffix: '' },
    { min_length: 6, max_gap_ms: 50, end: 'none', prefix: '', suffix: '' },
    { min_length: 1, max_gap_ms: 120, end: 'enter', prefix: '~', suffix: '' },
  ] as const;

  it('is no scanner, at any speed, with any end', () => {
    const text = fc.array(fc.constantFrom(...'0123456789ABcd-'), { minLength: 6, maxLength: 24 });
    fc.assert(fc.property(text, hand, fc.constantFrom('Enter', 'Tab', undefined), (characters, gaps, end) => {
      const wedge = new Wedge();
      wedge.calibrate([...figures]);
      // Whoever types stops at a silence that would end a code.
      const keys = typed([...characters, ...(end ? [end] : [])], gaps);
      keys.forEach((key, at) => {
        const before = keys[at - 1];
        if (before && key.timeStamp - before.timeStamp > (wedge.silence ?? Infinity)) expect(wedge.fallSilent()).toBeUndefined();
        expect(wedge.hear(key).kind).not.toBe('scan');
      });
      expect(wedge.fallSilent()).toBeUndefined();
    }), { numRuns: 2000 });
  });

  it('teaches the till nothing that would take a person for a scanner', () => {
    fc.assert(fc.property(hand, (gaps) => {
      const slow = gaps.slice(0, 12).some((gap) => gap > 50);
      if (slow) expect(lesson(COLA, ['Enter'], [gaps, gaps, gaps])).toEqual({ trouble: 'too_slow' });
    }));
  });
});
