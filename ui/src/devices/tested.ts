// How devices did in their last tests: counted, the newest, and step by step.
import type { Tested } from '../backend/wire';

export type Outcome = 'pass' | 'fail' | 'untested';

export function outcomeOf(tested: Tested | null): Outcome {
  if (!tested) return 'untested';
  return tested.trouble === null ? 'pass' : 'fail';
}

/** How many passed, failed, and were not tested. */
export function counted(outcomes: Outcome[]): { pass: number; fail: number; skip: number } {
  const of = (one: Outcome) => outcomes.filter((outcome) => outcome === one).length;
  return { pass: of('pass'), fail: of('fail'), skip: of('untested') };
}

/** The test that was made last. */
export function newest(tests: (Tested | null)[]): Tested | undefined {
  const made = tests.filter((tested) => tested !== null);
  return made.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
}

/** A test reaches a device, asks how it is, and lets it do something. */
export const STEPS = ['reach', 'ask', 'do'] as const;

/** At which step each trouble stops a test; what is not named stops it at the last. */
const STOPS: Record<string, number> = { setup: 0, away: 0, no_device: 0, no_right: 0, cover: 1, paper: 1, not_ready: 1 };

/** How each step went. Whoever does what it is told without a word was not asked: many printers never answer. */
export function stepsOf(tested: Tested | null): Outcome[] {
  if (!tested) return STEPS.map(() => 'untested');
  const silent = !tested.confirmed;
  if (tested.trouble === null) return ['pass', silent ? 'untested' : 'pass', 'pass'];
  const stop = STOPS[tested.trouble] ?? 2;
  return STEPS.map((_, at) => (at < stop ? (at === 1 ? 'untested' : 'pass') : at === stop ? 'fail' : 'untested'));
}
