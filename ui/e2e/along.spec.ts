// What comes with goods: toppings that are picked, the parts of a kit, deposits, and empties that come back for them.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES } from './till';

const TEA = '8850001110039';
const COLA = '8850001110015';

const group = (code: string, [en, th, zh]: [string, string, string], [least, most]: [number, number], skus: string[]) => ({
  code, name: { en, th, zh }, least, most, choices: skus.map((sku) => ({ sku, price: '' })),
});

async function stocked(shop: Shop): Promise<void> {
  const goods = [
    'OAT,,Oat milk,นมโอ๊ต,燕麦奶,12,,', 'COW,,Cow milk,นมวัว,牛奶,0,,', 'PEARL,,Pearls,ไข่มุก,珍珠,8,,',
    'BOTTLE,,Bottle,ขวด,空瓶,2,,refundable', 'CRATE,,Crate,ลัง,空箱,30,,refundable', `COLA,${COLA},Cola,โคล่า,可乐,20,,1 BOTTLE`,
  ];
  const file = (header: string, rows: string[]) => ({ file: 'goods.csv', text: `${header}\n${rows.join('\n')}\n`, columns: [], dry_run: false });
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('import_products', file('sku,gtin,name_en,name_th,name_zh,price,choices,deposit', goods));
  await shop.ask('put_choice_group', group('milk', ['Milk', 'นม', '奶'], [1, 1], ['OAT', 'COW']));
  await shop.ask('put_choice_group', group('toppings', ['Toppings', 'ท็อปปิ้ง', '配料'], [0, 3], ['PEARL']));
  await shop.ask('import_products', file('sku,gtin,name_en,name_th,name_zh,price,choices', [`TEA,${TEA},Milk tea,ชานม,奶茶,50,milk toppings`]));
  await shop.ask('sign_out');
}

test.use({ staged: true });

test('milk and toppings are picked by keyboard alone, and picked anew', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(TEA);
  const dialog = page.locator('dialog');
  await expect(dialog.getByRole('button', { name: /Oat milk/ })).toBeFocused();
  await expect(dialog.getByRole('button', { name: /Done/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: /^Pearls/ })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(dialog.locator('.pick.on')).toHaveCount(2);
  await page.keyboard.press('F9');
  await expect(till.lines).toHaveCount(3);
  await expect(till.lines.nth(1)).toContainText('+ Oat milk');
  await expect(till.total).toContainText('78.00');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('+');
  await expect(till.total).toContainText('156.00');
  await page.keyboard.press('Shift+F4');
  await expect(dialog.locator('.pick.on')).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('F9');
  await expect(till.total).toContainText('132.00');
  await page.keyboard.press('Delete');
  await expect(till.lines).toHaveCount(0);
});

test('a finger picks, takes one back and leaves it', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.deviceScan(TEA);
  const dialog = page.locator('dialog');
  await dialog.getByRole('button', { name: /Cow milk/ }).click();
  await dialog.getByRole('button', { name: /^Pearls/ }).click();
  await dialog.getByRole('button', { name: 'One Pearls less' }).click();
  await dialog.getByRole('button', { name: /Done/ }).click();
  await expect(till.lines).toHaveCount(2);
  await till.deviceScan(TEA);
  await dialog.getByRole('button', { name: /Cancel/ }).click();
  await expect(till.lines).toHaveCount(2);
});

test('a bottle’s deposit is paid with it, and empties come back for cash by keyboard alone', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(COLA);
  await expect(till.lines).toHaveCount(2);
  await expect(till.total).toContainText('22.00');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('F7');
  const row = page.locator('.row[aria-current]');
  await expect(row).toContainText('Bottle');
  for (let bottles = 1; bottles <= 3; bottles += 1) {
    await page.keyboard.press('+');
    await expect(row).toContainText(String(bottles));
  }
  await page.keyboard.press('-');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F4');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sums output')).toContainText('64.00');
  await page.keyboard.press('F9');
  const number = page.getByText(/[A-Z0-9]+-\d{6}/).first();
  await expect(number).toBeVisible();
  const receipt_no = /[A-Z0-9]+-\d{6}/.exec((await number.textContent()) ?? '')?.[0];
  const { lines } = await shop.ask('find_document', { receipt_no }) as { lines: { sku: string; quantity: string }[] };
  expect(lines.map(({ sku, quantity }) => `${quantity} ${sku}`).toSorted()).toEqual(['-2 BOTTLE', '-2 CRATE']);
});

