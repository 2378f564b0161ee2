// Two cashiers: one drawer that goes from hand to hand, and one drawer each.
import { expect, LANGUAGES, test, WATER } from './till';

for (const language of LANGUAGES) {
  test(`two cashiers, one drawer, hand-over, blind count, difference, manager note, ${language}`, async ({ till, shop, page }) => {
    await shop.ask('sign_in', { name: 'chai', pin: '3333' });
    await shop.ask('set_shift_rule', { most_difference: '20' });
    await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] });
    await shop.ask('sign_out');
    await till.atTheCounter(language);
    await till.command('go.count');
    await page.keyboard.press('F7');
    await expect(page.locator('dialog .pins')).toBeVisible();
    await page.locator('dialog .who .k', { hasText: 'bo' }).click();
    await page.keyboard.type('2222');
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused();
    await till.command('go.count');
    await expect(page.locator('.head')).toContainText('bo');
    await page.keyboard.type('1');
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog .sum')).toContainText('1,010.00');
    await page.locator('dialog input').fill('the safe was not emptied');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog .pins')).toBeVisible();
    await page.keyboard.type('3333');
    await page.keyboard.press('Enter');
    await expect(page.locator('.verdict')).toContainText('1,010.00');
    for (const said of ['the safe was not emptied', 'chai', 'ana', 'bo']) await expect(page.locator('.col')).toContainText(said);
  });
}

test('a shift is put aside, another is opened, and the first is taken up again, by touch alone', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.command('go.count');
  await page.locator('.hands .k').first().click();
  await expect(page.locator('.aside .k')).toContainText('ana');
  await page.locator('.pad .k', { hasText: '5' }).first().click();
  await till.primary.click();
  await expect(till.entry).toBeVisible();
  await till.command('go.count');
  await page.locator('.hands .k').first().click();
  await page.locator('.aside .k').first().click();
  await expect(till.entry).toBeVisible();
  expect((await shop.ask('till_status'))['shift']).toMatchObject({ shift_no: 1, held_by: 'ana' });
});

for (const language of LANGUAGES) {
  test(`what went into the drawer and out of it is read on the page of its count and of the closed shift, and the Z is saved as PDF, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.count');
    await page.keyboard.press('F8');
    await expect(page.locator('dialog')).toBeVisible();
    await expect(page.locator('dialog')).not.toContainText('2,000');
    await page.keyboard.press('Escape');
    await shop.ask('move_cash', { request_id: crypto.randomUUID(), kind: 'in', amount: '500', reason: 'coins' });
    await shop.ask('move_cash', { request_id: crypto.randomUUID(), kind: 'drop', amount: '1500', reason: 'too much' });
    await page.keyboard.press('F8');
    const newest = page.locator('dialog li');
    await expect(newest).toHaveCount(2);
    await expect(newest.nth(0)).toContainText('1,500.00');
    for (const said of ['coins', 'chai', '500.00']) await expect(newest.nth(1)).toContainText(said);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await page.keyboard.type('1');
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await expect(page.locator('.verdict')).toBeVisible();
    await page.keyboard.press('F4');
    const moved = page.locator('dialog .moved tbody tr');
    await expect(moved).toHaveCount(2);
    await expect(moved.nth(1)).toContainText('−1,500.00');
    await page.keyboard.press('Escape');
    await page.locator('.of-z .k').last().click();
    await expect(page.locator('[role=status]', { hasText: '-shift-1.pdf' })).toBeVisible();
  });
}
