// Taking payment. The till says what is owed after each part; here is only what the person has typed. The request keeps its id until it
// is answered, so that a double Enter or a lost reply makes one sale.
import { newRequestId, NoReply, type Backend } from '../backend/backend';
import type { Approval, Document, Exchange, Quote, TenderLine } from '../backend/wire';
import { compare, sum } from '../shared/decimal';
import { asAmount, typeAmount } from '../shared/typing';
import type { Cart } from './cart.svelte';
import type { Way } from './methods';

const minus = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** Where the shop takes nothing nothing can be paid. */
const NONE: Way = { method: '', over: 'refused', proof: 'none', taken: false, account: null };

export class Payment {
  /** How this part is paid, and what holds for it. */
  chosen = $state.raw<Way>(NONE);
  /** What was typed; undefined until a key is pressed: then the amount due stands there. */
  typed = $state<string>();
  /** What proves it: the number of a slip, a transfer, a voucher, or the customer's code. */
  reference = $state('');
  parts = $state.raw<TenderLine[]>([]);
  quote = $state.raw<Quote>();
  /** How much can be spent from each account of the customer, and from the gift card in hand. */
  accounts = $state.raw<Record<string, string>>({});
  sending = $state(false);
  /** Enter was pressed and waits for what the till says. */
  #deciding = $state(false);
  #request_id = newRequestId();
  #question = 0;
  #answer: Promise<unknown> = Promise.resolve();
  /** The parts that the quote counts. */
  #counted = $state.raw<TenderLine[]>();
  /** What was typed when the quote was asked for. */
  #countedTyped = $state<string>();

  constructor(
    readonly backend: Backend,
    readonly cart: Cart,
    readonly decimals: number,
    methods: readonly Way[],
    /** What comes back for the sale and pays a part of it. */
    readonly exchange: Exchange | null = null,
  ) {
    this.chosen = methods[0] ?? NONE;
  }

  get method(): string {
    return this.chosen.method;
  }

  /** Whether it is paid in what the drawer holds, so that it is rounded to a coin and there is change. */
  get inCash(): boolean {
    return this.chosen.over === 'change';
  }

