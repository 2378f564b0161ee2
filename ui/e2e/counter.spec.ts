import { sales } from './shop';
import { COLA, expect, LANGUAGES, test, WATER } from './till';

for (const language of LANGUAGES) {
  test(`a sale from sign-in to the next one by keyboard alone, ${language}`, async ({ till, page }) => {
    await till.open(language);
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await expect(till.entry).toBeFocused();
    await page.keyboard.type(COLA.code, { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(till.lines).toHaveCount(1);
    await page.keyboard.type('2', { delay: 60 });
    await page.keyboard.press('*');
    await expect(page.locator('.times')).toHaveText('2 ×');
    await till.scan(WATER.code);
    await expect(till.total).toContainText('37.00');
    await page.keyboard.press('+');
    await expect(till.total).toContainText('47.00');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(till.total).toContainText('30.00');
    await page.keyboard.press('F9');
    await expect(till.due).toContainText('30.00');
    await page.keyboard.type('100');
    await expect(page.locator('.change output')).toContainText('70.00');
    await page.keyboard.press('Enter');
    await expect(till.change).toContainText('70.00');
    await expect(async () => {
      await page.keyboard.press('Enter');
      await expect(till.entry).toBeFocused({ timeout: 200 });
    }).toPass();
    await expect(page.locator('.last')).toContainText('70.00');
  });

  test(`a sale from sign-in to the next one by touch alone, ${language}`, async ({ till, page }) => {
    await till.open(language);
    for (const digit of '1111') await page.locator('.pad .k', { hasText: digit }).click();
    await page.locator('.pad .k.go').click();
    await page.locator('.tile').nth(1).click();
    await expect(till.total).toContainText(COLA.price);
    await page.locator('.entry .k').click();
    for (const digit of WATER.code) await page.locator('.pad .k', { hasText: digit }).click();
    await page.locator('.pad-here .k.go').click();
    await expect(till.lines).toHaveCount(2);
    await page.locator('.linebar .k').nth(2).click();
    await expect(till.total).toContainText('37.00');
    await till.primary.click();
    await page.locator('.quick .k').nth(1).click();
    await expect(page.locator('.change output')).toContainText('3.00');
    await till.primary.click();
    await expect(till.change).toContainText('3.00');
    await expect(async () => {
      await till.primary.click({ timeout: 500 });
      await expect(till.entry).toBeVisible({ timeout: 200 });
    }).toPass();
  });
}

test('a key pressed three times makes one sale', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F9');
  await expect(till.due).toBeVisible();
  await Promise.all(['F9', 'F9', 'F9'].map((key) => page.keyboard.press(key)));
  await expect(till.change).toBeVisible();
  expect(await sales(shop)).toBe(1);
});

test('a scan on the change page begins the next sale, and is not lost', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText(COLA.price);
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await till.scan(WATER.code);
  await expect(till.total).toContainText(WATER.price);
});

test('a scanner that the till reads itself rings up without a key', async ({ till }) => {
  await till.atTheCounter();
  await till.deviceScan(COLA.code);
  await expect(till.total).toContainText(COLA.price);
});

test('an unknown code holds back payment until it is found', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring('8850123400017');
  await expect(page.locator('.line.ask')).toContainText('8850123400017');
  await page.keyboard.press('F9');
  await expect(till.due).toHaveCount(0);
  await page.keyboard.type('cola', { delay: 60 });
  await expect(page.locator('.finds .row').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.line.ask')).toHaveCount(0);
  await expect(till.lines).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(till.due).toBeVisible();
});

test('Escape takes back how many of the next item it would be', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.type('12', { delay: 60 });
  await page.keyboard.press('*');
  await expect(page.locator('.times')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.times')).toHaveCount(0);
  await till.ring(COLA.code);
  await expect(till.total).toContainText(COLA.price);
});

test('a weighed product whose number is typed asks for its weight', async ({ till, page }) => {
  await till.atTheCounter();
  await page.keyboard.type('00101', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toContainText('Cavendish bananas');
  await page.keyboard.type('0.5', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText('22.50');
});

test('pinyin and Thai find the same shelf', async ({ till, page }) => {
  await till.atTheCounter('zh');
  for (const typed of ['kkkl', 'kekoukele', 'โค้ก', 'coca']) {
    await till.entry.fill(typed);
    await expect(page.locator('.finds'), typed).toContainText('可口可乐');
  }
});

test('a payment in two parts, with a reload before and after, is one sale', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.reload();
  await expect(till.total, 'the cart is the till’s, not the page’s').toContainText(COLA.price);
  await page.keyboard.press('F9');
  await page.keyboard.press('F3');
  await expect(till.due).toContainText(COLA.price);
  await page.keyboard.type('5.10');
  await page.keyboard.press('Enter');
  await expect(till.due).toContainText('11.90');
  await page.keyboard.press('F2');
  await expect(till.due, 'cash is rounded, a card is not').toContainText('12.00');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('8.00');
  await page.reload();
  await expect(page.locator('.last')).toContainText('8.00');
});

test('a cashier gives a discount once a supervisor approves it', async ({ till, page }) => {
  await till.atTheCounter();
  await till.ring(COLA.code);
  await page.keyboard.press('F8');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  const approval = page.locator('dialog');
  await expect(approval.locator('.who .k')).toHaveText(['bo', 'chai', 'owner']);
  await expect(till.total, 'nothing is given yet').toContainText(COLA.price);
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await expect(till.total).toContainText('15.30');
  await expect(approval).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await till.signIn('bo', '2222');
  await expect(till.total, 'the sale waited').toContainText('15.30');
  await page.keyboard.press('F8');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(till.total, 'who may needs nobody').toContainText('13.60');
});

test('wrong PINs lock a person out, and the seconds are counted', async ({ till, page }) => {
  await till.open();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await page.keyboard.type('9999');
    await expect(page.locator('.pins .f')).toHaveCount(4);
    await page.keyboard.press('Enter');
    await expect(page.locator('.pins .f')).toHaveCount(0);
    if (await page.locator('.problem').filter({ hasText: /\d+ seconds/ }).isVisible()) break;
  }
  await expect(page.locator('.problem')).toContainText(/\d+ seconds/);
});

test('the float of a shift is counted piece by piece, also over a reload', async ({ till, shop, page }) => {
  await till.atTheCounter();
  await shop.ask('close_shift', { count: '2000' });
  await till.load();
  await expect(page.locator('.float output')).toContainText('0');
  await page.keyboard.press('F4');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1');
  await expect(page.locator('.float output')).toContainText('2,500.00');
  await expect(page.locator('.notes .a')).toHaveText('2,500.00');
  await shop.ask('sign_in', { name: 'ana', pin: '1111' });
  await expect(async () => expect((await shop.ask('counting'))['pieces']).toHaveLength(2)).toPass();
  await till.load();
  await expect(page.locator('.float output'), 'kept with every key').toContainText('2,500.00');
  await page.locator('.denom').nth(5).click();
  await page.locator('.pad .k', { hasText: '3' }).click();
  await expect(page.locator('.float output')).toContainText('2,530.00');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  expect((await shop.ask('x_report')).code, 'a cashier reads no report').toBe('not_allowed');
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  expect((await shop.ask('x_report')).cash).toMatchObject({ float: '2530.00' });
});
