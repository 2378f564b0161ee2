// Customers' accounts: changed by hand, paid from, owed on, and given back into.
import { inspect } from './inspect';
import type { Shop } from './shop';
import { expect, test, WATER } from './till';

const open = async (shop: Shop) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('take_methods', { methods: ['cash', 'card', 'store_credit', 'on_account'] });
  await shop.ask('add_customer', { facts: { name: 'Lim Wei', card: 'M1', credit_limit: '100' } });
  await shop.ask('sign_out');
};

test('a manager books store credit by keys, a sale is paid with it and on account, and it goes back with the goods', async ({ till, shop, page }) => {
  await open(shop);
  await till.open();
  await till.signIn('chai', '3333');
  await till.ring(WATER.code);
  await page.keyboard.press('F3');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('F8');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.type('4');
  await page.locator('dialog input').fill('broken bottle');
  await inspect(page, 'an account changed by hand');
  await page.keyboard.press('F9');
  await expect(page.locator('details', { hasText: 'Store credit' })).toContainText('4.00');
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(WATER.price);
  await page.keyboard.press('F7');
  await expect(page.getByText('4.00 of store credit is left.')).toBeVisible();
  await page.keyboard.type('5');
  await expect(page.locator('.change .warn'), 'no more than is there').toBeVisible();
  await inspect(page, 'more than the store credit');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.locator('.part')).toHaveCount(1);
  await page.keyboard.press('Shift+F7');
  await expect(page.getByText('100.00 more may be owed.')).toBeVisible();
  await inspect(page, 'the rest on account');
  await page.keyboard.press('F9');
  await expect(page.getByText('Received · Store credit + On account')).toBeVisible();
  const held = (await shop.ask('customer_accounts', { customer: 'M1' })) as unknown as { accounts: { account: string; balance: string }[] };
  expect(held.accounts.map(({ account, balance }) => [account, balance])).toEqual([['points', '0'], ['credit', '0.00'], ['on_account', '6.00']]);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('F3');
  const owed = page.locator('details', { hasText: 'Owed' });
  await expect(owed).toContainText('6.00');
  await owed.locator('summary').click();
  await expect(owed).toContainText('94.00 more may be owed.');
  await inspect(page, 'the statement of a customer');
});

test('store credit is asked of a customer only, by touch alone', async ({ till, shop, page }) => {
  await open(shop);
  await till.atTheCounter();
  await till.ring(WATER.code);
  await till.primary.click();
  await page.getByRole('button', { name: /^Store credit/ }).click();
  await expect(page.getByText('Nobody known buys here')).toBeVisible();
  await expect(page.locator('.foot .k')).toHaveAttribute('aria-disabled', 'true');
});

test('a manager loads a gift card, and whoever shows it pays with what is on it', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('take_methods', { methods: ['cash', 'gift_card'] });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('payment');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('Number of the card').fill('gc-0001');
  await page.keyboard.press('Enter');
  await expect(page.getByText('gc-0001: 0.00')).toBeVisible();
  await field('Amount').fill('7');
  await field('Why').fill('sold');
  await page.keyboard.press('Enter');
  await expect(page.getByText('gc-0001: 7.00')).toBeVisible();
  await inspect(page, 'a gift card that was loaded');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await till.ring(WATER.code);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(WATER.price);
  await page.keyboard.press('Shift+F6');
  await expect(page.getByText('Scan the gift card, or type its number.')).toBeVisible();
  await till.deviceScan('GC-0001');
  await expect(page.getByText('7.00 is left on this card.')).toBeVisible();
  await inspect(page, 'a gift card in hand');
  await page.keyboard.press('F9');
  await expect(page.locator('.part')).toHaveCount(1);
  await page.keyboard.press('F2');
  await page.keyboard.press('F9');
  await expect(page.getByText('Received · Gift card + Cash')).toBeVisible();
  expect((await shop.ask('gift_card', { card: 'GC-0001' }))['left']).toBe('0.00');
});

test('a gift card is sold by keys and by touch beside goods, and the day shows it apart', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.ring(WATER.code);
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('textbox', { name: 'Number of the card' })).toBeFocused();
  await till.deviceScan('GC-0001');
  await page.keyboard.type('500');
  await inspect(page, 'a gift card to sell');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(2);
  await expect(till.lines.nth(1)).toContainText('GC-0001');
  await inspect(page, 'a gift card beside goods');
  await page.locator('.fns .k').first().click();
  await page.getByRole('button', { name: 'Sell a gift card' }).click();
  await page.locator('dialog').getByRole('textbox').fill('GC-0002');
  await page.locator('dialog .pad').getByRole('button', { name: '7' }).click();
  await page.getByRole('button', { name: /^Put it on the sale/ }).click();
  await expect(till.lines).toHaveCount(3);
  await page.keyboard.press('F9');
  await expect(page.locator('.due output')).toContainText('517.00');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  expect((await shop.ask('gift_card', { card: 'GC-0001' }))['left']).toBe('500.00');
  expect((await shop.ask('gift_card', { card: 'GC-0002' }))['left']).toBe('7.00');
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
  await till.command('go.today');
  await expect(page.getByText('Put on gift cards')).toBeVisible();
  await inspect(page, 'a day with gift cards');
});

test('a customer pays off what is owed, by keys alone', async ({ till, shop, page }) => {
  await open(shop);
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('sell', { scan: [WATER.code], customer: 'M1', tender: ['on_account:EXACT'] });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('ana', '1111');
  await page.keyboard.press('F3');
  await expect(page.getByRole('button', { name: /^Take payment of a debt/ })).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('F7');
  await expect(page.getByText('10.00 is owed.')).toBeVisible();
  await inspect(page, 'a debt to pay off');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(1);
  await expect(till.lines).toContainText('Paid off on account');
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('4.00');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  const held = (await shop.ask('customer_accounts', { customer: 'M1' })) as unknown as { accounts: { account: string; balance: string }[] };
  expect(held.accounts.find(({ account }) => account === 'on_account')?.balance).toBe('6.00');
});
