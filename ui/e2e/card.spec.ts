// Charging a card on the terminal that is joined to the till: by one key, in part, declined, left, and when nobody knows.
import type { Page } from '@playwright/test';
import { inspect } from './inspect';
import type { Shop } from './shop';
import { CardTerminal } from './terminal';
import { COLA, expect, LANGUAGES, test as base, WATER, type Till } from './till';

const test = base.extend<{ terminal: CardTerminal }>({
  terminal: async ({ shop }, use) => {
    const terminal = await CardTerminal.start();
    await join(shop, terminal.address);
    await use(terminal);
    terminal.stop();
  },
});

const join = async (shop: Shop, address: string) => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('set_card_terminal', { address, wait_s: 30 });
  await shop.ask('sign_out');
};

/** A sale of 27.00 at the payment page, to be paid by card. */
const atTender = async (till: Till, page: Page) => {
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('27.00');
  await page.keyboard.press('F3');
};

/** Bo approves what ana says. */
const approve = async (page: Page) => {
  await expect(page.locator('dialog .who')).toBeVisible();
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
};

test('one key charges the card for all that is owed and the sale is made', async ({ till, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await expect(till.primary).toContainText('Charge the card');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Received · Card')).toBeVisible();
  expect(terminal.charged).toEqual([2700]);
});

test('a part is charged, a decline charges nothing, and the rest is paid in cash, by keys alone', async ({ till, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await page.keyboard.type('10.51');
  await page.keyboard.press('F9');
  await expect(page.getByRole('alert')).toContainText('no money');
  await expect(till.due, 'nothing was charged').toContainText('27.00');
  await page.keyboard.type('10');
  await page.keyboard.press('F9');
  await expect(page.locator('.part')).toContainText('10.00');
  await expect(till.due).toContainText('17.00');
  await inspect(page, 'a part charged on the terminal');
  await page.keyboard.press('F2');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('3.00');
  expect(terminal.charged).toEqual([1000]);
});

test('a customer who does not pay is left with Escape, and nothing was charged', async ({ till, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await page.keyboard.type('10.68');
  await page.keyboard.press('Enter');
  await expect(page.locator('.open .note')).toContainText('at the card terminal');
  await inspect(page, 'the customer is at the terminal');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('left');
  await expect(page.locator('.open')).toHaveCount(0);
  await expect(till.due).toContainText('27.00');
  expect(terminal.charged).toEqual([]);
});

test('a slip number typed counts as charged by hand: the terminal is not asked', async ({ till, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await page.getByRole('textbox').fill('4471');
  await page.keyboard.press('F9');
  await expect(page.getByText('Received · Card')).toBeVisible();
  expect(terminal.charged).toEqual([]);
});

test('after a lost answer the terminal is asked what became of it, by the keyboard, and its late word makes the sale complete', async ({ till, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await page.keyboard.type('16.91');
  await page.keyboard.press('Enter');
  await expect(page.locator('.open .warn')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('.part')).toContainText('16.91');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Received · Card + Cash')).toBeVisible();
  expect(terminal.charged, 'the money was asked for once').toEqual([]);
});

for (const language of LANGUAGES) {
  test(`while nobody knows, the sale waits for what a person saw, by touch alone, ${language}`, async ({ till, page, terminal }) => {
    await till.atTheCounter(language);
    await till.ring(COLA.code);
    await till.ring(WATER.code);
    await till.primary.click();
    await page.locator('.ways .k').nth(1).click();
    for (const key of ['1', '0', '.', '9', '6']) await page.locator('.padcol').getByRole('button', { name: key, exact: true }).click();
    await till.primary.click();
    await expect(page.locator('.open .warn')).toBeVisible();
    await inspect(page, 'nobody knows whether the card was charged');
    await till.primary.click();
    await expect(page.getByRole('alert'), 'it does not know either').toBeVisible();
    await page.locator('.open .said .k').first().click();
    await page.locator('dialog .why .k').first().click();
    await inspect(page, 'what the terminal shows');
    await page.locator('dialog .go').click();
    await expect(page.locator('dialog .who')).toBeVisible();
    for (const digit of '2222') await page.locator('dialog .pad .k', { hasText: digit }).first().click();
    await page.locator('dialog .pad .go').click();
    await expect(page.locator('.part')).toContainText('10.96');
    await expect(till.due).toContainText('16.04');
    expect(terminal.charged).toEqual([]);
  });
}

test('a charge that no sale was paid with stands on its page until its money was given back', async ({ till, shop, page, terminal }) => {
  await till.atTheCounter();
  await atTender(till, page);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(page.locator('.part')).toContainText('10.00');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Delete');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Shift+Delete');
  await expect(till.lines).toHaveCount(0);
  await page.locator('.note.warn .k').click();
  await expect(page.locator('.row')).toContainText('10.00');
  await inspect(page, 'the open charges');
  await page.locator('.row .k').click();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('F9');
  await approve(page);
  await expect(page.locator('.blank')).toBeVisible();
  await inspect(page, 'no open charge');
  expect((await shop.ask('till_status'))['open_cards']).toBe(0);
  expect(terminal.charged).toEqual([1000]);
});

test('a manager joins a terminal under the settings and takes it away again', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await till.settings('payment');
  const address = page.getByRole('textbox', { name: /^Card terminal/ });
  await address.fill('192.168.1.60');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('192.168.1.60');
  await address.fill('tcp:192.168.1.60:7700');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shop.ask('till_status'))['terminal']).toBe(true);
  await inspect(page, 'the card terminal in the settings');
  await address.fill('');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shop.ask('till_status'))['terminal']).toBe(false);
});
