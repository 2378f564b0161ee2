// A shop that is being set up: what was typed, which step it is, and what was wrong with which field.
import type { Backend } from '../backend/backend';
import { language } from '../shared/language.svelte';
import { codeOf, inWords } from '../shared/problem';
import { t } from '../shared/words';

export type Field = 'timezone' | 'shop' | 'currency' | 'rate' | 'till' | 'owner' | 'pin' | 'again';

/** The step that a field stands on, and the refusals that speak of it. */
const FIELDS: Record<string, [Field, number]> = {
  bad_timezone: ['timezone', 0], bad_shop_name: ['shop', 1], bad_currency: ['currency', 1], bad_tax: ['rate', 1],
  bad_till: ['till', 2], bad_name: ['owner', 3], bad_pin: ['pin', 3],
};

const LAST_QUESTION = 3;

export class Setup {
  step = $state(0);
  timezone = $state('');
  shop = $state('');
  currency = $state('');
  rate = $state('7');
  mode = $state<'included' | 'added'>('included');
  till = $state('T1');
  owner = $state('');
  pin = $state('');
  again = $state('');
  /** The recovery code, once the shop is made. */
  code = $state('');
  problem = $state<{ field: Field | undefined; text: string }>();

  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Whether nothing of this step is left empty. */
  get complete(): boolean {
    const asked = [[this.timezone], [this.shop, this.currency, this.rate], [this.till], [this.owner, this.pin, this.again]][this.step];
    return (asked ?? []).every((text) => text.trim() !== '');
  }

  /** What is wrong with a field; empty where nothing is. */
  wrong(field: Field): string {
    return this.problem?.field === field ? this.problem.text : '';
  }

  back(): void {
    this.problem = undefined;
    this.step -= 1;
  }

  /** The next step; after the last question the shop is made. */
  async next(): Promise<void> {
    this.problem = undefined;
    if (this.step < LAST_QUESTION) this.step += 1;
    else if (this.pin !== this.again) this.problem = { field: 'again', text: t.firstPinDiffers() };
    else await this.#make();
  }

  async #make(): Promise<void> {
    try {
      const made = await this.#backend.call('begin_shop', {
        language: language(), timezone: this.timezone, shop: this.shop.trim(), currency: this.currency, tax: { rate: this.rate.trim(), mode: this.mode },
        till: this.till.trim().toUpperCase(), owner: this.owner.trim(), pin: this.pin,
      });
      this.code = made.recovery_code;
      this.step += 1;
    } catch (fault) {
      const [field, step] = FIELDS[codeOf(fault) ?? ''] ?? [undefined, this.step];
      this.step = step;
      this.problem = { field, text: inWords(fault) };
    }
  }
}
