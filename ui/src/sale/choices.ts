// What is picked of the groups of a product: article numbers, each as often as it is picked.
import type { OfferedGroup } from '../backend/wire';

export const countOf = (picks: string[], sku: string): number => picks.filter((one) => one === sku).length;

/** What is picked of a group. A choice that two groups offer counts where it stands. */
const ofGroup = (group: OfferedGroup, picks: string[]): string[] => picks.filter((sku) => group.choices.some((one) => one.sku === sku));

/** Whether as many are picked as the group asks for. */
export function isWhole(group: OfferedGroup, picks: string[]): boolean {
  const { length } = ofGroup(group, picks);
  return length >= group.least && length <= group.most;
}

/** One more of a choice: in a group of one it takes the other's place, or goes again where none need be; beyond the most nothing changes. */
export function more(group: OfferedGroup, picks: string[], sku: string): string[] {
  const here = ofGroup(group, picks);
  if (group.most === 1) {
    const others = picks.filter((one) => !here.includes(one));
    return here.includes(sku) && group.least === 0 ? others : [...others, sku];
  }
  return here.length < group.most ? [...picks, sku] : picks;
}

/** One less of a choice. */
export function less(picks: string[], sku: string): string[] {
  const at = picks.lastIndexOf(sku);
  return at < 0 ? picks : picks.toSpliced(at, 1);
}
