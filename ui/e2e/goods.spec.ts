// What is asked before something is put down: an age, a price, a serial number; by the keyboard alone and by touch alone.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES, WATER } from './till';

const WINE = '8850001110015';
const WRAP = '8850001110039';
const PHONE = '8850001110046';

/** Goods that ask, beside those of the demo shop. */
async function stocked(shop: Shop): Promise<void> {
  const text = `sku,gtin,name_en,name_th,name_zh,price,asks,stock
WINE,${WINE},House red wine,ไวน์แดง,红葡萄酒,350,age:20,
WRAP,${WRAP},Gift wrap,ห่อของขวัญ,礼品包装,,price,none
PHONE,${PHONE},Phone,โทรศัพท์,手机,9900,serial,
`;
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('import_products', { file: 'goods.csv', text, columns: [], dry_run: false });
  await shop.ask('sign_out');
}

test.use({ staged: true });

test('a scan asks for a proof of age by the date of birth, once in a sale; no Enter confirms it', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(WINE);
  await expect(page.locator('dialog')).toContainText('22 Nov 2006');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(till.lines).toHaveCount(0);
  await till.scan(WINE);
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(till.lines).toHaveCount(1);
  await expect(till.total).toContainText('350.00');
  await till.scan(WINE);
  await expect(till.total).toContainText('700.00');
  await expect(till.entry).toBeFocused();
});

test('an open price is typed, by keyboard and by touch', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(WRAP);
  await expect(page.locator('dialog')).toContainText('What does one cost?');
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText('12.50');
  await page.keyboard.type('gift', { delay: 60 });
  await expect(page.locator('.finds .row').first()).toContainText('–');
  await page.locator('.finds .row').first().click();
  for (const digit of '30') await page.locator('dialog .pad .k', { hasText: new RegExp(`^${digit}$`) }).click();
  await page.locator('dialog .go').click();
  await expect(till.total).toContainText('42.50');
  await expect(till.lines).toHaveCount(2);
});

test('a serial number is scanned or typed, and nothing goes on without one', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.scan(PHONE);
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toBeVisible();
  await till.deviceScan('SN-0001');
  await expect(page.locator('dialog input')).toHaveValue('SN-0001');
  await page.keyboard.press('F9');
  await expect(till.lines).toHaveCount(1);
  await expect(page.locator('.lines .line').first()).toContainText('SN-0001');
  await till.scan(PHONE);
  await page.locator('dialog .field .k').click();
  await page.locator('dialog .keyboard .k', { hasText: /^7$/ }).click();
  await page.locator('dialog .go').click();
  await expect(till.lines).toHaveCount(2);
  await till.scan(WATER.code);
  await expect(till.lines).toHaveCount(3);
});

test('a six-pack is made of a bottle on the products page, and what it cannot hold is said there', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.open('en', 'light');
  await till.signIn('chai', '3333');
  await till.settings('products');
  await till.scan(PHONE);
  await expect(page.locator('aside dl')).toContainText('Serial number');
  await page.locator('aside .btns .go').click();
  await page.locator('select[name="stock kind"]').selectOption('pack');
  await page.locator('input[name="stock holds"]').fill('6');
  await page.locator('input[name="stock of"]').fill('NOBODY');
  await page.locator('aside .btns .go').click();
  await expect(page.getByText('this holds an article that is not there')).toBeVisible();
  await expect(page.locator('select[name="stock kind"]')).toBeFocused();
  await page.locator('input[name="stock of"]').fill('P0001');
  await page.locator('aside .btns .go').click();
  await expect(page.locator('aside dl')).toContainText('6\u00a0× P0001');
  await page.locator('section input').first().fill('P0001');
  await page.locator('aside li .row', { hasText: 'PHONE' }).click();
  await expect(page.locator('aside dl')).toContainText('Serial number');
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`what is asked has no fault and nothing cut off, ${language} ${theme}`, async ({ till, page, shop }) => {
      await stocked(shop);
      await till.atTheCounter(language, theme);
      for (const code of [WINE, WRAP, PHONE]) {
        await till.scan(code);
        await expect(page.locator('dialog')).toBeVisible();
        await inspect(page, `asked of ${code} ${language} ${theme}`);
        await page.keyboard.press('Escape');
        await expect(page.locator('dialog')).toHaveCount(0);
      }
    });
  }
}

test('what is asked, the unit, the tax and the colour are chosen on the form of a product, and a unit of the shop is typed', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.open('en', 'light');
  await till.signIn('chai', '3333');
  await till.settings('products');
  await till.scan(WINE);
  await expect(page.locator('aside dl')).toContainText('Age 20 and over');
  await page.locator('aside .btns .go').click();
  await expect(page.locator('input[name="asks age"]')).toHaveValue('20');
  await page.locator('input[name="asks age"]').fill('old');
  await page.getByLabel('Serial number').check();
  await page.locator('select[name="tax_mode"]').selectOption('added');
  await page.locator('select[name="unit kind"]').selectOption('other');
  await page.locator('input[name="unit"]').fill('crate');
  await page.getByRole('button', { name: 'Green' }).click();
  await page.locator('aside .btns .go').click();
  await expect(page.getByText('a cashier cannot be asked for this')).toBeVisible();
  await page.locator('input[name="asks age"]').fill('18');
  await page.locator('aside .btns .go').click();
  await expect(page.locator('aside dl')).toContainText('Age 18 and over');
  const { facts } = (await shop.ask('show_product', { product: 'WINE' })) as { facts: Record<string, string> };
  expect(facts).toMatchObject({ asks: 'serial age:18', tax_mode: 'added', unit: 'crate', colour: 'leaf' });
});
