// Who buys: a customer found, added and put on the sale, by keys and by touch.
import { inspect } from './inspect';
import { expect, test, WATER } from './till';

const CARD = '2990001234561';

test('a new customer is added, found and put on the sale by keyboard alone', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(WATER.code);
  await page.keyboard.press('F3');
  await expect(page.getByText('No customers yet')).toBeVisible();
  await page.keyboard.type('0812345678', { delay: 60 });
  await expect(page.getByText('Nobody is found')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await expect(page.locator('input[name="phone"]'), 'what was looked for is kept').toHaveValue('0812345678');
  await page.keyboard.press('F9');
  await expect(page.getByText('A name is needed')).toBeVisible();
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await page.keyboard.insertText('Lim Wei 林伟');
  await page.keyboard.press('Enter');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.type('linw', { delay: 60 });
  await expect(page.locator('.list .row')).toHaveText(/Lim Wei 林伟/);
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await expect(page.getByRole('button', { name: 'Customer: Lim Wei 林伟' })).toBeVisible();
  await page.keyboard.press('F3');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Customer: Walk-in customer' })).toBeVisible();
});

test('a customer is added and put on the sale by touch alone, and the customer’s window masks the name', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(WATER.code);
  await page.getByRole('button', { name: 'Customer: Walk-in customer' }).click();
  await page.getByRole('button', { name: 'New customer' }).click();
  await page.getByRole('button', { name: 'Keyboard' }).click();
  for (const letter of 'bo') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await page.locator('.keyboard .space').click();
  for (const letter of 'lee') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await page.getByRole('button', { name: 'Agrees to be written to' }).click();
  await till.primary.click();
  await expect(page.locator('.sheet dl')).toContainText('May be written to');
  await till.primary.click();
  await expect(page.getByRole('button', { name: 'Customer: bo lee' })).toBeVisible();
  const customer = await page.context().newPage();
  await customer.goto(`${shop.url}/#display`);
  await expect(customer.locator('.head')).toContainText('b… l…');
  await expect(customer.locator('.head')).not.toContainText('bo lee');
});

test('a scanned member card puts its customer on the sale, and fills the card of a new one', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.press('F3');
  await page.keyboard.press('F9');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await page.keyboard.insertText('Wei');
  await till.scan(CARD);
  await expect(page.locator('input[name="card"]')).toHaveValue(CARD);
  await page.keyboard.press('F9');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(till.entry).toBeFocused();
  await till.scan(CARD);
  await expect(page.getByRole('button', { name: 'Customer: Wei' })).toBeVisible();
  await expect(till.lines).toHaveCount(0);
});

test('what a customer bought is found from the customer and from the receipts, and a manager erases the customer', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.ring(WATER.code);
  await page.keyboard.press('F3');
  await page.keyboard.press('F9');
  await page.keyboard.insertText('Lim Wei');
  await page.keyboard.press('F9');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(WATER.price);
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
  await till.command('go.receipts');
  const find = page.locator('.tools input');
  for (const text of ['lim wei', '10', '10.00']) {
    await find.fill(text);
    await find.press('Enter');
    await expect(page.locator('.jobs .row'), text).toHaveText(/Lim Wei/);
  }
  await inspect(page, 'sales that were found');
  await find.fill('2001-01-01');
  await find.press('Enter');
  await expect(page.getByText('No sale is found')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F3');
  await expect(page.locator('.sheet .row')).toHaveCount(1);
  await inspect(page, 'a customer with purchases');
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect(page.locator('dialog')).toBeVisible();
  await inspect(page, 'the question before erasing');
  await page.keyboard.press('F9');
  await expect(page.getByText('No customers yet')).toBeVisible();
});

test('a customer’s points are earned by the rule of the shop and shown with the customer', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('points');
  await page.locator('#per').fill('zero');
  await page.keyboard.press('Enter');
  await expect(page.locator('[role=alert]', { hasText: 'zero' }), 'what is no amount is refused').toBeVisible();
  await page.locator('#per').fill('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('#per'), 'kept, as money').toHaveValue('2.00');
  await shop.ask('add_customer', { facts: { name: 'Wei', card: CARD } });
  await shop.ask('sell', { scan: [WATER.code], tender: ['cash:EXACT'], customer: CARD });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F3');
  await expect(page.locator('.sheet summary', { hasText: 'Points' }).locator('b')).toHaveText('5');
});

test('who types a phone number that somebody has is told so, and may keep it', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await shop.ask('add_customer', { facts: { name: 'Lim Wei', phone: '081-234-5678' } });
  await page.keyboard.press('F3');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('F9');
  await page.keyboard.insertText('Lim Wen');
  const phone = page.locator('input[name="phone"]');
  await phone.fill('0812345679');
  await expect(page.getByText('has this number already')).toHaveCount(0);
  await phone.fill('0812345678');
  await expect(page.getByText('Lim Wei has this number already.')).toBeVisible();
  await inspect(page, 'a phone number that somebody has');
  await page.keyboard.press('F9');
  await expect(page.locator('.list .row')).toHaveCount(2);
});

test('a manager makes one of a customer who is there twice, by keys alone, and finds likely doubles by touch', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  const add = (facts: Record<string, string>) => shop.ask('add_customer', { facts });
  await add({ name: 'Lim Wei', phone: '081 234 5678', card: 'M1' });
  await add({ name: 'Wei Lim', phone: '0812345678', card: 'M2', email: 'lim@example.com' });
  await add({ name: 'Somchai' });
  await page.keyboard.press('F3');
  await page.keyboard.type('lim wei', { delay: 40 });
  await expect(page.locator('.list .row').first()).toContainText('Lim Wei');
  await page.keyboard.press('F6');
  await expect(page.getByRole('status').filter({ hasText: 'Now choose who Lim Wei is too' })).toBeVisible();
  await page.locator('.home input').fill('M2');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.locator('dialog')).toBeVisible();
  await inspect(page, 'two customers who are one');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  const known = async (who: string) => (await shop.ask('show_customer', { customer: who })) as unknown as { name: string; email: string };
  await expect(async () => expect((await known('M1')).name).toBe('Wei Lim')).toPass();
  expect((await known('M2')).email).toBe('lim@example.com');
  await page.locator('.home input').fill('');
  await expect(page.locator('.list .row')).toHaveCount(2);
  await add({ name: 'somchai' });
  await page.getByRole('button', { name: 'Likely doubles' }).click();
  await expect(page.locator('.list .row')).toHaveCount(2);
  await page.locator('.list .row').first().click();
  await page.getByRole('button', { name: 'Same person' }).click();
  await page.locator('.list .row').nth(1).click();
  await page.getByRole('button', { name: 'Same person' }).click();
  await page.locator('dialog .go').click();
  await expect(page.getByText('Nobody seems to be there twice')).toBeVisible();
});

test('a manager masks telephone numbers, and a cashier sees them so', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('add_customer', { facts: { name: 'Lim Wei', phone: '0812345678' } });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('points');
  const mask = page.getByRole('button', { name: /^Mask telephone numbers/ });
  await mask.click();
  await expect(mask).toHaveAttribute('aria-pressed', 'true');
  await inspect(page, 'the rule of telephone numbers');
  await page.keyboard.press('Control+l');
  await till.signIn();
  await page.keyboard.press('F3');
  await page.keyboard.type('0812345678', { delay: 60 });
  await expect(page.locator('.list .row')).toHaveCount(1);
  await expect(page.locator('body')).toContainText('08•••••678');
  await expect(page.locator('body')).not.toContainText('0812345678');
});
