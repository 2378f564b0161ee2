// A code so that a person can see all of it: what has no sign of its own gets one, and its bytes stand below.

/** What is shown of a code: control characters by their signs, and the bytes in hexadecimal. */
export function seen(code: string): { text: string; hex: string } {
  const text = code.replaceAll(/[\u0000-\u001f]/gu, (character) => String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)));
  const bytes = [...new TextEncoder().encode(code)];
  return { text, hex: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ') };
}
