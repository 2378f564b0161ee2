import type { Tile } from '../backend/wire';
import { figure } from '../shared/figures';
import { t } from '../shared/words';

/** What one of a product costs; a dash where it is asked for; of a style the lowest. */
export function priceOf(product: Tile): string {
  if (product.open_price) return '–';
  return product.style?.prices_differ ? t.styleFrom({ price: figure(product.price) }) : figure(product.price);
}
