import type { Tile } from '../backend/wire';
import { figure } from '../shared/figures';

/** What one of a product costs; a dash where it is asked for. */
export const priceOf = (product: Tile): string => (product.open_price ? '–' : figure(product.price));
