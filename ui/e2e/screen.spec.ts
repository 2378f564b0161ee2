// The screen as a manager arranges it: first tiles, the hand that reaches for the sale, the size of text and keys.
import { COLA, expect, test, WATER } from './till';

test('the first tiles are added and ordered by keys alone, and stay', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('arrange', { delay: 60 });
  await page.keyboard.press('Enter');
  for (const [name, count] of [['coca', 1], ['singha drinking', 2]] as const) {
    await page.keyboard.type(name, { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(page.locator('.tiles li')).toHaveCount(count);
  }
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('F9');
  await expect(page.locator('.tile .n')).toHaveText(['Singha drinking water', 'Coca-Cola']);
  await page.reload();
  await expect(page.locator('.tile .n')).toHaveText(['Singha drinking water', 'Coca-Cola']);
});

test('a tile is dragged, moved by a key that one touches, painted and taken off', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  const ids = await Promise.all([COLA, WATER].map(async ({ code }) => ((await shop.ask('check_price', { code })).product as { product_id: string }).product_id));
  await shop.ask('set_favourites', { favourites: ids.map((product_id) => ({ product_id })) });
  await till.command('go.tiles');
  const tiles = page.locator('.tiles li .n');
  await expect(tiles).toHaveText(['Coca-Cola', 'Singha drinking water']);
  const [from, to] = await Promise.all([page.locator('.tile').nth(0).boundingBox(), page.locator('.tile').nth(1).boundingBox()]);
  if (!from || !to) throw new Error('the tiles are on the page');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect(tiles).toHaveText(['Singha drinking water', 'Coca-Cola']);
  await page.getByRole('button', { name: 'One place earlier' }).click();
  await expect(tiles).toHaveText(['Coca-Cola', 'Singha drinking water']);
  await page.getByRole('button', { name: 'Blue' }).click();
  await page.locator('.tile').nth(1).click();
  await page.locator('.one .red').click();
  await till.primary.click();
  await expect(page.locator('.cats'), 'back at the counter').toBeVisible();
  await expect(page.locator('.tile .n')).toHaveText(['Coca-Cola']);
  expect((await shop.ask('favourites')).tiles).toMatchObject([{ colour: 'sky' }]);
});

test('a page with a name gets its tiles and pictures by keys, and stands beside the first tiles at the counter', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await expect(page.locator('.tile .picture').first(), 'a bottle of water').toBeVisible();
  await till.command('go.tiles');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Lunch', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.tabs [aria-current]')).toHaveText('Lunch');
  await page.keyboard.type('coca', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.tiles li')).toHaveCount(1);
  await page.locator('[data-picture="bowl"]').click();
  await page.keyboard.press('F9');
  await page.getByRole('tab', { name: 'Lunch' }).click();
  await expect(page.locator('.tile .n')).toHaveText(['Coca-Cola']);
  expect((await shop.ask('favourites')).pages).toMatchObject([{ name: 'Lunch', tiles: [{ picture: 'bowl' }] }]);
  await page.locator('.tile').first().click();
  await expect(till.lines).toHaveCount(1);
});

test('the sale hangs on the side of the left hand, the text is larger and the keys as wide as measured, also after a reload', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.command('go.look');
  await page.getByRole('button', { name: 'left hand' }).click();
  await page.getByRole('button', { name: '125' }).click();
  await page.locator('input[type=range]').fill('428');
  await page.getByRole('button', { name: 'It is as wide as the card' }).click();
  await expect(page.getByText('Kept for this till.')).toBeVisible();
  await page.reload();
  await expect(till.entry).toBeVisible();
  const [entry, total] = await Promise.all([till.entry.boundingBox(), till.total.boundingBox()]);
  expect(total?.x, 'the sale is at the left').toBeLessThan(entry?.x ?? 0);
  const size = (name: string) => page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token), name);
  expect(await size('--mm'), '428 px for 85.6 mm').toBe('5px');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  await till.ring(COLA.code);
  const pay = await till.primary.boundingBox();
  expect(pay?.height, '20 mm').toBeGreaterThanOrEqual(100);
});

test('on a wide screen a code is typed on the keypad beside the tiles', async ({ till, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await till.atTheCounter();
  for (const digit of WATER.code) await page.locator('.side .pad .k', { hasText: digit }).click();
  await page.locator('.pad-side > .k').click();
  await expect(till.total).toContainText(WATER.price);
  await expect(page.locator('.side b')).toContainText('Singha drinking water');
});

test('a sale that was kept over a restart says so until it is read', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await expect(page.getByText('was kept')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.note.quiet')).toContainText('Your sale with 1 item was kept.');
  await page.locator('.note.quiet .k').click();
  await expect(page.locator('.note.quiet')).toHaveCount(0);
  await expect(till.entry).toBeFocused();
});
