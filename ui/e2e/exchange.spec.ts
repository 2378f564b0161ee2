// Goods exchanged: what comes back pays what is taken, by keyboard alone and by touch alone.
import { looks, patience } from './looks';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test, WATER } from './till';

/** Two colas sold for 34.00; answers with the receipt number. */
async function sold(shop: Shop): Promise<string> {
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  const sale = await shop.ask('sell', { scan: [`${COLA.code}x2`], tender: ['cash:50'] });
  await shop.ask('sign_out');
  return String(sale['receipt_no']);
}

test('a cola is exchanged for waters by keyboard alone, and the balance is paid', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+e');
  await till.deviceScan(receipt);
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('+');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('F5');
  await expect(till.entry).toBeFocused();
  await expect(page.locator('.note.quiet')).toContainText('17.00');
  await till.ring(WATER.code);
  await page.keyboard.press('+');
  await expect(till.total).toContainText('20.00');
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('3.00');
  await page.keyboard.press('F9');
  await expect(page.locator('.facts')).toContainText('Exchange with');
  const left = await shop.ask('returnable', { receipt_no: receipt });
  expect((left['lines'] as { left: string }[])[0]?.left).toBe('1');
});

test('an exchange for less hands the rest back, by touch alone and with an approval', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.atTheCounter();
  await till.deviceScan(receipt);
  await expect(page.locator('.paper')).toBeVisible();
  await page.locator('.act .btns .k').first().click();
  await page.locator('.list .what').first().click();
  await page.locator('.how .seg').first().locator('button').first().click();
  await page.locator('.sums .swap').click();
  await till.ring(WATER.code);
  await till.primary.click();
  await expect(page.locator('.sums .back')).toContainText('24.00');
  await till.primary.click();
  const dialog = page.locator('dialog');
  await expect(dialog.locator('.who .k').first()).toBeVisible();
  for (const digit of '2222') await dialog.locator('.pad .k', { hasText: digit }).first().click();
  await dialog.locator('.pad .go').click();
  await expect(till.change).toContainText('24.00');
});

for (const language of LANGUAGES) {
  test(`an exchange is whole and within WCAG 2.2 AA in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(120_000));
    const look = looks(page);
    const receipt = await sold(shop);
    await till.atTheCounter(language);
    await page.keyboard.press('Control+e');
    await till.deviceScan(receipt);
    await expect(page.locator('.list .row')).toHaveCount(1);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F5');
    await expect(page.locator('.note.quiet')).toBeVisible();
    await till.ring(WATER.code);
    await look('a sale in exchange');
    await page.keyboard.press('F9');
    await expect(page.locator('.sums .back')).toBeVisible();
    await look('the payment of an exchange');
  });
}
