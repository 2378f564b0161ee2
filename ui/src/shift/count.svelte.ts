// Counting the drawer. What was counted so far is kept on this machine with every key, so that a restart costs no recount.
import { sum, times } from '../shared/decimal';

const MOST_DIGITS = 4;

export class Count {
  /** How many of each piece, as typed. */
  pieces = $state<Record<string, string>>({});
  at = $state(0);

  constructor(
    readonly denominations: string[],
    readonly key: string,
  ) {
    this.pieces = this.#stored();
  }

  /** What the drawer holds, exactly. */
  get total(): string {
    return sum(['0.00', ...this.denominations.map((piece) => this.worth(piece))]);
  }

  /** What so many of a piece are worth. */
  worth(piece: string): string {
    return times(piece, Number.parseInt(this.pieces[piece] || '0', 10));
  }

  get typed(): string {
    return this.pieces[this.#here] ?? '';
  }

  set typed(text: string) {
    this.pieces = { ...this.pieces, [this.#here]: text };
    localStorage.setItem(this.key, JSON.stringify(this.pieces));
  }

  press(key: string): void {
    if (key === 'next') this.move(1);
    else if (key === 'clear') this.typed = '';
    else if (key === 'back') this.typed = this.typed.slice(0, -1);
    else if (this.typed.length < MOST_DIGITS) this.typed = (this.typed === '0' ? '' : this.typed) + key;
  }

  move(by: number): void {
    const count = this.denominations.length;
    this.at = (this.at + by + count) % count;
  }

  forget(): void {
    localStorage.removeItem(this.key);
  }

  get #here(): string {
    return this.denominations[this.at] ?? '';
  }

  #stored(): Record<string, string> {
    const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? '{}');
    const known = Object.entries(stored ?? {}).filter(([piece, count]) => this.denominations.includes(piece) && /^\d{0,4}$/.test(String(count)));
    return Object.fromEntries(known.map(([piece, count]) => [piece, String(count)]));
  }
}
