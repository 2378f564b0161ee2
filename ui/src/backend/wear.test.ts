import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Wear } from './wear';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function worn(): Wear {
  const wear = new Wear();
  for (let sale = 0; sale < 50; sale += 1) wear.sold();
  return wear;
}

it('a page is due for a fresh one after fifty sales', () => {
  const wear = new Wear();
  for (let sale = 1; sale < 50; sale += 1) wear.sold();
  expect(wear.isDue).toBe(false);
  wear.sold();
  expect(wear.isDue).toBe(true);
});

it('it begins anew once nobody has touched the till for a minute, and never while something lies open', async () => {
  const renew = vi.fn();
  let open = false;
  const stop = worn().watch(() => !open, renew);
  await vi.advanceTimersByTimeAsync(50_000);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '1' }));
  await vi.advanceTimersByTimeAsync(50_000);
  expect(renew, 'a key was pressed meanwhile').not.toHaveBeenCalled();
  open = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew, 'a sale lies open').not.toHaveBeenCalled();
  open = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(renew).toHaveBeenCalledOnce();
  stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(renew, 'it has stopped').toHaveBeenCalledOnce();
});

it('a page that is not worn stays', async () => {
  const renew = vi.fn();
  const stop = new Wear().watch(() => true, renew);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(renew).not.toHaveBeenCalled();
  stop();
});
