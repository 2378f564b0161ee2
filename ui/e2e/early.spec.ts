// What is scanned or typed while the page loads is not lost: the page that is there next has it, once and in order.
import type { Page } from '@playwright/test';
import { COLA, expect, test, WATER } from './till';

/** Holds the page's code back; what is returned lets it come. */
async function slow(page: Page): Promise<() => void> {
  let come = () => {};
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  return come;
}

test('scans of a device while the page is loaded anew are lines of the sale, once and in order', async ({ till, page }) => {
  await till.atTheCounter();
  const come = await slow(page);
  await page.reload({ waitUntil: 'commit' });
  await till.deviceScan(COLA.code);
  await till.deviceScan(WATER.code);
  come();
  await expect(till.lines).toHaveCount(2);
  await expect(till.lines.first()).toContainText(COLA.price);
  await till.load();
  await expect(till.lines, 'a page that comes later has none of them again').toHaveCount(2);
});

test('what a scanner types while the page is loaded anew is a line of the sale', async ({ till, page }) => {
  await till.atTheCounter();
  const come = await slow(page);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => window.early !== undefined);
  await till.scan(COLA.code);
  come();
  await expect(till.lines).toHaveCount(1);
  await expect(till.total).toContainText(COLA.price);
});

test('a PIN that is typed while the lock is loaded anew signs in', async ({ till, page }) => {
  await till.open();
  const come = await slow(page);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => window.early !== undefined);
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  come();
  await expect(till.entry).toBeVisible();
});

test('a scan while the page of the sale is on its way waits for it', async ({ till, page }) => {
  let come = () => {};
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/assets\/Sell-[\w-]+\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await till.open();
  await till.signIn();
  await till.deviceScan(COLA.code);
  await till.scan(WATER.code);
  come();
  await expect(till.lines).toHaveCount(2);
});

/** Presses keys in the very turn in which the sale's page first stands, each in a turn of its own, as the fastest hand could. */
async function pressAtOnce(page: Page, keys: { key: string; code: string; ctrlKey?: boolean }[]): Promise<void> {
  await page.addInitScript((strokes) => {
    const press = async () => {
      for (const stroke of strokes) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    };
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.entry input')) return;
      watch.disconnect();
      void press();
    });
    watch.observe(document, { childList: true, subtree: true });
  }, keys);
}

test('figures typed with the key of the drawer as soon as the sale’s page stands are the dialog’s', async ({ till, page }) => {
  await till.atTheCounter();
  const figures = [...'120'].map((key) => ({ key, code: `Digit${key}` }));
  await pressAtOnce(page, [{ key: 'd', code: 'KeyD', ctrlKey: true }, { key: 'F4', code: 'F4' }, ...figures]);
  await page.reload();
  await expect(page.locator('dialog output')).toContainText('120');
  await page.keyboard.press('Escape');
  await expect(till.entry).toHaveValue('');
});

test('figures typed right after the key of the discount are the dialog’s', async ({ till, page }) => {
  await till.atTheCounter();
  await till.scan(COLA.code);
  await expect(till.lines).toHaveCount(1);
  for (const key of ['F8', ...'120']) await page.keyboard.press(key);
  await expect(page.locator('dialog output')).toContainText('120');
  await page.keyboard.press('Escape');
  await expect(till.entry).toHaveValue('');
});
