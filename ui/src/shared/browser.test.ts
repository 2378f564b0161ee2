import { afterEach, beforeEach, expect, it } from 'vitest';
import { tame } from './browser';

let stop: () => void;
beforeEach(() => void (stop = tame()));
afterEach(() => stop());

/** Whether the browser was kept from what it does by itself. */
function refused(event: Event): boolean {
  return !document.body.dispatchEvent(event);
}

const key = (code: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...held });
const wheel = (ctrlKey: boolean) => new WheelEvent('wheel', { ctrlKey, bubbles: true, cancelable: true });

it('keys that reload, print, search, zoom or go back in a browser do nothing', () => {
  const ctrl = { ctrlKey: true };
  const keys = [key('F3'), key('F5'), key('F7'), key('KeyR', ctrl), key('KeyP', ctrl), key('KeyF', ctrl), key('Equal', ctrl), key('Minus', ctrl), key('NumpadAdd', ctrl), key('KeyR', { ctrlKey: true, shiftKey: true }), key('ArrowLeft', { altKey: true })];
  expect(keys.filter((event) => !refused(event)).map((event) => event.code)).toEqual([]);
  expect(refused(key('KeyR', { ...ctrl, key: 'พ' })), 'whatever layout is on').toBe(true);
  expect(refused(key('KeyR')), 'a letter is a letter').toBe(false);
  expect(refused(key('KeyV', ctrl)), 'pasting is no business of the browser alone').toBe(false);
});

it('a wheel with Ctrl does not zoom, a wheel alone scrolls', () => {
  expect(refused(wheel(true))).toBe(true);
  expect(refused(wheel(false))).toBe(false);
});

it('no menu opens and nothing is dragged out of the page', () => {
  expect(refused(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))).toBe(true);
  expect(refused(new Event('dragstart', { bubbles: true, cancelable: true }))).toBe(true);
});
