// Every page in every language, theme and size: no fault of access, nothing cut off, nothing covered.
import { looks, patience } from './looks';
import { onTheDesk } from './office';
import { expect, LANGUAGES, test } from './till';
import { walk, withoutNetwork } from './walk';

for (const language of LANGUAGES) {
  test(`every page is within WCAG 2.2 AA, whole and uncovered in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(300_000));
    await withoutNetwork(shop);
    await onTheDesk(shop);
    await till.open(language);
    await walk(till, page, looks(page));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });
}
