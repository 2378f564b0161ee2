// Goods come back: the receipt scanned, lines and quantities chosen, the money given back, by keyboard alone and by touch alone.
import { looks, patience } from './looks';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test, type Till } from './till';

/** Three colas and a water sold in cash; answers with the receipt number. */
async function sold(shop: Shop): Promise<string> {
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  const sale = await shop.ask('sell', { scan: [`${COLA.code}x3`, '8850999320007'], tender: ['cash:100'] });
  await shop.ask('sign_out');
  return String(sale['receipt_no']);
}

const gone = async (till: Till) => {
  await expect(async () => {
    await till.page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
};

test('a supervisor takes two of three back by keyboard alone', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.locator('.field.home input')).toBeFocused();
  await page.keyboard.type(receipt.toLowerCase(), { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.list .row')).toHaveCount(2);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page.locator('.sums .red output')).toContainText('34.00');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.locator('.sums .red output')).toContainText('44.00');
  await page.keyboard.press('Space');
  await expect(page.locator('.sums .red output')).toContainText('34.00');
  await expect(till.primary, 'a reason is wanted').toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('F6');
  await page.keyboard.press('F9');
  await expect(till.change).toContainText('34.00');
  await expect(page.locator('.facts')).toContainText(receipt);
  await gone(till);
  const left = await shop.ask('returnable', { receipt_no: receipt });
  expect((left['lines'] as { back: string }[]).map((line) => line.back)).toEqual(['2', '0']);
});

test('a cashier takes goods back by touch alone once somebody approves it', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.atTheCounter();
  await till.deviceScan(receipt);
  await expect(page.locator('.paper')).toBeVisible();
  await page.locator('.act .btns .k').first().click();
  await page.locator('.list .what').first().click();
  await page.locator('.list .step .k').first().click();
  await expect(page.locator('.sums .red output')).toContainText('34.00');
  await page.locator('.how .seg').first().locator('button').first().click();
  await till.primary.click();
  const dialog = page.locator('dialog');
  await expect(dialog.locator('.who .k')).toHaveText(['bo', 'chai', 'owner']);
  const pin = async (digits: string) => {
    for (const digit of digits) await dialog.locator('.pad .k', { hasText: digit }).first().click();
    await dialog.locator('.pad .go').click();
  };
  await pin('9999');
  await expect(dialog.locator('.bad')).not.toBeEmpty();
  await pin('2222');
  await expect(till.change).toContainText('34.00');
  await expect(dialog).toHaveCount(0);
  await expect(async () => {
    await till.primary.click();
    await expect(till.entry).toBeVisible({ timeout: 200 });
  }).toPass();
});

test('an approval that is refused does nothing, and what was chosen stays', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.atTheCounter();
  await page.keyboard.press('Control+e');
  await till.deviceScan(receipt);
  await expect(page.locator('.list .row')).toHaveCount(2);
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('.sums .red output')).toContainText('51.00');
  const left = await shop.ask('returnable', { receipt_no: receipt });
  expect((left['lines'] as { back: string }[]).map((line) => line.back)).toEqual(['0', '0']);
});

test('a receipt that is lost is found by its customer, its total or its day, by keys and by touch', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'bo', pin: '2222' });
  await shop.ask('add_customer', { facts: { name: 'Noi' } });
  const receipts: string[] = [];
  let day = '';
  for (const scan of [[`${COLA.code}x3`], [COLA.code]]) {
    const sale = await shop.ask('sell', { scan, tender: ['cash:EXACT'], customer: 'Noi' });
    receipts.push(String(sale['receipt_no']));
    day = String(sale['business_date']);
  }
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('bo', '2222');
  await page.keyboard.press('Control+e');
  const rows = page.locator('.list .row');
  for (const typed of ['Noi', '51.00', day]) {
    await page.locator('.field.home input').fill(typed);
    await page.keyboard.press('Enter');
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rows).toHaveCount(0);
  }
  await page.locator('.field.home input').fill('Noi');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1.code')).toHaveText(String(receipts[0]));
  await page.locator('.field.home input').fill('17.00');
  await page.keyboard.press('Enter');
  await rows.first().click();
  await expect(page.locator('h1.code')).toHaveText(String(receipts[1]));
  await page.locator('.field.home input').fill('nobody at all');
  await page.keyboard.press('Enter');
  await expect(page.locator('.col [role="alert"], .col .blank').first()).toBeVisible();
});

test('the last sale is voided on its receipt with a reason', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await till.deviceScan(receipt);
  await page.locator('.act .red').click();
  await page.locator('dialog .why .k').first().click();
  await page.keyboard.press('F9');
  await expect(till.change).toContainText('61.00');
  await gone(till);
  await till.deviceScan(receipt);
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('.act .red'), 'it is voided once').toHaveCount(0);
});

test('a sale rung up as cash and paid by card is put right on its receipt', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await till.deviceScan(receipt);
  await page.getByRole('button', { name: 'Paid by Card' }).click();
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('F9');
  await expect(page.locator('.act .k.big .code')).not.toHaveText(receipt);
  const left = await shop.ask('returnable', { receipt_no: receipt });
  expect(left['tender']).toBe('card');
});

test('a receipt of which all is back, and one that took back itself, say so', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await shop.ask('sign_in', { name: 'bo', pin: '2222' });
  const refund = await shop.ask('refund', { receipt_no: receipt, lines: [{ line: 1 }, { line: 2 }] });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('bo', '2222');
  await page.keyboard.press('Control+e');
  for (const number of [receipt, String(refund['receipt_no'])]) {
    await till.deviceScan(number);
    await expect(page.locator('h1.code')).toHaveText(number);
    await expect(page.locator('.note.warn')).toContainText(number);
  }
  await till.deviceScan('T1AAA-000099');
  await expect(page.locator('.col [role="alert"]')).toContainText('T1AAA-000099');
});

for (const language of LANGUAGES) {
  test(`a return that needs approval is whole and within WCAG 2.2 AA in each theme and size, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(120_000));
    const look = looks(page);
    const receipt = await sold(shop);
    await till.atTheCounter(language);
    await page.keyboard.press('Control+e');
    await till.deviceScan(receipt);
    await expect(page.locator('.list .row')).toHaveCount(2);
    await page.keyboard.press('+');
    await page.keyboard.press('F3');
    await page.keyboard.press('Control+2');
    await expect(page.locator('.how .note')).toBeVisible();
    await look('a return by another means');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog')).toBeVisible();
    await look('the question for an approval');
  });
}
