// A code that the till does not know is asked of a back end, and what that knows is on the cart at the first scan.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './till';

const JAM = '8850329000012';
const NOTHING = '8850329000029';

/** A Pospal that has one product and lists none. */
async function pospal() {
  const jam = { uid: 41, name: 'Mango jam', barcode: JAM, sellPrice: 95, stock: 3, enable: 1 };
  const said = (url: string, body: string): unknown => {
    if (!url.endsWith('queryProductByBarcode')) return { status: 'success', data: url.includes('Pages') ? { result: [], pageSize: 100 } : [] };
    return body.includes(JAM) ? { status: 'success', data: jam } : { status: 'error', messages: ['商品不存在'], errorCode: 5001 };
  };
  const server = createServer((asked, reply) => {
    let body = '';
    asked.on('data', (chunk) => (body += String(chunk)));
    asked.on('end', () => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said(asked.url ?? '', body))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise((gone) => server.close(gone));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pospal-api2/openapi/v1`, close };
}

test('a code that only a back end knows is sold at its first scan, and one that nobody knows says so', async ({ till, shop, page }) => {
  const head = await pospal();
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('upstream_add', { kind: 'pospal', name: 'head', base_url: head.url, settings: { app_id: 'shop' }, secret: 'secret' });
  await shop.ask('sign_out');
  await till.atTheCounter();
  await till.scan(JAM);
  await expect(page.locator('.lines li .n')).toHaveText('Mango jam');
  await till.scan(NOTHING);
  await expect(page.locator('.lines li .line.ask')).toHaveCount(1);
  await head.close();
});
