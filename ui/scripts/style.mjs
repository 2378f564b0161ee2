// The style of the screen that types cannot hold: where things may be said, and which way the arrows point.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What must not be said, and the files in which it may be. */
const RULES = [
  [/\bIntl\.|toLocale\w*String/, /^shared\/figures\.ts$/, 'formatters are made once, in shared/figures.ts'],
  [/@tauri-apps/, /^backend\//, 'backend/ is the only door to Tauri'],
  [/\b(?:parseFloat|Number)\(/, /^report\/chart\.ts$/, 'an amount stays text'],
  [/#[0-9a-f]{3,8}\b(?=[;\s,)])|\brgba?\(|\bhsla?\(/i, /^shared\/styles\/tokens\.css$/, 'colours are named in tokens.css'],
  [/\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|^\s*(?:left|right|top|bottom):/, /^$/, 'sides are logical: inline and block'],
  [/box-shadow:(?!\s*none\b)(?!.*\binset\b|.*--focus)|backdrop-filter|filter: ?blur/, /^$/, 'no shadows and no blur: the window is painted by the processor'],
  [/https?:\/\/(?!www\.w3\.org\/2000\/svg)/, /^$/, 'nothing comes from elsewhere'],
];

/** Folders and what they may import from. */
const TIERS = new Map([
  ['backend', []],
  ['shared', []],
  ['testing', ['backend', 'shared', 'views', 'sale', 'catalogue', 'shift', 'people', 'sync', 'report']],
]);

const files = readdirSync(src, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\.(ts|svelte|css)$/.test(name));
const faults = [];
for (const name of files) {
  const text = readFileSync(src + name, 'utf8');
  const isTest = name.endsWith('.test.ts') || name.startsWith('testing/') || name.startsWith('backend/types/');
  text.split('\n').forEach((line, at) => {
    for (const [said, where, why] of isTest ? [] : RULES) {
      if (said.test(line) && !where.test(name)) faults.push(`src/${name}:${at + 1}: ${why}`);
    }
  });
  const folder = name.split('/')[0];
  const allowed = TIERS.get(folder);
  for (const [, to] of allowed && !isTest ? text.matchAll(/from '\.\.\/(\w+)\//g) : []) {
    if (to !== folder && !allowed.includes(to)) faults.push(`src/${name}: ${folder}/ must not use ${to}/`);
  }
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
