// The taxes page: where tax is rounded, and the rate that comes on a day; by keyboard and by touch.
import type { Shop } from './shop';
import { expect, LANGUAGES, test } from './till';

interface Rules { by_document: boolean; changes: { code: string; was: string; now: string; from: string }[] }

const rules = async (shop: Shop) => (await shop.ask('tax_rules')) as unknown as Rules;

for (const language of LANGUAGES) {
  test(`a manager gives a tax its new rate by the keyboard alone, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.settings('taxes');
    await page.locator('form select').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ten', { delay: 60 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('2027-01-01', { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(page.locator('[role=alert]', { hasText: 'ten' }), 'what is no rate is refused by name').toBeVisible();
    const rate = page.locator('form input').first();
    await rate.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('10', { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(page.locator('form .held')).toHaveCount(1);
    await expect(page.locator('form .held')).toContainText('10 %');
    await expect(rate, 'ready for the next').toHaveValue('');
    const [change] = (await rules(shop)).changes;
    expect(change).toMatchObject({ now: '10', from: '2027-01-01' });
  });
}

test('a manager says where tax is rounded and which rate comes when, by touch alone', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('change_tax', { code: 'vat7', now: '10', from: '2027-01-01' });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('taxes');
  const [byLine, once] = [page.locator('.pair .row').first(), page.locator('.pair .row').last()];
  await expect(byLine).toHaveAttribute('aria-pressed', 'true');
  await once.click();
  await expect(once).toHaveAttribute('aria-pressed', 'true');
  await expect(byLine).toHaveAttribute('aria-pressed', 'false');
  expect((await rules(shop)).by_document).toBe(true);
  await page.locator('form .held .k').click();
  await expect(page.locator('form .held')).toHaveCount(0);
  expect((await rules(shop)).changes).toEqual([]);
});
