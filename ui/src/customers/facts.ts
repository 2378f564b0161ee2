// What is known of a customer, in the order in which it is asked.
import type { Customer } from '../backend/wire';
import { t } from '../shared/words';

export const FIELDS = ['name', 'phone', 'card', 'email', 'tax_id', 'branch', 'birthday', 'level', 'credit_limit', 'exempt', 'address', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** What only who manages customers may change. */
export const MANAGED: readonly Field[] = ['level', 'credit_limit', 'exempt'];

/** What is typed into the form. */
export type Facts = Record<Field, string> & { consent: boolean };

const WORDS: Record<Field, () => string> = {
  name: () => t.customerName(),
  phone: () => t.customerPhone(),
  card: () => t.customerCard(),
  email: () => t.customerEmail(),
  tax_id: () => t.customerTaxId(),
  branch: () => t.customerBranch(),
  birthday: () => t.customerBirthday(),
  level: () => t.customerLevel(),
  credit_limit: () => t.customerCreditLimit(),
  exempt: () => t.customerExempt(),
  address: () => t.customerAddress(),
  note: () => t.customerNote(),
};

/** What a fact is called. */
export const factName = (field: Field): string => WORDS[field]();

/** What a fact must look like, where that is not plain. */
export const factHint = (field: Field): string => ({ birthday: '1990-05-31', branch: '00000' } as Partial<Record<Field, string>>)[field] ?? '';

/** The form of a customer; of a new one with what was looked for as its phone or its name. */
export function factsOf(customer: Customer | undefined, looked = ''): Facts {
  const none = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>;
  if (customer) return { ...none, ...Object.fromEntries(FIELDS.map((field) => [field, customer[field]])), consent: customer.consent };
  return { ...none, [/^[\d+\-() .]*$/.test(looked) ? 'phone' : 'name']: looked, consent: false };
}
