// Goods that come back without a receipt of this till, and what the till says they are worth today.
import { type Backend, newRequestId } from '../backend/backend';
import type { Customer, GoodsWorth, WithoutReceiptQuote } from '../backend/wire';
import { compare, sum } from '../shared/decimal';

/** What comes back: named by a code or by a product that was found. */
export interface Line {
  code?: string;
  product_id?: string;
  quantity?: string;
  price?: string;
  write_off: boolean;
}

const amountOf = (worth: GoodsWorth): string => worth.quantity.replace('-', '');

export class GoodsBack {
  /** As the till took them; `quote` has the worth of each in the same order. */
  lines = $state.raw<Line[]>([]);
  quote = $state.raw<WithoutReceiptQuote>();
  marked = $state(0);
  tender = $state('store_credit');
  reason = $state('');
  foreign = $state('');
  giftCard = $state('');
  customer = $state.raw<Customer>();
  /** One id for one return, however often it is sent. */
  readonly #request = newRequestId();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly backend: Backend) {}

  /** What stands on the marked line. */
  get worth(): GoodsWorth | undefined {
    return this.quote?.lines[this.marked];
  }

  /** One change after the other: each is kept once the till took it. */
  #change(next: () => { lines?: Line[]; tender?: string; foreign?: string }): Promise<void> {
    const done = this.#turn.then(async () => {
      const { lines = this.lines, tender = this.tender, foreign = this.foreign } = next();
      const quote = await this.#ask(lines, tender, foreign);
      // What is too much for cash goes another way.
      const other = quote && !quote.tenders.includes(tender) ? quote.tenders[0] : undefined;
      this.quote = other === undefined ? quote : await this.#ask(lines, other, foreign);
      [this.lines, this.tender, this.foreign] = [lines, other ?? tender, foreign];
      this.marked = Math.min(this.marked, Math.max(0, lines.length - 1));
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #ask(lines: Line[], tender: string, foreign: string): Promise<WithoutReceiptQuote | undefined> {
    if (lines.length === 0) return undefined;
    return this.backend.call('quote_without_receipt', { lines, tender, foreign_receipt: foreign });
  }

  /** The same pieces once more join their line. */
  add(line: Omit<Line, 'write_off'>): Promise<void> {
    return this.#change(() => {
      const same = (one: Line, at: number) => one.code === line.code && one.product_id === line.product_id && this.quote?.lines[at]?.whole === true;
      const at = this.lines.findIndex(same);
      this.marked = at < 0 ? this.lines.length : at;
      return { lines: at < 0 ? [...this.lines, { ...line, write_off: false }] : this.#with(at, { quantity: this.#stepped(at, '1') }) };
    });
  }

  #with(at: number, change: Partial<Line>): Line[] {
    return this.lines.map((line, no) => (no === at ? { ...line, ...change } : line));
  }

  #stepped(at: number, by: string): string {
    const worth = this.quote?.lines[at];
    return sum([worth ? amountOf(worth) : '0', by]);
  }

  /** One more or one less of the pieces on a line; the last one goes with its line. */
  step(at: number, by: number): Promise<void> {
    return this.#change(() => {
      this.marked = at;
      if (!this.quote?.lines[at]?.whole) return {};
      const quantity = this.#stepped(at, String(by));
      return { lines: compare(quantity, '0') > 0 ? this.#with(at, { quantity }) : this.lines.filter((_, no) => no !== at) };
    });
  }

  remove(at: number): Promise<void> {
    return this.#change(() => ({ lines: this.lines.filter((_, no) => no !== at) }));
  }

  writeOff(at: number): Promise<void> {
    return this.#change(() => {
      this.marked = at;
      return { lines: this.#with(at, { write_off: this.lines[at]?.write_off !== true }) };
    });
  }

  /** A lower price for one unit; the lowest of today again where it is empty. */
  lower(at: number, price: string): Promise<void> {
    return this.#change(() => ({ lines: this.#with(at, { price }) }));
  }

  choose(tender: string): Promise<void> {
    return this.#change(() => ({ tender }));
  }

  showed(foreign: string): Promise<void> {
    return this.#change(() => ({ foreign }));
  }

  move(by: number): void {
    this.marked = Math.min(Math.max(0, this.lines.length - 1), Math.max(0, this.marked + by));
  }

  /** Until what was changed last is answered. */
  async answered(): Promise<void> {
    await this.#turn;
  }

  get isReady(): boolean {
    const known = this.tender === 'store_credit' ? this.customer !== undefined : this.tender !== 'gift_card' || this.giftCard !== '';
    return known && this.reason !== '' && (this.quote?.tenders.includes(this.tender) ?? false);
  }

  get request() {
    return {
      lines: this.lines,
      tender: this.tender,
      gift_card: this.tender === 'gift_card' ? this.giftCard : null,
      customer: this.customer?.customer_id ?? null,
      foreign_receipt: this.foreign,
      // Whoever sees this page sees what came back before.
      again: (this.quote?.returned_before.length ?? 0) > 0,
      reason: this.reason,
      request_id: this.#request,
    };
  }
}
