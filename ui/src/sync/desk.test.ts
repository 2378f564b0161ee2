import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { speak } from '../shared/language.svelte';
import { receipt } from '../testing/shop';
import DeskList from './DeskList.svelte';

afterEach(() => speak('en'));

const item = { upstream: 'office', receipt_no: 'T1K7Q-000001', state: 'parked', code: 'map_product', reason: 'map this product: P0001 Water', needs: 'P0001', points: null, detail: null };
const nothing = () => undefined;
const acts = { find: async () => [], map: nothing, retry: nothing, setAside: nothing, file: async () => undefined };

it.each([
  ['en', /P0001 is no product there yet/],
  ['th', /ปลายทางยังไม่รู้จักสินค้า P0001/],
  ['zh', /后台还不认识商品 P0001/],
] as const)('why a sale lies on the desk is said in the language of the screen, %s', async (language, words) => {
  await speak(language);
  render(DeskList, { items: [item], ...acts });
  expect(screen.getByText(words)).toBeTruthy();
});

it('what the back end said of it stands behind the reason, for support', () => {
  render(DeskList, { items: [{ ...item, code: 'refused', detail: 'refused with 422: no such item' }], ...acts });
  expect(screen.getByText(/The back end refused it\. Mend/)).toBeTruthy();
  expect(screen.getByText('Details for support: refused with 422: no such item')).toBeTruthy();
});

it('a reason that no message names is shown as the till said it', () => {
  render(DeskList, { items: [{ ...item, code: 'new_reason', reason: 'in other words' }], ...acts });
  expect(screen.getByText('in other words')).toBeTruthy();
});

it('the one that is looked at shows its sale, and every key acts on it', async () => {
  const [asked, looked, tried, aside] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const second = { ...item, receipt_no: 'T1K7Q-000002' };
  const sale = async (receipt_no: string) => {
    asked(receipt_no);
    return { ...receipt, receipt_no, staff: 'ana', total: '126.00' };
  };
  const user = userEvent.setup();
  render(DeskList, { items: [item, second], sale, look: looked, ...acts, retry: tried, setAside: aside });
  await user.click(screen.getByRole('button', { name: /T1K7Q-000002/ }));
  expect(await screen.findByText('126.00')).toBeTruthy();
  expect(asked.mock.calls).toEqual([['T1K7Q-000001'], ['T1K7Q-000002']]);
  for (const name of ['See the whole sale', 'Try again', 'Set aside']) await user.click(screen.getByRole('button', { name }));
  expect(looked).toHaveBeenCalledExactlyOnceWith('T1K7Q-000002');
  expect(aside, 'not before there is a reason').not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /It was a trial/ }));
  await user.click(screen.getByRole('button', { name: /Set aside.*F9/ }));
  expect(aside).toHaveBeenCalledExactlyOnceWith(second, 'It was a trial');
  expect(tried).toHaveBeenCalledExactlyOnceWith(second);
});

it('who sells nothing is shown what the till may say, and no way to the sale', () => {
  render(DeskList, { items: [item], ...acts });
  expect(screen.queryByRole('button', { name: 'See the whole sale' })).toBeNull();
});
