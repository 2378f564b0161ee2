// A customer whose points and credit a back end owns too: what it said, and how much may be spent while it cannot be asked.
import { inspect } from './inspect';
import { aPospal } from './pospal';
import { expect, LANGUAGES, test } from './till';

for (const language of LANGUAGES) {
  test(`what a back end says of a customer is asked and shown, and its limits are kept, ${language}`, async ({ till, shop, page }) => {
    const lin = { customerUid: 77, number: 'M77', name: 'Lin', point: 12, balance: 30 };
    const head = await aPospal((path) => (path.includes('queryBy') ? lin : undefined));
    await shop.ask('sign_in', { name: 'owner', pin: '4444' });
    await shop.ask('upstream_add', { kind: 'pospal', name: 'head', base_url: head.url, settings: { app_id: 'shop', balances: 'yes' }, secret: 'secret' });
    await shop.ask('add_customer', { facts: { name: 'Lim Wei', phone: '0812345678' } });
    await shop.ask('tie_customer', { customer: '0812345678', upstream: 'head', number: 'M77' });
    await shop.ask('sign_out');

    await till.open(language);
    await till.signIn('chai', '3333');
    await page.keyboard.press('F3');
    await page.keyboard.type('0812345678', { delay: 60 });
    await expect(page.locator('.list .row')).toHaveCount(1);
    const owner = page.getByRole('region', { name: 'head' });
    await expect(owner.locator('dd').nth(0)).toContainText('12');
    await expect(owner.locator('dd').nth(1)).toContainText('30.00');
    await inspect(page, 'what a back end says of a customer');
    lin.point = 9;
    await owner.getByRole('button').click();
    await expect(owner.locator('dd').nth(0)).toContainText('9');

    await page.keyboard.press('Escape');
    await till.settings('points');
    const credit = page.locator('#lease-credit');
    await expect(credit).toHaveValue('0.00');
    await credit.fill('20');
    await page.keyboard.press('Enter');
    await expect(credit).toHaveValue('20.00');
    await credit.fill('many');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert'), 'no amount').toBeVisible();
    await inspect(page, 'limits of what is spent offline');
    await head.close();
  });
}
