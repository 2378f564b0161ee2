// The devices of the till, set up and tried by whoever may.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from './inspect';
import { COLA, expect, LANGUAGES, test } from './till';

/** ESC p: the pulse that opens a drawer. */
const PULSE = Buffer.from([0x1b, 0x70]);

function place(): string {
  return mkdtempSync(join(tmpdir(), 'evertill-tape-'));
}

for (const language of LANGUAGES) {
  test(`a printer is added, tested, mended and removed, ${language}`, async ({ till, page }) => {
    const folder = place();
    const tape = join(folder, 'tape');
    await till.open(language);
    await till.signIn('owner', '4444');
    await page.keyboard.press('Control+Shift+S');
    await page.locator('[data-part="devices"]').click();
    const [name, where] = [page.locator('form input').first(), page.locator('form input').nth(1)];
    const kinds = page.locator('form .seg button');
    await name.fill('counter');
    await kinds.nth(2).click();
    await where.fill('zzzz');
    await page.locator('form [type=submit]').click();
    await expect(page.locator('form .bad'), 'said at its field').toBeVisible();
    await expect(where).toHaveAttribute('aria-invalid', 'true');

    await kinds.nth(3).click();
    await where.fill(join(folder, 'nowhere', 'tape'));
    await page.locator('form [type=submit]').click();
    const rows = page.locator('.list .row');
    await expect(rows, 'the printer, the drawer that hangs on it, whatever types, the scale, and the customer’s window').toHaveCount(5);
    await page.keyboard.press('F8');
    await expect(page.locator('.list .bad')).toHaveCount(2);
    await expect(page.locator('aside .note.warn'), 'what to do about it').toBeVisible();
    await expect(page.locator('aside [data-step="reach"]')).toHaveAttribute('data-outcome', 'fail');
    await expect(page.locator('footer [role=status]')).toContainText('owner');

    await page.locator('aside .k.red').click();
    await page.keyboard.press('F9');
    await name.fill('counter');
    await kinds.nth(3).click();
    await where.fill(tape);
    await page.locator('form [type=submit]').click();
    await expect(rows).toHaveCount(5);
    await page.keyboard.press('F8');
    await expect(page.locator('.list .end')).toHaveCount(2);
    await expect(page.locator('.list .bad')).toHaveCount(0);
    expect(readFileSync(tape).includes(PULSE), 'the drawer was opened').toBe(true);
    await expect(page.locator('aside [data-step="do"]')).toHaveAttribute('data-outcome', 'pass');
    rmSync(folder, { recursive: true });
  });
}

