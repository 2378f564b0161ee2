import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import { SerialScanner } from './scanner';
import type { Shop } from './shop';
import { COLA, expect, LANGUAGES, test as base, THEMES, type Till, WATER } from './till';

const test = base.extend<{ scanner: SerialScanner }>({
  scanner: async ({}, use) => {
    const scanner = new SerialScanner();
    await use(scanner);
    await scanner.gone();
  },
});

const THAI: Record<string, string> = { 0: 'จ', 1: 'ๅ', 2: '/', 3: '-', 4: 'ภ', 5: 'ถ', 6: 'ุ', 7: 'ึ', 8: 'ค', 9: 'ต' };

/** As a scanner types under a Thai layout: the characters are Thai, the places of the keys are those of the figures. */
async function scanInThai(page: Page, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const press = (key: string, place: string) => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', code: place, key, text: key === 'Enter' ? '\r' : key }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', code: place, key }),
  ];
  await Promise.all([...[...code].flatMap((digit) => press(THAI[digit] ?? digit, `Digit${digit}`)), ...press('Enter', 'Enter')]);
}

async function sold(shop: Shop): Promise<string> {
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  const sale = await shop.ask('sell', { request_id: crypto.randomUUID(), scan: [WATER.code], tender: ['cash:10'], discount: null });
  await shop.ask('sign_out');
  return String(sale.receipt_no);
}

async function atTheScanners(till: Till, page: Page): Promise<void> {
  await till.signIn('owner', '4444');
  await till.settings('scanners');
  await expect(page.locator('.scanners')).toBeVisible();
}

test('a scanned receipt number opens that receipt', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.atTheCounter();
  await till.ring(COLA.code);
  await till.deviceScan(receipt);
  await expect(page.locator('aside .code')).toHaveText(receipt);
  await page.keyboard.press('Escape');
  await expect(till.total, 'the sale waited').toContainText(COLA.price);
});

test('a serial scanner rings up, is pulled out and put back', async ({ till, shop, scanner }) => {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('add_scanner', { name: 'hand', at: `serial:${scanner.port}@9600` });
  const connected = async () => ((await shop.ask('scanners')).scanners as { connected: boolean }[])[0]?.connected;
  await scanner.plugIn();
  await expect.poll(connected).toBe(true);
  await till.load();
  await expect(till.entry).toBeFocused();
  await scanner.scan(`${COLA.code}\r\n`);
  await expect(till.total).toContainText(COLA.price);
  await scanner.pullOut();
  await expect.poll(connected).toBe(false);
  await scanner.plugIn();
  await expect.poll(connected).toBe(true);
  await scanner.scan(`${WATER.code}\r${WATER.code}\r`);
  await expect(till.total).toContainText('37.00');
});

test('with nobody signed in a serial scan changes nothing', async ({ till, shop }) => {
  await till.open();
  await till.deviceScan(COLA.code);
  await till.signIn();
  await expect(till.lines).toHaveCount(0);
  expect((await shop.ask('cart')).lines).toEqual([]);
});

test('a scan under a Thai layout is taken and never stays in a text field', async ({ till, shop, page }) => {
  const receipt = await sold(shop);
  await till.atTheCounter();
  await scanInThai(page, COLA.code);
  await expect(till.total).toContainText(COLA.price);
  await expect(till.entry).toHaveValue('');
  await till.deviceScan(receipt);
  const field = page.locator('.tools input');
  await field.fill('T1');
  await scanInThai(page, WATER.code);
  await expect(page.locator('[role="alert"], .note').first(), 'this is no receipt').toContainText(WATER.code);
  await expect(field, 'what was typed before is all that is left').toHaveValue('T1');
});

