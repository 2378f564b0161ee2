import { describe, expect, it } from 'vitest';
import { Wedge, type Heard, type TimedKey } from './wedge';

const THAI: Record<string, string> = { Digit8: 'ค', Digit5: 'ถ', Digit0: 'จ', Digit1: 'ๅ', Digit2: '/' };

function key(code: string, at: number, more: Partial<TimedKey> = {}): TimedKey {
  return { code, key: code, timeStamp: at, repeat: false, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more };
}

function type(wedge: Wedge, codes: string[], gap: number, more: (code: string) => Partial<TimedKey> = () => ({})): Heard[] {
  return codes.map((code, at) => wedge.hear(key(code, at * gap, more(code))));
}

const CODE = [...'885012'].map((digit) => `Digit${digit}`);

describe('a scanner that types', () => {
  it('is understood under a Thai layout, because keys are read by their place', () => {
    const heard = type(new Wedge(), [...CODE, 'Enter'], 12, (code) => ({ key: THAI[code] ?? code }));
    expect(heard.at(-1)).toEqual({ kind: 'scan', code: '885012' });
  });

  it('is understood while a Chinese input method is composing', () => {
    const heard = type(new Wedge(), [...CODE, 'Enter'], 12, () => ({ key: 'Process' }));
    expect(heard.at(-1)).toEqual({ kind: 'scan', code: '885012' });
  });

  it('may send letters with Shift and end with Tab', () => {
    const keys = ['ShiftLeft', 'KeyT', 'Digit1', 'ShiftLeft', 'KeyK', 'Digit7', 'Minus', 'Digit3', 'Tab'];
    const heard = type(new Wedge(), keys, 8, (code) => ({ shiftKey: code.startsWith('Key') }));
    expect(heard.at(-1)).toEqual({ kind: 'scan', code: 'T1K7-3' });
  });

  it('that ends its code twice is heard once', () => {
    const heard = type(new Wedge(), [...CODE, 'Enter', 'Enter'], 12);
    expect(heard.slice(-2)).toEqual([{ kind: 'scan', code: '885012' }, { kind: 'echo' }]);
  });
});

it('an Enter after another key is a person’s, however soon it follows a scan', () => {
  const heard = type(new Wedge(), [...CODE, 'Enter', 'F9', 'Enter'], 12);
  expect(heard.at(-1)).toEqual({ kind: 'other' });
});

it('figures typed before a scan of another scanner and after it are never one code', () => {
  const wedge = new Wedge();
  type(wedge, ['Digit1', 'Digit1'], 12);
  wedge.rest();
  const heard = ['Digit2', 'Digit2', 'Digit2', 'Digit2', 'Enter'].map((code, at) => wedge.hear(key(code, 40 + at * 12)));
  expect(heard.at(-1)).toEqual({ kind: 'other' });
});

it('what follows a star at once is a code of its own', () => {
  const heard = type(new Wedge(), ['Digit2', 'NumpadMultiply', ...CODE, 'Enter'], 12);
  expect(heard.at(-1)).toEqual({ kind: 'scan', code: '885012' });
});

describe('a person who types', () => {
  it.each([['quickly', 60], ['slowly', 250]])('%s is not a scanner', (_, gap) => {
    const heard = type(new Wedge(), [...CODE, 'Enter'], gap);
    expect(heard.at(-1)).toEqual({ kind: 'other' });
  });

  it('who holds a key down is not a scanner', () => {
    const heard = type(new Wedge(), [...Array.from({ length: 20 }, () => 'Digit1'), 'Enter'], 30, (code) => ({ repeat: code === 'Digit1' }));
    expect(heard.at(-1)).toEqual({ kind: 'other' });
  });

  it('who drums five keys and Enter is not a scanner', () => {
    expect(type(new Wedge(), [...CODE.slice(0, 5), 'Enter'], 10).at(-1)).toEqual({ kind: 'other' });
  });
});

describe('a calibrated scanner', () => {
  const slow = { min_length: 4, max_gap_ms: 100, end: 'none', prefix: 'Q', suffix: '' } as const;
  const marked = ['KeyQ', ...CODE];
  const shifted = (code: string) => ({ shiftKey: code === 'KeyQ' });

  it('that ends with nothing is heard when it falls silent, without what it types before a code', () => {
    const wedge = new Wedge();
    wedge.calibrate([slow]);
    expect(wedge.silence).toBe(200);
    expect(type(wedge, marked, 95, shifted).every(({ kind }) => kind === 'typed')).toBe(true);
    expect(wedge.fallSilent()).toBe('885012');
    expect(wedge.fallSilent(), 'once').toBeUndefined();
  });

  it('is not heard when it lacks its prefix, is slower, shorter or ends otherwise', () => {
    const heard = (codes: string[], gap: number) => {
      const wedge = new Wedge();
      wedge.calibrate([slow]);
      type(wedge, codes, gap, shifted);
      return wedge.fallSilent();
    };
    expect(heard(CODE, 95)).toBeUndefined();
    expect(heard(marked, 105)).toBeUndefined();
    expect(heard(marked.slice(0, 4), 95)).toBeUndefined();
    expect(heard([...marked, 'Enter'], 95)).toBeUndefined();
  });

  it('leaves every other scanner to the usual rule', () => {
    const wedge = new Wedge();
    wedge.calibrate([slow]);
    expect(type(wedge, [...CODE, 'Enter'], 12).at(-1)).toEqual({ kind: 'scan', code: '885012' });
    wedge.calibrate([]);
    expect(wedge.silence).toBeUndefined();
  });
});

describe('where nobody types', () => {
  /** Six figures and Enter; before the key at `stalled` the machine stalls. */
  function stalling(stalled: number, gap = 12, patient = true): Heard | undefined {
    const wedge = new Wedge();
    wedge.patient = patient;
    return [...CODE, 'Enter'].map((code, at) => wedge.hear(key(code, at * gap + (at >= stalled ? 300 : 0)))).at(-1);
  }

  it.each([2, 4, 6])('a scan that stalls once, before its key %i, is heard', (stalled) => {
    expect(stalling(stalled)).toEqual({ kind: 'scan', code: '885012' });
  });

  it('a key before a pause is no part of the scan behind it, and a person is no scanner', () => {
    expect(stalling(1)).toEqual({ kind: 'other' });
    expect(stalling(9, 60)).toEqual({ kind: 'other' });
  });

  it('a scan that stalls is dropped where one types', () => {
    expect(stalling(4, 12, false)).toEqual({ kind: 'other' });
  });
});
