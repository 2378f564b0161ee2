// Every page in every language, theme and size: no fault of access, nothing cut off, nothing covered. By default each page is looked
// at in three of the nine pairs of theme and size, each of both once; EVERTILL_LOOKS=all looks at all nine.
import { inspect } from './inspect';
import { expect, LANGUAGES, test, THEMES } from './till';
import { walk, withoutNetwork } from './walk';

const SIZES = [{ width: 1024, height: 768 }, { width: 1366, height: 768 }, { width: 1920, height: 1080 }] as const;
const ALL = process.env['EVERTILL_LOOKS'] === 'all';
const PAIRS = THEMES.flatMap((theme, at) => SIZES.filter((_, size) => ALL || size === at).map((size) => ({ theme, size })));

for (const language of LANGUAGES) {
  test(`every page is within WCAG 2.2 AA, whole and uncovered in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(ALL ? 900_000 : 300_000);
    await withoutNetwork(shop);
    await till.open(language);
    await walk(till, page, async (what) => {
      for (const { theme, size } of PAIRS) {
        await page.setViewportSize(size);
        await page.evaluate((worn) => (document.documentElement.dataset['theme'] = worn), theme);
        await inspect(page, `${what}, ${theme}, ${size.width}`);
      }
      await page.setViewportSize(SIZES[0]);
    });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });
}
