// A week of trade in a shop on a stage: last Sunday and this one until 18:24, the same sales on every machine.
import { STAGED_MS, type Shop } from './shop';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Seven in the morning of the staged day. */
const OPENING_MS = STAGED_MS - 11.4 * HOUR_MS;

const GOODS = ['8850999320007x6', '8851959133019x4', '8854698009737x3', 'P0012x0.735', 'P0013x1.2', '8850125088160x2', '8850987131776x5', '8855702007114'];
/** How busy each hour is, from seven on. */
const THIS_DAY = [1, 2, 3, 3, 4, 6, 4, 2, 3, 4, 5, 2];
const LAST_DAY = [1, 2, 2, 3, 4, 5, 4, 2, 2, 3, 4, 5, 4, 2, 1];
const PEOPLE = [['ana', '1111'], ['ana', '1111'], ['bo', '2222'], ['chai', '3333']] as const;

async function trade(shop: Shop, openingMs: number, hours: number[]): Promise<void> {
  let made = 0;
  for (const [at, busy] of hours.entries()) {
    await shop.clock(openingMs + at * HOUR_MS + HOUR_MS / 4);
    for (let sale = 0; sale < busy; sale += 1, made += 1) {
      const [name, pin] = PEOPLE[made % PEOPLE.length] ?? PEOPLE[0];
      await shop.ask('sign_in', { name, pin });
      const scan = [0, 1, 2].slice(0, 1 + (made % 3)).map((nth) => GOODS[(made * 3 + nth * 2) % GOODS.length]);
      await shop.ask('sell', { scan, tender: [made % 3 === 2 ? 'card:EXACT' : 'cash:1000'], discount: made % 11 === 10 ? '5%' : null });
    }
  }
}

async function shift(shop: Shop): Promise<void> {
  await shop.ask('sign_in', { name: 'owner', pin: '4444' });
  await shop.ask('close_shift', { count: '2000' });
  await shop.ask('open_shift', { float: '2000' });
}

/** Trades last Sunday and this one; nobody is signed in after it. */
export async function twoSundays(shop: Shop): Promise<void> {
  await shop.clock(OPENING_MS - WEEK_MS);
  await shift(shop);
  await trade(shop, OPENING_MS - WEEK_MS, LAST_DAY);
  await shop.clock(OPENING_MS);
  await shift(shop);
  await trade(shop, OPENING_MS, THIS_DAY);
  await shop.clock(STAGED_MS);
  await shop.ask('sign_out');
}
