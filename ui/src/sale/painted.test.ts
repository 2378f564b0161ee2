import { expect, it, vi } from 'vitest';
import type { Backend } from '../backend/backend';
import { tellPainted } from './painted';

it('the time from a scan to its painted line is told after the frame, in whole milliseconds', async () => {
  const call = vi.fn().mockResolvedValue({});
  const heardAt = performance.now() - 5;
  tellPainted({ call } as unknown as Backend, heardAt);
  expect(call, 'nothing is painted yet').not.toHaveBeenCalled();
  await vi.waitFor(() => expect(call).toHaveBeenCalledOnce());
  const [command, request] = call.mock.calls[0] as [string, { took_ms: number }];
  expect(command).toBe('painted');
  expect(Number.isInteger(request.took_ms)).toBe(true);
  expect(request.took_ms).toBeGreaterThanOrEqual(5);
});

it('a figure that is lost is no trouble', async () => {
  const call = vi.fn().mockRejectedValue(new Error('no reply'));
  tellPainted({ call } as unknown as Backend, performance.now());
  await vi.waitFor(() => expect(call).toHaveBeenCalledOnce());
});
