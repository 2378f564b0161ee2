// Variants of a style: one find for all of them, a grid to choose from by keyboard alone and by touch alone, and the price of each.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, LANGUAGES, test, THEMES } from './till';

const RED_M = '8850001110015';

async function stocked(shop: Shop): Promise<void> {
  const rows = [
    `TEE-RED-S,,290,yes,colour=Red; size=S`,
    `TEE-RED-M,${RED_M},290,yes,colour=Red; size=M`,
    `TEE-RED-L,,290,no,colour=Red; size=L`,
    `TEE-BLUE-M,,310,yes,colour=Blue; size=M`,
  ];
  const text = `sku,gtin,price,enabled,attributes,name_en,name_th,name_zh,style\n${rows.map((row) => `${row},T-shirt,เสื้อยืด,T恤,TEE\n`).join('')}`;
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('import_products', { file: 'tees.csv', text, columns: [], dry_run: false });
  await shop.ask('sign_out');
}

test.use({ staged: true });

test('a style is one find, and a variant is chosen from its grid by keyboard alone', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await page.keyboard.type('t-shirt', { delay: 60 });
  await expect(page.locator('.finds .row')).toHaveCount(1);
  await expect(page.locator('.finds .row')).toContainText('4 variants');
  await expect(page.locator('.finds .row')).toContainText('from 290.00');
  await page.keyboard.press('Enter');
  const marked = page.locator('dialog table [aria-current]');
  await expect(marked).toHaveAccessibleName(/^Red\s+S\s+290\.00$/);
  await expect(marked).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(marked).toHaveAccessibleName(/^Red\s+L\s+Not for sale$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(marked).toHaveAccessibleName(/^Blue\s+M\s+310\.00$/);
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(1);
  await expect(till.lines.first()).toContainText('T-shirt, Blue, M');
  await expect(till.total).toContainText('310.00');
  await expect(till.entry).toBeFocused();
  await expect(till.entry).toHaveValue('');
});

test('the code of a style opens its grid, a finger chooses, and a variant’s own barcode goes to the sale at once', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.atTheCounter();
  await till.deviceScan('TEE');
  await page.locator('dialog table .k', { hasText: 'Red' }).first().click();
  await expect(till.lines).toHaveCount(1);
  await till.ring(RED_M);
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(till.total).toContainText('580.00');
  await till.deviceScan('TEE');
  await expect(page.locator('dialog table')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(till.lines).toHaveCount(2);
  await expect(till.entry).toBeFocused();
});

test('a price check of a variant tells what the others cost, and a tile holds a whole style', async ({ till, page, shop }) => {
  await stocked(shop);
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const { tiles } = await shop.ask('find_products', { text: 'TEE', limit: 1, each_variant: false });
  await shop.ask('set_favourites', { favourites: [{ product_id: (tiles as { product_id: string }[])[0]?.product_id, style: 'TEE' }], pages: [] });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await page.keyboard.press('Control+i');
  await till.scan(RED_M);
  await expect(page.locator('dialog output')).toContainText('290.00');
  await expect(page.locator('dialog li')).toHaveText(['Red, S290.00', 'Red, M290.00', /Red, L.*Not for sale.*290.00/, 'Blue, M310.00']);
  await page.keyboard.press('Escape');
  await page.locator('.tiles .tile').first().click();
  await page.locator('dialog table .k', { hasText: '310.00' }).click();
  await expect(till.total).toContainText('310.00');
});

