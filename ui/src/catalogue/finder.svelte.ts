// Finding by name, pinyin or code as one types. The till searches; only the last question's answer counts.
import type { Backend } from '../backend/backend';
import type { Tile } from '../backend/wire';

/** A scanner is through sooner than this, so that a scan searches for nothing. */
const PAUSE_MS = 90;
/** The most finds that are shown: beyond it one types on. */
export const MOST = 50;

export class Finder {
  finds = $state.raw<Tile[]>([]);
  asked = $state('');
  marked = $state(0);
  #question = 0;

  /** `each`: every variant of a style by itself. */
  constructor(readonly backend: Backend, readonly each = false) {}

  /** Whether finds are shown: something was typed and answered. */
  get active(): boolean {
    return this.asked !== '';
  }

  /** Looks for a text after a pause; the returned function takes it back. */
  look(text: string): () => void {
    const wanted = text.trim();
    if (wanted === '') this.#show('', []);
    const timer = wanted === '' ? undefined : setTimeout(() => void this.find(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  /** Looks for a text now. */
  async find(text: string): Promise<Tile[]> {
    const question = ++this.#question;
    const { tiles } = await this.backend.call('find_products', { text, limit: MOST, each_variant: this.each });
    if (question === this.#question) this.#show(text, tiles);
    return tiles;
  }

  /** The marked find of a text, looked up anew when the last answer was to another one. */
  async chosen(text: string): Promise<Tile | undefined> {
    const finds = this.asked === text ? this.finds : await this.find(text);
    return finds[this.asked === text ? this.marked : 0];
  }

  /** Marks the next or the one before. */
  move(by: number): void {
    this.marked = Math.min(Math.max(0, this.marked + by), Math.max(0, this.finds.length - 1));
  }

  #show(text: string, finds: Tile[]): void {
    if (text === '') this.#question += 1;
    this.asked = text;
    this.finds = finds;
    this.marked = 0;
  }
}
