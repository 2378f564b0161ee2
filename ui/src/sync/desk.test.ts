import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { speak } from '../shared/language.svelte';
import DeskList from './DeskList.svelte';

afterEach(() => speak('en'));

const item = { upstream: 'office', receipt_no: 'T1K7Q-000001', state: 'parked', code: 'map_product', reason: 'map this product: P0001 Water', needs: 'P0001', detail: null };
const nothing = () => undefined;

it.each([
  ['en', /P0001 is no product there yet/],
  ['th', /ปลายทางยังไม่รู้จักสินค้า P0001/],
  ['zh', /后台还不认识商品 P0001/],
] as const)('why a sale lies on the desk is said in the language of the screen, %s', async (language, words) => {
  await speak(language);
  render(DeskList, { items: [item], retry: nothing, setAside: nothing });
  expect(screen.getByText(words)).toBeTruthy();
});

it('what the back end said of it stands behind the reason, for support', () => {
  render(DeskList, { items: [{ ...item, code: 'refused', detail: 'refused with 422: no such item' }], retry: nothing, setAside: nothing });
  expect(screen.getByText(/The back end refused it\. Mend/)).toBeTruthy();
  expect(screen.getByText('Details for support: refused with 422: no such item')).toBeTruthy();
});

it('a reason that no message names is shown as the till said it', () => {
  render(DeskList, { items: [{ ...item, code: 'new_reason', reason: 'in other words' }], retry: nothing, setAside: nothing });
  expect(screen.getByText('in other words')).toBeTruthy();
});
