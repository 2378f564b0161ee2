// The same walk in a language two fifths longer than English, from left to right and from right to left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from './inspect';
import { buildPseudo } from './pseudo';
import { expect, test } from './till';
import { walk, withoutNetwork } from './walk';

const folder = mkdtempSync(join(tmpdir(), 'evertill-pseudo-'));

test.use({ built: folder });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await buildPseudo(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const direction of ['ltr', 'rtl'] as const) {
  test(`words two fifths longer than English have room on every page, ${direction}`, async ({ till, shop, page }) => {
    test.setTimeout(300_000);
    await withoutNetwork(shop);
    await page.addInitScript((way) => document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = way)), direction);
    await till.open();
    await expect(page.locator('main')).toContainText('Týpé ýöür PÎN~~~~');
    await walk(till, page, (what) => inspect(page, `${what}, ${direction}`));
  });
}
