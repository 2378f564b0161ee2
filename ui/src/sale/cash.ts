// Which pieces of a currency are paper.
const NOTES: Record<string, string[]> = { THB: ['1000', '500', '100', '50', '20'] };

/** A piece without its empty decimals. */
export const plain = (piece: string): string => piece.replace(/\.0+$/, '');

/** Whether a piece is a note, as far as the till knows the currency. */
export const isNote = (currency: string, piece: string): boolean => (NOTES[currency] ?? []).includes(plain(piece));
