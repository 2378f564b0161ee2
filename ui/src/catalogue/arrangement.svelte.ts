// The pages of tiles while somebody arranges them: the first one, which every sale begins with, and those with names.
import type { Favourite, Favourites, SetFavourites, Tile } from '../backend/wire';
import { moved } from './order';

interface Page {
  name: string;
  tiles: Tile[];
}

const kept = ({ product_id, colour, picture, style }: Tile): Favourite => ({ product_id, colour, picture: picture ?? null, ...(style ? { style: style.code } : {}) });

/** One product, or one style: a style's tile has the product of its first variant. */
const isSame = (one: Tile, other: Tile) => one.product_id === other.product_id && one.style?.code === other.style?.code;

export class Arrangement {
  /** The first page has no name. */
  pages = $state.raw<Page[]>([{ name: '', tiles: [] }]);
  /** Which page is open, and which of its tiles is chosen. */
  open = $state(0);
  at = $state(0);

  /** The tiles of the open page. */
  get tiles(): Tile[] {
    return this.pages[this.open]?.tiles ?? [];
  }

  get chosen(): Tile | undefined {
    return this.tiles[this.at];
  }

  /** Takes what the shop has arranged. */
  take({ tiles, pages }: Favourites): void {
    this.pages = [{ name: '', tiles }, ...pages];
  }

  /** What is to be kept. */
  get set(): SetFavourites {
    const [first, ...named] = this.pages.map(({ name, tiles }) => ({ name, favourites: tiles.map(kept) }));
    return { favourites: first?.favourites ?? [], pages: named };
  }

  show(page: number): void {
    this.open = (page + this.pages.length) % this.pages.length;
    this.at = 0;
  }

  /** Whether a page can have this name. */
  isFree(name: string): boolean {
    return name.trim() !== '' && !this.pages.some((page) => page.name === name.trim());
  }

  addPage(name: string): void {
    this.pages = [...this.pages, { name: name.trim(), tiles: [] }];
    this.show(this.pages.length - 1);
  }

  rename(name: string): void {
    this.#change((page) => ({ ...page, name: name.trim() }));
  }

  /** Takes the open page away; the first one stays. */
  removePage(): void {
    if (this.open === 0) return;
    this.pages = this.pages.toSpliced(this.open, 1);
    this.show(this.open - 1);
  }

  /** Chooses a tile so many places further on. */
  step(by: number): void {
    this.at = Math.max(0, Math.min(this.tiles.length - 1, this.at + by));
  }

  /** Puts a product at the end, or chooses the tile that it has. */
  add(product: Tile): void {
    const there = this.tiles.findIndex((one) => isSame(one, product));
    if (there < 0) this.#put([...this.tiles, product]);
    this.at = there < 0 ? this.tiles.length - 1 : there;
  }

  move(to: number): void {
    const next = moved(this.tiles, this.at, to);
    if (next === this.tiles) return;
    this.#put(next);
    this.at = to;
  }

  remove(): void {
    this.#put(this.tiles.toSpliced(this.at, 1));
    this.step(0);
  }

  /** Changes how the chosen tile looks. */
  paint(change: Partial<Pick<Tile, 'colour' | 'picture'>>): void {
    this.#put(this.tiles.map((one, place) => (place === this.at ? { ...one, ...change } : one)));
  }

  #put(tiles: Tile[]): void {
    this.#change((page) => ({ ...page, tiles }));
  }

  #change(change: (page: Page) => Page): void {
    this.pages = this.pages.map((page, place) => (place === this.open ? change(page) : page));
  }
}
