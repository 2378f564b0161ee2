// Parked sales as people tell them apart.
import type { Parked } from '../backend/wire';

/** After so many minutes nobody comes back by himself: a person should look. */
export const OLD_MIN = 30;

/** What a parked sale goes by. */
export const nameOfParked = (parked: Parked): string => parked.label || parked.number;

/** How long it has waited, in whole minutes. */
export function minutesSince(parked: Parked, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(parked.parked_at)) / 60_000));
}

/** The parked sales in which a text occurs: in the name, the number, or the name of the one who parked it. */
export function matching(parked: Parked[], text: string): Parked[] {
  const wanted = text.trim().toLowerCase();
  return parked.filter((one) => [one.label, one.number, one.parked_by].some((word) => word.toLowerCase().includes(wanted)));
}
