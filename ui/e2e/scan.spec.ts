import { COLA, expect, test, WATER } from './till';

test('a scanned receipt number opens that receipt', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  const sold = await shop.ask('sell', { request_id: crypto.randomUUID(), scan: [WATER.code], tender: ['cash:10'], discount: null });
  const receipt = String(sold.receipt_no);
  await shop.ask('sign_out');
  await till.atTheCounter();
  await till.ring(COLA.code);
  await till.deviceScan(receipt);
  await expect(page.locator('aside .code')).toHaveText(receipt);
  await page.keyboard.press('Escape');
  await expect(till.total, 'the sale waited').toContainText(COLA.price);
});
