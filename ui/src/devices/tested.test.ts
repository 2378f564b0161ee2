import { describe, expect, it } from 'vitest';
import type { Tested } from '../backend/wire';
import { counted, newest } from './tested';

const at = (hour: number, trouble: string | null = null): Tested => ({ at: `2026-11-24T${hour}:00:00+07:00`, by: 'tui', trouble, heard: '' });

describe('tests of devices', () => {
  it('are counted as passed, failed and not made', () => {
    expect(counted([at(10), at(11, 'paper'), null, at(12)])).toEqual({ pass: 2, fail: 1, skip: 1 });
  });

  it('tell which one was made last', () => {
    expect(newest([at(10), null, at(12), at(11)])?.at).toContain('T12');
    expect(newest([null])).toBeUndefined();
  });
});
