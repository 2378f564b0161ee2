// A return as it is being made: the receipt, what of it comes back, and what the till says it is worth.
import { type Backend, newRequestId } from '../backend/backend';
import type { Customer, RefundQuote, Returnable, ReturnableLine, SaleElsewhere } from '../backend/wire';
import { compare, sum } from '../shared/decimal';

export class Returning {
  receipt = $state.raw<Returnable>();
  /** Where the receipt was found, if this till did not print it. */
  elsewhere = $state.raw<SaleElsewhere>();
  /** Who brought it, where the money goes into an account. */
  customer = $state.raw<Customer>();
  /** By what a sale that was made elsewhere can be given back. */
  means = $state.raw<string[]>([]);
  /** How much of which line. */
  taken = $state.raw<ReadonlyMap<number, string>>(new Map());
  marked = $state(0);
  tender = $state('');
  writeOff = $state(false);
  reason = $state('');
  quote = $state.raw<RefundQuote>();
  /** One id for one return, however often it is sent. */
  #request = newRequestId();
  #asked = 0;
  #quoting: Promise<void> = Promise.resolve();

  constructor(readonly backend: Backend) {}

  async open(receipt_no: string): Promise<void> {
    this.#take(await this.backend.call('returnable', { receipt_no }));
    this.elsewhere = undefined;
  }

  /** Asks the back ends for a receipt that this till did not print. */
  async find(receipt_no: string): Promise<void> {
    const found = await this.backend.call('find_elsewhere', { receipt_no });
    this.#take(found.receipt);
    this.elsewhere = found;
    this.means = found.receipt.tenders.map(({ method }) => method);
  }

  #take(receipt: Returnable): void {
    this.receipt = receipt;
    this.customer = undefined;
    this.taken = new Map();
    this.quote = undefined;
    this.tender = receipt.tender;
    this.marked = this.openLines[0]?.line ?? receipt.lines[0]?.line ?? 0;
    this.writeOff = false;
    this.reason = '';
    this.#request = newRequestId();
  }

  /** The lines of which something can still come back. */
  get openLines(): ReturnableLine[] {
    return this.receipt?.kind === 'sale' ? this.receipt.lines.filter((line) => compare(line.left, '0') > 0) : [];
  }

  get line(): ReturnableLine | undefined {
    return this.openLines.find((line) => line.line === this.marked);
  }

  /** What comes back, in the order of the receipt. */
  get lines(): { line: ReturnableLine; quantity: string }[] {
    return this.openLines.flatMap((line) => {
      const quantity = this.taken.get(line.line);
      return quantity === undefined ? [] : [{ line, quantity }];
    });
  }

  move(by: number): void {
    const lines = this.openLines;
    const at = lines.findIndex((line) => line.line === this.marked);
    this.marked = lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.line ?? 0;
  }

  /** All that is left of a line, or nothing of it. */
  toggle(line: ReturnableLine | undefined): Promise<void> {
    if (!line) return Promise.resolve();
    return this.set(line, this.taken.has(line.line) ? '0' : line.left);
  }

  step(line: ReturnableLine | undefined, by: number): Promise<void> {
    if (!line?.whole) return Promise.resolve();
    return this.set(line, sum([this.taken.get(line.line) ?? '0', String(by)]));
  }

  /** So much of a line: at most what is left, nothing where it is not above zero. */
  async set(line: ReturnableLine, quantity: string): Promise<void> {
    this.marked = line.line;
    const taken = new Map(this.taken);
    if (compare(quantity, '0') > 0) taken.set(line.line, compare(quantity, line.left) > 0 ? line.left : quantity);
    else taken.delete(line.line);
    this.taken = taken;
    await this.ask();
  }

  async choose(tender: string): Promise<void> {
    this.tender = tender;
    await this.ask();
  }

  get #what() {
    const lines = this.lines.map(({ line, quantity }) => ({ line: line.line, quantity, write_off: this.writeOff }));
    return { receipt_no: this.receipt?.receipt_no ?? '', lines, tender: this.tender };
  }

  /** What the till would give back. */
  ask(): Promise<void> {
    this.#quoting = this.#quote();
    return this.#quoting;
  }

  /** Until what was asked last is answered: a quick hand gives back before the figure is there. */
  async answered(): Promise<void> {
    await this.#quoting.catch(() => undefined);
  }

  /** An answer that comes after a newer question is not heard. */
  async #quote(): Promise<void> {
    const asked = (this.#asked += 1);
    const what = this.#what;
    const quote = what.lines.length === 0 ? undefined : this.elsewhere ? await this.#worth() : await this.backend.call('quote_refund', what);
    if (asked === this.#asked) this.quote = quote;
  }

  /** What goods of a sale that was made elsewhere are worth, in the words of a receipt of this till. */
  async #worth(): Promise<RefundQuote> {
    const { lines, tender, receipt_no } = this.#what;
    const { tenders, ...worth } = await this.backend.call('quote_without_receipt', { lines, tender, foreign_receipt: receipt_no });
    this.means = tenders;
    const paid = this.receipt?.tenders[0]?.method;
    return { ...worth, lines: worth.lines.map(({ total }) => total), tenders: [], otherwise: paid !== undefined && paid !== tender };
  }

  get isReady(): boolean {
    const holder = this.elsewhere === undefined || this.tender !== 'store_credit' || this.customer !== undefined;
    return this.quote !== undefined && this.reason !== '' && holder;
  }

  get request() {
    return { ...this.#what, reason: this.reason, request_id: this.#request };
  }

  /** The same of a sale that was made elsewhere. */
  get requestElsewhere() {
    const { receipt_no, ...what } = this.request;
    return { ...what, foreign_receipt: receipt_no, customer: this.customer?.customer_id ?? null, again: true };
  }
}
