// What a back end has and the till only shows: listed on its sheet, found, and read on page by page.
import { inspect } from './inspect';
import { aPospal } from './pospal';
import { expect, LANGUAGES, test } from './till';

/** Sixty suppliers, the last of them off. */
const suppliers = Array.from({ length: 60 }, (_, no) => ({ uid: no + 1, number: `S-${no + 1}`, name: `Farm ${String(no + 1).padStart(2, '0')}`, enable: no === 59 ? 0 : 1 }));

for (const language of LANGUAGES) {
  test(`what a back end has is listed on its sheet and found, ${language}`, async ({ till, page, shop }) => {
    const account = await aPospal((path) => (path.includes('querySupplierPages') ? { result: suppliers, pageSize: 100 } : undefined));
    await shop.ask('sign_in', { name: 'owner', pin: '4444' });
    await shop.ask('upstream_add', { kind: 'pospal', name: 'head', base_url: account.url, settings: { app_id: 'shop' }, secret: 'secret' });
    await shop.ask('sync_run', { until_idle: true, timeout_s: 30 });
    await shop.ask('sign_out');
    await till.open(language);
    await till.signIn('owner', '4444');
    await page.keyboard.press('Control+Shift+S');
    await page.locator('[data-part="backends"]').click();
    const part = page.locator('aside [data-part="records"]');
    await expect(page.locator('aside [data-feed="supplier"] dd')).toHaveText('60');
    await expect(part.locator('[data-record]'), 'a page').toHaveCount(50);
    await part.locator('[data-act="more"]').click();
    await expect(part.locator('[data-record]')).toHaveCount(60);
    await expect(part.locator('[data-act="more"]'), 'that is all').toHaveCount(0);
    await expect(part.locator('[data-record="60"]'), 'how it stands there').toContainText('disabled');

    await part.locator('[data-field="find"]').fill('farm 07');
    await expect(part.locator('[data-record]')).toHaveCount(1);
    await expect(part.locator('[data-record]')).toContainText('Farm 07');
    await inspect(page, 'what a back end has');
    await part.locator('[data-field="find"]').fill('nobody');
    await expect(part.locator('[data-record]')).toHaveCount(0);
    await account.close();
  });
}
