import { sayIfKnown } from '../shared/language.svelte';

/** A unit's code as people write it: `kg` is กก. in Thai. */
export function unitName(code: string): string {
  return sayIfKnown(`unit-${code}`, {}) ?? code;
}
