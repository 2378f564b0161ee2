// Every page in every language and theme: no fault of access, nothing cut off on the smallest screen.
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { COLA, expect, LANGUAGES, test, THEMES, WATER, type Till } from './till';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Elements of which a part lies outside the window, or whose words do not fit. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden = (element: Element) => element.closest('.unseen, .probe, [aria-hidden="true"]');
    const scrolls = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
      return false;
    };
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || hidden(element) || scrolls(element)) return [];
      const outside = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
      const spills = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible';
      const name = `${element.tagName}.${element.classList} ${element.textContent?.trim().slice(0, 40)}`;
      return outside ? [`outside: ${name}`] : spills ? [`spills: ${name}`] : [];
    });
  });
}

async function inspect(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(async (tags) => {
    const { axe } = (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } });
    return axe.run({ runOnly: tags });
  }, WCAG);
  const faults = found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
  expect.soft(faults, `${what}: WCAG 2.2 AA`).toEqual([]);
  expect.soft(await cutOff(page), `${what}: nothing is cut off`).toEqual([]);
}

async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

async function selling(till: Till, page: Page): Promise<void> {
  await inspect(page, 'an empty sale');
  await till.ring(COLA.code);
  await till.ring(WATER.code);
  await till.ring('8850123400017');
  await inspect(page, 'a sale with an unknown code');
  await page.keyboard.press('Delete');
  await page.keyboard.type('no', { delay: 60 });
  await expect(page.locator('.finds .row').first()).toBeVisible();
  await inspect(page, 'finds');
  await page.keyboard.press('Escape');
  for (const key of ['F1', 'F4', 'F8', 'Shift+Delete']) {
    await page.keyboard.press(key);
    await expect(page.locator('dialog')).toBeVisible();
    await inspect(page, `the question of ${key}`);
    await page.keyboard.press('Escape');
  }
}

async function paying(till: Till, page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await expect(till.due).toContainText('27.00');
  await page.keyboard.press('F3');
  await page.keyboard.type('10');
  await inspect(page, 'payment, a part by card');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+2');
  await expect(page.locator('.change output')).toBeVisible();
  await inspect(page, 'payment, cash');
  await page.keyboard.press('F9');
  await expect(till.change).toBeVisible();
  await inspect(page, 'the change');
  await till.scan(WATER.code);
  await expect(till.entry).toBeVisible();
}

async function backOffice(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  for (const what of ['the day', 'receipts', 'sending']) {
    await expect(page.locator('main')).toBeVisible();
    await inspect(page, what);
    await page.keyboard.press('Control+PageDown');
  }
  await expect(page.locator('.denoms')).toBeVisible();
  await page.keyboard.type('2');
  await inspect(page, 'the count');
  await page.keyboard.press('F9');
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('.verdict')).toBeVisible();
  await inspect(page, 'the closed shift');
  await page.keyboard.press('F9');
  await expect(page.locator('.float')).toBeVisible();
  await inspect(page, 'opening a shift');
}

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`every page is within WCAG 2.2 AA and within the window, ${language} ${theme}`, async ({ till, page }) => {
      test.setTimeout(120_000);
      await till.open(language, theme);
      await addAxe(page);
      await inspect(page, 'the lock');
      await till.signIn('chai', '3333');
      await expect(till.entry).toBeFocused();
      await selling(till, page);
      await paying(till, page);
      await backOffice(page);
    });
  }
}