test('empties pay the open sale as cash does, by keyboard alone', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(COLA);
  await expect(till.lines).toHaveCount(2);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('F7');
  await expect(page.locator('.row[aria-current]')).toContainText('Bottle');
  await page.keyboard.press('+');
  await expect(page.locator('.sums output')).toContainText('2.00');
  await page.keyboard.press('F5');
  await expect(page.getByText('2.00 of deposit pays this sale.')).toBeVisible();
  await expect(till.lines).toHaveCount(2);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('20.00');
  await page.keyboard.press('F2');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await expect(page.locator('body')).toContainText('Exchange with');
});

test('empties that were to pay a sale are left by touch, and go with it when it becomes an order', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  const bring = async () => {
    await page.keyboard.press('Control+e');
    await page.keyboard.press('F7');
    await page.getByRole('button', { name: /^Bottle 2/ }).click();
    await page.getByRole('button', { name: /Off the sale/ }).click();
    await expect(page.getByText('2.00 of deposit pays this sale.')).toBeVisible();
  };
  await till.scan(COLA);
  await expect(till.lines).toHaveCount(2);
  await bring();
  await page.getByRole('button', { name: 'Not off this sale' }).click();
  await expect(page.getByText('of deposit pays this sale')).toHaveCount(0);
  await bring();
  await page.keyboard.press('F7');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await page.keyboard.insertText('Lim Wei');
  await page.locator('.days .k').first().click();
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await till.scan(COLA);
  await expect(till.lines).toHaveCount(2);
  await expect(page.getByText('of deposit pays this sale')).toHaveCount(0);
});

test('a finger counts empties, and a shop without any says what to do', async ({ till, page, shop }) => {
  await till.atTheCounter();
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /Empties/ }).click();
  await expect(page.locator('.blank')).toContainText('Settings, Products');
  await page.keyboard.press('Escape');
  await shop.ask('sign_out');
  await stocked(shop);
  await till.atTheCounter();
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: /Empties/ }).click();
  await page.getByRole('button', { name: /^Bottle 2/ }).click();
  await page.getByRole('button', { name: 'Bottle: One more' }).click();
  await expect(page.locator('.sums output')).toContainText('4.00');
  await page.getByRole('button', { name: 'Bottle: One less' }).click();
  await expect(page.locator('.sums output')).toContainText('2.00');
});

test('a manager makes a group of choices and changes it', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.open();
  await till.signIn('chai', '3333');
  await page.keyboard.press('Control+Shift+s');
  await page.getByRole('button', { name: /^Products/ }).click();
  await page.keyboard.press('F4');
  await expect(page.locator('.row')).toHaveCount(2);
  await page.keyboard.press('Insert');
  await page.keyboard.type('sizes');
  await page.getByLabel('Name, English').fill('Size');
  await page.getByLabel('Add an article').fill('PEARL');
  await page.keyboard.press('Enter');
  await expect(page.locator('form .row')).toContainText('Pearls');
  await page.getByLabel('Pearls: Price here').fill('-1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('below zero');
  await page.getByLabel('Pearls: Price here').fill('5.50');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('section .row')).toHaveCount(3);
  await page.locator('section .row', { hasText: 'sizes' }).click();
  await expect(page.getByLabel('Pearls: Price here')).toHaveValue('5.50');
  await expect(page.locator('form .finds'), 'nothing is looked for yet').toHaveCount(0);
  await page.getByRole('button', { name: 'Delete group' }).click();
  await expect(page.locator('section .row')).toHaveCount(2);
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`what is picked, its lines and empties have no fault and nothing cut off, ${language} ${theme}`, async ({ till, page, shop }) => {
      await stocked(shop);
      await till.atTheCounter(language, theme);
      await till.deviceScan(TEA);
      await page.locator('dialog .pick').first().click();
      await page.locator('dialog .pick').last().click();
      await inspect(page, `along 1 ${language} ${theme}`);
      await page.locator('dialog .go').click();
      await expect(till.lines).toHaveCount(3);
      await inspect(page, `along 2 ${language} ${theme}`);
      await page.keyboard.press('Control+e');
      await page.keyboard.press('F7');
      await page.locator('.row .what').first().click();
      await expect(page.locator('.ret')).toHaveCount(1);
      await inspect(page, `along 3 ${language} ${theme}`);
    });
  }
}
