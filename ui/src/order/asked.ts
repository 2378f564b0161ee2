// What is asked of an order before it is taken down.
import { t } from '../shared/words';

export const FIELDS = ['name', 'phone', 'date', 'time', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** What is typed into the form. */
export type Asked = Record<Field, string>;

const WORDS: Record<Field, () => string> = {
  name: () => t.customerName(),
  phone: () => t.customerPhone(),
  date: () => t.orderDate(),
  time: () => t.orderTime(),
  note: () => t.orderNote(),
};

/** What a fact is called. */
export const nameOf = (field: Field): string => WORDS[field]();

/** What a fact must look like, where that is not plain. */
export const hintOf = (field: Field): string => ({ date: '2026-12-05', time: '14:30' } as Partial<Asked>)[field] ?? '';
