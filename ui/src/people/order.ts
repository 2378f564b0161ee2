// The order of the people at the lock.
import type { StaffNames } from '../backend/wire';

/** So many tiles stand on one page. */
export const FIT = 6;

/** In their own order while all are in view; else who was here last comes first. */
export function inOrder({ staff, recent }: StaffNames): StaffNames['staff'] {
  if (staff.length <= FIT) return staff;
  const place = ({ name }: { name: string }) => (recent.includes(name) ? recent.indexOf(name) : recent.length);
  return [...staff].sort((one, other) => place(one) - place(other));
}
