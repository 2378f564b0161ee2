// What lowers a line: a promotion by itself, a person with a reason; by the keyboard alone and by touch alone, in three languages.
import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES, type Till, WATER } from './till';

const WHY = { en: 'Damaged', th: 'สินค้าชำรุด', zh: '商品破损' };
const NAME = { en: 'Three for two', th: 'ซื้อ 2 แถม 1', zh: '买二送一' };
const GIVE = { en: 'Give', th: 'ให้ส่วนลด', zh: '给予优惠' };

async function promote(shop: Shop, coupon: string | null = null): Promise<void> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const deal = { kind: 'take_pay', goods: { skus: ['P0001'] }, take: 3, pay: 2 };
  await shop.ask('put_promotion', { code: 'WATER3', name: NAME, coupon, deal });
  await shop.ask('sign_out');
}

async function supervisor(till: Till, language: (typeof LANGUAGES)[number], theme: (typeof THEMES)[number] = 'light'): Promise<void> {
  await till.open(language, theme);
  await till.signIn('bo', '2222');
}

const line = (page: Page) => page.locator('.lines .line').first();

test('a coupon is typed or scanned, seen, and given back by a touch or by the keyboard', async ({ till, shop, page }) => {
  await promote(shop, 'SUMMER26');
  await till.atTheCounter();
  await till.ring(WATER.code);
  await till.scan(WATER.code);
  await expect(till.total).toContainText('20.00');
  await till.scan(WATER.code);
  await expect(till.total, 'nobody showed a coupon').toContainText('30.00');
  const coupon = page.getByRole('button', { name: 'Give the coupon SUMMER26 back' });
  // Slower than a scanner: the finds look for a product meanwhile, and there is none.
  await page.keyboard.type('SUMMER26', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText('20.00');
  await coupon.click();
  await expect(till.total).toContainText('30.00');
  await till.deviceScan('SUMMER26');
  await expect(till.total).toContainText('20.00');
  await coupon.focus();
  await page.keyboard.press('Space');
  await expect(till.total).toContainText('30.00');
  await expect(coupon).toHaveCount(0);
});

for (const language of LANGUAGES) {
  test(`a promotion says its name on the line that it lowers, ${language}`, async ({ till, shop, page }) => {
    await promote(shop);
    await till.atTheCounter(language);
    await till.ring(WATER.code);
    await till.scan(WATER.code);
    await expect(till.total).toContainText('20.00');
    await till.scan(WATER.code);
    await expect(line(page)).toContainText('3');
    await expect(till.total).toContainText('20.00');
    await expect(line(page)).toContainText(NAME[language]);
    await expect(line(page)).toContainText('−10.00');
  });

  test(`a supervisor lowers a line with a reason by the keyboard alone, ${language}`, async ({ till, page }) => {
    await supervisor(till, language);
    await till.ring(WATER.code);
    await till.scan(WATER.code);
    await expect(till.total).toContainText('20.00');
    await page.keyboard.press('F8');
    await expect(page.locator('dialog')).toBeVisible();
    await page.keyboard.press('F4');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog'), 'without a reason nothing is given').toBeVisible();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Enter');
    await expect(till.total).toContainText('18.00');
    await expect(line(page)).toContainText(WHY[language]);
    await page.keyboard.press('F9');
    await expect(till.due).toContainText('18.00');
  });

  test(`a supervisor lowers a line and sets another price by touch alone, ${language}`, async ({ till, page }) => {
    await supervisor(till, language);
    await till.ring(WATER.code);
    const dialog = page.locator('dialog');
    await page.locator('.fns .k', { hasText: 'F8' }).click();
    await dialog.locator('.seg.wide button').nth(1).click();
    await dialog.locator('.pad .k', { hasText: /^5$/ }).click();
    await dialog.getByRole('button', { name: WHY[language] }).click();
    await dialog.getByRole('button', { name: GIVE[language] }).click();
    await expect(till.total).toContainText('9.50');
    await page.locator('.fns .k', { hasText: 'F8' }).click();
    await dialog.locator('.seg.wide button').nth(1).click();
    await dialog.locator('.row2 .seg button').nth(2).click();
    await dialog.locator('.pad .k', { hasText: /^8$/ }).click();
    await dialog.getByRole('button', { name: WHY[language] }).click();
    await dialog.locator('.btns .go').click();
    await expect(till.total, '5 % off 8.00').toContainText('7.60');
  });

  for (const theme of THEMES) {
    test(`the discount of a line has no fault and nothing cut off, ${language} ${theme}`, async ({ till, page }) => {
      await supervisor(till, language, theme);
      await till.ring(WATER.code);
      await page.keyboard.press('F8');
      await expect(page.locator('dialog')).toBeVisible();
      await page.keyboard.press('F4');
      await expect(page.locator('dialog .why')).toBeVisible();
      await inspect(page, `discount ${language} ${theme}`);
    });
  }
}
