// The clock in the bar: one timer that wakes at the turn of each minute.
const now = $state({ at: new Date() });

/** This minute. */
export function minute(): Date {
  return now.at;
}

/** Keeps the clock going until the returned function is called. */
export function runClock(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    const at = new Date();
    now.at = at;
    timer = setTimeout(tick, 60_000 - (at.getTime() % 60_000));
  };
  tick();
  return () => clearTimeout(timer);
}
