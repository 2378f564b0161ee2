// The pictures of the guides in docs/, made by the till itself and compared with those that are committed. After a wanted change:
// npx playwright test pictures.spec.ts --update-snapshots=all
import { expect, type Page } from '@playwright/test';
import { STAGED_MS } from './shop';
import { COLA, test, WATER, type Language, type Theme, type Till } from './till';
import { twoSundays } from './week';
import { withoutNetwork } from './walk';

const TEA = '8854698009737';
const BANANAS = '2100101007354';
const MANGO = '2100102012401';
const NOODLES = '8850987131776';

test.use({ staged: true });
test.beforeEach(({ page }) => page.clock.setFixedTime(STAGED_MS));

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.005 });
}

async function atTheCounter(till: Till, page: Page, language: Language = 'en', theme: Theme = 'light'): Promise<void> {
  await till.open(language, theme);
  await till.signIn();
  await expect(till.entry).toBeFocused();
  await expect(page.locator('.tile').first()).toBeVisible();
}

/** Rings up a basket: six lines, seven items. */
async function basket(till: Till): Promise<void> {
  for (const code of [COLA.code, WATER.code, TEA, BANANAS, MANGO, NOODLES]) await till.ring(code);
  await till.scan(COLA.code);
  await expect(till.total).toContainText('221.');
}

async function pay(till: Till, page: Page, keys: () => Promise<void>): Promise<void> {
  await page.keyboard.press('F9');
  await expect(till.due).toBeVisible();
  await keys();
}

test('the lock', async ({ till, page }) => {
  await till.open();
  await picture(page, 'lock');
});

test('selling: an empty sale, a basket, a find, a weight, an unknown code and twelve of the next', async ({ till, page }) => {
  await atTheCounter(till, page);
  await picture(page, 'sell-empty');
  await basket(till);
  await picture(page, 'sell');
  await page.keyboard.type('noodle', { delay: 60 });
  await expect(page.locator('.finds .row').first()).toBeVisible();
  await picture(page, 'find');
  await page.keyboard.press('Escape');
  await page.keyboard.type('00101', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.type('0.5');
  await picture(page, 'weigh');
  await page.keyboard.press('Escape');
  await till.ring('8850123400017');
  await picture(page, 'unknown');
  await page.keyboard.press('Delete');
  await expect(till.lines).toHaveCount(6);
  await page.keyboard.type('12', { delay: 60 });
  await page.keyboard.press('*');
  await expect(page.locator('.times')).toBeVisible();
  await picture(page, 'times');
});

test('paying: cash, a part by card, the change', async ({ till, page }) => {
  await atTheCounter(till, page);
  await basket(till);
  await pay(till, page, () => page.keyboard.type('500'));
  await expect(page.locator('.change output')).toContainText('2');
  await picture(page, 'tender');
  await page.keyboard.press('F3');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(page.locator('.due output')).toContainText('121.');
  await picture(page, 'split');
  await page.keyboard.press('F2');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(till.change).toBeVisible();
  await picture(page, 'done');
});

test('parking, receipts, counting and closing', async ({ till, page, shop }) => {
  await atTheCounter(till, page);
  await basket(till);
  await page.keyboard.press('F6');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.type('Blue bag', { delay: 60 });
  await picture(page, 'park');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(page.locator('.row').first()).toBeVisible();
  await picture(page, 'parked');
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await pay(till, page, () => page.keyboard.press('Control+2'));
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await shop.ask('sign_out');
  await page.reload();
  await till.signIn('chai', '3333');
  await till.command('go.today');
  await expect(page.locator('.report')).toBeVisible();
  await page.keyboard.press('Control+PageDown');
  await expect(page.locator('.paper, main img').first()).toBeVisible();
  await picture(page, 'receipts');
  await page.locator('nav button', { hasText: 'Close shift' }).click();
  await expect(page.locator('.denoms')).toBeVisible();
  await page.keyboard.type('2');
  await picture(page, 'count');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('dialog .sum')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('.verdict')).toBeVisible();
  await picture(page, 'closed');
});

test('offline: selling goes on, and what waits is told', async ({ till, page, shop }) => {
  await withoutNetwork(shop);
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  for (const code of [COLA.code, WATER.code, TEA]) await shop.ask('sell', { scan: [code], tender: ['card:EXACT'] });
  await shop.ask('sign_out');
  await till.open();
  await expect(page.locator('.badge.quiet')).toContainText('3');
  await till.signIn('chai', '3333');
  await till.ring(COLA.code);
  await picture(page, 'offline');
  await till.command('go.today');
  await expect(page.locator('.report')).toBeVisible();
  await page.locator('nav button', { hasText: 'Sending' }).click();
  await expect(page.locator('main')).toContainText('office');
  await picture(page, 'sending');
});

test('the manager’s day', async ({ till, page, shop }) => {
  test.setTimeout(120_000);
  await twoSundays(shop);
  for (const [language, theme, name] of [['en', 'light', 'today'], ['th', 'dark', 'today-th-dark']] as const) {
    await till.open(language, theme);
    await till.signIn('chai', '3333');
    await till.command('go.today');
    await expect(page.locator('.report')).toBeVisible();
    await picture(page, name);
    await page.keyboard.press('Control+l');
  }
});

test('the settings and the staff', async ({ till, page }) => {
  await till.open();
  await till.signIn('owner', '4444');
  await till.command('go.settings');
  await expect(page.locator('[data-part]').first()).toBeVisible();
  await picture(page, 'settings');
  await page.locator('[data-part="staff"]').click();
  await page.locator('.list .row').first().click();
  await picture(page, 'staff');
});

test('the customer’s window', async ({ till, page, shop }) => {
  await atTheCounter(till, page, 'zh', 'dark');
  const customer = await page.context().newPage();
  await customer.setViewportSize({ width: 1024, height: 768 });
  await customer.goto(`${shop.url}/#display`);
  await basket(till);
  await picture(page, 'sell-zh-dark');
  await expect(customer.locator('.big output')).toContainText('221.');
  await picture(customer, 'display');
});
