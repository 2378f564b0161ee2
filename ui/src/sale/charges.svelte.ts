// Charges on the card terminal: asked for once, each with an id of its own. The till says what became of them; what nobody knows stays
// until the terminal or a person says it.
import { newRequestId, NoReply, type Backend, type Reply } from '../backend/backend';
import type { Approval, CardAttempt } from '../backend/wire';

export class Charges {
  all = $state.raw<CardAttempt[]>([]);
  /** What is under way. */
  asking = $state(false);
  checking = $state(false);
  leaving = $state(false);

  constructor(readonly backend: Backend) {}

  /** Those for the open sale that pay it, or may have. */
  get here(): CardAttempt[] {
    return this.all.filter((one) => one.here && ['asking', 'unknown', 'approved'].includes(one.state));
  }

  /** What pays the open sale. */
  get paid(): CardAttempt[] {
    return this.here.filter(({ state }) => state === 'approved');
  }

  /** The one for the open sale of which it is not known yet what becomes of it. */
  get open(): CardAttempt | undefined {
    return this.here.find(({ state }) => state !== 'approved');
  }

  /** Reads them anew because something has changed. What cannot be read now is read with the next change. */
  async read(): Promise<void> {
    await this.backend.call('card_attempts', {}).then((reply) => this.#keep(reply), () => undefined);
  }

  /** Asks for money; answers with what became of it. Where the answer of the till itself is lost, it is asked for with the same id. */
  async ask(amount: string): Promise<CardAttempt | undefined> {
    const request = { amount, request_id: newRequestId() };
    const send = () => this.backend.call('ask_card', request);
    this.asking = true;
    try {
      this.#keep(await send().catch((fault: unknown) => {
        if (fault instanceof NoReply) return send();
        throw fault;
      }));
    } finally {
      this.asking = false;
    }
    return this.all.find(({ id }) => id === request.request_id);
  }

  /** Asks the terminal what became of a charge; never for its money. */
  async again(id: string): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    try {
      this.#keep(await this.backend.call('ask_card_again', { id }));
    } finally {
      this.checking = false;
    }
  }

  /** The terminal leaves the customer; the answer comes to whoever asked for the money. */
  async leave(id: string): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    try {
      this.#keep(await this.backend.call('cancel_card', { id }));
    } finally {
      this.leaving = false;
    }
  }

  /** A person says what the terminal shows. */
  async settle(id: string, charged: boolean, reason: string, approval?: { approval: Approval }): Promise<void> {
    this.#keep(await this.backend.call('settle_card', { id, charged, reason, ...approval }));
  }

  #keep({ attempts }: Reply<'card_attempts'>): void {
    this.all = attempts;
  }
}
