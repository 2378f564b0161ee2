// A customer goes back for something: the sale is parked, the next one served, and taken up again.
import { COLA, expect, test, WATER } from './till';

test('a sale is parked, found by its name and taken up again by keyboard alone', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F6');
  await page.keyboard.type('Blue bag', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await expect(page.getByText('Parked as P-001.')).toBeVisible();
  await till.ring(WATER.code);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(WATER.price);
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('F6');
  await page.keyboard.type('blu', { delay: 60 });
  await expect(page.locator('.row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText(COLA.price);
  await expect(till.entry).toBeFocused();
});

test('a sale is parked, swapped with another and dropped with a reason by touch alone', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  const parkKey = page.locator('.fns .k', { hasText: 'F6' });
  await parkKey.click();
  await page.locator('dialog .go').click();
  await expect(till.lines).toHaveCount(0);
  await till.ring(WATER.code);
  await parkKey.click();
  await page.locator('dialog .go').click();
  await expect(parkKey).toContainText('2');
  await parkKey.click();
  await page.locator('.row').nth(1).click();
  await expect(page.locator('.sums output')).toContainText(WATER.price);
  await till.primary.click();
  await expect(till.total).toContainText(WATER.price);
  await page.reload();
  await expect(till.total, 'what was taken up is the open sale').toContainText(WATER.price);
  await page.locator('.linebar .red').click();
  await parkKey.click();
  await page.locator('.btns .red').click();
  await page.locator('dialog .why .k').first().click();
  await page.locator('dialog .redgo').click();
  await expect(page.locator('.row')).toHaveCount(0);
  await page.locator('.bar .k').first().click();
  await expect(till.entry).toBeVisible();
});

test('a park slip scanned over an open sale parks that one first; F6 twice parks once', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(till.lines).toHaveCount(0);
  const waits = (await shop.ask('parked_carts')).parked as { code: string }[];
  expect(waits).toHaveLength(1);
  await page.keyboard.press('Escape');
  await till.ring(WATER.code);
  await till.deviceScan(waits[0]?.code ?? '');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(till.total).toContainText(COLA.price);
  expect((await shop.ask('parked_carts')).parked, 'the other one waits').toHaveLength(1);
});

test('closing the shift says what is parked', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F6');
  await page.keyboard.type('Motorbike', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await till.command('go.count');
  await expect(page.locator('.note.warn')).toContainText('1 sale is parked: Motorbike');
});

test('a parked sale keeps its prices, says what the shelf asks now, and takes it when told', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const text = `sku,gtin,name_en,price\nP0002,${COLA.code},Coca-Cola,15.50\n`;
  expect(await shop.ask('import_products', { file: 'goods.csv', text, columns: [], dry_run: false })).not.toHaveProperty('code');
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  await till.load();
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.sheet .note'), 'the list says so').toBeVisible();
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText(COLA.price);
  await expect(till.lines.first()).toContainText('15.50');
  await page.locator('.note.warn .k').click();
  await expect(till.total).toContainText('15.50');
  await expect(page.locator('.note.warn')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(till.total).toContainText(COLA.price);
  await till.command('sell.shelf');
  await expect(till.total).toContainText('15.50');
});

test('a bill is split by keyboard alone, and the two are one again', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  await expect(till.lines).toHaveCount(2);
  await page.keyboard.press('Control+b');
  const dialog = page.locator('dialog');
  await expect(dialog.locator('.go'), 'some must go').toHaveAttribute('aria-disabled', 'true');
  for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(dialog.locator('.go'), 'some must stay').toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(dialog.locator('.sum')).toContainText(WATER.price);
  await page.keyboard.press('F9');
  await expect(till.lines).toHaveCount(1);
  await expect(till.total).toContainText(COLA.price);
  await expect(page.getByText('The other bill waits as P-001.')).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.keyboard.press('F8');
  await expect(till.lines).toHaveCount(2);
});

test('a bill is split and put together by touch alone', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  const choose = async (act: string) => {
    await page.locator('.fns .k', { hasText: 'Ctrl K' }).click();
    await page.locator('dialog .act', { hasText: act }).click();
  };
  await choose('Split the bill');
  await page.locator('dialog .row').first().click();
  await page.locator('dialog .go').click();
  await expect(till.total).toContainText(WATER.price);
  await choose('List parked sales');
  await page.locator('.merge').click();
  await expect(till.lines).toHaveCount(2);
});
