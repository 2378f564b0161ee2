// What every screen knows: how the till is, who is signed in, what went wrong last.
import { createContext, untrack } from 'svelte';
import type { Backend, Reply, Request } from '../backend/backend';
import type { Approval, CommandName, Exchange, TillStatus } from '../backend/wire';
import { keepTimeOf } from '../shared/figures';
import { put } from '../shared/look.svelte';
import { codeOf, inWordsSoon, textIn, textsIn } from '../shared/problem';

/** Where the person is. What lies in the ledger (signed in, shift, cart) is asked of the till, not kept here. */
export type Place = 'sell' | 'tender' | 'count' | 'today' | 'receipts' | 'sending' | 'park' | 'settings' | 'arrange' | 'return' | 'goods' | 'empties' | 'customers' | 'charges' | 'orders';

/** An act that waits for somebody who may do it alone. */
export interface Asking {
  need: string;
  approvers: string[];
  send: (approval: Approval) => Promise<void>;
  refuse: () => void;
}

export class Till {
  status = $state.raw<TillStatus>();
  place = $state<Place>('sell');
  /** The part of the settings that is open; their list where it is empty. */
  part = $state('');
  problem = $state('');
  /** What the till could not save, to be tried again; undefined while it can. */
  unsaved = $state.raw<{ full: boolean; again: () => Promise<unknown> }>();
  /** What waits for an approval. */
  asking = $state.raw<Asking>();
  /** There is no shop yet. */
  first = $state(false);
  /** The receipt to look at first; the last one where it is empty. */
  receipt = $state('');

  /** What lies in the sale is to be ordered. */
  ordering = false;

  /** What comes back in exchange for the open sale, and what it is worth. */
  exchange = $state.raw<{ asked: Exchange; worth: string }>();

  constructor(readonly backend: Backend) {}

  /** Asks how the till is. */
  async refresh(): Promise<void> {
    try {
      const status = await this.backend.call('till_status', {});
      keepTimeOf(status.timezone);
      put(status.look);
      this.status = status;
      this.first = false;
    } catch (fault) {
      this.first = codeOf(fault) === 'no_shop';
      this.problem = await inWordsSoon(fault);
    }
  }

  /** Whether the person may do it, as far as the till has told. */
  may(right: string): boolean {
    return this.status?.session?.rights.includes(right) ?? false;
  }

  /** Runs something and says what went wrong; where nobody is signed in or no shift is open the screen follows.
   * `again` is what is tried where the till could not save; else the same. */
  async attempt(run: () => Promise<unknown>, again = run): Promise<boolean> {
    // Whoever asks in an effect does not follow what is said here.
    const before = untrack(() => this.problem);
    const done = await this.readAnew(run, again);
    // What went wrong meanwhile stays: something else that took longer does not take it back.
    if (done && this.problem === before && before !== this.#scanSentence) this.problem = '';
    if (done && run === this.unsaved?.again) this.unsaved = undefined;
    return done;
  }

  /** The same for what is read because the till moved on: nobody acted, so what went wrong before stays in view. */
  async readAnew(run: () => Promise<unknown>, again = run): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (fault) {
      this.problem = await inWordsSoon(fault);
      const code = codeOf(fault);
      if (code === 'disk_full' || code === 'cannot_save') this.unsaved = { full: code === 'disk_full', again };
      if (['not_signed_in', 'no_shift', 'conflict'].includes(codeOf(fault) ?? '')) await this.refresh();
      return false;
    }
  }

  /** What is said of a scan that no page took. It stays until it is read or the page is left: no reading in the background takes it back. */
  #scanSentence = '';

  /** Runs a command; where it needs an approval, asks for one and runs it with that. Rejects as the command does, also when it is refused. */
  approved<C extends CommandName>(command: C, request: Request<C>): Promise<Reply<C>> {
    return this.approving((approval) => this.backend.call(command, { ...request, ...approval }));
  }

  /** The same for whatever sends a command: it sends the approval along. */
  async approving<T>(run: (approval?: { approval: Approval }) => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (fault) {
      if (codeOf(fault) !== 'needs_approval') throw fault;
      return await new Promise((done, refused) => {
        const end = () => (this.asking = undefined);
        this.asking = {
          need: textIn(fault, 'right'),
          approvers: textsIn(fault, 'approvers'),
          send: async (approval) => {
            const reply = await run({ approval });
            end();
            done(reply);
          },
          refuse: () => {
            end();
            refused(fault);
          },
        };
      });
    }
  }

  /** A scan came where none is taken: a low tone, a sentence, and nothing else. */
  scanNotTaken(sentence: string): void {
    this.problem = this.#scanSentence = sentence;
    // A tone that is not heard is no trouble of its own.
    void this.backend.call('scan_not_taken', {}).catch(() => undefined);
  }

  /** The page on which a scan was not taken is left. */
  leavePage(): void {
    if (untrack(() => this.problem) === this.#scanSentence) this.problem = '';
  }

  /** Opens a receipt. */
  lookAt(receipt_no: string): void {
    this.receipt = receipt_no;
    this.place = 'receipts';
  }

  /** Takes something of a receipt back; which one is asked where none is named. */
  takeBack(receipt_no = ''): void {
    this.receipt = receipt_no;
    this.place = 'return';
  }

  /** Opens the orders: what lies in the sale becomes a new one. */
  order(): void {
    this.ordering = true;
    this.place = 'orders';
  }

  /** Opens a part of the settings, or their list. */
  set(part = ''): void {
    this.problem = '';
    this.part = part;
    this.place = 'settings';
  }

  async lock(): Promise<void> {
    await this.attempt(() => this.backend.call('sign_out', {}));
    this.exchange = undefined;
    this.place = 'sell';
    await this.refresh();
  }
}

/** The till's state, for every screen. */
export const [till, provideTill] = createContext<Till>();
