// Paying by other means than cash and card: what the shop takes, mixed tenders, and the code that a telephone reads.
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { parse, validate } from 'promptparse';
import { inspect } from './inspect';
import type { Shop } from './shop';
import { COLA, expect, test, WATER } from './till';

/** What the shop takes, and its account. */
const takes = async (shop: Shop, methods: string[], promptpay = '') => {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('take_methods', { methods });
  await shop.ask('set_promptpay', { id: promptpay });
  await shop.ask('sign_out');
};

/** What a telephone reads from the screen. */
async function read(picture: Locator): Promise<string> {
  await expect(picture).toBeVisible();
  const png = `data:image/png;base64,${(await picture.screenshot()).toString('base64')}`;
  const { width, height, dots } = await picture.page().evaluate(async (source) => {
    const seen = new Image();
    seen.src = source;
    await seen.decode();
    const canvas = new OffscreenCanvas(seen.naturalWidth, seen.naturalHeight);
    const on = canvas.getContext('2d');
    on?.drawImage(seen, 0, 0);
    return { width: canvas.width, height: canvas.height, dots: [...(on?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])] };
  }, png);
  return jsQR(new Uint8ClampedArray(dots), width, height)?.data ?? '';
}

/** What a code asks for, by a reader that is not ours: nothing where its checksum is wrong. */
const asks = (code: string) => ({ amount: parse(code, true, true)?.getTagValue('54'), account: validate.anyId(code)?.target });

const atTender = async (page: Page, ring: (code: string) => Promise<void>) => {
  await ring(COLA.code);
  await ring(WATER.code);
  await page.keyboard.press('F9');
};

test('a manager chooses what the shop takes and whose PromptPay account is paid, by touch alone', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await page.keyboard.press('Control+Shift+s');
  await page.locator('[data-part=payment]').click();
  const method = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(method('Cash')).toHaveAttribute('aria-pressed', 'true');
  await expect(method('Voucher')).toHaveAttribute('aria-pressed', 'false');
  await method('Voucher').click();
  await method('PromptPay').click();
  await expect(method('PromptPay')).toHaveAttribute('aria-pressed', 'true');
  const account = page.getByRole('textbox', { name: 'PromptPay account' });
  await account.fill('0212345678');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('0212345678');
  await account.fill('081-234-5678');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(account).toHaveValue('0812345678');
  await inspect(page, 'the means of payment');
  const list = (await shop.ask('payment_methods')) as unknown as { promptpay: string; methods: { method: string; taken: boolean }[] };
  expect(list.methods.filter(({ taken }) => taken).map(({ method }) => method)).toEqual(['cash', 'card', 'promptpay', 'voucher']);
  expect(list.promptpay).toBe('0812345678');
});

test('a telephone reads the amount from the till and from the customer’s window, digit for digit, and the money that came is taken', async ({ till, shop, page }) => {
  await takes(shop, ['cash', 'promptpay'], '0812345678');
  const customer = await page.context().newPage();
  await customer.goto(`${shop.url}/#display`);
  await till.atTheCounter();
  await atTender(page, (code) => till.ring(code));
  await page.keyboard.press('F4');
  const here = page.locator('.change svg');
  expect(asks(await read(here))).toEqual({ amount: '27.00', account: '0812345678' });
  expect(asks(await read(customer.locator('.pay svg')))).toEqual({ amount: '27.00', account: '0812345678' });
  await inspect(page, 'the PromptPay code at the till');
  await inspect(customer, 'the PromptPay code in the customer’s window');
  await page.keyboard.type('7.25');
  await expect(here).toHaveAttribute('aria-label', /7\.25/);
  expect(asks(await read(here)).amount).toBe('7.25');
  await page.keyboard.press('F2');
  await expect(customer.locator('.pay'), 'another means of payment').toHaveCount(0);
  await page.keyboard.press('F4');
  await expect(customer.locator('.pay svg')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('Received · PromptPay')).toBeVisible();
  await expect(customer.locator('.thanks')).toBeVisible();
});

test('a sale is paid by voucher, wallet and cash, a part is taken back, and what lapses is said', async ({ till, shop, page }) => {
  await takes(shop, ['cash', 'card', 'promptpay', 'wallet', 'voucher']);
  await till.atTheCounter();
  await atTender(page, (code) => till.ring(code));
  await page.keyboard.press('F6');
  await page.keyboard.type('50');
  await expect(page.getByText('23.00 of it lapses')).toBeVisible();
  await inspect(page, 'a voucher worth more than the sale');
  await page.keyboard.press('Delete');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(page.locator('.part')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(page.locator('.part'), 'it is taken back before the sale').toHaveCount(0);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(page.locator('.part')).toHaveCount(1);
  await page.keyboard.press('Shift+F4');
  await page.keyboard.type('7');
  const take = page.locator('.foot .k');
  await expect(take, 'no code, no money').toHaveAttribute('aria-disabled', 'true');
  await till.deviceScan('134567890123456789');
  await expect(page.getByRole('textbox')).toHaveValue('134567890123456789');
  await page.keyboard.press('F9');
  await expect(page.locator('.part')).toHaveCount(2);
  await page.keyboard.press('F2');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('10.00');
  await expect(page.getByText('Received · Voucher + Wallet + Cash')).toBeVisible();
});

test('foreign cash is taken at the rate that a manager set, with change in the shop’s own', async ({ till, shop, page }) => {
  await till.open();
  await till.signIn('chai', '3333');
  await page.keyboard.press('Control+Shift+s');
  await page.locator('[data-part=payment]').click();
  await page.getByRole('textbox', { name: 'Currency, such as USD' }).fill('usd');
  await page.getByRole('textbox', { name: 'Worth' }).fill('35.10');
  await page.keyboard.press('Enter');
  await expect(page.locator('.held')).toContainText('35.1');
  await inspect(page, 'the rate of a foreign currency');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(till.entry).toBeFocused();
  await atTender(page, (code) => till.ring(code));
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('20');
  await expect(page.locator('.change')).toContainText('702.00');
  await expect(page.locator('.change')).toContainText('675.00');
  await inspect(page, 'foreign cash');
  await page.keyboard.press('Enter');
  await expect(till.change).toContainText('675.00');
  await expect(page.getByText('Received · Foreign cash')).toBeVisible();
  const x = (await shop.ask('x_report')) as unknown as { tenders: { method: string; amount: string }[] };
  expect(x.tenders).toEqual([{ method: 'cash', amount: '-675.00' }, { method: 'foreign', amount: '702.00' }]);
});
