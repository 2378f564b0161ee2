// A walk past every page of the till as a manager, with a look at each.
import type { Page } from '@playwright/test';
import { connect } from './office';
import type { Shop } from './shop';
import { COLA, expect, WATER, type Till } from './till';

export type Look = (what: string) => Promise<void>;

async function selling(till: Till, page: Page, look: Look): Promise<void> {
  await look('an empty sale');
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  await till.ring('2100101007354');
  await till.ring('8850123400017');
  await look('a sale with an unknown code');
  await page.keyboard.press('Delete');
  await expect(till.lines).toHaveCount(3);
  await page.keyboard.type('no', { delay: 60 });
  await expect(page.locator('.finds .row').first()).toBeVisible();
  await look('finds');
  await page.keyboard.press('Escape');
  await page.locator('.fns .k').first().click();
  await expect(page.locator('.keyboard')).toBeVisible();
  await look('the find page with its keyboard');
  await page.keyboard.press('Escape');
  for (const key of ['F1', 'F4', 'F8', 'Shift+Delete', 'F6', 'Control+d', 'Control+k', 'Control+i', 'Control+g']) {
    await page.keyboard.press(key);
    await expect(page.locator('dialog')).toBeVisible();
    await look(`the question of ${key}`);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
}

async function parking(till: Till, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press('F6');
    await expect(page.locator('.row').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await look('the parked sales');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(3);
  await expect(till.entry).toBeFocused();
}

/** Goods that become an order, and the orders. */
async function ordering(till: Till, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F7');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await look('a new order');
  await page.keyboard.insertText('Lim Wei');
  await page.locator('.days .k').first().click();
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await look('the deposit on an order');
  await page.keyboard.press('Escape');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await look('the orders');
  await page.keyboard.press('Delete');
  await expect(page.locator('dialog')).toBeVisible();
  await look('the question before an order is cancelled');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(3);
  await expect(till.entry).toBeFocused();
  await look('the goods of an order');
}

async function paying(till: Till, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('60.');
  await page.keyboard.press('F3');
  await page.keyboard.type('10');
  await look('payment, a part by card');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+2');
  await expect(page.locator('.change output')).toBeVisible();
  await look('payment, cash');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await look('the change');
  await till.scan(WATER.code);
  await expect(till.entry).toBeVisible();
}

/** What was just sold comes back as far as the last key, and stays sold. */
async function takingBack(till: Till, page: Page, look: Look): Promise<void> {
  await till.command('go.receipts');
  const receipt = page.locator('.act .k.big .code');
  await expect(receipt).toBeVisible();
  const number = (await receipt.textContent()) ?? '';
  await page.locator('.act .red').click();
  await look('the question before a void');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(page.locator('.home input')).toBeFocused();
  await look('a return without a receipt yet');
  await till.deviceScan(number);
  await expect(page.locator('.list .row').first()).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+2');
  await expect(page.locator('.ret')).toHaveCount(1);
  await look('what comes back');
  await page.keyboard.press('Escape');
  await expect(till.entry).toBeFocused();
}

async function today(page: Page, look: Look): Promise<void> {
  await expect(page.locator('.report')).toBeVisible();
  await look('the day');
  await page.locator('.head .k').click();
  await look('the day’s hours as a table');
  await page.locator('.tools .seg button').nth(3).click();
  await expect(page.locator('dialog')).toBeVisible();
  await look('the calendar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.duo .blank')).toBeVisible();
  await look('a day without a sale');
}

/** Who buys: nobody yet, a new customer with the keyboard of the screen, and one who is chosen. */
async function buyers(till: Till, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('F3');
  await expect(page.locator('.col .blank')).toBeVisible();
  await look('no customers yet');
  await page.keyboard.press('F9');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await page.keyboard.insertText('Somchai Jaidee');
  await page.locator('.head .k').click();
  await expect(page.locator('.keyboard')).toBeVisible();
  await look('a new customer, with the keyboard of the screen');
  await page.keyboard.press('F9');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await look('the customers');
  await page.keyboard.press('Enter');
  await expect(till.entry).toBeFocused();
  await look('a customer on the sale');
  await page.keyboard.press('F3');
  await expect(page.locator('.list .row')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(till.entry).toBeFocused();
}

/** What a manager arranges; nothing of it is kept. */
async function arranging(till: Till, page: Page, look: Look): Promise<void> {
  await till.command('go.tiles');
  await expect(page.locator('.blank')).toBeVisible();
  await look('no first tiles yet');
  await page.keyboard.type('no', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-picture]').first()).toBeVisible();
  await look('the first tiles');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Lunch', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.tabs button')).toHaveCount(2);
  await look('a page of tiles with a name');
  await page.keyboard.press('Escape');
  await expect(till.entry).toBeFocused();
  await till.command('go.look');
  await expect(page.locator('.card')).toBeVisible();
  await look('the looks of the screen');
  await till.command('go.keys');
  await expect(page.locator('dialog')).toBeVisible();
  await look('the keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
}

/** Who may sign in, and what a manager may set. */
async function people(till: Till, page: Page, look: Look): Promise<void> {
  await till.command('go.settings');
  await expect(page.locator('[data-part]').first()).toBeVisible();
  await look('a manager’s settings');
  await page.locator('[data-part="staff"]').click();
  await expect(page.locator('.list .row')).toHaveCount(4);
  await page.locator('.list .row').first().click();
  await page.locator('aside .acts .k').nth(1).click();
  await expect(page.locator('aside img')).toBeVisible();
  await look('the staff, a badge just made');
  await page.keyboard.press('Insert');
  await page.keyboard.type('nok', { delay: 60 });
  await page.locator('form .field .k').click();
  await look('a new member of staff, with the keyboard of the screen');
  await page.locator('form .field .k').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('24');
  await look('the question for a PIN');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
}

/** What only the technician and the owner may set. */
async function machine(till: Till, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+l');
  await till.signIn('owner', '4444');
  for (const [part, place] of [['products', 'footer .k'], ['promotions', 'footer .k'], ['payment', 'main form'], ['taxes', 'main form'], ['returns', 'main form'], ['parking', 'main form'], ['points', 'main form'], ['devices', 'form'], ['backends', 'aside h2'], ['scanners', '.scanners'], ['sounds', 'main'], ['customer', 'main h2'], ['health', '.told dl']] as const) {
    await till.settings(part);
    await expect(page.locator(place).first()).toBeVisible();
    await look(`the settings’ ${part}`);
    await page.keyboard.press('Escape');
  }
}

/** The first start, step by step, up to the recovery code. */
export async function firstStart(till: Till, page: Page, look: Look): Promise<void> {
  await page.goto(till.url);
  const fields = page.locator('form .field');
  await expect(page.locator('.ways .row')).toHaveCount(2);
  await look('the first start');
  await page.locator('.ways .row').nth(1).click();
  for (const [what, answers] of [['the place', []], ['the shop', ['Corner']], ['the till', []], ['the owner', ['nok', '2468', '2468']]] as const) {
    await expect(fields.first()).toBeVisible();
    for (const [at, text] of answers.entries()) await fields.nth(at).locator('input').fill(text);
    await look(`the first start, ${what}`);
    await page.keyboard.press('F9');
  }
  await expect(page.locator('output.code')).toBeVisible();
  await look('the recovery code');
}

async function backOffice(till: Till, page: Page, look: Look): Promise<void> {
  await till.command('go.today');
  await today(page, look);
  const pages = page.locator('nav button[aria-current], nav button:not(.k)');
  const count = await pages.count();
  // The last two are the count and the settings, which are looked at by themselves.
  for (let at = 1; at < count - 2; at += 1) {
    await page.keyboard.press('Control+PageDown');
    await expect(pages.nth(at)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main')).not.toBeEmpty();
    await look(`the page ${await pages.nth(at).textContent()}`);
  }
  await page.keyboard.press('Control+PageDown');
  await expect(page.locator('.denoms')).toBeVisible();
  await page.keyboard.type('2');
  await look('the count');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await look('the question before a count is submitted');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog .sum')).toBeVisible();
  await look('what the count came to');
  await page.keyboard.press('F9');
  await expect(page.locator('.verdict')).toBeVisible();
  await look('the closed shift');
  await page.keyboard.press('F4');
  await expect(page.locator('dialog .grand')).toBeVisible();
  await look('all figures of the shift');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(page.locator('.float')).toBeVisible();
  await look('opening a shift');
}

/** A back end that is not there: what is sold waits for it. */
export async function withoutNetwork(shop: Shop): Promise<void> {
  await connect(shop, 'office', 'http://127.0.0.1:9/api/v1');
}

/** Looks at every page there is, from the lock to the closed shift. */
export async function walk(till: Till, page: Page, look: Look): Promise<void> {
  await look('the lock');
  await page.locator('footer .k').first().click();
  await expect(page.locator('dialog')).toBeVisible();
  await look('the question for the recovery code');
  await page.keyboard.press('Escape');
  await till.signIn('chai', '3333');
  await expect(till.entry).toBeFocused();
  await selling(till, page, look);
  await parking(till, page, look);
  await ordering(till, page, look);
  await buyers(till, page, look);
  await arranging(till, page, look);
  await people(till, page, look);
  await paying(till, page, look);
  await page.keyboard.press('Delete');
  await takingBack(till, page, look);
  await till.command('go.charges');
  await expect(page.locator('.blank')).toBeVisible();
  await look('no open charge');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  await backOffice(till, page, look);
  await machine(till, page, look);
}
