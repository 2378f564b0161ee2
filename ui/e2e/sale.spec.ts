import { expect } from '@playwright/test';
import { pay, sales, signIn, test, type, WATER } from './shop';

test('a sale by the keyboard alone, from signing in to the next sale', async ({ page, shop }) => {
  await signIn(page, shop);
  await type(page, WATER);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Singha drinking water').first()).toBeVisible();
  await page.keyboard.press('F9');
  await page.locator('.quick').waitFor();
  await pay(page);
  const status = await shop.ask('till_status');
  expect(status['last_sale']).toMatchObject({ receipt_no: expect.stringMatching(/-000001$/) });
  // The first moments belong to a finger that has pressed twice.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await page.locator('.fns').waitFor({ timeout: 1_000 });
  }).toPass();
  expect(await sales(shop)).toBe(1);
});

test('a double Enter makes one sale', async ({ page, shop }) => {
  await signIn(page, shop);
  await type(page, WATER);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Singha drinking water').first()).toBeVisible();
  await page.keyboard.press('F9');
  await page.locator('.quick').waitFor();
  await Promise.all([page.keyboard.press('F9'), page.keyboard.press('F9'), page.keyboard.press('F9')]);
  if (await page.locator('.quick').isVisible()) await pay(page);
  expect(await sales(shop)).toBe(1);
});

test('a reload in mid-sale keeps the cart', async ({ page, shop }) => {
  await signIn(page, shop);
  await type(page, WATER);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Singha drinking water').first()).toBeVisible();
  await page.reload();
  await page.locator('.fns').waitFor();
  const cart = await shop.ask('cart');
  expect(cart['lines']).toHaveLength(1);
});

test('a code that nothing answers to holds back the payment', async ({ page, shop }) => {
  await signIn(page, shop);
  await type(page, '4006381333931');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4006381333931').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('.quick')).toHaveCount(0);
  expect(await sales(shop)).toBe(0);
});