test('the scanners page adds a scanner, shows what it sends and says what a code is', async ({ till, page, scanner }) => {
  await till.open();
  await atTheScanners(till, page);
  await page.getByLabel('Name').fill('hand');
  await page.getByLabel('Port').fill(scanner.port);
  await page.getByRole('button', { name: 'Add scanner' }).click();
  await expect(page.locator('.scanners .row')).toContainText('Not connected');
  await expect(page.locator('.scanners .row'), 'and what to do about it').toContainText('Plug it in');
  await scanner.plugIn();
  await expect(page.locator('.scanners .row')).toContainText('hand Connected');
  await scanner.scan('\u001d0195012345678903310300125010AB\u001d21X9\r');
  await expect(page.locator('aside')).toContainText('A GS1 code');
  await expect(page.locator('aside .whole').first()).toHaveText('␝0195012345678903310300125010AB␝21X9');
  await expect(page.locator('aside')).toContainText('1d 30 31');
  await page.getByRole('button', { name: /Remove hand/ }).click();
  await expect(page.locator('.scanners .row')).toHaveCount(0);
});

test('the rules of the shop are changed on the scanners page, and a rule without sense is refused by its number', async ({ till, page }) => {
  await till.open();
  await atTheScanners(till, page);
  await till.scan('2300101002506');
  await expect(page.locator('aside')).toContainText('with a price in it');
  await page.getByRole('button', { name: 'Add rule' }).click();
  const last = page.locator('tbody tr').last();
  await last.getByLabel('Prefix').fill('2');
  await page.getByRole('button', { name: 'Keep these rules' }).click();
  await expect(page.locator('.note')).toContainText('Rule 3');
  await last.getByLabel('Prefix').fill('24');
  await last.getByLabel('Value', { exact: true }).selectOption('weight');
  await last.getByLabel('Decimals').fill('3');
  await page.getByRole('button', { name: 'Keep these rules' }).click();
  await expect(page.getByRole('button', { name: 'Kept' })).toBeVisible();
  await till.scan('2400101002503');
  await expect(page.locator('aside')).toContainText('with a weight in it');
});

test('a badge scanned at the lock chooses its owner, and signs in where the shop says so', async ({ till, shop, page }) => {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  const { code } = await shop.ask('make_badge', { name: 'bo', print: false });
  await shop.ask('sign_out');
  await till.open();
  await page.keyboard.type('11');
  await till.deviceScan(String(code));
  await expect(page.locator('.sheet h1')).toHaveText('bo');
  await expect(page.locator('.pins .f'), 'nothing of the badge is in the PIN').toHaveCount(0);
  await till.deviceScan('EVB-AAAAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(page.locator('.problem')).toContainText('Nobody here has this badge');
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('set_badges', { alone: true });
  await shop.ask('sign_out');
  await till.load();
  await expect(page.locator('.people .k').first()).toBeVisible();
  // The page may not listen yet; a hand would scan once more.
  await expect(async () => {
    await till.deviceScan(String(code));
    await expect(till.entry).toBeFocused({ timeout: 1000 });
  }).toPass();
  await expect(page.locator('.bar')).toContainText(['bo']);
});

for (const language of LANGUAGES) {
  test(`the scanners page is whole and within WCAG 2.2 AA, ${language}`, async ({ till, shop, page, scanner }) => {
    await shop.ask('sign_in', { name: 'owner', pin: '4444' });
    await shop.ask('add_scanner', { name: 'hand', at: `serial:${scanner.port}@9600` });
    await shop.ask('sign_out');
    await till.open(language);
    await atTheScanners(till, page);
    await till.scan('2100101007354');
    await expect(page.locator('aside .kind')).toBeVisible();
    for (const theme of THEMES) {
      await page.evaluate((worn) => (document.documentElement.dataset['theme'] = worn), theme);
      await inspect(page, `scanners, ${theme}`);
      if (process.env['EVERTILL_SHOTS']) await page.screenshot({ path: `${process.env['EVERTILL_SHOTS']}/scanners-${language}-${theme}.png` });
    }
  });
}

test('lot, serial number and last day of a scanned code stand on its line, and are sold', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.deviceScan(encodeURIComponent('010885195913301917270200' + '10A1\u001d21X9'));
  await expect(till.lines.first()).toContainText('lot A1 · no. X9 · good until');
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(COLA.price);
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  const receipt = (await shop.ask('till_status')).last_sale as { receipt_no: string };
  const { lines } = await shop.ask('find_document', { receipt_no: receipt.receipt_no });
  expect(lines).toMatchObject([{ lot: 'A1', serial: 'X9' }]);
});

