// A head office that answers and knows no product: what is sold to it lies on the desk.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Shop } from './shop';

const SOMEBODY = { id: '1', username: 'till', email: 'till@example.com', full_name: 'Till', is_active: true, is_superuser: false };

function answer({ url = '' }: IncomingMessage): unknown {
  if (url.endsWith('/token')) return { access_token: 'token', token_type: 'bearer' };
  return url.endsWith('/me') ? SOMEBODY : [];
}

/** Connects a back end as the owner. */
export async function connect(shop: Shop, name: string, base_url: string): Promise<void> {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('upstream_add', { kind: 'pos-system-api', name, base_url, settings: { username: 'till' }, secret: 'secret' });
  await shop.ask('sign_out');
}

/** Sells something that the office does not know, so that it lies on the desk. */
export async function onTheDesk(shop: Shop): Promise<void> {
  const office = createServer((asked, reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(asked))));
  await new Promise<void>((ready) => office.listen(0, '127.0.0.1', ready));
  await connect(shop, 'head', `http://127.0.0.1:${(office.address() as AddressInfo).port}/api/v1`);
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('sell', { scan: ['8850999320007'], tender: ['cash:10'] });
  await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
  await shop.ask('sign_out');
  office.closeAllConnections();
  await new Promise((gone) => office.close(gone));
}
