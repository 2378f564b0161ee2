// Which key starts which action at this till, and what can be started now.
import { bind, type Keys } from '../shared/keyboard';
import { ACTION_IDS, describe, type ActionId } from './actions';

/** What a screen can start now. Undefined: not now. */
export type Acts = Partial<Record<ActionId, (() => unknown) | undefined>>;


let kept = $state.raw<Record<string, string>>({});
const offers: (() => Acts)[] = [];

/** Takes the keys that the store has chosen; none: those that the till comes with. */
export function chooseKeys(keys: Record<string, string>): void {
  kept = keys;
}

/** The key of an action; empty where it has none. */
export const keyOf = (id: ActionId): string => kept[id] ?? describe(id).key;

/** Every action with its key, as it is kept. */
export const allKeys = (): Record<string, string> => Object.fromEntries(ACTION_IDS.map((id) => [id, keyOf(id)]).filter(([, key]) => key !== ''));

/** A key as it is written on a cap: `Shift Del`. */
export function capOf(key: string): string {
  return key.replaceAll('+', ' ').replace('Delete', 'Del').replace('PageDown', 'PgDn').replace('PageUp', 'PgUp').replace('Escape', 'Esc').replace('Backspace', '⌫');
}

function keysOf(acts: Acts): Keys {
  const bound = Object.entries(acts).map(([id, act]) => [keyOf(id as ActionId), act] as const);
  return Object.fromEntries(bound.filter(([key, act]) => key !== '' && act)) as Keys;
}

/** Offers actions to their keys and to the palette, until the returned function is called. */
export function offer(acts: () => Acts): () => void {
  offers.push(acts);
  const unbind = bind(() => keysOf(acts()));
  return () => {
    offers.splice(offers.indexOf(acts), 1);
    unbind();
  };
}

/** What can be started now, in the order of the list. */
export function offered(): { id: ActionId; act: (() => unknown) | undefined }[] {
  const acts = Object.assign({}, ...offers.map((one) => one())) as Acts;
  return ACTION_IDS.filter((id) => id in acts).map((id) => ({ id, act: acts[id] }));
}

/** The action that a key would clash with, were it given to another. */
export function clashOf(id: ActionId, key: string): ActionId | undefined {
  const group = (one: string) => one.split('.')[0];
  const meet = (one: ActionId) => group(one) === group(id) || group(one) === 'all' || group(id) === 'all';
  return ACTION_IDS.find((one) => one !== id && meet(one) && keyOf(one) === key);
}
