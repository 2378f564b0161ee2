import { describe, expect, it } from 'vitest';
import { Refusal } from '../backend/backend';
import { Shop } from '../testing/shop';
import { Setup } from './setup.svelte';

function filled(shop: Shop): Setup {
  const setup = new Setup(shop);
  Object.assign(setup, { timezone: 'Asia/Bangkok', shop: ' Corner ', currency: 'THB', till: 't1', owner: 'nok', pin: '2468', again: '2468' });
  return setup;
}

async function toTheEnd(setup: Setup): Promise<void> {
  for (let step = 0; step < 4; step += 1) await setup.next();
}

describe('setting up a shop', () => {
  it('asks step by step and makes the shop once, after the last', async () => {
    const shop = new Shop({ begin_shop: () => ({ recovery_code: 'AAAAA-BBBBB-CCCCC-DDDDD' }) });
    const setup = filled(shop);
    await toTheEnd(setup);
    expect(setup.code).toBe('AAAAA-BBBBB-CCCCC-DDDDD');
    expect(shop.requests('begin_shop')).toEqual([{
      language: 'en', timezone: 'Asia/Bangkok', shop: 'Corner', currency: 'THB', tax: { rate: '7', mode: 'included' }, till: 'T1', owner: 'nok', pin: '2468',
    }]);
  });

  it('makes nothing while the two PINs differ', async () => {
    const shop = new Shop({});
    const setup = filled(shop);
    setup.again = '2469';
    await toTheEnd(setup);
    expect(setup.wrong('again')).not.toBe('');
    expect(shop.asked).toEqual([]);
  });

  it.each([['bad_timezone', 'timezone', 0], ['bad_shop_name', 'shop', 1], ['bad_currency', 'currency', 1], ['bad_tax', 'rate', 1], ['bad_till', 'till', 2], ['bad_name', 'owner', 3], ['bad_pin', 'pin', 3]] as const)('says %s at its field', async (code, field, step) => {
    const setup = filled(new Shop({ begin_shop: () => Promise.reject(new Refusal(code, { value: 'x' })) }));
    await toTheEnd(setup);
    expect(setup.step).toBe(step);
    expect(setup.wrong(field)).not.toBe('');
  });
});
