// What jsdom lacks and a window has.
import { afterEach } from 'vitest';

HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
  this.open = true;
};

class Still {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Still as unknown as typeof ResizeObserver;

afterEach(() => localStorage.clear());
