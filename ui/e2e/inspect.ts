// What is asked of each page: no fault of access, nothing cut off, nothing on top of something else.
import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Elements of which a part lies outside the window, words that do not fit, keys that overlap, and Thai signs above a line that is cut. */
async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent?.trim().slice(0, 40)}”`;
    const hidden = (element: Element) => element.closest('.unseen, .probe, [aria-hidden="true"]') !== null;
    const scrolls = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
      return false;
    };
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().width > 0 && !hidden(element));
    const outside = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      return !scrolls(element) && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1);
    });
    const spilling = shown.filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible' && !scrolls(element));
    // A key's words must fit the key; a figure is never shortened.
    const tight = shown.filter((element) => element.matches('.k, output, .num, .a, dd.big') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 0);
    const keys = shown.filter((element) => element.matches('button, a, input') && !scrolls(element) && element.getBoundingClientRect().height > 0 && getComputedStyle(element).visibility === 'visible' && !element.closest('dialog'));
    const boxes = keys.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const overlapping = boxes.flatMap(({ element, box }, at) =>
      boxes.slice(at + 1).filter(({ element: other, box: its }) => {
        const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        return wide > 2 && high > 2 && !element.contains(other) && !other.contains(element);
      }).map(({ element: other }) => `${named(element)} and ${named(other)}`));
    // Thai writes two storeys above a letter and one below: where a line is clipped it must be tall enough for them.
    const lowest = 1.4;
    const cut = shown.filter((element) => {
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(node.nodeValue ?? ''));
      return own && style.overflowY !== 'visible' && Number.parseFloat(style.lineHeight) < lowest * Number.parseFloat(style.fontSize);
    });
    return [
      ...outside.map((element) => `outside the window: ${named(element)}`),
      ...spilling.map((element) => `spills: ${named(element)}`),
      ...tight.map((element) => `too narrow: ${named(element)}`),
      ...overlapping.map((pair) => `overlap: ${pair}`),
      ...cut.map((element) => `Thai signs cut: ${named(element)}`),
    ];
  });
}

/** Asks it of what the page shows now. */
export async function inspect(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
    return axe.run({ runOnly: tags });
  }, WCAG);
  const faults = found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
  expect.soft(faults, `${what}: WCAG 2.2 AA`).toEqual([]);
  expect.soft(await misplaced(page), `${what}: nothing is cut off or covered`).toEqual([]);
}
