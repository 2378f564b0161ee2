// A head office that answers and knows no product: what is sold to it lies on the desk.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Shop } from './shop';

const SOMEBODY = { id: '1', username: 'till', email: 'till@example.com', full_name: 'Till', is_active: true, is_superuser: false };

function answer({ url = '' }: IncomingMessage): unknown {
  if (url.endsWith('/token')) return { access_token: 'token', token_type: 'bearer' };
  return url.endsWith('/me') ? SOMEBODY : [];
}

/** A head office at this address, until it is closed. */
export async function anOffice(): Promise<{ url: string; close: () => Promise<unknown> }> {
  const office = createServer((asked, reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(asked))));
  await new Promise<void>((ready) => office.listen(0, '127.0.0.1', ready));
  const close = () => {
    office.closeAllConnections();
    return new Promise((gone) => office.close(gone));
  };
  return { url: `http://127.0.0.1:${(office.address() as AddressInfo).port}/api/v1`, close };
}

/** Connects a back end as the owner. */
export async function connect(shop: Shop, name: string, base_url: string): Promise<void> {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('upstream_add', { kind: 'pos-system-api', name, base_url, settings: { username: 'till' }, secret: 'secret' });
  await shop.ask('sign_out');
}

/** An order as an office has it. */
export interface TakenOrder {
  id: string;
  payment_method: string;
}

/** An office that knows the demo's water, takes orders and lists them; what it has can be changed by whoever holds `orders`, `lists` says how often it was asked for them. */
export async function aTakingOffice(): Promise<{ url: string; orders: TakenOrder[]; lists: () => number; close: () => Promise<unknown> }> {
  const orders: TakenOrder[] = [];
  let lists = 0;
  const said = (asked: IncomingMessage, body: string): unknown => {
    const { method, url = '' } = asked;
    const [path = '', query = ''] = url.split('?');
    if (path.endsWith('/orders') && method === 'POST') {
      const order = { ...JSON.parse(body), id: `ord-${orders.length + 1}`, payment_status: 'paid', order_status: 'completed', created_at: '2026-11-24T09:30:00' };
      orders.push(order);
      return order;
    }
    if (path.endsWith('/orders')) lists += 1;
    return path.endsWith('/orders') ? orders.slice(Number(new URLSearchParams(query).get('skip') ?? 0)) : answer(asked);
  };
  const office = createServer((asked, reply) => {
    let body = '';
    asked.on('data', (chunk) => (body += String(chunk)));
    asked.on('end', () => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said(asked, body))));
  });
  await new Promise<void>((ready) => office.listen(0, '127.0.0.1', ready));
  const close = () => {
    office.closeAllConnections();
    return new Promise((gone) => office.close(gone));
  };
  return { url: `http://127.0.0.1:${(office.address() as AddressInfo).port}/api/v1`, orders, lists: () => lists, close };
}

/** A receipt of another till, whose sale the office has: three colas and a tea that this till has no map for, by card. */
export const ELSEWHERE = 'T2K7Q-000045';

/** An office that has the sale of another till, connected, its cola mapped; ends with what is answered. */
export async function withSaleElsewhere(shop: Shop): Promise<() => Promise<unknown>> {
  const order = {
    id: 'ord-1', user_id: '1', total_amount: 63.9, payment_method: 'card', payment_status: 'paid', order_status: 'completed',
    created_at: '2026-11-24T09:30:00', notes: `[${ELSEWHERE} 01907f3a] card 63.90`,
    items: [{ item_id: 'itm-2', quantity: 3, price_at_order: 15.3 }, { item_id: 'itm-9', quantity: 1, price_at_order: 18 }],
  };
  const has = ({ url = '' }: IncomingMessage) => (url.endsWith('/orders/ord-1') ? order : url.includes('/orders?skip=0&') ? [order] : undefined);
  const office = createServer((asked, reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(has(asked) ?? answer(asked))));
  await new Promise<void>((ready) => office.listen(0, '127.0.0.1', ready));
  await connect(shop, 'office', `http://127.0.0.1:${(office.address() as AddressInfo).port}/api/v1`);
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('upstream_map', { upstream: 'office', kind: 'product', local: 'P0002', remote: 'itm-2' });
  await shop.ask('sign_out');
  return () => {
    office.closeAllConnections();
    return new Promise((gone) => office.close(gone));
  };
}

/** Sells something that the office does not know, so that it lies on the desk. */
export async function onTheDesk(shop: Shop): Promise<void> {
  const office = await anOffice();
  await connect(shop, 'head', office.url);
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('sell', { scan: ['8850999320007'], tender: ['cash:10'] });
  await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
  await shop.ask('sign_out');
  await office.close();
}
