// Finds a sale by what is typed: its number, its day, its total, or its customer.
import type { Backend } from '../backend/backend';
import type { FoundSale } from '../backend/wire';

const RECEIPT = /^[a-z0-9]+-\d+$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Longer figures are a phone or a card. */
const TOTAL = /^\d{1,7}([.,]\d{1,3})?$/;

export class SaleFinder {
  /** The newest first; undefined while nothing was looked for. */
  found = $state.raw<FoundSale[]>();

  constructor(readonly backend: Backend) {}

  forget(): void {
    this.found = undefined;
  }

  /** The number, where one was typed; else nothing, and `found` holds what was found. */
  async look(typed: string): Promise<string> {
    const text = typed.trim();
    this.forget();
    if (text === '' || (RECEIPT.test(text) && !/^\d{4}-\d/.test(text))) return text.toUpperCase();
    this.found = (await this.backend.call('find_sales', asked(text))).sales;
    return '';
  }
}

function asked(text: string): { date?: string; total?: string; customer?: string } {
  if (DAY.test(text)) return { date: text };
  return TOTAL.test(text) ? { total: text.replace(',', '.') } : { customer: text };
}
