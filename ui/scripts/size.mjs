// After a build: what the till loads before the first sale must stay small. Counted is the code that the page names, all that this
// code imports at once, and the first messages of the longest language, as gzip. The other messages are loaded behind the lock, with the
// other pages.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 60 * 1024;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const assets = `${dist}assets/`;

const read = (name) => readFileSync(assets + name, 'utf8');
const gzipped = (name) => gzipSync(readFileSync(assets + name), { level: 9 }).length;

/** A file of code and all that it imports at once. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of read(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) closure(next, seen);
  return seen;
}

const page = readFileSync(`${dist}index.html`, 'utf8');
const entry = page.match(/<script[^>]+src="[^"]*assets\/([\w.-]+\.js)"/)?.[1];
const messages = readdirSync(assets).filter((name) => /^(en|th|zh)-(?!rest-)[\w-]+\.js$/.test(name));
if (!entry || messages.length !== 3) {
  console.error('size: the page names no code, or there are not three files of messages');
  process.exit(1);
}
const code = [...closure(entry)].reduce((sum, name) => sum + gzipped(name), 0);
const words = Math.max(...messages.map(gzipped));
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
console.log(`the till at its start: ${kilobytes(code + words)} KB of at most ${kilobytes(MOST_BYTES)} (code ${kilobytes(code)}, messages ${kilobytes(words)})`);
if (code + words > MOST_BYTES) {
  console.error('size: the till loads too much at its start; load what is not a sale when it is opened');
  process.exit(1);
}
