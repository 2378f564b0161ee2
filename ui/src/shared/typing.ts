// Typing figures without a text field.

/** An amount after one more key: at most `decimals` after the point, no leading noughts. */
export function typeAmount(text: string, key: string, decimals: number): string {
  if (key === 'back') return text.slice(0, -1);
  if (key === '.' || key === ',') return decimals > 0 && !text.includes('.') ? `${text || '0'}.` : text;
  if (!/^\d$/.test(key)) return text;
  const [whole = '', fraction] = text.split('.');
  if (fraction !== undefined) return fraction.length < decimals ? text + key : text;
  return whole.length < 9 ? (whole === '0' ? key : text + key) : text;
}

/** A typed amount as the till reads it: `12.` is `12`, nothing is `0`. */
export function asAmount(text: string): string {
  return text.replace(/\.$/, '') || '0';
}