  /** Asks what is owed now; only the last question's answer counts. */
  async ask(): Promise<void> {
    const [question, parts] = [++this.#question, this.parts];
    const received = this.inCash && this.typed !== undefined ? this.amount : null;
    const [typed, currency] = [this.typed, received === null ? null : (this.chosen.currency ?? null)];
    const answer = this.backend.call('quote_tender', { tenders: parts, received, currency, exchange: this.exchange });
    this.#answer = answer;
    const quote = await answer;
    if (question !== this.#question) return;
    this.quote = quote;
    this.#counted = parts;
    this.#countedTyped = typed;
  }

  /** Waits until the till has said what is owed, so that a key pressed before it has is not lost. What stands there meanwhile stays. */
  async asked(): Promise<void> {
    this.#deciding = true;
    await this.#answer.catch(() => undefined);
    this.#deciding = false;
  }

  /** Whether what stands there must stay: it is being taken. */
  get #fixed(): boolean {
    return this.sending || this.#deciding;
  }

  get due(): string {
    return (this.inCash ? this.quote?.cash_due : this.quote?.left) ?? '0';
  }

  get rounds(): boolean {
    return this.inCash && compare(this.quote?.rounding ?? '0', '0') !== 0;
  }

  get amount(): string {
    if (this.typed !== undefined) return asAmount(this.typed);
    // How much of foreign notes is handed over only the customer knows.
    if (this.chosen.currency) return '0';
    return this.left !== undefined && compare(this.left, this.due) < 0 ? this.left : this.due;
  }

  /** What the amount counts for in the shop's own currency, as the till says. */
  get worth(): string {
    if (!this.chosen.currency) return this.amount;
    return this.typed !== undefined && this.typed === this.#countedTyped ? (this.quote?.received ?? '0') : '0';
  }

  get quick(): string[] {
    return this.inCash && !this.chosen.currency ? (this.quote?.quick_cash ?? []) : [];
  }

  /** What is still lacking; empty when it is enough. */
  get missing(): string {
    return compare(this.worth, this.due) < 0 ? sum([this.due, minus(this.worth)]) : '';
  }

  /** What is left to spend where it is paid from an account: of what other parts do not take from it. */
  get left(): string | undefined {
    const { account, method } = this.chosen;
    if (!account) return undefined;
    const parts = this.parts.filter((part) => part.method === method && (part.reference ?? '') === this.reference.trim()).map((part) => minus(part.amount));
    return sum([this.accounts[account] ?? '0', ...parts]);
  }

  /** More than the account holds. */
  get overspent(): boolean {
    return this.left !== undefined && compare(this.amount, this.left) > 0;
  }

  /** What gives no change pays what is owed and not more. */
  get tooMuch(): boolean {
    return this.chosen.over === 'refused' && compare(this.amount, this.due) > 0;
  }

  /** What a voucher is worth above what is owed; empty where nothing is lost. */
  get lapsing(): string {
    return this.chosen.over === 'lapses' && compare(this.amount, this.due) > 0 ? sum([this.amount, minus(this.due)]) : '';
  }

  /** Whether the number is missing without which nothing was paid. */
  get unproved(): boolean {
    return this.chosen.proof === 'required' && !this.chosen.currency && this.reference.trim() === '' && compare(this.amount, '0') > 0;
  }

  /** Whether what was typed can be put down as a part of the payment. */
  get isPart(): boolean {
    return this.missing !== '' && compare(this.worth, '0') > 0 && !this.unproved && !this.overspent;
  }

  /** Whether the sale can be completed with what was typed: never by what was owed before the last part was put down. */
  get isEnough(): boolean {
    return this.#counted === this.parts && this.missing === '' && !this.tooMuch && !this.unproved && !this.overspent;
  }

  choose(method: Way): void {
    if (this.#fixed) return;
    this.chosen = method;
    this.#clear();
  }

  press(key: string): void {
    if (this.#fixed) return;
    this.typed = key === 'clear' ? undefined : typeAmount(this.typed ?? '', key, this.decimals);
  }

  hand(amount: string): void {
    if (!this.#fixed) this.typed = amount;
  }

  /** Puts down a part of the payment; the rest is paid in another way. */
  addPart(): void {
    if (!this.isPart || this.sending) return;
    this.parts = [...this.parts, this.#line()];
    this.#clear();
  }

  removePart(at = this.parts.length - 1): void {
    if (!this.#fixed) this.parts = this.parts.toSpliced(at, 1);
  }

  /** Takes the payment; nothing while it is being taken or too little. A lost reply is asked for again with the same id. */
  async take(approval?: { approval: Approval }): Promise<Document | undefined> {
    if (this.sending || !this.isEnough) return undefined;
    this.sending = true;
    try {
      return await this.#send(approval).catch((fault: unknown) => {
        if (fault instanceof NoReply) return this.#send(approval);
        throw fault;
      });
    } finally {
      this.sending = false;
    }
  }

  #clear(): void {
    this.typed = undefined;
    this.reference = '';
  }

  #line(): TenderLine {
    const reference = this.chosen.proof !== 'none' && this.reference.trim() !== '' ? this.reference.trim() : null;
    return { method: this.method, amount: this.amount, reference, ...(this.chosen.currency ? { currency: this.chosen.currency } : {}) };
  }

  async #send(approval?: { approval: Approval }): Promise<Document> {
    const { cart_id, revision } = await this.cart.settled();
    const at = { cart_id, revision, request_id: this.#request_id };
    const last = compare(this.amount, '0') > 0 ? [this.#line()] : [];
    return this.backend.call('take_payment', { at, tenders: [...this.parts, ...last], exchange: this.exchange, ...approval });
  }
}
