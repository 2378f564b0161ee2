// The pictures, once for all tiles: they come after the first tiles, which have their letters until then.
import { later } from '../shared/later.svelte';

/** The inside of a product's picture. */
export const pictures = later(() => import('./draw'));
