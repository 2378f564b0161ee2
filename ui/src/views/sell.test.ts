import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../backend/backend';
import { cartOf, cola, receipt, sellingShop, status, stranger, water, type Shop } from '../testing/shop';
import App from './App.svelte';

function show(shop: Shop) {
  render(App, { backend: shop });
  return userEvent.setup();
}

/** A key that user-event does not know by its place. */
function press(code: string) {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true }));
}

/** As a scanner types: each key at once, whatever layout is on. */
function scan(target: Element, code: string, thai = false) {
  for (const digit of code) {
    target.dispatchEvent(new KeyboardEvent('keydown', { code: `Digit${digit}`, key: thai ? 'ค' : digit, bubbles: true, cancelable: true }));
    if (target instanceof HTMLInputElement) {
      target.value += thai ? 'ค' : digit;
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  target.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true }));
}

describe('the sale in training', () => {
  it('says on its page that nothing counts, and asks before it ends', async () => {
    const shop = sellingShop([water], { till_status: () => ({ ...status, training: true }), end_training: () => ({ folder: '/shop', opened: false }) });
    const user = show(shop);
    await user.click(await screen.findByRole('button', { name: 'Training' }));
    expect(shop.requests('end_training'), 'a tap alone ends nothing').toEqual([]);
    press('F9');
    await screen.findByText(/\/shop/);
    expect(shop.requests('end_training')).toHaveLength(1);
  });
});

describe('the sell screen', () => {
  it('an unknown code holds back the tender and says so', async () => {
    const shop = sellingShop([water, stranger]);
    const user = show(shop);
    const key = await screen.findByRole('button', { name: /Settle 1 unknown code/ });
    await user.click(key);
    press('F9');
    expect(screen.queryByText('Take cash')).toBeNull();
    expect(screen.getByText('8850123400017')).toBeTruthy();
  });

  it('a scan under a Thai layout is looked up as its figures, and nothing of it stays in the field', async () => {
    const shop = sellingShop([water], { scan: () => cartOf([water]) });
    show(shop);
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    scan(field, '8850999320007', true);
    await waitFor(() => expect(shop.requests('scan').map((request) => request['code'])).toEqual(['8850999320007']));
    expect(field.value).toBe('');
  });

  it('words take the find that is marked, by keyboard alone', async () => {
    const shop = sellingShop([water], { add_product: () => cartOf([water]) });
    const user = show(shop);
    await user.type(await screen.findByRole('textbox'), 'cola{Enter}');
    await waitFor(() => expect(shop.requests('add_product').map((request) => request['product_id'])).toEqual([cola.product_id]));
  });

  it('what is typed while the till still answers is the next thing, and stays', async () => {
    let answer = () => {};
    const shop = sellingShop([water], { scan: () => new Promise((done) => (answer = () => done(cartOf([water])))) });
    const user = show(shop);
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    await user.type(field, '8850{Enter}');
    await waitFor(() => expect(shop.requests('scan')).toHaveLength(1));
    await user.type(field, '12');
    answer();
    await waitFor(() => expect(field.value).toBe('12'));
  });

  it('figures and a star say how many of the next item, and nothing stays in the field', async () => {
    const shop = sellingShop([water], { multiply: () => cartOf([water], { multiplier: '12' }) });
    const user = show(shop);
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    await user.type(field, '12*');
    await waitFor(() => expect(shop.requests('multiply').map((request) => request['quantity'])).toEqual(['12']));
    expect(await screen.findByText('12 ×')).toBeTruthy();
    expect(field.value).toBe('');
  });

  it('a product whose name is unknown in a language is shown in English', async () => {
    const shop = sellingShop([{ ...water, name: { en: 'Drinking water', th: '', zh: '' } }]);
    show(shop);
    expect(await screen.findByText('Drinking water')).toBeTruthy();
  });

  it('clearing asks why, and Escape keeps the sale', async () => {
    const shop = sellingShop([water], { clear_cart: () => cartOf([]) });
    const user = show(shop);
    await screen.findByText('Drinking water');
    await user.keyboard('{Shift>}{Delete}{/Shift}');
    expect(await screen.findByText('Clear this sale with 1 line?')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(shop.requests('clear_cart')).toHaveLength(0);
    await user.keyboard('{Shift>}{Delete}{/Shift}');
    await user.keyboard('{F9}');
    expect(shop.requests('clear_cart')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: /^Customer left/ }));
    await user.click(await screen.findByRole('button', { name: /^Clear F9/ }));
    await waitFor(() => expect(shop.requests('clear_cart')).toMatchObject([{ reason: 'Customer left' }]));
  });

  it('a till that cannot save says so in place of the goods, takes no money, and tries again what it could not do', async () => {
    let full = true;
    const shop = sellingShop([water], {
      scan: () => {
        if (full) throw new Refusal('disk_full');
        return cartOf([water, { ...water, line: 2 }]);
      },
    });
    const user = show(shop);
    scan(await screen.findByRole('textbox'), '8850999320007');
    expect(await screen.findByText('This till can’t save')).toBeTruthy();
    expect(screen.getByText(/The 1 line of this sale is kept/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Pay/ }));
    expect(screen.queryByText('Take cash')).toBeNull();
    full = false;
    press('F9');
    await waitFor(() => expect(screen.queryByText('This till can’t save')).toBeNull());
    expect(shop.requests('scan').map((request) => request['code'])).toEqual(['8850999320007', '8850999320007']);
    expect(screen.getAllByText('Drinking water')).toHaveLength(2);
  });

  it('a payment that cannot be saved is not taken by itself when the till can save again', async () => {
    let full = true;
    const held = () => {
      if (full) throw new Refusal('disk_full');
    };
    const shop = sellingShop([water], {
      take_payment: () => (held(), receipt),
      select_line: () => (held(), cartOf([water])),
    });
    show(shop);
    await screen.findByText('Drinking water');
    press('F9');
    await screen.findByText('Take cash');
    press('F9');
    expect(await screen.findByText('This till can’t save')).toBeTruthy();
    expect(screen.getByText('12 MB'), 'what the disk has left').toBeTruthy();
    full = false;
    press('F9');
    await waitFor(() => expect(screen.queryByText('This till can’t save')).toBeNull());
    expect(shop.requests('take_payment'), 'nobody has taken money meanwhile').toHaveLength(1);
    press('F9');
    await waitFor(() => expect(shop.requests('take_payment')).toHaveLength(2));
  });

  it('a double Enter on the tender makes one sale', async () => {
    const shop = sellingShop([water]);
    const user = show(shop);
    await screen.findByText('Drinking water');
    press('F9');
    await screen.findByText('Take cash');
    await user.keyboard('{Enter}{Enter}');
    await screen.findByText('Next sale');
    expect(shop.requests('take_payment')).toHaveLength(1);
  });
});
