// Tells a scanner that types from a person who types: a burst of at least six characters, at less than 35 ms a character, closed by
// Enter or Tab. Keys are read by their place, so that a Thai layout or a Chinese input method changes nothing.
import { characterAt, type KeyLike } from './physical';

const FEWEST = 6;
const MEAN_GAP_MS = 35;
const PAUSE_MS = 120;
const ECHO_MS = 300;

/** A key as it comes, with its time. */
export type TimedKey = KeyLike & { timeStamp: number; repeat: boolean };

/** What a key turned out to be. */
export type Heard = { kind: 'typed'; first: boolean } | { kind: 'scan'; code: string } | { kind: 'echo' } | { kind: 'other' };

export class Wedge {
  #characters = '';
  #startedAt = 0;
  #lastAt = -PAUSE_MS;
  #scannedAt = -ECHO_MS;

  /** Hears one key. `first` is true where a burst may begin: what is in a field then is what must be there after a scan. */
  hear(key: TimedKey): Heard {
    const terminator = key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab';
    if (terminator && key.timeStamp - this.#scannedAt < ECHO_MS && this.#characters === '') return { kind: 'echo' };
    // Only a scanner's own second end follows its first at once; after any other key an Enter is a person's.
    if (!terminator) this.#scannedAt = -ECHO_MS;
    if (key.repeat || key.ctrlKey || key.altKey || key.metaKey) return this.#forget();
    if (terminator) return this.#close(key.timeStamp);
    if (key.code.startsWith('Shift')) return { kind: 'other' };
    const character = characterAt(key);
    // A star is a person's: it says how many of what is scanned next, which may follow at once.
    return character === undefined || character === '*' || key.key === '*' ? this.#forget() : this.#take(character, key.timeStamp);
  }

  #take(character: string, at: number): Heard {
    const first = this.#characters === '' || at - this.#lastAt > PAUSE_MS;
    if (first) {
      this.#characters = '';
      this.#startedAt = at;
    }
    this.#characters += character;
    this.#lastAt = at;
    return { kind: 'typed', first };
  }

  #close(at: number): Heard {
    const [code, gaps] = [this.#characters, this.#characters.length];
    this.#characters = '';
    if (gaps < FEWEST || at - this.#lastAt > PAUSE_MS || (at - this.#startedAt) / gaps >= MEAN_GAP_MS) return { kind: 'other' };
    this.#scannedAt = at;
    return { kind: 'scan', code };
  }

  /** Ends the burst that may have begun: what was typed before is no part of what comes next. */
  rest(): void {
    this.#characters = '';
  }

  #forget(): Heard {
    this.rest();
    return { kind: 'other' };
  }
}