test('a category shows a style once', async ({ till, page, shop }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const row = (size: string) => `TEE-${size},T-shirt,290,Snacks,TEE,size=${size}\n`;
  await shop.ask('import_products', { file: 'tees.csv', text: `sku,name_en,price,category,style,attributes\n${['S', 'M', 'L'].map(row).join('')}`, columns: [], dry_run: false });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await page.getByRole('tab', { name: 'Snacks' }).or(page.getByRole('button', { name: 'Snacks', exact: true })).first().click();
  const more = page.locator('.tiles').getByRole('button', { name: /\d+ \/ \d+/ });
  const tile = page.locator('.tiles .tile', { hasText: 'T-shirt' });
  await expect(async () => {
    if ((await tile.count()) === 0) await more.click();
    await expect(tile).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await tile.click();
  await expect(page.locator('dialog table')).toBeVisible();
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`variants have no fault and nothing cut off, ${language} ${theme}`, async ({ till, page, shop }) => {
      await stocked(shop);
      await till.atTheCounter(language, theme);
      await till.deviceScan('TEE');
      await expect(page.locator('dialog table')).toBeVisible();
      await inspect(page, `the grid ${language} ${theme}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+i');
      await till.scan(RED_M);
      await expect(page.locator('dialog li')).toHaveCount(4);
      await inspect(page, `the price check ${language} ${theme}`);
    });
  }
}

/** What the till knows of a style: number, price and whether it is for sale, of each variant. */
async function variantsOf(shop: Shop, style: string): Promise<string[]> {
  const { variants } = (await shop.ask('show_style', { style })) as { variants: { product: { sku: string; price: string } }[] };
  return variants.map(({ product }) => `${product.sku} ${product.price}`);
}

test('all variants of a style are made at once by keyboard and scanner, and a size is added later', async ({ till, page, shop }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('products');
  await page.keyboard.press('F7');
  await expect(page.locator('input[name="style"]')).toBeFocused();
  await page.keyboard.type('POLO', { delay: 60 });
  await page.locator('input[name="name_en"]').fill('Polo shirt');
  await page.locator('input[name="price"]').fill('390');
  await page.locator('input[name="values 0"]').fill('Red, Navy blue');
  await page.locator('input[name="values 1"]').fill('M, L');
  await expect(page.locator('aside tbody tr')).toHaveCount(4);
  await page.locator('input[name="price Navy blue/L"]').fill('420');
  await till.deviceScan(RED_M);
  await expect(page.locator('input[name="gtin Red/M"]')).toHaveValue(RED_M);
  await page.locator('aside tbody tr', { hasText: 'Red, L' }).locator('input[type="checkbox"]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('aside thead')).toContainText('3 variants');
  await page.locator('input[name="style"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('aside li')).toHaveCount(3);
  expect(await variantsOf(shop, 'POLO')).toEqual(['POLO-RED-M 390.00', 'POLO-NAVY-BLUE-M 390.00', 'POLO-NAVY-BLUE-L 420.00']);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="values 1"]')).toHaveValue('M, L');
  await page.locator('input[name="values 1"]').fill('M, L, XL');
  await page.keyboard.press('Enter');
  await expect(page.locator('aside li')).toHaveCount(6);
});

test('a variant is opened from its style and taken off sale by touch alone, and what a style cannot be is said', async ({ till, page, shop }) => {
  await stocked(shop);
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('products');
  await page.getByRole('button', { name: 'New style' }).click();
  await page.locator('input[name="style"]').fill('P0001');
  await page.locator('input[name="name_en"]').fill('Water');
  await page.locator('input[name="price"]').fill('1');
  await page.locator('input[name="values 1"]').fill('M');
  await page.locator('aside .btns .go').click();
  await expect(page.getByText('cannot share this code')).toBeVisible();
  await expect(page.locator('input[name="name_en"]')).toHaveValue('Water');
  await page.locator('aside .btns .k').first().click();
  await page.locator('main .field .k, section .field .k').first().click();
  for (const letter of 'tee') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await page.locator('aside li .row', { hasText: 'Red, S' }).click();
  await expect(page.locator('aside h2')).toHaveText('T-shirt');
  await page.getByRole('button', { name: 'Take off sale' }).click();
  await expect(page.locator('aside .note')).toBeVisible();
  await page.getByRole('button', { name: 'All variants' }).click();
  await expect(page.locator('aside li').first()).toContainText('Not for sale');
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`the sheet and the form of a style have no fault and nothing cut off, ${language} ${theme}`, async ({ till, page, shop }) => {
      await stocked(shop);
      await till.open(language, theme);
      await till.signIn('chai', '3333');
      await till.settings('products');
      await page.keyboard.type('TEE', { delay: 60 });
      await expect(page.locator('aside li')).toHaveCount(4);
      await inspect(page, `a style ${language} ${theme}`);
      await page.keyboard.press('F7');
      await page.locator('input[name="values 0"]').fill('Red, Navy blue');
      await page.locator('input[name="values 1"]').fill('M, L');
      await inspect(page, `a new style ${language} ${theme}`);
    });
  }
}
