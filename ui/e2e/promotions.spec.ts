// The promotions page: a manager adds one, sees what it gives in a sentence, switches it off, changes and removes it; by keyboard and by touch.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES, WATER } from './till';

const SENTENCE = { en: 'Of 3 of everything, pay for 2', th: 'สินค้าทุกอย่าง: ทุก 3 ชิ้น จ่าย 2 ชิ้น', zh: '全部商品：每 3 件付 2 件的钱' };

const promotions = async (shop: Shop) => (await shop.ask('promotions'))['promotions'] as { code: string; on: boolean; deal: object; last_day: string | null; from: string | null }[];

async function put(shop: Shop, more: object = {}): Promise<void> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const deal = { kind: 'take_pay', goods: 'all', take: 3, pay: 2 };
  await shop.ask('put_promotion', { code: 'WATER3', name: { en: 'Three for two', th: 'ซื้อ 2 แถม 1', zh: '买二送一' }, from: '00:00', until: '24:00', weekdays: ['sat', 'sun'], deal, ...more });
  await shop.ask('sign_out');
}

for (const language of LANGUAGES) {
  test(`a manager adds a promotion by the keyboard alone, and its sentence says what it gives, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.settings('promotions');
    await page.keyboard.press('Insert');
    const form = page.locator('aside form');
    await form.locator('label input').first().focus();
    await page.keyboard.type('ALL3', { delay: 60 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('Three for two', { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(page.locator('.list .row')).toHaveCount(1);
    await expect(page.locator('aside')).toContainText(SENTENCE[language]);
    expect((await promotions(shop))[0]).toMatchObject({ code: 'ALL3', on: true, deal: { kind: 'take_pay', goods: 'all', take: 3, pay: 2 } });
  });
}

test('a promotion is switched off, changed and removed by touch alone, and its days stay as they were', async ({ till, shop, page }) => {
  await put(shop);
  await till.open('en');
  await till.signIn('chai', '3333');
  await till.settings('promotions');
  const sheet = page.locator('aside');
  await expect(sheet).toContainText('On Sat, Sun');
  await sheet.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.locator('.list .row')).toContainText('Off');
  expect((await promotions(shop))[0]?.on).toBe(false);
  await sheet.getByRole('button', { name: 'Change' }).click();
  await sheet.getByRole('button', { name: 'Off the price' }).click();
  await sheet.getByRole('button', { name: 'Category' }).click();
  await sheet.getByRole('button', { name: 'Drinks' }).click();
  await sheet.getByRole('button', { name: 'On-screen keyboard' }).or(sheet.locator('header .k')).first().click();
  await sheet.locator('label input').nth(2).click();
  for (const digit of '15') await sheet.locator('.keyboard .k', { hasText: new RegExp(`^${digit}$`) }).click();
  await sheet.locator('.btns .go').click();
  await expect(sheet).toContainText('15 % off each of Drinks');
  expect((await promotions(shop))[0]).toMatchObject({ on: false, from: '00:00', deal: { kind: 'off', goods: { category: 'Drinks' }, off: '15%' } });
  await sheet.getByRole('button', { name: 'Remove' }).click();
  await page.locator('dialog .redgo').click();
  await expect(page.locator('.list .row')).toHaveCount(0);
  expect(await promotions(shop)).toEqual([]);
});

test('a promotion that makes no sense is refused in words, and what was typed stays', async ({ till, page }) => {
  await till.open('en');
  await till.signIn('chai', '3333');
  await till.settings('promotions');
  await page.keyboard.press('Insert');
  const fields = page.locator('aside label input');
  await fields.nth(0).fill('BAD');
  await fields.nth(1).fill('Bad');
  await fields.nth(3).fill('5');
  await page.locator('aside .btns .go').click();
  await expect(page.getByRole('alert').or(page.locator('.note')).first()).toContainText('BAD');
  await expect(fields.nth(3)).toHaveValue('5');
  await page.keyboard.press('Escape');
  await expect(page.locator('aside form'), 'Escape leaves the form and not the page').toHaveCount(0);
  await expect(page.locator('.list')).toBeVisible();
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`the promotions have no fault and nothing cut off, ${language} ${theme}`, async ({ till, shop, page }) => {
      await put(shop, { coupon: 'SUMMER26', last_day: '2026-12-31' });
      await put(shop, { code: 'GIFT', deal: { kind: 'gift', from: '500', goods: { skus: ['P0001', 'P0002'] }, count: 1 } });
      await till.open(language, theme);
      await till.signIn('chai', '3333');
      await till.settings('promotions');
      await expect(page.locator('.list .row')).toHaveCount(2);
      await inspect(page, `promotions ${language} ${theme}`);
      await page.keyboard.press('Insert');
      await expect(page.locator('aside form')).toBeVisible();
      await inspect(page, `promotion form ${language} ${theme}`);
      await page.locator('aside header .k').click();
      await inspect(page, `promotion form with keys ${language} ${theme}`);
    });
  }
}

test('coupons that are good once are made on the promotion’s sheet, and a sale uses one up', async ({ till, shop, page }) => {
  await put(shop, { coupon: 'SUMMER', once: true, weekdays: [], deal: { kind: 'off', goods: 'all', off: '10%' } });
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('promotions');
  const sheet = page.locator('aside');
  await sheet.locator('form input').fill('0');
  await sheet.locator('form input').press('Enter');
  await expect(sheet.locator('textarea'), 'none is not made').toHaveCount(0);
  await sheet.locator('form input').fill('3');
  await sheet.locator('form input').press('Enter');
  await expect(sheet.locator('textarea')).toHaveValue(/^(SUMMER-[0-9A-Z]{8}\n?){3}$/);
  await inspect(page, 'the coupons of a promotion');
  const [code = ''] = (await sheet.locator('textarea').inputValue()).split('\n');
  const sale = (await shop.ask('sell', { scan: [WATER.code], tender: ['cash:EXACT'], coupon: [code] })) as unknown as { receipt_no: string };
  await page.keyboard.press('Escape');
  await till.settings('promotions');
  await expect(sheet.locator('textarea')).toHaveValue(new RegExp(`${code} ✓ ${sale.receipt_no}`));
});
