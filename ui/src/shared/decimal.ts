// Exact sums of decimal texts. Amounts are text on the screen; the rules about money are the till's.

/** A decimal text in units of ten to the minus `scale`. */
interface Decimal {
  units: bigint;
  scale: number;
}

function parse(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction || '0') * 1n, scale: fraction.length };
}

function text({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}

const at = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

/** The sum of decimal texts, with the decimals of the one that has most. */
export function sum(texts: string[]): string {
  const parts = texts.map(parse);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  return text({ units: parts.reduce((total, part) => total + at(part, scale), 0n), scale });
}

/** A decimal text so many times. */
export function times(value: string, count: number): string {
  const { units, scale } = parse(value);
  return text({ units: units * BigInt(count), scale });
}

/** Which of two decimal texts is more: below, at or above zero. */
export function compare(one: string, other: string): number {
  const parts = [parse(one), parse(other)] as const;
  const scale = Math.max(parts[0].scale, parts[1].scale);
  const [left, right] = [at(parts[0], scale), at(parts[1], scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (value: string): boolean => compare(value, '0') === 0;
export const isNegative = (value: string): boolean => compare(value, '0') < 0;
