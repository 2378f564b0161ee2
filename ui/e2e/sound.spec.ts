// What a person at the till hears, and the page on which it is set.
import { COLA, expect, test } from './till';

test('a sale is heard: the item, the code that is not known, what is taken away, the payment', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await expect.poll(() => shop.played()).toEqual(['added']);
  await till.ring('4006381333931');
  await expect.poll(() => shop.played()).toEqual(['added', 'refused']);
  await page.keyboard.press('Delete');
  await expect(till.lines).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(COLA.price);
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await expect.poll(() => shop.played()).toEqual(['added', 'refused', 'taken_away', 'paid']);
});

test('a tone that is switched off is silent, each can be tried, and the volume is kept', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('sounds');
  const rows = page.locator('section .row');
  await expect(rows).toHaveCount(5);
  await rows.first().getByRole('button', { name: 'Off' }).click();
  await expect(rows.first().getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
  await rows.nth(2).getByRole('button', { name: /Try it/ }).click();
  await expect.poll(() => shop.played()).toEqual(['paid']);
  await page.getByRole('button', { name: 'Softer' }).click();
  await expect(page.locator('.volume output')).toContainText('50');
  await page.keyboard.press('F9');
  await till.ring(COLA.code);
  await till.ring('4006381333931');
  await expect.poll(() => shop.played(), 'an item makes no sound now').toEqual(['paid', 'refused']);
});

test('a scan where none is taken makes the low tone, says why, and stays in no field', async ({ till, shop, page }) => {
  const low: string[] = [];
  const notTaken = async (says: RegExp) => {
    await till.scan(COLA.code);
    low.push('refused');
    await expect(page.locator('.problem, [role="alert"] .note').filter({ hasText: says })).toBeVisible();
    await expect.poll(() => shop.played()).toEqual(low);
  };
  await till.open();
  await notTaken(/Sign in first/);
  await expect(page.locator('.pins .f'), 'nothing of it is in the PIN').toHaveCount(0);
  await till.signIn('owner', '4444');
  await expect(page.locator('.problem, [role="alert"] .note'), 'and that is over once somebody is here').toHaveCount(0);
  const read = page.waitForResponse(/\/call\/payment_methods$/);
  await till.settings('payment');
  await (await read).finished();
  await page.locator('#promptpay').fill('front');
  await notTaken(/adds to a sale/);
  await expect(page.locator('#promptpay'), 'nor in a field').toHaveValue('front');
  for (const place of ['go.today', 'go.sending', 'go.count']) {
    await till.command(place);
    await notTaken(/adds to a sale/);
  }
  await page.keyboard.press('Escape');
  await till.ring(COLA.code);
  low.push('added');
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(COLA.price);
  await notTaken(/Nothing can be added during payment/);
  await page.keyboard.press('Escape');
  await expect(till.total, 'one scan was taken, one line is there').toContainText(COLA.price);
});
