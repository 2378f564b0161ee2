// The people of the shop, kept by a manager on the screen.
import { expect, LANGUAGES, test } from './till';

for (const language of LANGUAGES) {
  test(`a manager adds a cashier with a PIN and a badge, and lets one go, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.staff');
    const rows = page.locator('.list .row');
    await expect(rows).toHaveCount(4);
    await page.keyboard.press('Insert');
    await expect(page.locator('.roles .k'), 'a manager makes nobody who may install').toHaveCount(3);
    await page.keyboard.type('นก Nok', { delay: 60 });
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog');
    await expect(dialog).toBeVisible();
    for (const pin of ['2468', '2469', '2468', '2468']) {
      await page.keyboard.type(pin, { delay: 60 });
      await page.keyboard.press('Enter');
    }
    await expect(dialog, 'typed twice alike').toHaveCount(0);
    await expect(rows).toHaveCount(5);
    await page.locator('aside .acts .k').nth(1).click();
    const code = String(await page.locator('aside .code').textContent());
    expect(code).toMatch(/^EVB-/);
    await expect(rows.filter({ hasText: 'Nok' }).locator('.has')).toBeVisible();
    await page.locator('.trust button').nth(1).click();
    await expect(page.locator('.trust button').nth(1)).toHaveAttribute('aria-pressed', 'true');

    await rows.filter({ hasText: 'owner' }).click();
    await expect(page.locator('aside .acts'), 'the owner is not the manager’s').toHaveCount(0);
    await rows.filter({ hasText: 'bo' }).click();
    await page.locator('aside .acts .k').last().click();
    await page.keyboard.press('F9');
    await expect(rows).toHaveCount(4);

    await page.keyboard.press('Control+l');
    await expect(page.locator('.people .k').first()).toBeVisible();
    await till.deviceScan(code);
    await expect(page.locator('.people')).toHaveCount(0);
    expect((await shop.ask('till_status')).session).toMatchObject({ name: 'นก Nok', role: 'cashier' });
  });
}
