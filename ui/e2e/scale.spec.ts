// Goods by weight with a scale at the counter: by keys alone, by touch alone, by itself, typed by right, and when the scale says nothing.
import { type Page } from '@playwright/test';
import { inspect } from './inspect';
import { Scale } from './scale';
import type { Shop } from './shop';
import { expect, LANGUAGES, test as base, WATER } from './till';

const BANANAS = '00101';

const test = base.extend<{ scale: Scale }>({
  scale: async ({ shop }, use) => {
    const scale = await Scale.start();
    await join(shop, scale);
    await use(scale);
    scale.stop();
  },
});

const join = async (shop: Shop, scale: Scale, rules: Record<string, boolean> = {}) => {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('set_scale', { address: scale.address, speaks: 'toledo', ...rules });
  await shop.ask('sign_out');
};

const dialog = (page: Page) => page.locator('dialog');

/** Picks the bananas by their number. */
const pick = async (page: Page) => {
  await page.keyboard.type(BANANAS, { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
};

test('the weight that rests is taken by one key, and the next goods wait until the scale was empty', async ({ till, page, scale }) => {
  await till.atTheCounter();
  scale.shows = '1.234';
  await pick(page);
  await expect(dialog(page).locator('.weight')).toContainText('1.234');
  const amount = (await dialog(page).locator('.amount').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(1);
  await expect(till.lines.first()).toContainText('1.234');
  await expect(till.total).toContainText(amount.replace('฿', ''));
  await pick(page);
  await expect(dialog(page).locator('.state')).toContainText('sold already');
  // What is pressed now holds for what rests there next.
  await page.keyboard.press('Enter');
  await scale.putsDown('0.000');
  await expect(dialog(page).locator('.state')).toContainText('Put the goods');
  await scale.putsDown('moving');
  await expect(dialog(page).locator('.state')).toContainText('moving');
  await scale.putsDown('0.500');
  await expect(till.lines).toHaveCount(2);
  await expect(till.lines.last()).toContainText('0.5');
  await expect(till.entry).toBeFocused();
});

test('goods are weighed by touch alone', async ({ till, page, scale }) => {
  await till.atTheCounter();
  scale.shows = '0.750';
  await page.locator('.fns .k').first().click();
  await page.locator('.keyboard').waitFor();
  for (const key of 'banana') await page.locator('.keyboard button', { hasText: new RegExp(`^${key}$`, 'i') }).first().click();
  await page.locator('.finds .row').first().click();
  await expect(dialog(page).locator('.weight')).toContainText('0.75');
  await dialog(page).locator('.go').click();
  await expect(till.lines).toHaveCount(1);
});

test('where the shop says so the weight is taken by itself once it rests', async ({ till, shop, page, scale }) => {
  await join(shop, scale, { by_itself: true });
  await till.atTheCounter();
  scale.shows = 'moving';
  await pick(page);
  await scale.putsDown('2.000');
  await expect(till.lines).toHaveCount(1);
  await expect(dialog(page)).toHaveCount(0);
});

test('a weight is typed with an approval, and the line says so', async ({ till, page, scale }) => {
  await till.atTheCounter();
  scale.shows = 'silent';
  await pick(page);
  await page.keyboard.type('0.8');
  await expect(dialog(page)).toContainText('weight typed');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog .who')).toBeVisible();
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await expect(till.lines).toHaveCount(1);
  await expect(till.lines.first()).toContainText('weight typed');
});

test('where no weight is typed there is nothing to type it with', async ({ till, shop, page, scale }) => {
  await join(shop, scale, { never_typed: true });
  await till.atTheCounter();
  scale.shows = '1.000';
  await pick(page);
  await expect(dialog(page).locator('.weight')).toContainText('1');
  await expect(dialog(page).locator('.pad')).toHaveCount(0);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(till.lines.first()).not.toContainText('weight typed');
});

test('a silent scale says what to do and keeps nothing else from being sold', async ({ till, page, scale }) => {
  await till.atTheCounter();
  scale.shows = 'silent';
  await pick(page);
  await expect(dialog(page).locator('.state')).toContainText('does not answer', { timeout: 10_000 });
  await page.keyboard.press('Escape');
  await till.ring(WATER.code);
});

for (const language of LANGUAGES) {
  test(`the weighing dialog is whole and within WCAG 2.2 AA, ${language}`, async ({ till, page, scale }) => {
    await till.atTheCounter(language);
    for (const shows of ['1.234', 'below']) {
      scale.shows = shows;
      await pick(page);
      await scale.putsDown(shows);
      await inspect(page, `weighing, ${shows}`);
      await page.keyboard.press('Escape');
    }
  });

  test(`the scale among the devices is whole and within WCAG 2.2 AA, ${language}`, async ({ till, page, scale }) => {
    scale.shows = 'over';
    await till.open(language);
    await till.signIn('owner', '4444');
    await till.settings('devices');
    await page.locator('.list .row', { hasText: scale.address }).click();
    await page.locator('aside .acts .k').nth(1).click();
    await expect(page.locator('aside [role=status]')).toBeVisible();
    await inspect(page, 'the scale among the devices');
  });
}

test('a technician finds a scale, joins it, weighs and takes it away again', async ({ till, shop, page }) => {
  const scale = await Scale.start();
  scale.shows = '2.500';
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('devices');
  await page.locator('.row', { hasText: 'No scale is joined' }).click();
  const sheet = page.locator('aside');
  await sheet.getByLabel('Port or address').fill(scale.address);
  await sheet.getByRole('button', { name: 'Look for it' }).click();
  await expect(sheet.getByRole('button', { name: 'Look for it' })).toBeVisible();
  await expect(sheet.getByRole('combobox').first()).toHaveValue('toledo');
  await sheet.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(async () => (await shop.ask('till_status'))['scale']).toBe(true);
  await sheet.getByRole('button', { name: 'Weigh now' }).click();
  await expect(sheet.locator('.said')).toContainText('2.500 kg');
  await sheet.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(async () => (await shop.ask('till_status'))['scale']).toBe(false);
  scale.stop();
});

test('the page of health asks the scale how it is', async ({ till, page, scale }) => {
  scale.shows = '0.750';
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('health');
  const fact = page.locator('.pair', { hasText: 'Scale' });
  await expect(fact).toContainText('0.750');
  scale.stop();
  await page.keyboard.press('Escape');
  await till.settings('health');
  await expect(fact).toContainText('does not answer');
  await inspect(page, 'health with a silent scale');
});
