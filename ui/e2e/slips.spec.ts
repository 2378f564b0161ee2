// Slips of cash that goes in or out beside sales.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looks } from './looks';
import { expect, LANGUAGES, test } from './till';

/** GS V: the knife behind each paper. */
const CUT = Buffer.from([0x1d, 0x56]);

function papers(tape: string): number {
  if (!existsSync(tape)) return 0;
  const bytes = readFileSync(tape);
  let found = 0;
  for (let at = bytes.indexOf(CUT); at >= 0; at = bytes.indexOf(CUT, at + 1)) found += 1;
  return found;
}

for (const language of LANGUAGES) {
  test(`cash that is paid out prints its slip, and once more from the list, ${language}`, async ({ till, shop, page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'evertill-tape-'));
    const tape = join(folder, 'tape');
    await shop.ask('sign_in', { name: 'owner', pin: '4444' });
    await shop.ask('add_printer', { name: 'counter', at: `file:${tape}` });
    await shop.ask('sign_out');
    await till.atTheCounter(language);
    await page.keyboard.press('Control+d');
    await page.keyboard.press('F5');
    await expect(page.locator('dialog p.soft'), 'nothing moved yet').toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+d');
    for (let at = 0; at < 2; at += 1) await page.keyboard.press('F4');
    await page.keyboard.type('120');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Enter');
    await expect.poll(() => papers(tape)).toBe(1);
    if (language === 'en') await till.command('sell.drawer');
    else await page.keyboard.press('Control+d');
    await looks(page)(`the drawer in ${language}`);
    if (language === 'en') await page.locator('dialog header button').click();
    else await page.keyboard.press('F5');
    await expect(page.locator('dialog li')).toHaveCount(1);
    await looks(page)(`what moved in the drawer in ${language}`);
    if (language === 'en') await page.locator('dialog li button').click();
    else await page.keyboard.press('Control+1');
    await expect(page.locator('dialog [role=status]')).toBeVisible();
    await expect.poll(() => papers(tape)).toBe(2);
    rmSync(folder, { recursive: true });
  });
}

test('a manager says that slips are printed only when asked, by touch alone', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('parking');
  const answers = page.locator('form .seg').nth(1).locator('button');
  await expect(answers.first()).toHaveAttribute('aria-pressed', 'true');
  await answers.last().click();
  await expect(answers.last()).toHaveAttribute('aria-pressed', 'true');
  expect((await shop.ask('shift_rule'))['cash_slips']).toBe(false);
  await looks(page)('the rules of shifts');
});
