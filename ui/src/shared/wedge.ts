// Tells a scanner that types from a person who types: a burst of at least six characters, at less than 35 ms a character, closed by
// Enter or Tab; or as a scanner was calibrated. Keys are read by their place, so that a Thai layout or a Chinese input method changes nothing.
import { characterAt, type KeyLike } from './physical';

const FEWEST = 6;
const MEAN_GAP_MS = 35;
const PAUSE_MS = 120;
/** Where nothing can be typed, a busy machine may stall once for so long within a scan. */
const STALL_MS = 400;
const ECHO_MS = 300;

/** A key as it comes, with its time. */
export type TimedKey = KeyLike & { timeStamp: number; repeat: boolean };

/** What a key turned out to be. */
export type Heard = { kind: 'typed'; first: boolean } | { kind: 'scan'; code: string } | { kind: 'echo' } | { kind: 'other' };

/** What a scanner types behind a code. */
export type End = 'enter' | 'tab' | 'none';

/** The figures by which a calibrated scanner is told from a person. */
export interface Figures {
  min_length: number;
  max_gap_ms: number;
  end: End;
  prefix: string;
  suffix: string;
}

/** The end that a key is, if it is one. */
export function endOf({ code }: KeyLike): End | undefined {
  if (code === 'Enter' || code === 'NumpadEnter') return 'enter';
  return code === 'Tab' ? 'tab' : undefined;
}

/** The code within a burst, if the scanner with these figures typed it. */
function within(text: string, gaps: number[], end: End, { min_length, max_gap_ms, prefix, suffix, ...its }: Figures): string | undefined {
  if (its.end !== end || gaps.some((gap) => gap > max_gap_ms)) return undefined;
  const code = text.slice(prefix.length, text.length - suffix.length);
  return text === prefix + code + suffix && code.length >= min_length ? code : undefined;
}

export class Wedge {
  #characters = '';
  /** From each key of the burst to the next. */
  #gaps: number[] = [];
  #startedAt = 0;
  #lastAt = -PAUSE_MS;
  #scannedAt = -ECHO_MS;
  #calibrated: Figures[] = [];
  #patient = false;

  /** Knows these scanners by their own figures; every other one by the usual rule. */
  calibrate(calibrated: Figures[]): void {
    this.#calibrated = calibrated;
  }

  /** Forgives one stall within a scan: for a page on which nobody types. */
  set patient(patient: boolean) {
    this.#patient = patient;
  }

  get #pause(): number {
    return this.#patient ? STALL_MS : PAUSE_MS;
  }

  /** After so long without a key a code may have ended by silence, milliseconds; undefined where no scanner ends so. */
  get silence(): number | undefined {
    const gaps = this.#calibrated.filter(({ end }) => end === 'none').map(({ max_gap_ms }) => 2 * max_gap_ms);
    return gaps.length > 0 ? Math.max(...gaps) : undefined;
  }

  /** Hears one key. `first` is true where a burst may begin: what is in a field then is what must be there after a scan. */
  hear(key: TimedKey): Heard {
    const end = endOf(key);
    if (end && key.timeStamp - this.#scannedAt < ECHO_MS && this.#characters === '') return { kind: 'echo' };
    // Only a scanner's own second end follows its first at once; after any other key an Enter is a person's.
    if (!end) this.#scannedAt = -ECHO_MS;
    if (key.repeat || key.ctrlKey || key.altKey || key.metaKey) return this.#forget();
    if (end) return this.#close(end, key.timeStamp);
    if (key.code.startsWith('Shift')) return { kind: 'other' };
    const character = characterAt(key);
    // A star is a person's: it says how many of what is scanned next, which may follow at once.
    return character === undefined || character === '*' || key.key === '*' ? this.#forget() : this.#take(character, key.timeStamp);
  }

  /** No key came for `silence`: the code that has ended by that, if one has. */
  fallSilent(): string | undefined {
    const code = this.#calibratedCode('none', this.#gaps);
    this.rest();
    return code;
  }

  #take(character: string, at: number): Heard {
    const first = this.#characters === '' || at - this.#lastAt > (this.#characters.length > 1 ? this.#pause : PAUSE_MS);
    if (first) {
      this.rest();
      this.#startedAt = at;
    } else this.#gaps.push(at - this.#lastAt);
    this.#characters += character;
    this.#lastAt = at;
    return { kind: 'typed', first };
  }

  #close(end: End, at: number): Heard {
    const text = this.#characters;
    const gaps = [...this.#gaps, at - this.#lastAt];
    // A pause behind the first key began another burst.
    const stall = this.#patient ? Math.max(0, ...gaps.filter((gap) => gap > PAUSE_MS)) : 0;
    const usual = text.length >= FEWEST && at - this.#lastAt <= this.#pause && (at - this.#startedAt - stall) / text.length < MEAN_GAP_MS;
    const code = this.#calibratedCode(end, gaps) ?? (usual ? text : undefined);
    this.rest();
    if (code === undefined) return { kind: 'other' };
    this.#scannedAt = at;
    return { kind: 'scan', code };
  }

  #calibratedCode(end: End, gaps: number[]): string | undefined {
    return this.#calibrated.map((figures) => within(this.#characters, gaps, end, figures)).find((code) => code !== undefined);
  }

  /** Ends the burst that may have begun: what was typed before is no part of what comes next. */
  rest(): void {
    this.#characters = '';
    this.#gaps = [];
  }

  #forget(): Heard {
    this.rest();
    return { kind: 'other' };
  }
}
