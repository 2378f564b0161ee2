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
