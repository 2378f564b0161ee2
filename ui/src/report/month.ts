// Days of a month as they stand on a calendar, in ISO dates.
import { firstWeekday } from '../shared/figures';

const at = (isoDate: string) => new Date(`${isoDate}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The days of the month of a date, with an empty place for each weekday before the first. */
export function monthOf(isoDate: string): (string | undefined)[] {
  const first = at(`${isoDate.slice(0, 7)}-01`);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const empty = (first.getUTCDay() - firstWeekday() + 7) % 7;
  const day = (number: number) => `${isoDate.slice(0, 8)}${String(number).padStart(2, '0')}`;
  return [...Array.from({ length: empty }, () => undefined), ...Array.from({ length }, (_, place) => day(place + 1))];
}

/** The same day so many months later, or the last one of that month. */
export function monthsLater(isoDate: string, months: number): string {
  const from = at(isoDate);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), length))));
}
