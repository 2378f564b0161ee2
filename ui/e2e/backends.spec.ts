// Back ends are connected, tested, changed and removed at the screen by whoever may.
import { createHmac } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { inspect } from './inspect';
import { anOffice } from './office';
import { expect, LANGUAGES, test } from './till';

for (const language of LANGUAGES) {
  test(`a back end is connected, tested, changed and removed, ${language}`, async ({ till, page }) => {
    const office = await anOffice();
    await till.open(language);
    await till.signIn('owner', '4444');
    await page.keyboard.press('Control+Shift+S');
    await page.locator('[data-part="backends"]').click();
    const field = (name: string) => page.locator(`form [data-field="${name}"]`);
    const submit = page.locator('form [type=submit]');
    await expect(page.locator('form select option'), 'every kind that the till knows').toHaveCount(5);
    await page.locator('form select').selectOption('pos-system-api');
    await field('name').fill('office');
    await field('address').fill('http://pos.example/api/v1');
    await page.locator('form [data-setting="username"]').fill('till');
    await expect(submit, 'the secret is missing').toHaveAttribute('aria-disabled', 'true');
    await field('secret').fill('hunter-7Q');
    await submit.click();
    await expect(page.locator('form .bad'), 'a password would travel open').toBeVisible();
    await expect(field('address')).toHaveAttribute('aria-invalid', 'true');

    await field('address').fill(office.url);
    await submit.click();
    const sheet = page.locator('aside article');
    await expect(sheet.locator('.note')).toContainText('till');
    await expect(sheet.locator('[data-ability="sales"] dd')).not.toHaveClass(/soft/);
    await expect(sheet.locator('[data-ability="refunds"] dd')).toHaveClass(/soft/);
    await expect(sheet.locator('[data-feed]')).toHaveCount(3);
    await expect(sheet.locator('[data-learned="clock_ahead"] dd'), 'what its document leaves open').toContainText('0');
    expect(await page.locator('body').innerText(), 'the secret is shown nowhere').not.toContain('hunter-7Q');

    await inspect(page, 'a back end that answers');
    const maps = sheet.locator('[data-part="maps"]');
    await maps.locator('[data-field="local"]').fill('kg');
    await maps.locator('[data-field="remote"]').fill('kilo');
    await maps.locator('[type=submit]').click();
    await expect(maps.locator('[data-map="unit"]')).toContainText('kilo');
    const ends = (name: string) => maps.locator(`[data-field="${name}"]`).evaluate((box) => [box.getBoundingClientRect().left, box.getBoundingClientRect().right] as const);
    const [here, there] = [await ends('local'), await ends('remote')];
    expect(there[0], 'the fields stand beside each other').toBeGreaterThanOrEqual(here[1]);
    await inspect(page, 'what things are called there');
    await office.close();
    await page.keyboard.press('F8');
    await expect(sheet.locator('.note.warn'), 'what keeps it, in words').toBeVisible();
    const moved = await anOffice();
    await sheet.locator('[data-act="change"]').click();
    await field('address').fill(moved.url);
    await submit.click();
    await expect(sheet.locator('.note.warn'), 'at its new address, with the secret that it had').toHaveCount(0);
    await expect(sheet.locator('.note')).toContainText('till');
    await moved.close();

    await sheet.locator('.k.red').click();
    await page.keyboard.press('F9');
    await expect(page.locator('.list .row')).toHaveCount(0);
    await expect(page.locator('form'), 'the next one can be connected at once').toBeVisible();
  });
}

test('a manager sees on which port a back end may tell of changes', async ({ till, shop, page }) => {
  const port = await freePort();
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  const settings = { client_id: 'till', webhook_port: String(port) };
  await shop.ask('upstream_add', { kind: 'wordpos', name: 'wordpos', base_url: 'http://127.0.0.1:9', settings, secret: 'Jefe' });
  await shop.ask('sign_out');
  const told = (signature: string) => fetch(`http://127.0.0.1:${port}/webhook`, { method: 'POST', body: 'changed', headers: { 'x-wordpos-signature': signature } }).then((answer) => answer.status, () => 0);
  const signature = createHmac('sha256', 'Jefe').update('changed').digest('hex');
  await expect.poll(() => told(signature), 'the till listens').toBe(200);
  expect(await told(signature.replace(/^./, 'z')), 'and not to anybody').toBe(401);

  await till.open('en');
  await till.signIn('owner', '4444');
  await page.keyboard.press('Control+Shift+S');
  await page.locator('[data-part="backends"]').click();
  const line = page.locator('aside article [data-part="webhook"]');
  await expect(line).toContainText(`port ${port}`);
  await expect(line).toContainText('one came');
});

async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const { port } = taken.address() as AddressInfo;
  await new Promise((gone) => taken.close(gone));
  return port;
}
