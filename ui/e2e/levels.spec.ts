// The customer's price level: given by the keyboard alone and by touch alone, in three languages; the line says whom its price is for.
import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test, THEMES, WATER } from './till';

const LEVEL = { en: 'wholesale price', th: 'ราคา wholesale', zh: 'wholesale 价' };
const SHELF = { en: 'shelf 10.00', th: 'ราคาป้าย 10.00', zh: '标价 10.00' };

/** The water of the demo shop for 10.00, for 8.00 to wholesale and 9.00 to members. */
async function listed(shop: Shop): Promise<void> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const text = `sku,gtin,name_en,name_th,name_zh,category,price,prices,tax\nP0001,${WATER.code},Water,น้ำ,水,Drinks,10,member=9 wholesale=8 wholesale@6=7.5,vat7\n`;
  await shop.ask('import_products', { file: 'prices.csv', text, columns: [], dry_run: false });
  await shop.ask('sign_out');
}

const line = (page: Page) => page.locator('.lines .line').first();

for (const language of LANGUAGES) {
  test(`a sale gets its price level by the keyboard alone, ${language}`, async ({ till, shop, page }) => {
    await listed(shop);
    await till.open(language);
    await till.signIn('bo', '2222');
    await till.ring(WATER.code);
    await expect(till.total).toContainText('10.00');
    await page.keyboard.press('F8');
    await expect(page.locator('dialog .seg').last().locator('button')).toHaveCount(3);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Enter');
    await expect(till.total).toContainText('8.00');
    await expect(line(page)).toContainText(LEVEL[language]);
    await expect(line(page)).toContainText(SHELF[language]);
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    for (let more = 0; more < 5; more += 1) await page.keyboard.press('+');
    await expect(till.total, 'six of them cost less each').toContainText('45.00');
  });
}

test('a sale gets its price level by touch alone, and loses it again', async ({ till, shop, page }) => {
  await listed(shop);
  await till.open('en');
  await till.signIn('bo', '2222');
  await till.ring(WATER.code);
  await page.locator('.fns .k', { hasText: 'Discount' }).click();
  const dialog = page.locator('dialog');
  await dialog.getByRole('button', { name: 'Price level' }).click();
  await dialog.locator('.levels .k', { hasText: 'member' }).click();
  await dialog.locator('.btns .go').click();
  await expect(till.total).toContainText('9.00');
  await page.getByRole('button', { name: 'member price' }).last().click();
  await dialog.locator('.btns .k').nth(1).click();
  await expect(till.total).toContainText('10.00');
  await expect(page.getByRole('button', { name: 'member price' })).toHaveCount(0);
});

test('a payment that lets goods below their least price waits for a manager', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const text = `sku,gtin,name_en,price,least_price,tax\nP0001,${WATER.code},Water,10,9,vat7\n`;
  await shop.ask('import_products', { file: 'prices.csv', text, columns: [], dry_run: false });
  await shop.ask('sign_out');
  await till.open('en');
  await till.signIn('bo', '2222');
  await till.ring(COLA.code);
  await page.keyboard.press('F8');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText('13.60');
  await till.scan(WATER.code);
  await expect(till.total).toContainText('21.60');
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('21.50');
  await page.keyboard.press('F3');
  await page.keyboard.press('F9');
  const dialog = page.locator('dialog');
  await expect(dialog.locator('.who .k')).toHaveText(['chai', 'owner']);
  await expect(dialog).toContainText('below their least price');
  await page.keyboard.type('3333');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(async () => {
    const last = (await shop.ask('till_status'))['last_sale'] as { receipt_no: string };
    const sale = await shop.ask('find_document', { receipt_no: last.receipt_no });
    expect([sale['staff'], sale['approver'], sale['total']]).toEqual(['bo', 'chai', '21.60']);
  }).toPass();
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`the choice of a level has no fault and nothing cut off, ${language} ${theme}`, async ({ till, shop, page }) => {
      await listed(shop);
      await till.open(language, theme);
      await till.signIn('bo', '2222');
      await till.ring(WATER.code);
      await page.keyboard.press('F8');
      await expect(page.locator('dialog .seg').last().locator('button')).toHaveCount(3);
      await page.keyboard.press('F8');
      await page.keyboard.press('F8');
      await page.keyboard.press('Control+2');
      await inspect(page, `price level ${language} ${theme}`);
      await page.keyboard.press('Enter');
      await expect(till.total).toContainText('8.00');
      await inspect(page, `sale at a level ${language} ${theme}`);
    });
  }
}

test('a sale without tax says so with its reason, by touch alone, and a touch taxes it again', async ({ till, page }) => {
  await till.open('en');
  await till.signIn('bo', '2222');
  await till.ring(COLA.code);
  await page.locator('.fns .k', { hasText: 'More' }).click();
  await page.getByRole('option', { name: 'Sell without tax' }).or(page.getByRole('button', { name: 'Sell without tax' })).first().click();
  const dialog = page.locator('dialog');
  await dialog.locator('input').fill('D-123');
  await inspect(page, 'the reason of a sale without tax');
  await dialog.locator('.btns .go').click();
  await expect(till.total).toContainText('15.89');
  await page.getByRole('button', { name: 'No tax: D-123' }).click();
  await expect(till.total).toContainText('17.00');
});
