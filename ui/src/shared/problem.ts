// What went wrong, in words: what happened, what is safe, what to do.
import { allWords, sayIfKnown } from './language.svelte';
import { t } from './words';

/** Anything that names why by a code and carries the words' variables. */
export interface Coded {
  code: string;
  data: Record<string, unknown>;
}

function isCoded(fault: unknown): fault is Coded {
  return fault instanceof Error && 'code' in fault && 'data' in fault;
}

/** The code of a refusal; nothing for a fault that has none. */
export function codeOf(fault: unknown): string | undefined {
  return isCoded(fault) ? fault.code : undefined;
}

/** A number that a refusal carries. */
export function numberIn(fault: unknown, key: string): number | undefined {
  const value = isCoded(fault) ? fault.data[key] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** A text that a refusal carries; empty where it carries none. */
export function textIn(fault: unknown, key: string): string {
  const value = isCoded(fault) ? fault.data[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The texts of a list that a refusal carries. */
export function textsIn(fault: unknown, key: string): string[] {
  const value = isCoded(fault) ? fault.data[key] : undefined;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A refusal or a lost reply as people read it. */
export function inWords(fault: unknown): string {
  if (!isCoded(fault)) return t.noReply();
  const plain = Object.entries(fault.data).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const values = Object.fromEntries(plain) as Record<string, string | number>;
  // A text that was refused says why in a code of its own.
  for (const [part, end] of [['reason', ''], ['remedy', '.remedy']] as const) {
    const said = 'problem' in values ? sayIfKnown(`import-${values['problem']}${end}`, values) : undefined;
    if (said) values[part] = said;
  }
  return sayIfKnown(`error-${fault.code}`, values) ?? fault.code;
}

/** The same where the words of refusals may not be there yet: at the lock, and before it. */
export async function inWordsSoon(fault: unknown): Promise<string> {
  // A lost reply has its own words, with the first.
  await allWords().catch(() => undefined);
  return inWords(fault);
}
