// Goods of another till's sale: asked for at head office by the number on the receipt, by keyboard alone and by touch alone.
import { ELSEWHERE, withSaleElsewhere } from './office';
import { looks, patience } from './looks';
import { expect, LANGUAGES, test } from './till';

test('a receipt of another till is found at the office and comes back for what was paid, by keyboard alone', async ({ till, shop, page }) => {
  const end = await withSaleElsewhere(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.locator('.field.home input')).toBeFocused();
  await page.keyboard.type(ELSEWHERE.toLowerCase(), { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.col [role="alert"]')).toBeVisible();
  await page.keyboard.press('F3');
  await expect(page.locator('h1.code')).toHaveText(ELSEWHERE);
  await expect(page.locator('.list .row')).toHaveCount(2);
  await expect(page.locator('.list .row.none'), 'what this till does not know').toHaveCount(1);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page.locator('.sums .red output')).toContainText('30.60');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('F9');
  await expect(page.locator('.facts')).toBeVisible();
  const found = await shop.ask('find_elsewhere', { receipt_no: ELSEWHERE });
  expect((found['receipt'] as { lines: { back: string }[] }).lines.map((line) => line.back)).toEqual(['2', '0']);
  await end();
});

test('an office that does not have it, and one that does not answer, say so and change nothing', async ({ till, shop, page }) => {
  const end = await withSaleElsewhere(shop);
  await till.open();
  await till.signIn('bo', '2222');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.locator('.field.home input')).toBeFocused();
  await page.keyboard.type('T9ZZZ-000001', { delay: 60 });
  await page.keyboard.press('Enter');
  const ask = page.getByRole('button', { name: /office/ });
  await ask.click();
  await expect(page.locator('.col [role="alert"]')).toContainText('office');
  await end();
  await ask.click();
  await expect(page.locator('.col [role="alert"]')).not.toContainText('T9ZZZ');
  await expect(page.locator('h1.code')).toHaveCount(0);
});

for (const language of LANGUAGES) {
  test(`in ${language} a sale of another till comes back by touch alone, and looks right`, async ({ till, shop, page }) => {
    test.setTimeout(patience(60_000));
    const end = await withSaleElsewhere(shop);
    await till.open(language);
    await till.signIn('bo', '2222');
    await expect(till.entry).toBeFocused();
    await page.keyboard.press('Control+e');
    await till.deviceScan(ELSEWHERE);
    await page.locator('.col > .k').click();
    await page.locator('.list .what').first().click();
    await expect(page.locator('.sums .red output')).toContainText('45.90');
    await page.locator('.how .seg').first().locator('button').first().click();
    await looks(page)(`another till's sale in ${language}`);
    await till.primary.click();
    await expect(page.locator('.facts')).toBeVisible();
    await end();
  });
}
