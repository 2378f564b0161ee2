import { describe, expect, it } from 'vitest';
import { NoReply, type Backend } from '../backend/backend';
import { cartOf, receipt, sellingShop, Shop, water } from '../testing/shop';
import { Cart } from './cart.svelte';
import { Payment } from './payment.svelte';

async function paying(shop: Backend) {
  const cart = new Cart(shop);
  await cart.read();
  return new Payment(shop, cart, 2);
}

const idOf = (request: Record<string, unknown> | undefined) => (request?.['at'] as { request_id: string } | undefined)?.request_id;

describe('taking payment', () => {
  it('a double Enter sends one request', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    const [first, second] = await Promise.all([payment.take(), payment.take()]);
    expect(shop.requests('take_payment')).toHaveLength(1);
    expect(first?.receipt_no).toBe(receipt.receipt_no);
    expect(second).toBeUndefined();
  });

  it('a lost reply is asked for again with the same request id', async () => {
    let lost = 0;
    const shop = sellingShop([water], {
      take_payment: () => {
        lost += 1;
        if (lost === 1) throw new NoReply('the line went dead');
        return receipt;
      },
    });
    const payment = await paying(shop);
    expect(await payment.take()).toEqual(receipt);
    const ids = shop.requests('take_payment').map(idOf);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size, 'both carry one id').toBe(1);
  });

  it('a payment that failed is tried again under the same id', async () => {
    const shop: Shop = sellingShop([water], { take_payment: () => { throw new NoReply('dead'); } });
    const payment = await paying(shop);
    await expect(payment.take()).rejects.toBeInstanceOf(NoReply);
    await expect(payment.take()).rejects.toBeInstanceOf(NoReply);
    expect(new Set(shop.requests('take_payment').map(idOf)).size).toBe(1);
  });

  it('money stays text, digit for digit', async () => {
    const shop = sellingShop([water], { cart: () => cartOf([water], { total: '12345678901234.57', cash_due: '12345678901234.50', rounding: '-0.07' }) });
    const payment = await paying(shop);
    await payment.take();
    expect(shop.requests('take_payment')[0]?.['tenders']).toEqual([{ method: 'cash', amount: '12345678901234.50', reference: null }]);
    payment.choose('card');
    expect(payment.due, 'only cash is rounded').toBe('12345678901234.57');
  });

  it('too little is not sent, and what is missing is said', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.press('9');
    expect(payment.missing).toBe('5.00');
    expect(await payment.take()).toBeUndefined();
    expect(shop.requests('take_payment')).toHaveLength(0);
  });

  it('typed keys replace the amount that stood there', async () => {
    const payment = await paying(sellingShop([water]));
    expect(payment.amount).toBe('14.00');
    for (const key of '20') payment.press(key);
    expect([payment.amount, payment.change]).toEqual(['20', '6.00']);
  });
});
