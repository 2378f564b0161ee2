// The words of every page but the lock are loaded behind it: what shows them waits, and nobody reads a message's name.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, LANGUAGES, test } from './till';

const folders = ['i18n/en', '../src-tauri/crates/app/i18n/en'];
const texts = folders.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')));
const names = texts.flatMap((text) => [...text.matchAll(/^([a-z0-9-]+-[a-z0-9-]+) =/gm)].map(([, name]) => name ?? ''));

for (const language of LANGUAGES) {
  test(`words that come late are waited for: a wrong PIN and the sale are said in ${language}, never by a message’s name`, async ({ till, page }) => {
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    await page.route(new RegExp(`/${language}-rest-`), async (route) => {
      await late;
      await route.continue();
    });
    const unnamed = async () => {
      const words = new Set((await page.locator('body').innerText()).split(/\s+/));
      expect(names.filter((name) => words.has(name))).toEqual([]);
    };
    await till.open(language);
    await unnamed();
    const asked = page.waitForResponse(/\/call\/sign_in$/);
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await asked;
    await expect(page.locator('.pins')).toBeVisible();
    await expect(page.locator('.problem')).toHaveText('');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await expect(page.locator('.people')).toHaveCount(0);
    await unnamed();
    await expect(till.entry).toHaveCount(0);
    come();
    await expect(till.entry).toBeVisible();
    await unnamed();
  });
}
