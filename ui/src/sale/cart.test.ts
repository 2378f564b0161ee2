import { describe, expect, it } from 'vitest';
import { NoReply, Refusal } from '../backend/backend';
import { cartOf, sellingShop, water } from '../testing/shop';
import { Cart } from './cart.svelte';

const cola = { ...water, line: 2 };
const at = (request: Record<string, unknown> | undefined) => request?.['at'] as { revision: number; request_id: string };

async function read(shop: ReturnType<typeof sellingShop>) {
  const cart = new Cart(shop);
  await cart.read();
  return cart;
}

describe('the cart on the screen', () => {
  it('two quick keys act one after the other, the second on what the first left', async () => {
    const shop = sellingShop([water, cola], {
      select_line: () => cartOf([water, cola], { selected_line: 1, revision: 3 }),
      void_line: () => cartOf([cola], { revision: 4 }),
    });
    const cart = await read(shop);
    const up = cart.change('select_line', { line: 1 });
    const away = cart.change('void_line', (now) => (now.selected_line === null ? undefined : { line: now.selected_line }));
    await Promise.all([up, away]);
    const [asked] = shop.requests('void_line');
    expect([asked?.['line'], at(asked).revision]).toEqual([1, 3]);
  });

  it('an answer from before a scan never takes the place of the scan’s own', async () => {
    let answer: (cart: ReturnType<typeof cartOf>) => void = () => undefined;
    const shop = sellingShop([], { cart: () => new Promise((late) => (answer = late)), scan: () => cartOf([water]) });
    const cart = new Cart(shop);
    const reading = cart.read();
    const scanning = cart.change('scan', { code: '885' });
    await Promise.resolve();
    expect(shop.asked.map(({ command }) => command), 'the scan waits for its turn').toEqual(['cart']);
    answer(cartOf([]));
    await Promise.all([reading, scanning]);
    expect(cart.snapshot?.lines).toHaveLength(1);
  });

  it('a wish for nothing asks for nothing', async () => {
    const shop = sellingShop([]);
    await (await read(shop)).change('void_line', () => undefined);
    expect(shop.requests('void_line')).toHaveLength(0);
  });

  it('a lost reply is met by the same request again: the till knows whether it has acted', async () => {
    let sent = 0;
    const shop = sellingShop([water], {
      scan: () => {
        sent += 1;
        if (sent === 1) throw new NoReply('dead');
        return cartOf([water, cola]);
      },
    });
    const cart = await read(shop);
    await cart.change('scan', { code: '885' });
    const ids = shop.requests('scan').map((request) => at(request).request_id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(cart.snapshot?.lines).toHaveLength(2);
  });

  it('a cart that has moved on is read anew and the command sent once more', async () => {
    const revisions = [1, 7];
    let sent = 0;
    const shop = sellingShop([water], {
      cart: () => cartOf([water], { revision: revisions.shift() ?? 7 }),
      scan: () => {
        sent += 1;
        if (sent === 1) throw new Refusal('conflict');
        return cartOf([water, cola]);
      },
    });
    const cart = await read(shop);
    await cart.change('scan', { code: '885' });
    expect(shop.requests('scan').map((request) => at(request).revision)).toEqual([1, 7]);
  });

  it('a refusal is not sent again and holds up nothing that follows', async () => {
    const shop = sellingShop([water], { scan: () => { throw new Refusal('needs_weight'); }, step_quantity: () => cartOf([water], { revision: 9 }) });
    const cart = await read(shop);
    const refused = cart.change('scan', { code: '885' });
    const after = cart.change('step_quantity', { line: 1, by: 1 });
    await expect(refused).rejects.toMatchObject({ code: 'needs_weight' });
    await after;
    expect(shop.requests('scan')).toHaveLength(1);
    expect(cart.snapshot?.revision).toBe(9);
  });
});
