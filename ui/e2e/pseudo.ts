// A screen that speaks no language: English with accents and two fifths longer, to see which words have no room and which are not
// in the message files. It is built aside for the tests, so that the product knows nothing of it.
import { FluentParser, FluentSerializer, Transformer, type TextElement } from '@fluent/syntax';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const LETTERS = new Map([...'aeiouAEIOUcnsyz'].map((letter, at) => [letter, [...'åéïöüÅÉÎÖÛçñšýž'][at] ?? letter]));
/** How much longer words become than English. */
const LONGER = 0.4;

/** A text in no language. */
export function pseudo(text: string): string {
  const words = text.replace(/\p{L}/gu, (letter) => LETTERS.get(letter) ?? letter);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return words.replace(/\p{L}(?=[^\p{L}]*$)/u, (last) => last + '~'.repeat(Math.ceil(letters * LONGER)));
}

class Pseudo extends Transformer {
  override visitTextElement(node: TextElement): TextElement {
    node.value = pseudo(node.value);
    return node;
  }
}

/** A message file in no language. */
export function pseudoFile(text: string): string {
  const resource = new FluentParser().parse(text);
  new Pseudo().visit(resource);
  return new FluentSerializer().serialize(resource);
}

const speaking: Plugin = {
  name: 'pseudo',
  enforce: 'post',
  transform(code, id) {
    if (!/\/i18n\/en\/\w+\.ftl\?raw$/.test(id)) return undefined;
    const text = JSON.parse(code.replace(/^export default /, '').replace(/;?\s*$/, '')) as string;
    return { code: `export default ${JSON.stringify(pseudoFile(text))}`, map: null };
  },
};

/** Builds that screen into a folder. */
export async function buildPseudo(folder: string): Promise<void> {
  await build({ configFile: false, logLevel: 'error', plugins: [svelte(), speaking], build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: ['es2022', 'chrome120'] } });
}
