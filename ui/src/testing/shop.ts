// A till at the seam of the backend: it answers what it was told to answer and remembers what it was asked.
import type { Backend, Reply, Request } from '../backend/backend';
import type { CartLine, CartSnapshot, CommandName, Document, Quote, Tile, TillEvent, TillStatus } from '../backend/wire';

type Answers = { [C in CommandName]?: (request: Request<C>) => Reply<C> | Promise<Reply<C>> };

export interface Asked {
  command: CommandName;
  request: Record<string, unknown>;
}

export class Shop implements Backend {
  asked: Asked[] = [];
  renewed = 0;
  #hear: ((event: TillEvent) => void) | undefined;

  constructor(readonly answers: Answers) {}

  async call<C extends CommandName>(command: C, request: Request<C>): Promise<Reply<C>> {
    this.asked.push({ command, request: request as Record<string, unknown> });
    const answer = this.answers[command];
    if (!answer) throw new Error(`nobody said what ${command} answers`);
    return answer(request) as Reply<C>;
  }

  listen(heard: (event: TillEvent) => void): () => void {
    this.#hear = heard;
    return () => undefined;
  }

  renew(): void {
    this.renewed += 1;
  }

  tell(event: TillEvent): void {
    this.#hear?.(event);
  }

  /** The requests of a command, in order. */
  requests(command: CommandName): Record<string, unknown>[] {
    return this.asked.filter((one) => one.command === command).map((one) => one.request);
  }
}

export const status: TillStatus = {
  shop: 'Talat Noi Mart', till: 'T1', currency: 'THB', symbol: '฿', decimals: 2, denominations: ['100.00', '20.00', '5.00', '1.00'], methods: [
    { method: 'cash', over: 'change', proof: 'none', taken: true, account: null }, { method: 'card', over: 'refused', proof: 'optional', taken: true, account: null },
    { method: 'promptpay', over: 'refused', proof: 'optional', taken: false, account: null }, { method: 'wallet', over: 'refused', proof: 'required', taken: true, account: null }, { method: 'voucher', over: 'lapses', proof: 'optional', taken: true, account: null },
  ],
  rates: [], terminal: false, open_cards: 0,
  timezone: 'Asia/Bangkok', version: '0.1.0',
  session: { name: 'ana', role: 'cashier', rights: ['Anyone', 'Sell', 'RunShift'] },
  shift: { shift_no: 3, business_date: '2026-11-22', opened_at: '2026-11-22T01:00:00Z', opened_by: 'ana', held_by: 'ana', ends_at: '2126-11-22T20:00:00Z', late: false },
  clock: null,
  suspended: [],
  badge: { state: 'none', waiting: 0, attention: 0 }, free_bytes: 12_000_000, prints: true, unprinted: 0, parked: 0, badges: false, catalogue: { damaged: null, conflicts: [] }, last_sale: null,
  look: { theme: 'light', hand: 'right', text_percent: 100, px_per_100_mm: null },
  scale: false, training: false,
};

export const water: CartLine = {
  line: 1, kind: 'product', code: 'P0001', name: { en: 'Drinking water', th: 'น้ำดื่ม', zh: '饮用水' },
  quantity: '2', unit: 'pc', weighed: false, weight_source: null, unit_price: '7.00', list_price: '7.00', price_reason: '', listed: null, shelf_price: null, discount: '0.00', reductions: [], gross: '14.00', total: '14.00', lot: null, serial: null, last_day: null, expired: false, belongs_to: null, belongs: '', chooses: false, picks: [],
};

export const stranger: CartLine = { ...water, line: 2, kind: 'unknown', code: '8850123400017', name: { en: '', th: '', zh: '' }, quantity: '1', unit: '', gross: '0.00', total: '0.00' };

export function cartOf(lines: CartLine[], more: Partial<CartSnapshot> = {}): CartSnapshot {
  return {
    cart_id: '0197f000-0000-7000-8000-000000000001', revision: lines.length, lines, selected_line: lines.at(-1)?.line ?? null, multiplier: null,
    items: lines.length, unknown: lines.filter((line) => line.kind === 'unknown').length,
    subtotal: '14.00', discount: '0.00', level: '', exempt: '', coupons: [], customer: null, order: null, tax: '0.92', taxes: [{ rate: '7', included: true, net: '13.08', tax: '0.92' }],
    total: '14.00', cash_due: '14.00', rounding: '0.00', quick_cash: ['14.00', '20.00', '100.00'], ...more,
  };
}

export const cola: Tile = { product_id: 'cola', sku: 'P0002', name: { en: 'Cola', th: 'โคล่า', zh: '可乐' }, price: '15.00', unit: 'pc', weighed: false, enabled: true, colour: 'clay', open_price: false };

export const receipt: Document = {
  receipt_no: 'T1K7Q-000123', sale_id: 's1', kind: 'sale', business_date: '2026-11-22', sold_at: '2026-11-22T03:43:07Z', staff: 'ana', customer_id: null, customer: '', lines: [],
  subtotal: '14.00', discount: '0.00', tax: '0.92', total: '14.00', rounding: '0.00', tenders: [{ method: 'cash', amount: '20.00', reference: null }],
  change: '6.00', change_coins: ['5.00', '1.00'], journal_seq: 9, corrects: null, foreign_receipt: null, exchange: null, handed_back: [], approver: null, reason: null, age_checked: null,
};

/** What is owed, and the change for a hundred. */
export const quoteOf = (due: string, more: Partial<Quote> = {}): Quote => ({ left: due, cash_due: due, rounding: '0.00', quick_cash: [due, '20.00', '100.00'], received: due, change: '0.00', change_coins: [], carried: '0.00', handed_back: [], ...more });

/** A till that sells, with these lines in its cart. */
export function sellingShop(lines: CartLine[], answers: Answers = {}): Shop {
  return new Shop({
    till_status: () => status, staff_names: () => ({ staff: [{ name: 'ana', role: 'cashier' }], recent: [] }),
    key_map: () => ({ keys: {} }), wedges: () => ({ wedges: [], unmarked: { fewest: 6, slowest_ms: 50 }, marked: { fewest: 1, slowest_ms: 120 } }), cart: () => cartOf(lines), select_line: () => cartOf(lines), categories: () => ({ categories: [], pages: [] }), tiles: () => ({ tiles: [cola], total: 1 }), find_products: () => ({ tiles: [cola], total: 1 }),
    quote_tender: () => quoteOf('14.00'), take_payment: () => receipt, ...answers,
  });
}