test('every scanner and the customer’s window are rows beside the printers, tried by being used, and all of it is copied for support', async ({ till, shop, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('add_scanner', { name: 'hand', at: 'serial:/dev/nowhere@9600' });
  await shop.ask('add_printer', { name: 'counter', at: 'file:/nowhere/tape' });
  await shop.ask('sign_out');
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('devices');
  const row = (name: string) => page.locator('.list .row', { hasText: name });
  await expect(row('hand')).toContainText('Check');
  await expect(row('types')).toContainText('Not tested');
  await expect(row('Customer’s window')).toContainText('Not tested');
  await till.scan(COLA.code);
  await expect(row('types'), 'how long it was; what it said may be a secret').toContainText(`${String(COLA.code.length)} characters`);
  await expect(row('types')).toContainText('Pass');
  await row('hand').click();
  await expect(page.locator('aside')).toContainText('/dev/nowhere');
  await page.keyboard.press('F8');
  await expect(row('/nowhere/tape')).toContainText('Check');
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  for (const line of ['Check: counter', 'no_device', 'Check: hand', 'Pass: Scanner that types', 'Not tested: Customer’s window']) expect(report).toContain(line);
  await page.keyboard.press('F9');
  await expect(till.entry, 'nothing was sold by the scan').toBeFocused();
  await expect(page.locator('.line')).toHaveCount(0);
});

test('the drawer opens without a sale once somebody says why', async ({ till, shop, page }) => {
  const folder = place();
  const tape = join(folder, 'tape');
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('add_printer', { name: 'counter', at: `file:${tape}` });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog'), 'not without a reason').toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect.poll(() => existsSync(tape) && readFileSync(tape).includes(PULSE)).toBe(true);
  rmSync(folder, { recursive: true });
});

for (const hand of ['keys', 'touch'] as const) {
  test(`cash that is paid out and brought to the safe is written down, by ${hand} alone`, async ({ till, shop, page }) => {
    await till.atTheCounter();
    const paid = async (mode: number, digits: string, reason: number) => {
      const written = page.waitForResponse(/\/call\/move_cash$/);
      if (hand === 'keys') {
        await page.keyboard.press('Control+d');
        await expect(page.locator('dialog')).toBeVisible();
        for (let at = 0; at < mode; at += 1) await page.keyboard.press('F4');
        await page.keyboard.type(digits);
        await page.keyboard.press(`Control+${String(reason)}`);
        await page.keyboard.press('Enter');
      } else {
        await till.command('sell.drawer');
        await page.locator('dialog .seg button').nth(mode).click();
        for (const digit of digits) await page.locator('dialog .pad').getByRole('button', { name: digit, exact: true }).click();
        await page.locator('dialog .why .k').nth(reason - 1).click();
        await page.locator('dialog .go').click();
      }
      await expect(page.locator('dialog')).toHaveCount(0);
      await written;
    };
    await paid(2, '120', 1);
    await paid(3, '1000', 2);
    await shop.ask('sign_out');
    await shop.ask('sign_in', { name: 'chai', pin: '3333' });
    await expect.poll(async () => ((await shop.ask('x_report')).movements as { kind: string; amount: string }[]).map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['out 120.00', 'drop 1000.00']);
  });
}

test('the technician reads how quick scans were today and makes the file for support', async ({ till, page }) => {
  await till.open();
  await till.signIn('owner', '4444');
  await till.ring(COLA.code);
  await till.settings('health');
  const speed = page.locator('.told dl').first();
  await expect(speed.locator('dd').nth(2), 'one scan was measured').toHaveText('1');
  await expect(speed.locator('dd').first()).toHaveText(/^\d+ ms$/);
  await expect(page.locator('.told .pair').first()).toContainText('Whole');
  await page.keyboard.press('Insert');
  const file = String(await page.locator('aside .code').textContent());
  expect(readFileSync(file).subarray(0, 2).toString(), 'a zip').toBe('PK');
  await page.keyboard.press('Insert');
  await expect(page.locator('[role=alert]'), 'nothing is written over').toContainText(file);
});

for (const language of LANGUAGES) {
  test(`health says when the record was checked, what nothing vouches for, and whether the clock jumped, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await till.signIn('owner', '4444');
    await till.settings('health');
    const row = (at: number) => page.locator('.told .pair').nth(at).locator('dd');
    const rows = page.locator('.told .pair');
    const [checked, clock] = [(await rows.count()) - 4, (await rows.count()) - 3];
    const never = await row(checked).textContent();
    await expect(row(clock)).not.toHaveClass(/ask/);
    const found = (await shop.ask('verify')) as { entries: number };
    await page.keyboard.press('F8');
    await expect(row(checked), 'it is checked now').not.toHaveText(never ?? '');
    await expect(row(checked)).toContainText(String(found.entries));
    await inspect(page, `health in ${language}`);
  });
}

test('a manager’s settings have the people and the screen, and no device', async ({ till, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.command('go.settings');
  await expect(page.locator('[data-part="staff"]')).toBeVisible();
  await expect(page.locator('[data-part="look"]')).toBeVisible();
  await expect(page.locator('[data-part="sounds"]')).toBeVisible();
  await expect(page.locator('[data-part="devices"], [data-part="scanners"], [data-part="customer"], [data-part="health"]')).toHaveCount(0);
  await page.locator('[data-part="look"]').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-part="staff"]'), 'back to the list').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(till.entry).toBeFocused();
});

test('a cashier has no settings', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.press('Control+Shift+S');
  await expect(till.entry, 'the sale stays').toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog')).toBeVisible();
  await expect(page.locator('dialog')).not.toContainText('Settings');
});
