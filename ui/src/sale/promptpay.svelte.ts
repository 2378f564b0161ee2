// The code by which a telephone pays: asked of the till for each amount, shown here and to the customer, taken away when it is left.
import type { Backend } from '../backend/backend';
import type { PromptPayCode } from '../backend/wire';
import { codeOf } from '../shared/problem';

export class AskedCode {
  code = $state.raw<PromptPayCode>();
  /** The shop has no account: the customer pays by the shop's own printed code. */
  none = $state(false);
  #question = 0;
  /** Whether the till may show a code to the customer. */
  #asked = false;

  constructor(readonly backend: Backend) {}

  /** Asks for an amount; only the last question's answer counts. */
  async ask(amount: string, print = false): Promise<void> {
    const question = ++this.#question;
    this.#asked = true;
    try {
      const code = await this.backend.call('ask_promptpay', { amount, print });
      if (question === this.#question) [this.code, this.none] = [code, false];
    } catch (fault) {
      if (question === this.#question) this.code = undefined;
      if (codeOf(fault) !== 'no_promptpay') throw fault;
      this.none = true;
    }
  }

  /** Nobody sees it any more. */
  async leave(): Promise<void> {
    if (!this.#asked) return;
    this.#asked = false;
    this.#question += 1;
    this.code = undefined;
    await this.backend.call('hide_promptpay', {}).catch(() => undefined);
  }
}
