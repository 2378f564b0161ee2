// What no machine can settle is settled on the Sending page, against a strict back end.
import { inspect } from './inspect';
import { withWater } from './simulated';
import { expect, LANGUAGES, test, WATER } from './till';

for (const language of LANGUAGES) {
  test(`what needs a person is settled on the desk: mapped, set aside with a reason, written down for support, ${language}`, async ({ till, page, shop }) => {
    const office = await withWater();
    await shop.ask('sign_in', { name: 'owner', pin: '4444' });
    await shop.ask('upstream_add', { kind: 'pos-system-api', name: 'office', base_url: office.url, settings: { username: 'till' }, secret: 'correct horse' });
    for (let sold = 0; sold < 3; sold += 1) await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] });
    await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
    await shop.ask('sign_out');

    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.sending');
    const items = page.locator('.list .row.ask');
    const map = page.locator('[data-part="map"]');
    await expect(items).toHaveCount(3);

    await page.locator('[data-act="file"]').click();
    await expect(page.locator('.one .code').filter({ hasText: 'support' })).toContainText('.json');
    await map.locator('[data-field="there"]').fill('still');
    await expect(map.locator('[data-remote="itm-water"]')).toBeVisible();
    await inspect(page, 'a sale on the desk');

    await page.locator('[data-act="aside"]').click();
    await page.keyboard.press('F9');
    await expect(page.locator('dialog'), 'without a reason nothing is set aside').toBeVisible();
    await inspect(page, 'the question why');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F9');
    await expect(items).toHaveCount(2);

    await map.locator('[data-field="there"]').fill('still');
    await map.locator('[data-remote="itm-water"]').click();
    await expect(items, 'every sale that waited for it goes on').toHaveCount(0);
    const standing = async () => {
      const { upstreams } = (await shop.ask('sync_status')) as { upstreams: { confirmed: number; set_aside: number; parked: number }[] };
      return upstreams.map(({ confirmed, set_aside, parked }) => ({ confirmed, set_aside, parked }));
    };
    await expect.poll(standing).toEqual([{ confirmed: 2, set_aside: 1, parked: 0 }]);
    await office.close();
  });
}
