import { describe, expect, it } from 'vitest';
import { Refusal } from '../backend/backend';
import { sellingShop } from '../testing/shop';
import { Till } from './till.svelte';

const refused = () => Promise.reject(new Refusal('no_line', { line: 7 }));
const done = () => Promise.resolve();

describe('what went wrong', () => {
  it('stays in view while pages read anew by themselves, until somebody acts', async () => {
    const till = new Till(sellingShop([]));
    expect(await till.attempt(refused)).toBe(false);
    const said = till.problem;
    expect(said).not.toBe('');
    expect(await till.readAnew(done)).toBe(true);
    expect(till.problem).toBe(said);
    await till.attempt(done);
    expect(till.problem).toBe('');
  });

  it('is told of what is read anew, too', async () => {
    const till = new Till(sellingShop([]));
    expect(await till.readAnew(refused)).toBe(false);
    expect(till.problem).not.toBe('');
  });
});
