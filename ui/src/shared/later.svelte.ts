// Parts of the screen that are loaded in their own time. Once loaded they are mounted in the same turn as the key that opens them, so
// that what is typed next is typed into them. None is there before its words are.
import { awaitPage } from './keyboard';
import { allWords } from './language.svelte';

export class Later<C> {
  #part = $state.raw<C>();
  #asked = false;
  /** Ends the waiting of what is scanned meanwhile; set while somebody would show the part. */
  #come: (() => void) | undefined;

  constructor(readonly source: () => Promise<{ default: C }>) {}

  /** Loads it. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    void Promise.all([this.source(), allWords()]).then(([{ default: part }]) => (this.#part = part)).finally(() => this.#come?.());
  }

  /** The part; undefined until it is there. */
  get part(): C | undefined {
    this.load();
    if (!this.#part) this.#come ??= awaitPage();
    return this.#part;
  }
}

/** A part that is loaded when it is first wanted, or told to. */
export const later = <C>(source: () => Promise<{ default: C }>): Later<C> => new Later(source);
