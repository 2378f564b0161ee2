// Variants to be made of a style: each value of one attribute with each of the next.
import type { MakeVariants, Style } from '../backend/wire';

/** As many attributes as a variant has. */
export const MOST_ATTRIBUTES = 3;

/** Values as they are typed, with commas between them, also those of a Chinese keyboard; each once. */
export const valuesOf = (text: string): string[] => [...new Set(text.split(/[,，、]/).map((value) => value.trim()).filter((value) => value !== ''))];

/** Each value of the first with each of the second, and so on; nothing while one has none. */
export const combined = (lists: string[][]): string[][] =>
  lists.length === 0 ? [] : lists.reduce<string[][]>((begun, values) => begun.flatMap((before) => values.map((value) => [...before, value])), [[]]);

/** What was typed: the style, facts by column, and of the attributes and variants `name 0`, `values 0`, `price Red/M`, `gtin Red/M`. */
export type Texts = Record<string, string>;

export const keyOf = (values: string[]): string => values.join('/');
const text = (texts: Texts, field: string): string => (texts[field] ?? '').trim();

/** What stands there for a style that has variants already. */
export function textsOf(was: Style | undefined, names: string[]): Texts {
  const attributes = was?.attributes ?? names;
  const values = (at: number) => [...new Set(was?.variants.map((one) => one.values[at] ?? ''))].filter((value) => value !== '').join(', ');
  return { style: was?.style ?? '', ...Object.fromEntries(attributes.flatMap((name, at) => [[`name ${at}`, name], [`values ${at}`, values(at)]])) };
}

/** The attributes that have values, in their order. */
const attributesOf = (texts: Texts) =>
  Array.from({ length: MOST_ATTRIBUTES }, (_, at) => ({ name: text(texts, `name ${at}`), values: valuesOf(text(texts, `values ${at}`)) })).filter(({ name, values }) => name !== '' && values.length > 0);

/** The variants that are to be made: those that are there are not. */
export function newOnes(texts: Texts, was: Style | undefined): string[][] {
  const there = new Set(was?.variants.map((one) => keyOf(one.values)));
  return combined(attributesOf(texts).map(({ values }) => values)).filter((values) => !there.has(keyOf(values)));
}

/** What to ask of the till, but for what is left out. */
export function requestOf(texts: Texts, was: Style | undefined, facts: readonly string[], left: ReadonlySet<string>): MakeVariants {
  const known = facts.map((fact) => [fact, text(texts, fact)] as const).filter(([, said]) => said !== '');
  const wanted = newOnes(texts, was).filter((values) => !left.has(keyOf(values)));
  const own = (field: string, values: string[]) => text(texts, `${field} ${keyOf(values)}`) || null;
  return {
    style: text(texts, 'style'), facts: Object.fromEntries(known), attributes: attributesOf(texts).map(({ name }) => name),
    variants: wanted.map((values) => ({ values, price: own('price', values), gtin: own('gtin', values) })),
  };
}
