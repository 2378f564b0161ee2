// The customer's window beside the till's: two pages, one core.
import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test, WATER } from './till';

const display = async (page: Page, shop: Shop): Promise<Page> => {
  const second = await page.context().newPage();
  await second.goto(`${shop.url}/#display`);
  return second;
};

const setLanguage = async (shop: Shop, language: string) => {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  expect(await shop.ask('set_display', { language })).toMatchObject({ language, window: 'auto' });
  await shop.ask('sign_out');
};

test('the customer sees each line as it is rung up, then thanks and the change, and the shop’s name when nothing is sold', async ({ till, shop, page }) => {
  await till.atTheCounter();
  const customer = await display(page, shop);
  await expect(customer.locator('.idle h1')).toHaveText('Talat Noi Mart');
  await till.ring(COLA.code);
  await expect(customer.locator('.big output')).toHaveText('17.00');
  await till.ring(WATER.code);
  await expect(customer.locator('.big output')).toHaveText('27.00');
  await expect(customer.locator('li')).toHaveCount(2);
  await till.ring('8850123400017');
  await expect(till.lines).toHaveCount(3);
  await expect(customer.locator('li'), 'an unknown code is the cashier’s to settle').toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(till.lines).toHaveCount(2);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('27.00');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('73.00');
  await expect(customer.locator('.thanks .big')).toContainText('73.00');
  await expect(customer.locator('.thanks')).toContainText('Thank you');
  await till.scan(WATER.code);
  await expect(customer.locator('.big output'), 'the next sale').toHaveText('10.00');
});

test('the technician sets the customer’s language and the window on the settings page', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('owner', '4444');
  const customer = await display(page, shop);
  await expect(customer.locator('.idle')).toContainText('Welcome');
  await page.keyboard.press('Control+Shift+s');
  await page.getByRole('button', { name: 'Customer’s window' }).click();
  await page.getByRole('group', { name: 'The customer’s language' }).getByRole('button', { name: '中文' }).click();
  await expect(customer.locator('.idle')).toContainText('欢迎光临');
  await page.getByRole('button', { name: 'Always' }).click();
  await expect(page.getByRole('button', { name: 'Always' })).toHaveAttribute('aria-pressed', 'true');
  expect(await shop.ask('display_settings')).toMatchObject({ language: 'zh', window: 'always' });
  await inspect(page, 'the settings of the customer’s window');
});

test('the customer’s window may look at nothing else and do nothing, though somebody is signed in', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  for (const command of ['cart', 'clear_cart', 'till_status', 'staff_names', 'sell', 'day_report']) {
    const reply = await page.request.post(`${shop.url}/display/call/${command}`, { data: {} });
    expect([reply.status(), (await reply.json()).code], command).toEqual([422, 'not_allowed']);
  }
  await expect(till.lines).toHaveCount(1);
});

for (const language of LANGUAGES) {
  test(`the customer reads ${language} while the cashier reads English, within WCAG 2.2 AA`, async ({ till, shop, page }) => {
    await setLanguage(shop, language);
    await till.atTheCounter();
    const customer = await display(page, shop);
    await expect(customer.locator('html')).toHaveAttribute('lang', language);
    await inspect(customer, 'nothing is sold');
    await till.ring(COLA.code);
    for (let line = 0; line < 3; line += 1) await till.scan(WATER.code);
    await expect(customer.locator('.big output')).toHaveText('47.00');
    await inspect(customer, 'a sale');
    await page.keyboard.press('F9');
    await expect(till.due).toContainText('47.00');
    await page.keyboard.press('Control+2');
    await page.keyboard.press('F9');
    await expect(customer.locator('.thanks')).toBeVisible();
    await inspect(customer, 'thanks');
    await expect(page.locator('html'), 'the till keeps its own language').toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
}
