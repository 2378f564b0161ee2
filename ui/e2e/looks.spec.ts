import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pay, signIn, test, type, WATER } from './shop';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds against WCAG 2.2 AA, one line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run;
    const found = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
  });
}

/** Nothing has to be scrolled to on the smallest screen. */
async function overflow(page: Page): Promise<number[]> {
  return page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`lock, sell, tender and done are accessible and fit the smallest screen, ${scheme}`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(shop.url);
    await page.getByText('ana', { exact: false }).first().waitFor();
    const look = async (name: string) => {
      await page.screenshot({ path: `../target/results/browser/${name}-${scheme}.png` });
      expect(await faults(page), name).toEqual([]);
      expect(Math.max(...(await overflow(page))), `${name} fits`).toBeLessThanOrEqual(0);
    };
    await look('lock');
    await signIn(page, shop);
    await type(page, WATER);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Singha drinking water').first()).toBeVisible();
    await look('sell');
    await page.keyboard.press('F9');
    await page.locator('.quick').waitFor();
    await look('tender');
    await pay(page);
    await look('done');
  });
}
