// Keys as they come from scanners and from people, with their times.
import type { TimedKey } from '../shared/wedge';

const PLACES: Record<string, [string, boolean]> = { '-': ['Minus', false], '~': ['Backquote', true], '#': ['Digit3', true], ']': ['BracketRight', false] };

/** The key that types a character on a US keyboard, at its time. */
export function keyOf(character: string, timeStamp: number): TimedKey {
  const plain: [string, boolean] = /\d/.test(character) ? [`Digit${character}`, false] : [`Key${character.toUpperCase()}`, /[A-Z]/.test(character)];
  const named = ['Enter', 'Tab', 'Escape'].includes(character) ? ([character, false] as [string, boolean]) : undefined;
  const [code, shiftKey] = named ?? PLACES[character] ?? plain;
  return { code, key: character, timeStamp, repeat: false, shiftKey, ctrlKey: false, altKey: false, metaKey: false };
}

/** Keys one after the other, `gaps` apart; the last gap counts for all that follow. */
export function typed(characters: string[], gaps: number[], from = 1000): TimedKey[] {
  let at = from;
  return characters.map((character, index) => {
    if (index > 0) at += gaps[Math.min(index - 1, gaps.length - 1)] ?? 0;
    return keyOf(character, at);
  });
}
