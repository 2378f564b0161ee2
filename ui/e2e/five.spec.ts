// A day against every kind of back end at once, all of it at the screen: connected, sold, mapped, sent.
import { simulated, withWater } from './simulated';
import { expect, test, WATER } from './till';

/** How each is reached, and what the shop's water is called there. */
const KINDS = [
  { kind: 'pos-system-api', settings: { username: 'till' }, secret: 'correct horse', water: 'itm-water' },
  { kind: 'wordpos', settings: { client_id: 'till' }, secret: 'correct horse', water: '12345' },
  { kind: 'pospal', settings: { app_id: 'shop', orders: 'yes' }, secret: 'secret', water: '1366004607492564649' },
  { kind: 'pospos', settings: { calls_per_minute: '600' }, secret: 'correct-horse', water: undefined },
  { kind: 'wristcoin', settings: { event_id: '0f0c2c1e-6a55-4d3f-9f6e-2f6f3f1f8a01', username: 'till' }, secret: 'correct horse', water: undefined },
] as const;

test('five back ends are connected by hand, and each has of a day what it can take', async ({ till, page, shop }, info) => {
  test.setTimeout(180_000);
  const offices = await Promise.all(KINDS.map(({ kind }) => (kind === 'pos-system-api' ? withWater() : simulated(kind))));
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('backends');
  const sheet = page.locator('aside article');
  for (const [at, { kind, settings, secret }] of KINDS.entries()) {
    if (at > 0) await page.keyboard.press('Insert');
    await page.locator('form select').first().selectOption(kind);
    await page.locator('form [data-field="name"]').fill(kind);
    await page.locator('form [data-field="address"]').fill(offices[at]!.url);
    await page.locator('form summary').click();
    for (const [key, value] of Object.entries(settings)) await page.locator(`form [data-setting="${key}"]`).fill(value);
    await page.locator('form [data-field="secret"]').fill(secret);
    await page.screenshot({ path: info.outputPath(`${kind}-asked.png`) });
    await page.locator('form [type=submit]').click();
    await expect(sheet.locator('h2')).toHaveText(kind);
    await expect(sheet.locator('.note').first(), 'it answers').not.toHaveClass(/warn/);
    await expect(sheet.locator('.note').first(), 'which is seen at once').toBeInViewport();
    await page.screenshot({ path: info.outputPath(`${kind}-answers.png`) });
  }

  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  await till.ring(WATER.code);
  await page.keyboard.press('F9');
  await expect(till.due).toBeVisible();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(till.change).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused({ timeout: 200 });
  }).toPass();
  await till.command('go.sending');

  const asked = page.locator('.list .row.ask');
  const map = page.locator('[data-part="map"]');
  for (let left = KINDS.filter(({ water }) => water).length; left > 0; left -= 1) {
    await expect(asked, 'who takes sales does not know the article yet').toHaveCount(left, { timeout: 30_000 });
    const name = await page.locator('.list .row.ask[aria-current="true"] .soft').innerText();
    const there = KINDS.find(({ kind }) => kind === name)?.water ?? '';
    await map.locator('[data-field="there"]').fill(there);
    await map.locator(`[data-remote="${there}"], [data-act="map"]`).first().click();
  }
  await expect(asked).toHaveCount(0);
  const standing = async () => {
    const { upstreams } = (await shop.ask('sync_status')) as { upstreams: { kind: string; confirmed: number; not_mirrorable: number; parked: number }[] };
    return Object.fromEntries(upstreams.map(({ kind, confirmed, not_mirrorable, parked }) => [kind, [confirmed, not_mirrorable, parked]]));
  };
  const expected = Object.fromEntries(KINDS.map(({ kind, water }) => [kind, water ? [1, 0, 0] : [0, 1, 0]]));
  await expect.poll(standing, { timeout: 30_000 }).toEqual(expected);
  await page.screenshot({ path: info.outputPath('sent.png') });
  for (const office of offices) await office.close();
});
