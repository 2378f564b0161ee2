// A code that the till does not know is asked of a back end, and what that knows is on the cart at the first scan.
import { aPospal } from './pospal';
import { expect, test } from './till';

const JAM = '8850329000012';
const NOTHING = '8850329000029';

test('a code that only a back end knows is sold at its first scan, and one that nobody knows says so', async ({ till, shop, page }) => {
  const jam = { uid: 41, name: 'Mango jam', barcode: JAM, sellPrice: 95, stock: 3, enable: 1 };
  const head = await aPospal((path, body) => (path.endsWith('queryProductByBarcode') ? (body.includes(JAM) ? jam : null) : undefined));
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
