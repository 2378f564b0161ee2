import { describe, expect, it } from 'vitest';
import { NoReply, type Backend } from '../backend/backend';
import type { PaymentMethod } from '../backend/wire';
import { quoteOf, receipt, sellingShop, Shop, status, water } from '../testing/shop';
import { Cart } from './cart.svelte';
import { Payment } from './payment.svelte';

/** A means of payment as the shop takes it. */
function way(method: string): PaymentMethod {
  const found = status.methods.find((one) => one.method === method);
  if (!found) throw new Error(`the shop of the tests does not take ${method}`);
  return found;
}

async function paying(shop: Backend) {
  const cart = new Cart(shop);
  await cart.read();
  const payment = new Payment(shop, cart, 2, status.methods);
  await payment.ask();
  return payment;
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

  it('a key pressed before the till has said what is owed waits for it', async () => {
    const shop = sellingShop([water]);
    const cart = new Cart(shop);
    await cart.read();
    const payment = new Payment(shop, cart, 2, status.methods);
    const asking = payment.ask();
    expect(payment.isEnough, 'nothing is known yet').toBe(false);
    await payment.asked();
    await asking;
    expect((await payment.take())?.receipt_no).toBe(receipt.receipt_no);
  });

  it('another way chosen while Enter waits for the till does not change what Enter takes', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.press('5');
    const asking = payment.ask();
    const entered = payment.asked();
    payment.choose(way('card'));
    payment.press('9');
    payment.hand('1000');
    await Promise.all([asking, entered]);
    payment.addPart();
    expect(payment.parts).toEqual([{ method: 'cash', amount: '5', reference: null }]);
    payment.choose(way('card'));
    expect(payment.method, 'and afterwards it is chosen').toBe('card');
  });

  it('the second half of a double Enter on a part does not pay the rest', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.press('5');
    payment.addPart();
    expect(await payment.take(), 'what is left is not said yet').toBeUndefined();
    expect(shop.requests('take_payment')).toHaveLength(0);
    await payment.ask();
    expect(payment.isEnough).toBe(true);
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
    const shop = sellingShop([water], { quote_tender: () => quoteOf('12345678901234.57', { cash_due: '12345678901234.50', rounding: '-0.07' }) });
    const payment = await paying(shop);
    await payment.take();
    expect(shop.requests('take_payment')[0]?.['tenders']).toEqual([{ method: 'cash', amount: '12345678901234.50', reference: null }]);
    payment.choose(way('card'));
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

  it('typed keys replace the amount that stood there, and the till says the change', async () => {
    const shop = sellingShop([water], { quote_tender: ({ received }) => quoteOf('14.00', { change: received === '20' ? '6.00' : '0.00' }) });
    const payment = await paying(shop);
    expect(payment.amount).toBe('14.00');
    for (const key of '20') payment.press(key);
    await payment.ask();
    expect([payment.amount, payment.quote?.change]).toEqual(['20', '6.00']);
  });

  it('a part is put down, the till says what is left, and all parts are sent together', async () => {
    const shop = sellingShop([water], { quote_tender: ({ tenders }) => quoteOf(tenders.length === 0 ? '14.00' : '9.00') });
    const payment = await paying(shop);
    payment.choose(way('card'));
    payment.press('5');
    payment.reference = ' 4471 ';
    payment.addPart();
    await payment.ask();
    payment.choose(way('cash'));
    expect([payment.due, payment.parts.length]).toEqual(['9.00', 1]);
    await payment.take();
    expect(shop.requests('take_payment')[0]?.['tenders']).toEqual([
      { method: 'card', amount: '5', reference: '4471' },
      { method: 'cash', amount: '9.00', reference: null },
    ]);
  });

  it('a card pays no more than is owed', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.choose(way('card'));
    for (const key of '15') payment.press(key);
    expect(await payment.take()).toBeUndefined();
    expect(shop.requests('take_payment')).toHaveLength(0);
  });

  it('a wallet pays nothing without the code from the customer’s phone', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.choose(way('wallet'));
    expect([payment.isEnough, payment.unproved]).toEqual([false, true]);
    payment.press('5');
    expect(payment.isPart, 'nor a part').toBe(false);
    payment.reference = '134567890123456789';
    expect(payment.isPart).toBe(true);
    payment.press('clear');
    await payment.take();
    expect(shop.requests('take_payment')[0]?.['tenders']).toEqual([{ method: 'wallet', amount: '14.00', reference: '134567890123456789' }]);
  });

  it('what stands in the customer’s account pays a part, and no more than is there', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.choose({ method: 'store_credit', over: 'refused', proof: 'none', taken: true, account: 'credit' });
    expect([payment.left, payment.amount, payment.isPart, payment.isEnough], 'nobody known buys').toEqual(['0', '0', false, false]);
    payment.accounts = { credit: '5.00', on_account: '100.00' };
    expect([payment.left, payment.amount], 'all of it stands there').toEqual(['5.00', '5.00']);
    payment.press('6');
    expect([payment.overspent, payment.isPart], 'more than there is').toEqual([true, false]);
    payment.press('clear');
    payment.addPart();
    expect(payment.parts).toEqual([{ method: 'store_credit', amount: '5.00', reference: null }]);
    payment.choose({ method: 'store_credit', over: 'refused', proof: 'none', taken: true, account: 'credit' });
    expect(payment.left, 'it is not spent twice').toBe('0.00');
    payment.choose({ method: 'on_account', over: 'refused', proof: 'none', taken: true, account: 'on_account' });
    expect([payment.left, payment.overspent], 'another account').toEqual(['100.00', false]);
  });

  it('a second gift card pays beside the first, each no more than is on it', async () => {
    const card = { method: 'gift_card', over: 'refused', proof: 'required', taken: true, account: 'gift_card' };
    const payment = await paying(sellingShop([water]));
    payment.choose(card);
    expect([payment.isPart, payment.isEnough], 'no card in hand').toEqual([false, false]);
    payment.reference = 'GC-0001';
    payment.accounts = { gift_card: '5.00' };
    payment.addPart();
    expect(payment.parts).toEqual([{ method: 'gift_card', amount: '5.00', reference: 'GC-0001' }]);
    payment.choose(card);
    payment.reference = 'GC-0001';
    expect(payment.left, 'the same card again').toBe('0.00');
    payment.reference = 'GC-0002';
    payment.accounts = { gift_card: '3.00' };
    expect(payment.left, 'another card').toBe('3.00');
  });

  it('a voucher worth more than is owed pays it, and says what lapses', async () => {
    const shop = sellingShop([water]);
    const payment = await paying(shop);
    payment.choose(way('voucher'));
    for (const key of '50') payment.press(key);
    expect([payment.lapsing, payment.isEnough, payment.tooMuch]).toEqual(['36.00', true, false]);
    for (const key of ['clear', '9']) payment.press(key);
    expect([payment.lapsing, payment.missing]).toEqual(['', '5.00']);
  });

  it('foreign notes count for what the till says, and only for what was asked about', async () => {
    const shop = sellingShop([water], { quote_tender: ({ received }) => quoteOf('14.00', { received: received === '1' ? '35.00' : received === '0.2' ? '7.00' : '14.00', change: '21.00' }) });
    const payment = await paying(shop);
    payment.choose({ method: 'foreign', over: 'change', proof: 'required', taken: true, account: null, currency: 'USD', worth: '35' });
    await payment.ask();
    expect([payment.amount, payment.worth, payment.isEnough], 'nobody has said what is handed over').toEqual(['0', '0', false]);
    payment.press('1');
    expect(payment.isEnough, 'the till has not said yet what it counts for').toBe(false);
    await payment.ask();
    expect([payment.worth, payment.isEnough]).toEqual(['35.00', true]);
    await payment.take();
    expect(shop.requests('take_payment')[0]?.['tenders']).toEqual([{ method: 'foreign', amount: '1', reference: null, currency: 'USD' }]);
    for (const key of ['clear', '0', '.', '2']) payment.press(key);
    await payment.ask();
    expect([payment.worth, payment.missing, payment.isPart]).toEqual(['7.00', '7.00', true]);
  });

  it('an answer that comes too late does not stand', async () => {
    const answers: (() => void)[] = [];
    const shop = sellingShop([water], {
      quote_tender: ({ received }) => new Promise((resolve) => answers.push(() => resolve(quoteOf('14.00', { change: received ?? 'first' })))),
    });
    const payment = new Payment(shop, new Cart(shop), 2, status.methods);
    const first = payment.ask();
    payment.hand('20.00');
    const second = payment.ask();
    answers[1]?.();
    answers[0]?.();
    await Promise.all([first, second]);
    expect(payment.quote?.change).toBe('20.00');
  });
});
