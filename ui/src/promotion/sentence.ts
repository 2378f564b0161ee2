// What a promotion gives and when, in one or more sentences.
import type { Category, Promotion, PromotionGoods } from '../backend/wire';
import { dayOfYear, figure, weekday } from '../shared/figures';
import { nameOf } from '../shared/language.svelte';
import { t } from '../shared/words';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Monday the 2nd of November 2026 and the days after it. */
const dayName = (day: string) => weekday(`2026-11-0${2 + DAYS.indexOf(day)}`);

function goodsOf(goods: PromotionGoods, categories: readonly Category[]): string {
  if (goods === 'all') return t.promoEverything();
  if ('skus' in goods) return goods.skus.join(', ');
  if ('brand' in goods) return goods.brand;
  const known = categories.find(({ path }) => path === goods.category);
  return known ? nameOf(known.name) : goods.category;
}

const off = (text: string) => (text.endsWith('%') ? text.replace('%', ' %') : figure(text));

function gives({ deal }: Promotion, categories: readonly Category[]): string {
  const goods = (of: PromotionGoods) => goodsOf(of, categories);
  switch (deal.kind) {
    case 'take_pay':
      return t.promoTakePay({ take: deal.take, pay: deal.pay, goods: goods(deal.goods) });
    case 'together':
      return deal.parts.map((part) => t.promoPart({ count: part.count, goods: goods(part.goods) })).join(' + ') + t.promoTogether({ price: figure(deal.price) });
    case 'off':
      return t.promoOffEach({ off: off(deal.off), goods: goods(deal.goods) }) + (deal.from ? t.promoFromCount({ count: figure(deal.from) }) : '');
    case 'each':
      return t.promoEach({ price: figure(deal.price), goods: goods(deal.goods) }) + (deal.from ? t.promoFromCount({ count: figure(deal.from) }) : '');
    case 'threshold':
      return t.promoThreshold({ off: off(deal.off), from: figure(deal.from), goods: goods(deal.goods) });
    case 'gift':
      return t.promoGift({ count: deal.count, from: figure(deal.from), goods: goods(deal.goods) });
  }
}

/** The sentences: what it gives, then what it asks for. */
export function sentences(promotion: Promotion, categories: readonly Category[]): string[] {
  const { coupon, first_day, last_day, weekdays, from, until } = promotion;
  const all = [
    gives(promotion, categories),
    coupon && t.promoCoupon({ coupon }),
    weekdays.length > 0 && t.promoDays({ days: weekdays.map(dayName).join(', ') }),
    (from || until) && t.promoHours({ from: from ?? '00:00', until: until ?? '24:00' }),
    first_day && t.promoFirstDay({ day: dayOfYear(first_day) }),
    promotion.once && t.promoOnceIs(),
    last_day && t.promoLastDay({ day: dayOfYear(last_day) }),
  ];
  return all.filter((one): one is string => Boolean(one));
}