/** As a slow scanner types: so many milliseconds from key to key by the keys' own times, and a last word of its own behind the code. */
async function scanSlowly(page: Page, text: string, gapMs: number): Promise<void> {
  await page.evaluate(async ([keys, gap]) => {
    const place = (key: string) => (/\d/.test(key) ? { code: `Digit${key}` } : { code: 'Backquote', shiftKey: true });
    const target = document.activeElement ?? document.body;
    const from = performance.now();
    [...keys].forEach((key, at) => {
      const event = new KeyboardEvent('keydown', { key, ...place(key), bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: from + at * gap });
      target.dispatchEvent(event);
    });
  }, [text, gapMs] as const);
}

for (const language of LANGUAGES) {
  test(`a slow scanner that ends with nothing is taught by three scans and rings up, ${language}`, async ({ till, shop, page }) => {
    await till.open(language);
    await atTheScanners(till, page);
    await page.locator('.wedges > .k').click();
    const teach = page.locator('.teach');
    for (const round of [1, 2]) {
      await scanSlowly(page, `~${COLA.code}`, 70);
      await expect(teach.locator('li')).toHaveCount(round);
    }
    await scanSlowly(page, `~${COLA.code}`, 70);
    await expect(teach.locator('form')).toBeVisible();
    await expect(teach.locator('li').first(), 'the raw code').toContainText('7e 38 38 35');
    for (const theme of THEMES) {
      await page.evaluate((worn) => (document.documentElement.dataset['theme'] = worn), theme);
      await inspect(page, `a taught scanner, ${theme}`);
      if (process.env['EVERTILL_SHOTS']) await page.screenshot({ path: `${process.env['EVERTILL_SHOTS']}/teach-${language}-${theme}.png` });
    }
    await teach.locator('input').first().fill('belt');
    await teach.locator('[type=submit]').click();
    await expect(page.locator('.wedges .row')).toContainText('belt');
    const { wedges } = await shop.ask('wedges');
    expect(wedges).toEqual([{ name: 'belt', min_length: 6, max_gap_ms: 105, end: 'none', prefix: '~', suffix: '' }]);
    await page.keyboard.press('F9');
    await expect(till.entry).toBeFocused();
    await scanSlowly(page, `~${COLA.code}`, 90);
    await expect(till.total).toContainText(COLA.price);
    await expect(till.entry).toHaveValue('');
  });
}

test('a hand that types teaches the till nothing', async ({ till, page }) => {
  await till.open();
  await atTheScanners(till, page);
  await page.locator('.wedges > .k').click();
  const teach = page.locator('.teach');
  for (const round of [1, 2, 3]) {
    await scanSlowly(page, COLA.code, 130);
    await expect(teach.locator('li')).toHaveCount(round);
  }
  await expect(teach.locator('.note.warn')).toContainText('as slowly as a person types');
  await page.keyboard.press('Escape');
  await expect(teach).toHaveCount(0);
});

test('goods past their last day warn on their line, and are refused where the shop says so', async ({ till, page }) => {
  const past = '01088519591330191720013110A1';
  await till.atTheCounter();
  await till.deviceScan(past);
  await expect(till.lines).toHaveCount(1);
  await expect(till.lines.first()).toContainText('past its last day');
  await inspect(page, 'a line past its last day');
  await page.keyboard.press('Control+l');
  await atTheScanners(till, page);
  await page.getByRole('button', { name: 'Refuse goods whose last day is past' }).click();
  await expect(page.getByRole('button', { name: 'Refuse goods whose last day is past' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  await till.deviceScan(past);
  await expect(page.getByText('was good until 2020-01-31')).toBeVisible();
  await expect(till.lines).toHaveCount(1);
});
