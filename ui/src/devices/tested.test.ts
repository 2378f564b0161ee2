import { describe, expect, it } from 'vitest';
import type { Tested } from '../backend/wire';
import { counted, newest, stepsOf } from './tested';

const at = (hour: number, trouble: string | null = null, confirmed = false): Tested => ({ at: `2026-11-24T${String(hour)}:00:00+07:00`, by: 'tui', took_ms: 12, confirmed, trouble, heard: '' });

describe('tests of devices', () => {
  it('are counted as passed, failed and not made', () => {
    expect(counted(['pass', 'fail', 'untested', 'pass'])).toEqual({ pass: 2, fail: 1, skip: 1 });
  });

  it('tell which one was made last', () => {
    expect(newest([at(10), null, at(12), at(11)])?.at).toContain('T12');
    expect(newest([null])).toBeUndefined();
  });

  it('went as far as what kept them lets them', () => {
    const cases: [Tested | null, string][] = [
      [null, 'untested untested untested'],
      [at(10, null, true), 'pass pass pass'],
      [at(10), 'pass untested pass'],
      [at(10, 'setup'), 'fail untested untested'],
      [at(10, 'away'), 'fail untested untested'],
      [at(10, 'paper'), 'pass fail untested'],
      [at(10, 'broken'), 'pass untested fail'],
      [at(10, 'what nobody knows'), 'pass untested fail'],
    ];
    for (const [tested, outcomes] of cases) expect(stepsOf(tested).join(' '), String(tested?.trouble)).toBe(outcomes);
  });
});
