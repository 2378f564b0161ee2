// What a key means by its place on the keyboard, whatever layout or input method is on.

const PUNCTUATION: Record<string, [string, string]> = {
  Minus: ['-', '_'], Equal: ['=', '+'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'],
  Semicolon: [';', ':'], Quote: ["'", '"'], Backquote: ['`', '~'], Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'],
  Space: [' ', ' '],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';
const NUMPAD: Record<string, string> = {
  NumpadAdd: '+', NumpadSubtract: '-', NumpadMultiply: '*', NumpadDivide: '/', NumpadDecimal: '.', NumpadComma: '.', NumpadEnter: 'Enter',
};

/** The part of a key event that is read here. */
export type KeyLike = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The character at this place of a US keyboard, as scanners type; undefined for keys that type nothing. */
export function characterAt({ code, shiftKey }: KeyLike): string | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return shiftKey && code.startsWith('Digit') ? SHIFTED_DIGITS[Number.parseInt(digit, 10)] : digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const numpad = NUMPAD[code];
  if (numpad && numpad.length === 1) return numpad;
  return PUNCTUATION[code]?.[shiftKey ? 1 : 0];
}

/** The name by which a key is bound: `7`, `+`, `Enter`, `F9`, `Ctrl+L`, `Shift+Delete`. */
export function chord(event: KeyLike): string {
  const character = characterAt(event);
  const held = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}`;
  if (NUMPAD[event.code]) return held + NUMPAD[event.code];
  if (held === '' && ['+', '-', '*', '.', ','].includes(event.key)) return event.key;
  const letter = /^[a-z]$/i.test(character ?? '');
  if (character && character !== ' ') return held + (held && letter && event.shiftKey ? 'Shift+' : '') + (held ? character.toUpperCase() : character);
  return `${held}${event.shiftKey ? 'Shift+' : ''}${event.code || event.key}`;
}
