// The cart as the till last told it. Nothing is reckoned here: each command brings a whole new snapshot.
import { newRequestId, NoReply, Refusal, type Backend, type Reply, type Request } from '../backend/backend';
import type { CartSnapshot } from '../backend/wire';

/** Commands that change the cart. */
export type CartCommand =
  | 'choose' | 'take_weight'
  | 'scan' | 'add_product' | 'add_money' | 'multiply' | 'set_quantity' | 'step_quantity' | 'void_line' | 'select_line' | 'clear_cart' | 'set_discount' | 'set_line_discount' | 'set_line_price' | 'set_level' | 'set_exempt' | 'remove_coupon' | 'set_customer'
  | 'fetch_order' | 'park_cart' | 'recall_cart' | 'merge_parked' | 'split_cart' | 'take_shelf_prices' | 'undo_cart';

type Rest<C extends CartCommand> = Omit<Request<C>, 'at'>;

/** What to ask for, or how to tell from the cart as it is when its turn comes; undefined asks for nothing. */
type Wish<C extends CartCommand> = Rest<C> | ((sale: CartSnapshot) => Rest<C> | undefined);

export class Cart {
  snapshot = $state.raw<CartSnapshot>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly backend: Backend) {}

  /** Reads the cart anew, in its turn: an answer from before a change must not take the place of the change's own. */
  read(): Promise<CartSnapshot> {
    return this.#inTurn(() => this.#read());
  }

  /** Begins when everything that was asked before is answered. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run, run);
    this.#last = done;
    return done;
  }

  async #read(): Promise<CartSnapshot> {
    const snapshot = await this.backend.call('cart', {});
    this.snapshot = snapshot;
    return snapshot;
  }

  /** Changes the cart, after everything that was asked before. Rejects with what the till answered. */
  change<C extends CartCommand>(command: C, wish: Wish<C>): Promise<Reply<C> | undefined> {
    return this.#inTurn(async () => {
      const rest = typeof wish === 'function' ? wish(this.snapshot ?? (await this.#read())) : wish;
      return rest ? this.#send(command, rest, newRequestId(), 1) : undefined;
    });
  }

  /** Where the cart stands once everything that was asked for has been answered. */
  async settled(): Promise<CartSnapshot> {
    await this.#last.catch(() => undefined);
    return this.snapshot ?? this.read();
  }

  /** A lost reply or a cart that has moved on is met once, with the same request: the till knows whether it has acted. */
  async #send<C extends CartCommand>(command: C, rest: Rest<C>, request_id: string, again: number): Promise<Reply<C>> {
    const { cart_id, revision } = this.snapshot ?? (await this.#read());
    const request = { ...rest, at: { cart_id, revision, request_id } } as unknown as Request<C>;
    try {
      const reply = await this.backend.call(command, request);
      this.snapshot = 'cart' in reply ? reply.cart : (reply as CartSnapshot);
      return reply;
    } catch (fault) {
      const stale = fault instanceof Refusal && fault.code === 'conflict';
      if (again === 0 || !(stale || fault instanceof NoReply)) throw fault;
      if (stale) await this.#read();
      return this.#send(command, rest, request_id, again - 1);
    }
  }
}
