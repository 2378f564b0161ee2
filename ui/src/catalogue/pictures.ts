// Flat pictures of kinds of goods, on a grid of 48, at most three inks: the product's own and the inks of contents. Loaded after the first tiles.
import type { Tile } from '../backend/wire';
import { kindOf } from './kinds';

/** The ink of the product itself. */
const OWN = 'own';
type Part = readonly [ink: string, path: string];

const DRAWINGS = {
  water: [[OWN, 'M18 4h12v6H18Z M17 10h14q5 5 5 11v20q0 3-3 3H15q-3 0-3-3V21q0-6 5-11Z'], ['white', 'M12 24h24v10H12Z']],
  can: [[OWN, 'M13 7h22l2 5v26l-2 4H13l-2-4V12Z'], ['steel', 'M14 4h20l1 3H13Z M13 42h22l-1 3H14Z'], ['white', 'M11 30C20 20 28 30 37 18v6C28 34 20 25 11 36Z']],
  bottle: [[OWN, 'M19 3h10v5H19Z M18 8h12q4 5 4 10v24q0 2-2 2H16q-2 0-2-2V18q0-5 4-10Z'], ['cream', 'M14 20h20v14H14Z'], [OWN, 'M24 22q6 4 0 10q-6-6 0-10Z']],
  coffee: [[OWN, 'M15 9h18v32q0 3-3 3H18q-3 0-3-3Z'], ['steel', 'M16 5h16l1 4H15Z'], ['cream', 'M15 20h18v12H15Z']],
  flask: [[OWN, 'M20 2h8v12q6 4 6 11v17q0 2-2 2H16q-2 0-2-2V25q0-7 6-11Z'], ['cream', 'M14 26h20v10H14Z'], ['husk', 'M20 2h8v5h-8Z']],
  carton: [[OWN, 'M13 18h22v26H13Z'], ['steel', 'M13 18 18 8h12l5 10Z'], [OWN, 'M18 4h12v4H18Z'], ['white', 'M13 27h22v9H13Z']],
  cup: [[OWN, 'M12 14h24l-3 28q0 2-2 2H17q-2 0-2-2Z'], ['steel', 'M10 9h28v5H10Z'], ['white', 'M13.4 24h21.200l-1 9H14.400Z']],
  sauce: [[OWN, 'M21 3h6v9q7 5 7 12v18q0 2-2 2H16q-2 0-2-2V24q0-7 7-12Z'], ['cream', 'M14 25h20v12H14Z'], ['clay', 'M20 2h8v6h-8Z M18 28h12v6H18Z']],
  oil: [[OWN, 'M19 4h10v6q7 5 7 12v20q0 2-2 2H14q-2 0-2-2V22q0-7 7-12Z'], ['white', 'M12 25h24v11H12Z'], ['clay', 'M18 2h12v6H18Z']],
  noodles: [[OWN, 'M9 14h30l-4 28H13Z'], ['cream', 'M7 8h34v6H7Z'], ['sun', 'M11.400 26h25.200l-1.200 8H12.600Z']],
  bowl: [[OWN, 'M4 24h40q-2 14-13 18H17Q6 38 4 24Z'], ['white', 'M8 24q2-12 16-12t16 12Z']],
  sack: [[OWN, 'M11 10h26l3 30q-1 4-4 4H12q-3 0-4-4Z'], ['husk', 'M14 4h20l3 6H11Z'], ['white', 'M14 20h20v14H14Z']],
  chips: [[OWN, 'M9 5h30l-2 38H11Z'], ['cream', 'M24 15a9 9 0 1 1 0 18a9 9 0 0 1 0-18Z'], ['husk', 'M9 5h30v4H9Z M11 40h26v4H11Z']],
  biscuit: [[OWN, 'M6 12h36v26H6Z'], ['cream', 'M6 12h36v7H6Z'], ['husk', 'M24 22a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z']],
  chocolate: [['char', 'M6 16h36v18H6Z'], [OWN, 'M6 16h12v18H6Z'], ['cream', 'M22 22h15v3H22Z M22 27h10v3H22Z']],
  candy: [[OWN, 'M24 13a11 11 0 1 1 0 22a11 11 0 0 1 0-22Z M12 24 3 16v16Z M36 24l9-8v16Z'], ['white', 'M20 15l4 18h-3l-5-15Z']],
  icecream: [['husk', 'M14 22h20L24 46Z'], [OWN, 'M24 4q11 0 11 12v6H13v-6Q13 4 24 4Z']],
  cheese: [[OWN, 'M4 30 38 10q6 6 6 14v16H4Z'], ['cream', 'M14 30a4 4 0 1 1 0 8a4 4 0 0 1 0-8Z M31 24a3 3 0 1 1 0 6a3 3 0 0 1 0-6Z']],
  eggs: [['husk', 'M4 28h40l-4 14H8Z'], ['cream', 'M7 28q0-13 6-13t6 13Z M18 28q0-13 6-13t6 13Z M29 28q0-13 6-13t6 13Z']],
  bread: [['husk', 'M8 16q0-8 9-8h14q9 0 9 8q0 4-3 5v19q0 3-3 3H14q-3 0-3-3V21q-3-1-3-5Z'], ['cream', 'M14 19q-2-1-2-4q0-3 5-3h14q5 0 5 3q0 3-2 4v19H14Z']],
  bananas: [['sun', 'M8 10q2 26 30 24q4 0 4 4q0 4-6 5Q8 46 4 12Z'], ['husk', 'M3 8h6l-1 5H4Z M40 34h4v6h-3Z']],
  mango: [['sun', 'M30 8q14 6 10 22q-5 14-18 13Q6 41 7 28Q9 12 30 8Z'], ['clay', 'M30 8q14 6 10 22q-2 6-6 9q2-18-4-31Z'], ['leaf', 'M29 8q0-6 8-5q-1 6-8 5Z']],
  apple: [[OWN, 'M24 14q8-5 14 1q6 7 1 18q-5 11-11 10q-4-1-8 0q-6 1-11-10Q4 22 10 15q6-6 14-1Z'], ['char', 'M23 4h3l-1 11h-2Z'], ['leaf', 'M26 9q5-7 12-5q-3 8-12 5Z']],
  greens: [['leaf', 'M22 26Q2 22 6 6q12 0 16 12Q20 6 28 3q6 8 0 16q6-8 15-6q-2 12-17 13Z M19 25h10l-1 20h-8Z'], ['clay', 'M19 32h10l-.300 4h-9.400Z']],
  meat: [['rose', 'M8 14q14-10 30-2q8 10 2 22q-14 10-32 4Q0 26 8 14Z'], ['white', 'M14 19q10-6 20-1q4 5 1 11q-10 5-20 2q-5-6-1-12Z'], ['rose', 'M18 22q7-4 13-1q3 3 1 6q-7 3-13 1q-3-3-1-6Z']],
  fish: [[OWN, 'M3 24Q14 8 30 14q5 2 8 6l8-7v22l-8-7q-3 4-8 6Q14 40 3 24Z'], ['char', 'M13 20a2 2 0 1 1 0 4a2 2 0 0 1 0-4Z']],
  tin: [[OWN, 'M8 16h32v18q0 4-16 4T8 34Z'], ['steel', 'M24 10a16 6 0 1 1 0 12a16 6 0 0 1 0-12Z'], ['white', 'M8 24q16 6 32 0v6q-16 6-32 0Z']],
  ice: [[OWN, 'M10 14h28l2 26q-1 4-4 4H12q-3 0-4-4Z M16 6h16l4 8H12Z'], ['white', 'M14 22h9v9h-9Z M26 25h8v8h-8Z M18 33h7v7h-7Z']],
  tube: [[OWN, 'M4 14h5l27 4v12L9 34H4Z'], ['clay', 'M36 18h3v-2h5v16h-5v-2h-3Z'], ['white', 'M13 21h17v6H13Z']],
  pump: [[OWN, 'M12 20h24v22q0 2-2 2H14q-2 0-2-2Z'], ['char', 'M22 10h4v6h-4Z M16 5h14v5H16Z'], ['white', 'M20 16h8v4h-8Z M16 27h16v9H16Z']],
  tissue: [['cream', 'M10 12h28v26q-14 7-28 0Z'], ['steel', 'M24 6a14 6 0 1 1 0 12a14 6 0 0 1 0-12Z'], ['husk', 'M24 9.500a5 2.500 0 1 1 0 5a5 2.500 0 0 1 0-5Z']],
  bag: [[OWN, 'M9 16h30l3 28H6Z'], ['char', 'M16 20v-6q0-9 8-9t8 9v6h-3v-6q0-6-5-6t-5 6v6Z']],
} as const satisfies Record<string, readonly Part[]>;

export type PictureName = keyof typeof DRAWINGS;

/** Every picture by its name. */
export const PICTURE_NAMES = Object.keys(DRAWINGS) as PictureName[];

/** What stands for a letter where a picture could be chosen. */
export const LETTER = 'letter';

const isPicture = (name: string): name is PictureName => Object.hasOwn(DRAWINGS, name);

/** The name of a product's picture: as it was chosen, else as its name tells. Nothing: it has its letter. */
export function pictureName(product: Pick<Tile, 'name' | 'picture'>): PictureName | undefined {
  if (product.picture) return isPicture(product.picture) ? product.picture : undefined;
  return kindOf(product.name);
}

/** A picture as the inside of an image of 48 by 48; its own ink is that of the product. */
export function drawing(name: PictureName): string {
  return DRAWINGS[name].map(([ink, path]) => `<path fill="var(--${ink === OWN ? 'ink-of-product' : `p-${ink}`})" d="${path}"/>`).join('');
}
