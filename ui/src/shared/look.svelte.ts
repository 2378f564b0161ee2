// How the screen lies to the eye and the hand: side, size of the text, and how many pixels a millimetre has on this glass.
import { follow, type Theme } from './theme.svelte';

/** The looks as the store keeps them. */
export interface Look {
  theme: Theme;
  hand: 'right' | 'left';
  text_percent: number;
  px_per_100_mm?: number | null;
}

export const TEXT_PERCENTS = [100, 112, 125] as const;

/** A bank card is 85.6 mm wide (ISO/IEC 7810, ID-1). */
const CARD_TENTHS_MM = 856;

/** Pixels of a hundred millimetres where a card covers so many pixels. */
export const scaleOf = (cardPx: number): number => Math.round((cardPx * 1000) / CARD_TENTHS_MM);

/** How many pixels a card covers at this scale. */
export const cardPx = (pxPer100Mm: number): number => Math.round((pxPer100Mm * CARD_TENTHS_MM) / 1000);

/** Puts the looks on. */
export function put(look: Look): void {
  const page = document.documentElement;
  page.dataset.hand = look.hand;
  page.style.setProperty('--text-scale', `${look.text_percent / 100}`);
  if (look.px_per_100_mm) page.style.setProperty('--mm', `${look.px_per_100_mm / 100}px`);
  else page.style.removeProperty('--mm');
  follow(look.theme);
}

/** Pixels of a hundred millimetres as the page is drawn now. */
export function scaleNow(): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue('--mm').trim();
  const [, whole = '3', part = '35'] = /^(\d+)(?:\.(\d+))?px$/.exec(text) ?? [];
  return Number.parseInt(whole, 10) * 100 + Number.parseInt(part.padEnd(2, '0').slice(0, 2), 10);
}
