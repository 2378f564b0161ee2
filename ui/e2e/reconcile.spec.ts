// Till and back end are laid beside each other at the screen: at a key on the Sending page, and in the report of the day.
import { inspect } from './inspect';
import { aTakingOffice, connect } from './office';
import { expect, LANGUAGES, test, WATER } from './till';

const TOLD = {
  en: { tender: /Another means of payment there: (\S+)/, tax: 'Tax: not told there', gone: 'no longer in its list', kept: 'Every sale is kept on this till' },
  th: { tender: /วิธีชำระที่ปลายทางไม่ตรง: (\S+)/, tax: 'ภาษี: ปลายทางไม่บอก', gone: 'ไม่อยู่ในรายการแล้ว', kept: 'เก็บอยู่ในเครื่องนี้' },
  zh: { tender: /后台的付款方式不同：(\S+)/, tax: '税额：后台没有告知', gone: '已不在其列表中', kept: '都保存在本机' },
} as const;

for (const language of LANGUAGES) {
  test(`a back end is compared at a key, and what differs there is named, ${language}`, async ({ till, page, shop }) => {
    const office = await aTakingOffice();
    await connect(shop, 'office', office.url);
    await shop.ask('sign_in', { name: 'chai', pin: '3333' });
    await shop.ask('upstream_map', { upstream: 'office', kind: 'product', local: 'P0001', remote: 'itm-1' });
    const sell = async () => String((await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] }))['receipt_no']);
    const [first, second] = [await sell(), await sell()];
    await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
    await shop.ask('sign_out');
    expect(office.orders).toHaveLength(2);

    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.sending');
    const compare = page.locator('[data-act="compare"]');
    const standing = page.locator('[data-standing="office"]');
    const told = TOLD[language];
    await compare.click();
    await expect(standing).toHaveClass(/quiet/);
    await expect(standing, 'what is not told does not agree').toContainText(told.tax);
    await inspect(page, 'a back end that agrees');

    office.orders[0]!.payment_method = 'voucher';
    office.orders.pop();
    await compare.click();
    await expect(standing).toHaveClass(/warn/);
    expect(told.tender.exec(await standing.innerText())?.[1], 'by its receipt').toBe(first);
    await expect(standing).toContainText(told.gone);
    await expect(standing).toContainText(second);
    await inspect(page, 'a back end that differs');

    await office.close();
    await compare.click();
    await expect(page.getByRole('alert'), 'it is away, and nothing is lost').toContainText(told.kept);
    await expect(standing, 'what was known is kept').toContainText(first);
    await till.command('go.today');
    const today = page.locator('[data-standing="office"]');
    await expect(today, 'the day says the same').toContainText(first);
    expect(await today.evaluate((note) => note.scrollHeight - note.clientHeight), 'and lies over nothing').toBeLessThanOrEqual(1);
    await inspect(page, 'a day beside a back end');
  });
}

test('the lists of back ends are read while the drawer is counted, so that the Z is held against them', async ({ till, page, shop }) => {
  const office = await aTakingOffice();
  await connect(shop, 'office', office.url);
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  await shop.ask('upstream_map', { upstream: 'office', kind: 'product', local: 'P0001', remote: 'itm-1' });
  const sold = await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] });
  await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
  await shop.ask('sign_out');
  office.orders[0]!.payment_method = 'voucher';

  await till.open();
  await till.signIn('chai', '3333');
  await till.command('go.count');
  await expect(page.locator('.denoms')).toBeVisible();
  const before = office.lists();
  await page.keyboard.type('2');
  await expect.poll(() => office.lists(), 'asked with the first piece that is counted').toBeGreaterThan(before);
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('dialog .sum')).toBeVisible();
  await page.keyboard.press('F9');
  const standing = page.locator('[data-standing="office"]');
  await expect(standing, 'the Z names what was changed there').toContainText(String(sold['receipt_no']));
  await office.close();
});
