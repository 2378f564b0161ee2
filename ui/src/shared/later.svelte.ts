// Parts of the screen that are loaded in their own time. Once loaded they are mounted in the same turn as the key that opens them, so
// that what is typed next is typed into them. None is there before its words are.
import { awaitPage } from './keyboard';
import { allWords } from './language.svelte';

export class Later<C> {
  #part = $state.raw<C>();
  #coming: Promise<void> | undefined;
  /** Ends the waiting of what is scanned meanwhile; set while somebody would show the part. */
  #come: (() => void) | undefined;

  constructor(readonly source: () => Promise<{ default: C }>) {}

  /** Loads it, once. */
  load(): Promise<void> {
    return (this.#coming ??= this.#load().finally(() => this.#come?.()));
  }

  async #load(): Promise<void> {
    const [{ default: part }] = await Promise.all([this.source(), allWords()]);
    this.#part = part;
  }

  /** The part; undefined until it is there. */
  get part(): C | undefined {
    void this.load();
    if (!this.#part) this.#come ??= awaitPage();
    return this.#part;
  }
}

/** A part that is loaded when it is first wanted, or told to. */
export const later = <C>(source: () => Promise<{ default: C }>): Later<C> => new Later(source);
