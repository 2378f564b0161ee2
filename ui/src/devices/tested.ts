// How devices did in their last tests: counted, the newest, and what a person can do about one that failed.
import type { Tested } from '../backend/wire';

/** What of a printer a row stands for. */
export type Part = 'page' | 'drawer';

export type Outcome = 'pass' | 'fail' | 'untested';

export function outcomeOf(tested: Tested | null): Outcome {
  if (!tested) return 'untested';
  return tested.trouble === null ? 'pass' : 'fail';
}

/** How many passed, failed, and were not tested. */
export function counted(tests: (Tested | null)[]): { pass: number; fail: number; skip: number } {
  const of = (outcome: Outcome) => tests.filter((tested) => outcomeOf(tested) === outcome).length;
  return { pass: of('pass'), fail: of('fail'), skip: of('untested') };
}

/** The test that was made last. */
export function newest(tests: (Tested | null)[]): Tested | undefined {
  const made = tests.filter((tested) => tested !== null);
  return made.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
}
