// The till measures itself: how long a scan took until its line was on the screen.
import type { Backend } from '../backend/backend';

/** Tells the till, once the next frame is painted. A screen that is hidden paints nothing; a figure that is lost is no trouble. */
export function tellPainted(backend: Backend, heardAt: number): void {
  if (document.hidden) return;
  const tell = async () => backend.call('painted', { took_ms: Math.ceil(performance.now() - heardAt) });
  // What is asked for in a frame runs before it is painted, a task after it.
  requestAnimationFrame(() => setTimeout(() => void tell().catch(() => undefined)));
}
