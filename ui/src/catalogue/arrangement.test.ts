import { expect, test } from 'vitest';
import { cola } from '../testing/shop';
import { Arrangement } from './arrangement.svelte';

const water = { ...cola, product_id: 'water' };

test('tiles are arranged on pages with names, and only the first page cannot go', () => {
  const arrangement = new Arrangement();
  arrangement.take({ tiles: [cola], pages: [] });
  arrangement.addPage(' Lunch ');
  expect([arrangement.isFree('Lunch'), arrangement.isFree(' '), arrangement.isFree('Dinner')]).toEqual([false, false, true]);
  arrangement.add(water);
  arrangement.add(cola);
  arrangement.add(water);
  expect([arrangement.tiles.length, arrangement.chosen?.product_id], 'one tile for one product').toEqual([2, 'water']);
  arrangement.move(1);
  arrangement.paint({ picture: 'bag', colour: 'sky' });
  arrangement.rename('Dinner');
  expect(arrangement.set).toEqual({
    favourites: [{ product_id: 'cola', colour: 'clay', picture: null }],
    pages: [{ name: 'Dinner', favourites: [{ product_id: 'cola', colour: 'clay', picture: null }, { product_id: 'water', colour: 'sky', picture: 'bag' }] }],
  });
  arrangement.add({ ...water, style: { code: 'WATERS', variants: 2, prices_differ: false } });
  expect(arrangement.set.pages[0]?.favourites.map(({ style }) => style), 'a style has a tile beside its first variant').toEqual([undefined, undefined, 'WATERS']);
  arrangement.removePage();
  arrangement.removePage();
  expect(arrangement.pages.map(({ tiles }) => tiles.length)).toEqual([1]);
});
