import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NoReply } from '../backend/backend';
import type { DayReport } from '../backend/wire';
import { sellingShop, status, type Shop } from '../testing/shop';
import App from './App.svelte';

const manager = { ...status, session: { name: 'chai', role: 'manager', rights: ['Anyone', 'Sell', 'ReadReports'] } };

const sunday: DayReport = {
  business_date: '2026-11-22', sales: 2, refunds: 0, gross: '107.00', discount: '0.00', net: '100.00', tax: '7.00', gift_cards: '0.00', paid_off: '0.00', deposits: '0.00', deposits_held: '0.00', tips: [], average: '50.00', taken_back: '0.00', voids: 0, unsent: 0, reconciliation: [],
  sold: '107.00', refunded: { count: 0, amount: '0.00' }, voided: { count: 0, amount: '0.00' }, discounted: 0, price_overrides: 0, no_sales: 0, by_category: [{ category: 'Drinks', net: '100.00', tax: '7.00' }],
  tax_by_rate: [{ rate: '7', net: '100.00', tax: '7.00' }], tenders: [{ method: 'cash', amount: '107.00' }], as_of: '18:24', last_day: null,
  by_hour: [{ hour: 12, sales: 2, net: '100.00' }], by_cashier: [{ name: 'ana', sales: 2, voids: 0, items: 9, net: '100.00' }],
  top_items: [{ sku: 'P1', name: { en: 'Rice', th: '', zh: '' }, unit: 'pc', quantity: '9', net: '100.00' }],
  last_week: { business_date: '2026-11-15', sales: 1, net: '80.00', average: '80.00', by_hour: [{ hour: 9, sales: 1, net: '80.00' }] },
};

const none: DayReport = { ...sunday, sales: 0, net: '0.00', average: null, by_hour: [], by_cashier: [], top_items: [], tenders: [], tax_by_rate: [], last_week: null, last_day: { business_date: '2026-11-21', sales: 3, net: '300.00' } };

async function open(shop: Shop) {
  render(App, { backend: shop });
  const user = userEvent.setup();
  await waitFor(() => expect(shop.requests('cart').length).toBeGreaterThan(0));
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'What do you want to do?' }), 'Today{Enter}');
  return user;
}

const day = (answer: (date: string | null) => DayReport) => sellingShop([], { till_status: () => manager, day_report: ({ date }) => answer(date ?? null) });

it('a day is laid beside the same weekday of the week before', async () => {
  await open(day(() => sunday));
  expect(await screen.findByText(/25\.0\s%/)).toBeTruthy();
  expect(screen.getByText('on last Sun by 18:24')).toBeTruthy();
  expect(screen.getByRole('button', { name: '12:00 to 13:00: 100.00 in 2 sales. The Sun before: 0.' })).toBeTruthy();
});

it('the hours are there as a table too', async () => {
  const user = await open(day(() => sunday));
  await user.click(await screen.findByRole('button', { name: 'As table' }));
  expect(screen.getByRole('row', { name: '12:00 2 100.00 0' })).toBeTruthy();
});

it('a day without a sale says so, and what the last day with sales came to', async () => {
  await open(day(() => none));
  expect(await screen.findByText('No sales yet today')).toBeTruthy();
  expect(screen.getByText(/The last day with sales: Sat,? 21 Nov, 300.00 net in 3 sales\./)).toBeTruthy();
});

it('a day that cannot be read shows no zeros, and is asked for again', async () => {
  let broken = true;
  const user = await open(day(() => {
    if (broken) throw new NoReply('gone');
    return sunday;
  }));
  expect(await screen.findByText('The day could not be read')).toBeTruthy();
  expect(screen.queryByText('0.00')).toBeNull();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Busiest at 12, 100.00.')).toBeTruthy();
});

it('any day up to today is chosen on a calendar, by keys alone', async () => {
  const shop = day((date) => ({ ...sunday, business_date: date ?? '2026-11-22' }));
  const user = await open(shop);
  await user.click(await screen.findByRole('button', { name: 'Other day…' }));
  await user.keyboard('{ArrowUp}{ArrowLeft}{Enter}');
  await waitFor(() => expect(shop.requests('day_report').at(-1)).toEqual({ date: '2026-11-14' }));
  expect(await screen.findByText(/Sat,? 14 Nov/)).toBeTruthy();
});
