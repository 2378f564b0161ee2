// How long a parked sale waits: set by a manager, by keyboard alone and by touch alone.
import { expect, test, WATER } from './till';

test('a manager says how long a parked sale waits, by keyboard alone and by touch alone', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await expect(till.entry).toBeFocused();
  await till.ring(WATER.code);
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await till.settings('parking');
  await page.locator('#days').focus();
  await page.keyboard.insertText('7');
  await page.keyboard.press('Enter');
  await expect(async () => expect((await shop.ask('parking_rule'))['expire_days']).toBe(7)).toPass();
  await page.locator('#days').fill('30');
  await page.locator('form', { has: page.locator('#days') }).locator('.k').click();
  await expect(async () => expect((await shop.ask('parking_rule'))['expire_days']).toBe(30)).toPass();
  const parked = (await shop.ask('parked_carts'))['parked'] as { old: boolean }[];
  expect(parked.map((one) => one.old)).toEqual([false]);
});
