// Every formatter of the screen, made once: making one costs more than a frame of tiles.
import { language, type Language } from './language.svelte';

/** Years are those of the Buddhist era in Thai; figures are Arabic everywhere. */
const TAGS: Record<Language, string> = { en: 'en-GB', th: 'th-TH-u-ca-buddhist-nu-latn', zh: 'zh-Hans-CN' };
const MINUS = '\u2212';
const made = new Map<string, unknown>();
let zone: string | undefined;

/** Tells times on the shop's clock from now on, whatever the machine's zone is. */
export function keepTimeOf(shopZone: string): void {
  if (shopZone === zone) return;
  zone = shopZone;
  made.clear();
}

function once<F>(key: string, make: (tag: string) => F): F {
  const name = `${language()} ${key}`;
  const known = made.get(name) as F | undefined;
  if (known) return known;
  const fresh = make(TAGS[language()]);
  made.set(name, fresh);
  return fresh;
}

const dates = (key: string, options: Intl.DateTimeFormatOptions) =>
  once(key, (tag) => new Intl.DateTimeFormat(tag, { hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}), ...options }));

/** A decimal text as people read it: grouped, with a true minus, digit for digit. */
export function figure(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  const format = once(`figure ${decimals}`, (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  return format.format(text as unknown as number).replace('-', MINUS);
}

/** A decimal text without decimals that say nothing: `740` for `740.00`. */
export function brief(text: string): string {
  return figure(text.replace(/\.0+$/, ''));
}

/** A count. */
export function count(value: number): string {
  return figure(String(value));
}

/** Bytes in the unit that people say them in: `212 MB`. */
export function bytes(value: number): string {
  const unit = value < 1_000_000 ? 'kilobyte' : value < 1_000_000_000 ? 'megabyte' : 'gigabyte';
  const size = value / { kilobyte: 1_000, megabyte: 1_000_000, gigabyte: 1_000_000_000 }[unit];
  return once(`bytes ${unit}`, (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 })).format(size);
}

/** 10:42 */
export function clock(at: Date): string {
  return dates('clock', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** 10:43:07 */
export function clockSeconds(at: Date): string {
  return dates('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);
}

/** Sunday 22 November */
export function longDay(at: Date): string {
  return dates('long day', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** Sun 22 Nov, of an ISO date. */
export function shortDay(isoDate: string): string {
  return dates('short day', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(ofDate(isoDate));
}

const ofDate = (isoDate: string) => new Date(`${isoDate}T00:00:00Z`);

/** Sun, of an ISO date. */
export function weekday(isoDate: string): string {
  return dates('weekday', { weekday: 'short', timeZone: 'UTC' }).format(ofDate(isoDate));
}

/** Sunday 22 November 2026, of an ISO date. */
export function longDate(isoDate: string): string {
  return dates('long date', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(ofDate(isoDate));
}

/** 22 Nov 2026, of an ISO date. */
export function dayOfYear(isoDate: string): string {
  return dates('day of year', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(ofDate(isoDate));
}

/** November 2026: 2569 in Thai. */
export function monthName(isoDate: string): string {
  const parts = dates('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatToParts(ofDate(isoDate));
  // Some engines put the era before a Buddhist year; a calendar on a wall does not.
  return parts.map(({ type, value }) => (type === 'era' ? '' : value)).join('').replace(/ {2,}/g, ' ').trim();
}

/** 22, of an ISO date. */
export function dayOfMonth(isoDate: string): string {
  return count(ofDate(isoDate).getUTCDate());
}

/** On which day a week begins: 0 is Sunday. */
export function firstWeekday(): number {
  return language() === 'th' ? 0 : 1;
}

/** The seven weekdays in the order of a calendar. */
export function weekdays(): string[] {
  // The first of November 2026 was a Sunday.
  return Array.from({ length: 7 }, (_, at) => weekday(`2026-11-0${1 + ((at + firstWeekday()) % 7)}`));
}

/** 9:00, of an hour of the day. */
export function hourOfDay(hour: number): string {
  return `${hour}:00`;
}

/** A share, 0 to 1, in percent with one decimal. */
export function grown(share: number): string {
  const format = once('grown', (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  return `${format.format(share * 100)}\u00a0%`;
}

/** A share, 0 to 1, in whole percent. */
export function percent(share: number): string {
  const format = once('percent', (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
  return `${format.format(share * 100)}\u00a0%`;
}

/** How long somebody has waited: 13 min, 5 hr, 6 days. */
export function waited(minutes: number): string {
  const [unit, per]: [string, number] = minutes < 60 ? ['minute', 1] : minutes < 48 * 60 ? ['hour', 60] : ['day', 24 * 60];
  const format = once(`waited-${unit}`, (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }));
  return format.format(Math.floor(minutes / per));
}

/** The ISO date so many days later. */
export function daysLater(isoDate: string, days: number): string {
  const at = new Date(`${isoDate}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Sun 22 Nov, 10:42 */
export function moment(at: Date): string {
  return dates('moment', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
}
