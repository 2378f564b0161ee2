// A buyer wants a full tax invoice: made out on the page after the sale or later from the receipt, by keys and by touch.
import { looks, patience } from './looks';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test } from './till';

const SIAM = '0105536000313';

async function sold(shop: Shop): Promise<string> {
  await shop.ask('sign_in', { name: 'bo', pin: '2222' });
  const sale = await shop.ask('sell', { scan: [`${COLA.code}x3`], tender: ['cash:EXACT'] });
  return String(sale['receipt_no']);
}

test('an invoice is made out right after the sale by keyboard alone, and a wrong tax number loses nothing', async ({ till, page }) => {
  await till.atTheCounter();
  await till.scan(COLA.code);
  await expect(till.lines).toHaveCount(1);
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.locator('.paper img')).toBeVisible();
  await page.keyboard.press('F4');
  const dialog = page.locator('dialog');
  await expect(dialog.locator('[name="name"]')).toBeFocused();
  await page.keyboard.type('Siam Ltd', { delay: 60 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('1 Rama IV', { delay: 60 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('0105536000314', { delay: 60 });
  await page.keyboard.press('F9');
  await expect(dialog.locator('.bad')).toContainText('0105536000314');
  await expect(dialog.locator('[name="tax_id"]')).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('3');
  await page.keyboard.press('F9');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Tax invoice .+-F000001/ })).toContainText('Siam Ltd');
});

test('an invoice and the credit note of what came back are made out by touch alone', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  const refund = await shop.ask('refund', { receipt_no: receipt, lines: [{ line: 1, quantity: '1' }] });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await till.deviceScan(String(refund['receipt_no']));
  await expect(page.locator('.paper img')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Credit note' }), 'only where the sale has an invoice').toHaveCount(0);
  await till.deviceScan(receipt);
  await page.getByRole('button', { name: 'Tax invoice' }).click();
  const dialog = page.locator('dialog');
  await dialog.getByRole('button', { name: 'Keyboard' }).click();
  for (const name of ['name', 'address']) {
    await dialog.locator(`[name="${name}"]`).click();
    for (const key of 'ab') await dialog.locator('.kb .k, .keys .k, button').filter({ hasText: new RegExp(`^${key}$`, 'i') }).first().click();
  }
  await dialog.locator('.go').click();
  await expect(page.getByRole('button', { name: /Tax invoice .+-F/ })).toContainText(/ab/i);
  await till.deviceScan(String(refund['receipt_no']));
  await page.getByRole('button', { name: 'Credit note' }).click();
  await expect(page.getByRole('button', { name: /Credit note .+-C000001/ })).toContainText(/ab/i);
  expect((await shop.ask('invoice_of', { receipt_no: receipt }))['invoice']).toMatchObject({ to: { tax_id: '' } });
});

for (const language of LANGUAGES) {
  test(`the dialog of an invoice is whole and within WCAG 2.2 AA in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(120_000));
    const look = looks(page);
    const receipt = await sold(shop);
    await shop.ask('sign_out');
    await till.atTheCounter(language);
    await till.deviceScan(receipt);
    await expect(page.locator('.paper img')).toBeVisible();
    await page.keyboard.press('F4');
    await page.locator('dialog [name="tax_id"]').fill(SIAM);
    await page.locator('dialog .go').click();
    await expect(page.locator('dialog .bad')).not.toBeEmpty();
    await look('the dialog of an invoice');
    await page.locator('dialog [name="name"]').fill('บริษัท สยามการค้า จำกัด');
    await page.locator('dialog [name="address"]').fill('1 Rama IV');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog')).toHaveCount(0);
    await look('a receipt with an invoice');
  });
}
