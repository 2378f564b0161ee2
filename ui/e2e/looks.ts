// A look at a page in each theme and size. By default in three of the nine pairs, each of both once; EVERTILL_LOOKS=all looks at all nine.
import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import { THEMES } from './till';
import type { Look } from './walk';

const SIZES = [{ width: 1024, height: 768 }, { width: 1366, height: 768 }, { width: 1920, height: 1080 }] as const;
const ALL = process.env['EVERTILL_LOOKS'] === 'all';
const PAIRS = THEMES.flatMap((theme, at) => SIZES.filter((_, size) => ALL || size === at).map((size) => ({ theme, size })));

/** A time in which each page can be looked at in three pairs, or in all where that is asked for. */
export const patience = (ms: number): number => (ALL ? 3 * ms : ms);

/** Looks at a page in each of the pairs. */
export function looks(page: Page): Look {
  return async (what) => {
    for (const { theme, size } of PAIRS) {
      await page.setViewportSize(size);
      await page.evaluate((worn) => (document.documentElement.dataset['theme'] = worn), theme);
      await inspect(page, `${what}, ${theme}, ${size.width}`);
    }
    await page.setViewportSize(SIZES[0]);
  };
}
