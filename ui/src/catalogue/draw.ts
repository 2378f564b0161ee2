import type { Tile } from '../backend/wire';
import { drawing, pictureName } from './pictures';

/** The inside of a product's picture; nothing where it has its letter. */
export default function draw(product: Pick<Tile, 'name' | 'picture'>): string | undefined {
  const name = pictureName(product);
  return name && drawing(name);
}
