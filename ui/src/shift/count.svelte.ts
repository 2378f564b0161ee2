// Counting the drawer. The till keeps what was counted with every key, so that neither a restart nor another window costs a recount.
import type { CountedPieces, Counting, DrawerCurrency } from '../backend/wire';
import { sum, times } from '../shared/decimal';

const MOST_DIGITS = 4;

export class Count {
  currencies = $state.raw<DrawerCurrency[]>([]);
  /** Which currency is counted. */
  which = $state(0);
  /** How many of each piece, as typed. */
  pieces = $state<Record<string, string>>({});
  at = $state(0);

  #unsaved = new Map<string, CountedPieces>();
  #saving: Promise<void> = Promise.resolve();

  /** `keep` saves how many of one piece were counted. */
  constructor(
    own: DrawerCurrency,
    readonly keep: (one: CountedPieces) => Promise<unknown>,
  ) {
    this.currencies = [own];
  }

  /** Takes up what the till knows; what was typed meanwhile holds. */
  take(known: Counting): void {
    this.currencies = known.currencies;
    const told = known.pieces.map((one) => [nameOf(one.currency, one.piece), String(one.count)]);
    this.pieces = { ...(Object.fromEntries(told) as Record<string, string>), ...this.pieces };
  }

  get here(): DrawerCurrency {
    return this.currencies[this.which] ?? { currency: '', symbol: '', denominations: [] };
  }

  get denominations(): string[] {
    return this.here.denominations;
  }

  /** How many of a piece, as typed. */
  of(piece: string): string {
    return this.pieces[nameOf(this.here.currency, piece)] ?? '';
  }

  /** What the drawer holds of the currency, exactly. */
  get total(): string {
    return this.totalOf(this.which);
  }

  /** The same of any currency. */
  totalOf(which: number): string {
    const { currency, denominations } = this.currencies[which] ?? this.here;
    return sum(['0.00', ...denominations.map((piece) => times(piece, this.#told(currency, piece).count))]);
  }

  /** What so many of a piece are worth. */
  worth(piece: string): string {
    return times(piece, Number.parseInt(this.of(piece) || '0', 10));
  }

  /** All that was counted. */
  get counted(): CountedPieces[] {
    const each = this.currencies.flatMap(({ currency, denominations }) => denominations.map((piece) => this.#told(currency, piece)));
    return each.filter((one) => one.count > 0);
  }

  get typed(): string {
    return this.of(this.#piece);
  }

  set typed(text: string) {
    const { currency } = this.here;
    this.pieces = { ...this.pieces, [nameOf(currency, this.#piece)]: text };
    this.#unsaved.set(nameOf(currency, this.#piece), this.#told(currency, this.#piece));
    this.#saving = this.#saving.then(() => this.#save());
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

  /** Goes on with another currency; the next one where none is named. */
  turn(to = (this.which + 1) % this.currencies.length): void {
    [this.which, this.at] = [to, 0];
  }

  /** Begins anew, once nothing is on its way to the till any more. */
  async forget(): Promise<void> {
    await this.settled();
    this.pieces = {};
  }

  /** Waits until all that was typed is kept. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  get #piece(): string {
    return this.denominations[this.at] ?? '';
  }

  #told(currency: string, piece: string): CountedPieces {
    return { currency, piece, count: Number.parseInt(this.pieces[nameOf(currency, piece)] || '0', 10) };
  }

  async #save(): Promise<void> {
    const waiting = [...this.#unsaved.values()];
    this.#unsaved.clear();
    for (const one of waiting) await this.keep(one);
  }
}

const nameOf = (currency: string, piece: string): string => `${currency} ${piece}`;
