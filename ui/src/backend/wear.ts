// How worn the page is. A web view keeps some memory of every page that it shows, and gives it back only with its process: after so many
// sales a page begins anew in a fresh one, at the lock or while nobody does anything, where nothing is lost by it.

const MOST_SALES = 50;
/** How long nobody must have touched the till, milliseconds. */
const QUIET_MS = 60_000;
const LOOK_EVERY_MS = 10_000;
const TOUCHES = ['keydown', 'pointerdown', 'input'] as const;

export class Wear {
  #sales = 0;
  #touchedAt = performance.now();

  /** One more sale. */
  sold(): void {
    this.#sales += 1;
    this.touch();
  }

  /** Somebody, or something, is at work here. */
  touch(): void {
    this.#touchedAt = performance.now();
  }

  get isDue(): boolean {
    return this.#sales >= MOST_SALES;
  }

  /** Asks for a fresh page once one is due, nobody has touched the till for a while and `idle` says that nothing lies open; until the
      returned function is called. */
  watch(idle: () => boolean, renew: () => void): () => void {
    const touch = () => this.touch();
    TOUCHES.forEach((kind) => window.addEventListener(kind, touch, { capture: true }));
    const timer = setInterval(() => {
      if (this.isDue && performance.now() - this.#touchedAt >= QUIET_MS && idle()) renew();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      TOUCHES.forEach((kind) => window.removeEventListener(kind, touch, { capture: true }));
    };
  }
}
