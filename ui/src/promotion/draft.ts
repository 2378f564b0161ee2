// A promotion as the form holds it: every figure as it was typed. What the form does not show stays as it was.
import type { Promotion, PromotionGoods } from '../backend/wire';

export const KINDS = ['take_pay', 'together', 'off', 'threshold', 'gift'] as const;
export type Kind = (typeof KINDS)[number];

export const CHOICES = ['all', 'category', 'brand', 'skus'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Draft {
  kind: Kind;
  code: string;
  en: string;
  th: string;
  zh: string;
  take: string;
  pay: string;
  count: string;
  price: string;
  from: string;
  value: string;
  percent: boolean;
  choice: Choice;
  /** The category, the brand, or article numbers with spaces between them. */
  goods: string;
  coupon: string;
  /** Each coupon is good once. */
  once: boolean;
  last_day: string;
}

export type Field = { [key in keyof Draft]: Draft[key] extends string ? (string extends Draft[key] ? key : never) : never }[keyof Draft];

/** The figures that a kind of promotion asks for. */
export const FIGURES: Record<Kind, readonly Field[]> = {
  take_pay: ['take', 'pay'],
  together: ['count', 'price'],
  off: ['value', 'from'],
  threshold: ['value', 'from'],
  gift: ['count', 'from'],
};

const EMPTY: Draft = {
  kind: 'take_pay', code: '', en: '', th: '', zh: '', take: '3', pay: '2', count: '2', price: '', from: '', value: '', percent: true, choice: 'all', goods: '', coupon: '', once: false, last_day: '',
};

/** Whether the form can show all of what a promotion gives. */
export const fits = ({ deal }: Promotion): boolean => deal.kind !== 'each' && !(deal.kind === 'together' && deal.parts.length !== 1);

function ofGoods(goods: PromotionGoods): Pick<Draft, 'choice' | 'goods'> {
  if (goods === 'all') return { choice: 'all', goods: '' };
  if ('skus' in goods) return { choice: 'skus', goods: goods.skus.join(' ') };
  return 'category' in goods ? { choice: 'category', goods: goods.category } : { choice: 'brand', goods: goods.brand };
}

function goodsOf({ choice, goods }: Draft): PromotionGoods {
  const text = goods.trim();
  if (choice === 'all') return 'all';
  if (choice === 'skus') return { skus: text.split(/[\s,]+/).filter(Boolean) };
  return choice === 'category' ? { category: text } : { brand: text };
}

const ofOff = (off: string) => ({ percent: off.endsWith('%'), value: off.replace('%', '') });

function ofDeal(deal: Promotion['deal']): Partial<Draft> {
  switch (deal.kind) {
    case 'take_pay':
      return { kind: deal.kind, take: String(deal.take), pay: String(deal.pay), ...ofGoods(deal.goods) };
    case 'together':
      return { kind: deal.kind, count: String(deal.parts[0]?.count ?? 2), price: deal.price, ...ofGoods(deal.parts[0]?.goods ?? 'all') };
    case 'off':
    case 'threshold':
      return { kind: deal.kind, from: deal.from ?? '', ...ofOff(deal.off), ...ofGoods(deal.goods) };
    case 'gift':
      return { kind: deal.kind, count: String(deal.count), from: deal.from, ...ofGoods(deal.goods) };
    case 'each':
      return {};
  }
}

/** What the form begins with: a new promotion, or one that is there. */
export function draftOf(was?: Promotion): Draft {
  if (!was) return { ...EMPTY };
  return { ...EMPTY, code: was.code, ...was.name, coupon: was.coupon ?? '', once: was.once, last_day: was.last_day ?? '', ...ofDeal(was.deal) };
}

function dealOf(draft: Draft): Promotion['deal'] {
  const goods = goodsOf(draft);
  const off = draft.percent ? `${draft.value.trim()}%` : draft.value.trim();
  switch (draft.kind) {
    case 'take_pay':
      return { kind: 'take_pay', goods, take: parseInt(draft.take, 10), pay: parseInt(draft.pay, 10) };
    case 'together':
      return { kind: 'together', parts: [{ goods, count: parseInt(draft.count, 10) }], price: draft.price.trim() };
    case 'off':
      return { kind: 'off', goods, off, from: draft.from.trim() || null };
    case 'threshold':
      return { kind: 'threshold', goods, off, from: draft.from.trim() };
    case 'gift':
      return { kind: 'gift', goods, from: draft.from.trim(), count: parseInt(draft.count, 10) };
  }
}

/** What the till is asked to keep; hours and weekdays of one that is there stay as they were. */
export function promotionOf(draft: Draft, was?: Promotion): Promotion {
  return {
    on: true, priority: 100, stacks: false, weekdays: [], ...was,
    code: draft.code.trim(), name: { en: draft.en.trim(), th: draft.th.trim(), zh: draft.zh.trim() },
    coupon: draft.coupon.trim() || null, once: draft.once && draft.coupon.trim() !== '', last_day: draft.last_day.trim() || null, deal: dealOf(draft),
  };
}

const COUNTS: readonly Field[] = ['take', 'pay', 'count'];

/** Whether everything that is needed is there; whether it makes sense, the till says. */
export function isWhole(draft: Draft): boolean {
  const figures = FIGURES[draft.kind].filter((field) => !(draft.kind === 'off' && field === 'from'));
  const sound = (field: Field) => (COUNTS.includes(field) ? /^\d{1,4}$/ : /^\d+(\.\d+)?$/).test(draft[field].trim());
  return draft.code.trim() !== '' && draft.en.trim() !== '' && figures.every(sound) && (draft.choice === 'all' || draft.goods.trim() !== '');
}
