// Every action by name or by its key; keys that the store has changed; a price asked for and a change taken back.
import { COLA, expect, test, WATER } from './till';

test('the palette finds an action by its name, shows its key, and holds back what the person may not do', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog')).toContainText('Shift Del');
  await expect(page.locator('dialog'), 'a cashier reads no reports').not.toContainText('Today');
  await page.keyboard.type('clear', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toContainText('Clear this sale');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('receipts', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('Receipts');
});

test('the palette by touch alone takes the sale back to what it was', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  await page.locator('.fns .k', { hasText: 'Ctrl K' }).click();
  await page.locator('dialog .act', { hasText: 'Take back the last change' }).click();
  await expect(till.lines).toHaveCount(1);
  await expect(till.total).toContainText(COLA.price);
});

test('a price is asked for by scan and by typing, and nothing is put down', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.press('Control+i');
  await expect(page.locator('dialog')).toBeVisible();
  await till.scan(COLA.code);
  await expect(page.locator('dialog output')).toContainText(COLA.price);
  await page.keyboard.type(WATER.code, { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog output')).toContainText(WATER.price);
  await till.scan('8850123400017');
  await expect(page.locator('dialog .answer')).toContainText('8850123400017');
  await page.keyboard.press('Escape');
  await expect(till.lines).toHaveCount(0);
  await expect(till.entry).toBeFocused();
});

test('a key that the store changed starts its action, one that is taken is refused, and all can be put back', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.ring(COLA.code);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('change the keys', { delay: 60 });
  await page.keyboard.press('Enter');
  const park = page.locator('dialog .act', { hasText: 'Park the sale' });
  await park.click();
  await page.keyboard.press('F8');
  await expect(page.locator('dialog [role=alert]')).toContainText('Discount');
  await page.keyboard.press('Control+j');
  await expect(park).toContainText('Ctrl J');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('.fns')).toContainText('Ctrl J');
  await page.keyboard.press('F6');
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+j');
  await expect(page.locator('dialog')).toContainText('Park this sale');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.locator('dialog'), 'the sheet is made from the same list').toContainText('Ctrl J');
});

test('a product is found by touch alone, in Latin letters and in Thai ones', async ({ till, page }) => {
  await till.atTheCounter();
  await page.locator('.fns .k', { hasText: 'F2' }).click();
  for (const letter of 'cola') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await page.locator('.finds .row').first().click();
  await expect(till.lines).toHaveCount(1);
  await page.locator('.fns .k', { hasText: 'F2' }).click();
  await page.locator('.keyboard .k', { hasText: 'กขค' }).click();
  for (const letter of 'น้ำ') {
    await page.locator('.keyboard .k').filter({ hasText: new RegExp(`^\u25CC?${letter}$`) }).click();
  }
  await expect(till.entry).toHaveValue('น้ำ');
  await page.locator('.finds .row').first().click();
  await expect(till.lines).toHaveCount(2);
});

test('F2 opens the find page without a keyboard on it, and Escape leaves it', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.press('F2');
  await expect(page.getByText('Type a name or a code')).toBeVisible();
  await expect(page.locator('.keyboard')).toHaveCount(0);
  await page.keyboard.type('a', { delay: 60 });
  await expect(page.locator('.more')).toContainText('Showing the first 50');
  await page.keyboard.press('Escape');
  await expect(page.locator('.tile').first()).toBeVisible();
});

test('Ctrl+Shift+D shows the till’s health to whoever may install, and nobody else', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.press('Control+Shift+D');
  await expect(page.locator('.told')).toHaveCount(0);
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+l');
  await till.signIn('owner', '4444');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+Shift+D');
  await expect(page.locator('.told dl').first()).toBeVisible();
});
