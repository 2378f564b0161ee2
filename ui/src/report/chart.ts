// Heights of bars. A picture may be a pixel off: here, and only here, an amount becomes a number.

export interface Bar {
  hour: number;
  /** Share of the axis, 0 to 1. */
  height: number;
  net: string;
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

/** The hours from the first to the last sale, those without a sale as well, and never fewer than eight. */
export function chartOf(hours: { hour: number; net: string }[]): Chart {
  if (hours.length === 0) return { bars: [], ceiling: 2, busiest: undefined };
  const nets = new Map(hours.map(({ hour, net }) => [hour, net]));
  const known = hours.map(({ hour }) => hour);
  const first = Math.min(...known, 16);
  const last = Math.max(...known, first + 7);
  const ceiling = axisTop(Math.max(...hours.map(({ net }) => Number(net))));
  const bars = Array.from({ length: last - first + 1 }, (_, at) => {
    const net = nets.get(first + at) ?? '0';
    return { hour: first + at, net, height: Math.max(0, Number(net)) / ceiling };
  });
  return { bars, ceiling, busiest: bars.reduce((most, bar) => (bar.height > most.height ? bar : most)) };
}

/** A part's share of the whole, 0 to 1. */
export function share(part: string, parts: string[]): number {
  const whole = parts.reduce((total, one) => total + Math.max(0, Number(one)), 0);
  return whole === 0 ? 0 : Math.max(0, Number(part)) / whole;
}
