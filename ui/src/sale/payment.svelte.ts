// Taking payment. The request keeps its id until it is answered, so that a double Enter or a lost reply makes one sale.
import { newRequestId, NoReply, type Backend } from '../backend/backend';
import type { Document } from '../backend/wire';
import { compare, sum } from '../shared/decimal';
import { asAmount, typeAmount } from '../shared/typing';
import type { Cart } from './cart.svelte';

export type Method = 'cash' | 'card';

const minus = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

export class Payment {
  method = $state<Method>('cash');
  /** What was typed; undefined until a key is pressed: then the amount due stands there. */
  typed = $state<string>();
  sending = $state(false);
  #request_id = newRequestId();

  constructor(
    readonly backend: Backend,
    readonly cart: Cart,
    readonly decimals: number,
  ) {}

  get due(): string {
    const sale = this.cart.snapshot;
    return (this.method === 'cash' ? sale?.cash_due : sale?.total) ?? '0';
  }

  get rounds(): boolean {
    return this.method === 'cash' && compare(this.cart.snapshot?.rounding ?? '0', '0') !== 0;
  }

  get amount(): string {
    return this.typed === undefined ? this.due : asAmount(this.typed);
  }

  get quick(): string[] {
    return this.method === 'cash' ? (this.cart.snapshot?.quick_cash ?? []) : [];
  }

  /** What is still lacking; empty when it is enough. */
  get missing(): string {
    return compare(this.amount, this.due) < 0 ? sum([this.due, minus(this.amount)]) : '';
  }

  get change(): string {
    return sum([this.amount, minus(this.due)]);
  }

  choose(method: Method): void {
    if (this.sending) return;
    this.method = method;
    this.typed = undefined;
  }

  press(key: string): void {
    if (this.sending) return;
    this.typed = key === 'clear' ? undefined : typeAmount(this.typed ?? '', key, this.decimals);
  }

  hand(amount: string): void {
    if (!this.sending) this.typed = amount;
  }

  /** Takes the payment; nothing while it is being taken or too little. A lost reply is asked for again with the same id. */
  async take(): Promise<Document | undefined> {
    if (this.sending || this.missing !== '') return undefined;
    this.sending = true;
    try {
      return await this.#send().catch((fault: unknown) => {
        if (fault instanceof NoReply) return this.#send();
        throw fault;
      });
    } finally {
      this.sending = false;
    }
  }

  async #send(): Promise<Document> {
    const { cart_id, revision } = await this.cart.settled();
    const at = { cart_id, revision, request_id: this.#request_id };
    return this.backend.call('take_payment', { at, tenders: [{ method: this.method, amount: this.amount, reference: null }] });
  }
}
