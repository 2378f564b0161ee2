// The people of the shop, kept by a manager on the screen.
import { inspect } from './inspect';
import { looks } from './looks';
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
    const answer = page.waitForResponse(/\/call\/make_badge$/);
    await page.locator('aside .acts .k').nth(1).click();
    const { code } = (await (await answer).json()) as { code: string };
    await expect(page.locator('aside img')).toHaveJSProperty('complete', true);
    expect(await page.locator('aside img').evaluate((image: HTMLImageElement) => image.naturalWidth), 'a picture to be scanned').toBeGreaterThan(200);
    expect(await page.locator('aside').textContent(), 'the code is not written out').not.toContain('EVB-');
    expect(code).toMatch(/^EVB-/);
    await expect(page.locator('aside .acts')).toHaveCount(0);
    await page.locator('aside article > .k').click();
    await expect(page.locator('aside .acts')).toBeVisible();
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

test('a manager adds somebody by touch alone: the name on the keys of the screen, the PIN on its pad', async ({ till, page, shop }) => {
  await till.open('en');
  await till.signIn('chai', '3333');
  await till.settings('staff');
  await page.locator('section footer > .k').last().click();
  await page.locator('form .field .k').click();
  for (const key of ['n', 'o', 'k']) await page.locator('.keyboard .k').getByText(key, { exact: true }).click();
  await page.locator('form .btns .k').last().click();
  for (let twice = 0; twice < 2; twice += 1) {
    for (const digit of '2468') await page.locator('dialog .pad .k').getByText(digit, { exact: true }).click();
    await page.locator('dialog .pad .k').last().click();
  }
  await expect(page.locator('.list .row')).toHaveCount(5);
  expect((await shop.ask('staff_names')).staff).toContainEqual(expect.objectContaining({ name: 'nok', role: 'cashier' }));
});

for (const language of LANGUAGES) {
  test(`training is made from the page of people after a question, and where no second window can open it says how, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.staff');
    await page.locator('footer > .k').first().click();
    const dialog = page.locator('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog, 'Escape makes nothing').toHaveCount(0);
    await page.locator('footer > .k').first().click();
    await inspect(page, 'the question before training');
    await page.keyboard.press('F9');
    await expect(page.locator('[role=alert]', { hasText: 'training' }), 'the folder to start the till on').toBeVisible();
    expect((await shop.ask('till_status'))['training'], 'the shop itself stays what it is').toBe(false);
  });
}

for (const language of LANGUAGES) {
  test(`a manager lets one cashier discount by herself, by touch alone, and it looks right, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.staff');
    await page.locator('.list .row').filter({ has: page.getByText('ana', { exact: true }) }).click();
    await page.locator('aside .acts .k').nth(4).click();
    const dialog = page.locator('dialog');
    await expect(dialog.locator('li')).toHaveCount(21);
    const discount = dialog.locator('li').nth(1).locator('.seg button');
    await expect(discount.nth(1), 'as the role has it').toHaveAttribute('aria-pressed', 'true');
    await discount.first().click();
    await expect(discount.first()).toHaveAttribute('aria-pressed', 'true');
    await dialog.locator('li').last().locator('.seg button').first().click();
    await expect(dialog.locator('.bad'), 'nobody gives what they have not').not.toBeEmpty();
    await looks(page)(`the rights of one person in ${language}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await shop.ask('sign_in', { name: 'ana', pin: '1111' });
    expect((await shop.ask('till_status')).session).toMatchObject({ name: 'ana', rights: expect.arrayContaining(['Discount']) as unknown });
  });
}
