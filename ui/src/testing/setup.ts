// What jsdom lacks and a window has.
import { configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';
import { allWords } from '../shared/language.svelte';

// A part of the screen that is loaded in its own time may take longer than a second on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
  this.open = true;
};

window.matchMedia ??= (media: string) => Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;

class Still {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Still as unknown as typeof ResizeObserver;

// Whoever shows a page has waited for its words.
await allWords();

afterEach(() => localStorage.clear());
