// From a folder without a shop to the first sale.
import { expect, LANGUAGES, test } from './till';

test.use({ empty: true });

for (const language of LANGUAGES) {
  test(`a shop is set up by keyboard and sells, ${language}`, async ({ till, shop, page }) => {
    await till.speak(language);
    await page.goto(till.url);
    const [ways, field] = [page.locator('.ways .row'), page.locator('form .field')];
    await ways.nth(1).click();
    await expect(field).toHaveCount(1);
    await field.locator('select').selectOption('Asia/Bangkok');
    await page.keyboard.press('F9');
    await field.nth(0).locator('input').fill('ร้าน Corner 店');
    await field.nth(1).locator('select').selectOption('THB');
    await field.nth(2).locator('input').fill('seven');
    await page.keyboard.press('F9');
    await field.locator('input').fill('T9');
    await page.keyboard.press('F9');
    await field.nth(0).locator('input').fill('nok');
    await field.nth(1).locator('input').fill('2468');
    await field.nth(2).locator('input').fill('2469');
    await page.keyboard.press('F9');
    await expect(page.locator('.bad'), 'the PINs differ').toHaveCount(1);
    await field.nth(2).locator('input').fill('2468');
    await page.keyboard.press('F9');
    await expect(field.nth(2).locator('input'), 'said at its field').toHaveAttribute('aria-invalid', 'true');
    await field.nth(2).locator('input').fill('7');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('F9');
    await expect(page.locator('output.code')).toContainText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
    const code = String(await page.locator('output.code').textContent());
    await page.keyboard.press('F9');

    await till.signIn('nok', '2468');
    await expect(page.locator('.float')).toBeVisible();
    await page.keyboard.press('F9');
    const csv = 'sku,gtin,name_en,price\nW1,4006381333931,Water,10.70\n';
    await shop.ask('import_products', { file: 'goods.csv', text: csv, columns: [], dry_run: false });
    await expect(till.entry).toBeFocused();
    await till.ring('4006381333931');
    await expect(till.total).toContainText('10.70');
    await expect(page.locator('.totals'), 'the shop’s own tax').toContainText('0.70');
    await page.keyboard.press('F9');
    await expect(till.due).toBeVisible();
    await page.keyboard.press('F9');
    await expect(till.change).toBeVisible();
    expect(await shop.ask('begin_demo'), 'once there is a shop no other is made').toMatchObject({ code: 'shop_exists' });
    await shop.ask('sign_out');
    await page.reload();
    await expect(page.locator('.people')).toBeVisible();
    await page.locator('footer .k').first().click();
    const retyped = async (text: string) => {
      await page.locator('dialog input').fill(text);
      await page.keyboard.press('Enter');
      await expect(page.locator('dialog')).toHaveCount(2);
      for (let time = 0; time < 2; time += 1) {
        await page.keyboard.type('1357', { delay: 60 });
        await page.keyboard.press('Enter');
      }
    };
    await retyped(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`.toLowerCase());
    await expect(page.locator('dialog .bad'), 'one letter is wrong').not.toBeEmpty();
    await page.keyboard.press('Escape');
    await retyped(code);
    await expect(page.locator('dialog')).toHaveCount(0);
    await till.signIn('nok', '1357');
    expect((await shop.ask('till_status')).session).toMatchObject({ name: 'nok', role: 'owner' });
  });
}

test('the demo shop is a touch away', async ({ till, page }) => {
  await till.speak('en');
  await page.goto(till.url);
  await page.locator('.ways .row').first().click();
  await till.signIn();
  await expect(till.entry).toBeFocused();
});
