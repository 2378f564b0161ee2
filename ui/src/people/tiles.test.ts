import { render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { listen } from '../shared/keyboard';
import { inOrder } from './order';
import StaffTiles from './StaffTiles.svelte';

const people = (names: string[]) => names.map((name) => ({ name, role: 'cashier' }));
const MANY = ['owner', 'ana', 'bo', 'chai', 'dao', 'em', 'fah', 'Ann', 'มานี'];

it('who was here last stands first where not all are in view', () => {
  const few = people(['owner', 'ana', 'bo']);
  expect(inOrder({ staff: few, recent: ['bo'] }), 'where all are in view nothing moves').toEqual(few);
  const names = inOrder({ staff: people(MANY), recent: ['มานี', 'gone', 'fah'] }).map(({ name }) => name);
  expect(names).toEqual(['มานี', 'fah', 'owner', 'ana', 'bo', 'chai', 'dao', 'em', 'Ann']);
});

it('a letter chooses the next whose name begins with it, on whatever page', async () => {
  const leave = listen();
  const choose = vi.fn();
  const tiles = render(StaffTiles, { staff: people(MANY), chosen: 'owner', choose });
  const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'a' }));
  press();
  await vi.waitFor(() => expect(choose).toHaveBeenLastCalledWith('ana'));
  await tiles.rerender({ chosen: 'ana' });
  press();
  await vi.waitFor(() => expect(choose).toHaveBeenLastCalledWith('Ann'));
  expect(screen.getByText('Ann')).toBeTruthy();
  expect(screen.queryByText('owner')).toBeNull();
  leave();
});
