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
