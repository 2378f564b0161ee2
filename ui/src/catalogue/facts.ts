// What is known of a product: the columns of a product file, in the order in which they are asked.
import { unitName } from '../sale/unit';
import { sayIfKnown } from '../shared/language.svelte';
import { t } from '../shared/words';

const WORDS = {
  name_en: () => t.productNameEn(),
  name_th: () => t.productNameTh(),
  name_zh: () => t.productNameZh(),
  sku: () => t.productSku(),
  gtin: () => t.productGtin(),
  plu: () => t.productPlu(),
  price: () => t.productPrice(),
  prices: () => t.productPrices(),
  least_price: () => t.productLeastPrice(),
  cost: () => t.productCost(),
  category: () => t.productCategory(),
  brand: () => t.productBrand(),
  unit: () => t.productUnit(),
  tax: () => t.productTax(),
  tax_rate: () => t.productTaxRate(),
  tax_mode: () => t.productTaxMode(),
  enabled: () => t.productEnabled(),
  colour: () => t.productColour(),
  asks: () => t.productAsks(),
  stock: () => t.productStock(),
  style: () => t.productStyle(),
  attributes: () => t.productAttributes(),
  choices: () => t.productChoices(),
  parts: () => t.productParts(),
  deposit: () => t.productDeposit(),
};

export type Fact = keyof typeof WORDS;
export const FACTS = Object.keys(WORDS) as Fact[];

/** Facts that are typed; the others have keys of their own. */
export const TYPED = FACTS.filter((fact) => fact !== 'enabled');

const isFact = (name: string): name is Fact => name in WORDS;

/** What a fact is called; one that is not known here by its column. */
export const factName = (name: string): string => (isFact(name) ? WORDS[name]() : name);

/** What a fact must look like, where that is not plain. */
export const factHint = (fact: Fact): string =>
  ({ prices: 'member=11 @12=10', tax: 'vat7', tax_rate: '7', unit: 'dozen', price: '12.50', style: 'TEE', attributes: 'colour=Red; size=M', choices: 'milk toppings', parts: '2 P0001, 1 P0003', deposit: 'refundable, 6 BOTTLE' } as Partial<Record<Fact, string>>)[fact] ?? '';

/** What a fact says, in words where its column holds a code. */
export function factText(fact: Fact, text: string): string {
  if (fact === 'stock') return text === 'none' ? t.productStockNone() : text.replace(' ', '\u00a0× ');
  if (fact === 'tax_mode') return text === 'added' ? t.productTaxAdded() : t.productTaxIncluded();
  if (fact === 'unit') return unitName(text);
  if (fact === 'colour') return sayIfKnown(`ink-${text}`, {}) ?? text;
  if (fact === 'parts' || (fact === 'deposit' && text !== 'refundable')) return text.split(', ').map((one) => one.replace(' ', '\u00a0× ')).join(' · ');
  if (fact === 'deposit') return t.productDepositRefundable();
  if (fact === 'asks') return text.split(' ').map(askedText).join(' · ');
  return text;
}

function askedText(word: string): string {
  if (word === 'price') return t.productAsksPrice();
  if (word === 'serial') return t.productAsksSerial();
  return t.productAsksAge({ age: word.replace('age:', '') });
}

/** Only what was changed: what another person changed meanwhile stays. */
export function changed(before: Partial<Record<string, string>>, typed: Partial<Record<string, string>>): Record<string, string> {
  const facts = Object.entries(typed).map(([fact, text]) => [fact, (text ?? '').trim()] as const);
  return Object.fromEntries(facts.filter(([fact, text]) => text !== (before[fact] ?? '')));
}
