import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Backend } from './backend';
import { beat } from './heart';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the page gives a sign of life at once, every two seconds, and whenever it is asked; a lost one is no trouble', async () => {
  const call = vi.fn().mockRejectedValue(new Error('no reply'));
  const stop = beat({ call } as unknown as Backend);
  expect(call).toHaveBeenCalledExactlyOnceWith('beat', {});
  await vi.advanceTimersByTimeAsync(6000);
  expect(call).toHaveBeenCalledTimes(4);
  window.dispatchEvent(new Event('evertill-beat'));
  expect(call).toHaveBeenCalledTimes(5);
  stop();
  await vi.advanceTimersByTimeAsync(6000);
  window.dispatchEvent(new Event('evertill-beat'));
  expect(call, 'it has stopped').toHaveBeenCalledTimes(5);
});
