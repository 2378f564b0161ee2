// Heights of bars. A picture may be a pixel off: here, and only here, an amount becomes a number.

export interface Hour {
  hour: number;
  sales: number;
  net: string;
}

export interface Bar extends Hour {
  /** Share of the axis, 0 to 1. */
  height: number;
  /** Net of the same hour a week before, where that day is known. */
  then: string | undefined;
  /** Its share of the axis. */
  step: number;
}

/** A round figure at or above the greatest one, whose half is round too. */
export function axisTop(greatest: number): number {
  if (greatest <= 0) return 2;
  const unit = 10 ** Math.floor(Math.log10(greatest));
  const steps = [1, 2, 4, 6, 8, 10].find((step) => step * unit >= greatest) ?? 10;
  return steps * unit;
}

export interface Chart {
  bars: Bar[];
  ceiling: number;
  busiest: Bar | undefined;
}

/** The hours from the first to the last sale of either day, those without a sale as well, and never fewer than eight. */
export function chartOf(hours: Hour[], before?: Hour[]): Chart {
  const known = [...hours, ...(before ?? [])];
  if (known.length === 0) return { bars: [], ceiling: 2, busiest: undefined };
  const first = Math.min(...known.map(({ hour }) => hour), 16);
  const last = Math.max(...known.map(({ hour }) => hour), first + 7);
  const ceiling = axisTop(Math.max(...known.map(({ net }) => Number(net))));
  const share = (net: string) => Math.max(0, Number(net)) / ceiling;
  const bars = Array.from({ length: last - first + 1 }, (_, at) => {
    const hour = first + at;
    const { net, sales } = hours.find((one) => one.hour === hour) ?? { net: '0', sales: 0 };
    const then = before && (before.find((one) => one.hour === hour)?.net ?? '0');
    return { hour, net, sales, height: share(net), then, step: share(then ?? '0') };
  });
  const busiest = bars.reduce((most, bar) => (bar.height > most.height ? bar : most));
  return { bars, ceiling, busiest: busiest.height > 0 ? busiest : undefined };
}

/** The line of the day before in a square of 100 by 100: hours are steps, and a slanted line would invent values between them. */
export function stepLine(bars: Bar[]): string {
  const width = 100 / bars.length;
  return bars.map(({ step }, at) => `${at === 0 ? 'M0 ' : 'V'}${(1 - step) * 100}H${(at + 1) * width}`).join('');
}

/** A part's share of the whole, 0 to 1. */
export function share(part: string, parts: string[]): number {
  const whole = parts.reduce((total, one) => total + Math.max(0, Number(one)), 0);
  return whole === 0 ? 0 : Math.max(0, Number(part)) / whole;
}

/** By which share a figure grew; nothing where there was none to compare with. */
export function growth(now: string, then: string | undefined): number | undefined {
  if (then === undefined || Number(then) <= 0) return undefined;
  return Number(now) / Number(then) - 1;
}
