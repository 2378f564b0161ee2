// Goods come back without a receipt: allowed by a manager, scanned or found, approved, by keyboard alone and by touch alone.
import { looks, patience } from './looks';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test, WATER } from './till';

/** The shop takes goods back without a receipt, up to 50.00 in cash; Somchai is a customer. */
async function allowed(shop: Shop): Promise<void> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('take_methods', { methods: ['cash', 'card', 'store_credit', 'gift_card'] });
  await shop.ask('set_returns_rule', { without_receipt: true, cash_up_to: '50' });
  await shop.ask('add_customer', { facts: { name: 'Somchai Jaidee', phone: '0812345678' } });
  await shop.ask('sign_out');
}

test('goods without a receipt become store credit by keyboard alone, once a manager approves it', async ({ till, shop, page }) => {
  await allowed(shop);
  await till.atTheCounter();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('button', { name: 'Return without a receipt' })).toBeVisible();
  await page.keyboard.press('F8');
  await till.scan(COLA.code);
  await expect(page.locator('.list .row')).toHaveCount(1);
  await till.scan(COLA.code);
  await expect(page.locator('.sums .red output')).toContainText('34.00');
  await page.keyboard.press('+');
  await expect(page.locator('.sums .red output')).toContainText('51.00');
  await expect(page.locator('.how .seg').nth(1).locator('button'), 'too much for cash').toHaveText([/Store credit/, /Gift card/]);
  await page.keyboard.press('-');
  await page.keyboard.press('F4');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(page.locator('.col [role="alert"]'), 'no more than the lowest price').toContainText('34.00');
  await page.keyboard.press('F4');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sums .red output')).toContainText('30.00');
  await page.keyboard.press('F5');
  await page.keyboard.insertText('t9aaa-000007');
  await page.keyboard.press('Enter');
  await expect(page.locator('.how')).toContainText('T9AAA-000007');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.type('0812', { delay: 60 });
  await expect(page.locator('dialog .row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toContainText('without a receipt');
  await page.keyboard.type('3333');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('30.00');
  const accounts = await shop.ask('customer_accounts', { customer: 'Somchai' });
  expect((accounts['accounts'] as { account: string; left: string }[]).find((one) => one.account === 'credit')?.left).toBe('30.00');
});

test('goods without a receipt are given back in cash by touch alone, and a receipt shown again is warned of', async ({ till, shop, page }) => {
  await allowed(shop);
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  const { sku } = (await shop.ask('check_price', { code: WATER.code }))['product'] as { sku: string };
  const first = await shop.ask('return_without_receipt', { lines: [{ code: COLA.code }], tender: 'cash', reason: 'x', foreign_receipt: 'B-7' });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('chai', '3333');
  await expect(till.entry).toBeFocused();
  await till.command('sell.return');
  await page.getByRole('button', { name: 'Return without a receipt' }).click();
  await page.locator('.col .field .k').click();
  for (const letter of 'water') await page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`) }).click();
  await page.locator('.finds .row', { hasText: sku }).click();
  await page.locator('.list .step .k').last().click();
  await expect(page.locator('.list .qty')).toHaveText('2');
  await page.locator('.col > .btns .k').first().click();
  await expect(page.locator('.list .row')).toContainText('written off');
  await page.locator('.how .wide').nth(1).click();
  await page.locator('dialog input').fill('b-7');
  await page.locator('dialog .go').click();
  await expect(page.locator('.note.warn')).toContainText(String(first['receipt_no']));
  await page.locator('.how .seg').first().locator('button').nth(1).click();
  await page.locator('.how .seg').nth(1).getByRole('button', { name: 'Cash' }).click();
  await till.primary.click();
  await expect(till.change).toBeVisible();
});

test('a shop that takes nothing back without a receipt offers nothing of it, and a manager switches it on', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await page.keyboard.press('Control+e');
  await expect(page.locator('.col .blank')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Return without a receipt' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await till.settings('returns');
  await page.getByRole('button', { name: 'Take them back' }).click();
  await page.locator('#most').fill('100');
  await page.keyboard.press('Enter');
  await expect(page.locator('#most')).toHaveValue('100.00');
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('F8');
  await till.scan(WATER.code);
  await expect(page.locator('.list .row')).toHaveCount(1);
});

for (const language of LANGUAGES) {
  test(`a return without a receipt is whole and within WCAG 2.2 AA in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(120_000));
    const look = looks(page);
    await allowed(shop);
    await till.atTheCounter(language);
    await page.keyboard.press('Control+e');
    await page.keyboard.press('F8');
    await look('nothing that comes back yet');
    await till.scan(COLA.code);
    await till.scan(WATER.code);
    await expect(page.locator('.list .row')).toHaveCount(2);
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+2');
    await look('goods without a receipt');
    await page.keyboard.press('F4');
    await expect(page.locator('dialog')).toBeVisible();
    await look('the question for a lower price');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    await expect(page.locator('dialog .row')).toHaveCount(1);
    await look('the question for a customer');
  });
}
