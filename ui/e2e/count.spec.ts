// The count of the drawer: kept with every key, blind until it is submitted, closed by a manager where it is off by too much.
import { looks, patience } from './looks';
import { expect, LANGUAGES, test, WATER } from './till';

/** Rings up for cash, until the drawer must hold 2,020.00. */
async function twoSold(shop: { ask: (command: string, request?: object) => Promise<Record<string, unknown>> }, limit: string): Promise<void> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('set_shift_rule', { most_difference: limit });
  for (let at = 0; at < 2; at += 1) await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] });
  await shop.ask('sign_out');
}

for (const language of LANGUAGES) {
  test(`a count survives a reload, a recount is kept beside it, and a manager approves what is off, ${language}`, async ({ till, shop, page, context }) => {
    await twoSold(shop, '20');
    await till.atTheCounter(language);
    await till.command('go.count');
    await expect(page.locator('.denoms')).toBeVisible();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1');
    await expect(async () => expect((await shop.ask('counting'))['pieces']).toHaveLength(2)).toPass();
    await expect(page.locator('body')).not.toContainText('2,020.00');
    await till.load();
    await till.command('go.count');
    await expect(page.locator('.counted output')).toContainText('1,500.00');
    const other = await context.newPage();
    await other.goto(till.url);
    await other.keyboard.press('Control+k');
    await other.locator('[data-act="go.count"]').click();
    await expect(other.locator('.counted output'), 'at another window too').toContainText('1,500.00');
    await other.close();
    await page.keyboard.press('F9');
    await expect(page.locator('dialog')).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.locator('dialog .sum')).toContainText('520.00');
    await till.load();
    await till.command('go.count');
    await expect(page.locator('dialog .sum'), 'it stands over a reload').toContainText('520.00');
    await page.keyboard.press('Escape');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9');
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog .sum')).toContainText('120.00');
    await page.locator('dialog input').fill('sweets for the street');
    await page.keyboard.press('F9');
    await expect(page.locator('dialog .pins')).toBeVisible();
    await page.keyboard.type('3333');
    await page.keyboard.press('Enter');
    await expect(page.locator('.verdict')).toContainText('120.00');
    await expect(page.locator('.col')).toContainText('520.00');
    await expect(page.locator('.col')).toContainText('sweets for the street');
    await expect(page.locator('.col')).toContainText('chai');
  });
}

test('each currency that the shop takes is counted for itself, by touch alone', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('set_rate', { currency: 'USD', worth: '35.10' });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await till.command('go.count');
  await page.locator('.denom').first().click();
  await page.locator('.pad .k', { hasText: '2' }).first().click();
  await page.locator('.seg button').nth(1).click();
  await expect(page.locator('.denom')).toHaveCount(10);
  await page.locator('.denom').nth(2).click();
  await page.locator('.pad .k', { hasText: '3' }).first().click();
  await expect(page.locator('.counted output')).toContainText('$60.00');
  await till.primary.click();
  await expect(page.locator('dialog')).toContainText('$60.00');
  await page.locator('dialog .go').click();
  await expect(page.locator('dialog dl')).toContainText('60.00');
  await page.locator('dialog .btns .k').first().click();
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.locator('.seg button').first().click();
  await page.locator('.denom').first().click();
  await page.locator('.pad .k', { hasText: '2' }).first().click();
  await till.primary.click();
  await page.locator('dialog .go').click();
  await expect(page.locator('.verdict'), 'nothing is off, so the shift is closed at once').toBeVisible();
});

for (const language of LANGUAGES) {
  test(`what is off by too much is explained and closed by touch alone, and looks right, ${language}`, async ({ till, shop, page }) => {
    test.setTimeout(patience(60_000));
    await twoSold(shop, '20');
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.count');
    await page.locator('.denom').first().click();
    await page.locator('.pad .k', { hasText: '1' }).first().click();
    await till.primary.click();
    await page.locator('dialog .go').click();
    const dialog = page.locator('dialog');
    await expect(dialog.locator('.sum')).toContainText('1,020.00');
    await expect(dialog.locator('.go'), 'a note is wanted').toHaveAttribute('aria-disabled', 'true');
    await dialog.locator('.field .k').click();
    await dialog.locator('.keyboard .k').first().click();
    await looks(page)(`the count that is off, with the keyboard of the screen, ${language}`);
    await dialog.locator('.go').click();
    await expect(page.locator('.verdict')).toContainText('1,020.00');
  });
}

test('a manager sets what the drawer may be off, by keyboard alone', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('parking');
  await page.locator('#limit').focus();
  await page.keyboard.insertText('20');
  await page.keyboard.press('Enter');
  await expect(async () => expect((await shop.ask('shift_rule'))['most_difference']).toBe('20.00')).toPass();
  await page.locator('#limit').fill('');
  await page.keyboard.press('Enter');
  await expect(async () => expect((await shop.ask('shift_rule'))['most_difference']).toBe('')).toPass();
});

for (const hand of ['keys', 'touch'] as const) {
  test(`a manager says that the drawer is counted before it is handed over, by ${hand} alone`, async ({ till, shop, page }) => {
    await till.open();
    await till.signIn('chai', '3333');
    await till.settings('parking');
    const choice = (name: string) => page.getByRole('button', { name, exact: true });
    const choose = async (name: string) => {
      if (hand === 'touch') return choice(name).click();
      await choice(name).focus();
      await page.keyboard.press('Enter');
    };
    await expect(choice('Without a count')).toHaveAttribute('aria-pressed', 'true');
    await choose('Count it first');
    await expect(choice('Count it first')).toHaveAttribute('aria-pressed', 'true');
    expect((await shop.ask('shift_rule'))['count_to_hand_over']).toBe(true);
    await choose('Without a count');
    await expect(choice('Without a count')).toHaveAttribute('aria-pressed', 'true');
    expect((await shop.ask('shift_rule'))['count_to_hand_over']).toBe(false);
  });
}
