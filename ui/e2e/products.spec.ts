// The products page: a manager finds one, changes its price, adds one and takes it off sale; by keyboard and by touch.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES, WATER, type Till } from './till';

const CODE = '8850001110015';

async function asManager(till: Till, language: (typeof LANGUAGES)[number] = 'en', theme: (typeof THEMES)[number] = 'light'): Promise<void> {
  await till.open(language, theme);
  await till.signIn('chai', '3333');
  await till.settings('products');
}

/** What the till knows of a product. */
async function facts(shop: Shop, product: string): Promise<Record<string, string>> {
  return (await shop.ask('show_product', { product }))['facts'] as Record<string, string>;
}

test('a price is changed by keyboard alone, and the next scan asks it', async ({ till, page, shop }) => {
  await asManager(till);
  await page.keyboard.type(WATER.code, { delay: 60 });
  await expect(page.locator('aside dl')).toContainText(WATER.code);
  const before = await facts(shop, WATER.code);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="name_en"]')).toBeFocused();
  await page.locator('input[name="price"]').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ten', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('this is no price')).toBeVisible();
  await expect(page.locator('input[name="price"]')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12.50', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('aside dl')).toContainText('12.50');
  await expect(page.locator('.finds .row').first()).toContainText('12.50');
  expect(await facts(shop, WATER.code)).toEqual({ ...before, price: '12.50' });
});

test('a product is added with a scanned code, sold, and taken off sale by touch alone', async ({ till, page, shop }) => {
  await asManager(till);
  await page.getByRole('button', { name: 'New product' }).click();
  await page.locator('aside header .k').click();
  for (const letter of 'tea') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await till.deviceScan(CODE);
  await expect(page.locator('input[name="gtin"]')).toHaveValue(CODE);
  await page.locator('input[name="price"]').click();
  for (const digit of '25') await page.locator('.keyboard .k', { hasText: new RegExp(`^${digit}$`) }).click();
  await page.locator('aside .btns .go').click();
  await expect(page.locator('aside h2')).toHaveText('tea');
  expect(await facts(shop, CODE)).toMatchObject({ sku: CODE, name_en: 'tea', price: '25.00', enabled: 'yes' });
  await page.getByRole('button', { name: 'Take off sale' }).click();
  await expect(page.locator('aside .note')).toBeVisible();
  expect(await facts(shop, CODE)).toMatchObject({ enabled: 'no' });
});

test('a code that another product has is refused by that product’s name, and what was typed stays', async ({ till, page }) => {
  await asManager(till);
  await page.keyboard.press('Insert');
  await page.locator('input[name="name_en"]').fill('Twice');
  await page.locator('input[name="price"]').fill('1');
  await till.deviceScan(WATER.code);
  await page.locator('aside .btns .go').click();
  await expect(page.getByText(`${WATER.code} belongs to`)).toBeVisible();
  await expect(page.locator('input[name="gtin"]')).toBeFocused();
  await expect(page.locator('input[name="name_en"]')).toHaveValue('Twice');
  await page.keyboard.press('Escape');
  await expect(page.locator('aside form')).toHaveCount(0);
});

test('an import that says otherwise is settled on the product’s page', async ({ till, page, shop }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const { sku } = await facts(shop, WATER.code);
  await shop.ask('put_product', { product: sku, facts: { price: '12' } });
  const text = `sku,gtin,name_en,price\n${sku},${WATER.code},Water,11\n`;
  await shop.ask('import_products', { file: 'goods.csv', text, columns: [], dry_run: false });
  await shop.ask('sign_out');
  await asManager(till);
  await till.scan(WATER.code);
  await expect(page.locator('aside .note')).toContainText('12.00');
  await page.getByRole('button', { name: 'Keep the list’s' }).click();
  await expect(page.locator('aside .note')).toHaveCount(0);
  await expect(page.locator('aside dl')).toContainText('11.00');
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`the products have no fault and nothing cut off, ${language} ${theme}`, async ({ till, page }) => {
      await asManager(till, language, theme);
      await inspect(page, `no product yet ${language} ${theme}`);
      await till.scan(WATER.code);
      await expect(page.locator('aside dl')).toBeVisible();
      await inspect(page, `a product ${language} ${theme}`);
      await page.locator('aside .btns .go').click();
      await expect(page.locator('aside form')).toBeVisible();
      await inspect(page, `product form ${language} ${theme}`);
    });
  }
}
