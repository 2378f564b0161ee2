// What a closed shift came to, to its last figure.
import { COLA, expect, test } from './till';

for (const hand of ['keys', 'touch'] as const) {
  test(`every figure of a closed shift can be read, by ${hand} alone`, async ({ till, shop, page }) => {
    await till.open();
    await till.signIn('chai', '3333');
    const sale = await shop.ask('sell', { scan: [`${COLA.code}x3`], discount: '10%', tender: ['card'] });
    await shop.ask('refund', { receipt_no: sale.receipt_no, lines: [{ line: 1, quantity: '1' }] });
    await till.command('go.count');
    await page.keyboard.type('2');
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await expect(page.locator('.verdict')).toBeVisible();
    if (hand === 'keys') await page.keyboard.press('F4');
    else await page.getByRole('button', { name: 'All figures' }).click();
    const row = (name: string) => page.locator('dialog tr').filter({ hasText: name }).first();
    await expect(row('Refunds')).toContainText('−15.30');
    await expect(row('Sales with a discount')).toContainText('1');
    await expect(row('Drinks')).toBeVisible();
    await expect(row('chai')).toBeVisible();
    await expect(page.locator('dialog .grand')).toContainText('45.90');
    if (hand === 'keys') await page.keyboard.press('Escape');
    else await page.locator('dialog .go').click();
    await expect(page.locator('dialog')).toHaveCount(0);
  });
}
