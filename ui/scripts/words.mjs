// Makes src/shared/words.ts from the Fluent files: the type of one function for each message, no code. With --check nothing is written, and it
// fails when the file is stale, a language lacks a message or has other variables, a refusal has no words, or the lock says what is loaded
// behind it.
import { parse, Visitor } from '@fluent/syntax';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = fileURLToPath(new URL('..', import.meta.url));
const app = fileURLToPath(new URL('../../src-tauri/crates/app/', import.meta.url));
const LANGUAGES = ['en', 'zh', 'th'];
const TARGET = `${ui}src/shared/words.ts`;

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

/** Message id → its variables, of one file. */
function read(path, faults) {
  const messages = new Map();
  for (const entry of parse(readFileSync(path, 'utf8'), {}).body) {
    if (entry.type === 'Junk') faults.push(`${path}: not Fluent: ${entry.content.trim().split('\n')[0]}`);
    if (entry.type !== 'Message') continue;
    if (messages.has(entry.id.name)) faults.push(`${path}: ${entry.id.name} is there twice`);
    const variables = new Variables();
    variables.visit(entry);
    messages.set(entry.id.name, [...variables.names].sort());
  }
  return messages;
}

function all(folder, names, faults) {
  const messages = new Map();
  for (const name of names) {
    for (const [id, variables] of read(`${folder}/${name}`, faults)) {
      if (messages.has(id)) faults.push(`${folder}/${name}: ${id} is in two files`);
      messages.set(id, variables);
    }
  }
  return messages;
}

function compare(languages, faults) {
  const english = languages.get('en');
  for (const [language, theirs] of languages) {
    for (const id of new Set([...english.keys(), ...theirs.keys()])) {
      const [ours, others] = [english.get(id), theirs.get(id)];
      if (!ours || !others) faults.push(`${ours ? language : 'en'} lacks ${id}`);
      else if (ours.join() !== others.join()) faults.push(`${language} ${id} has other variables than en`);
    }
  }
}

/** Every code of the app must have a message that begins with `error-`. */
function refusals(faults) {
  const codes = [...readFileSync(`${app}src/refusal/code.rs`, 'utf8').matchAll(/^ {4}\w+ = "(\w+)",$/gm)].map((found) => found[1]);
  if (codes.length === 0) faults.push('refusal/code.rs: no codes found');
  for (const language of LANGUAGES) {
    const messages = read(`${app}i18n/${language}/errors.ftl`, faults);
    for (const code of codes) if (!messages.has(`error-${code}`)) faults.push(`${language} lacks error-${code}`);
  }
}

/** A file of the screen and all that it imports at once. */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/^\s*import (?!type)[^;]*?'(\.[^']+)'/gm)) {
    const found = ['', '.ts'].map((end) => resolve(dirname(path), name) + end).find((file) => existsSync(file) && /\.(ts|svelte)$/.test(file));
    if (found) closure(found, seen);
  }
  return seen;
}

/** What is shown before the other messages are there must be among the first ones. What a function will say is said later. */
function first(faults) {
  const there = new Set([...read(`${ui}i18n/en/frame.ftl`, faults).keys()].map(camel));
  for (const path of closure(`${ui}src/main.ts`)) {
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?<!\(\) => )\bt\.(\w+)\(/g)) {
      if (!there.has(name)) faults.push(`${path}: ${name} is said at the lock, so its message belongs into frame.ftl`);
    }
  }
}

const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function written(messages, faults) {
  const lines = [...messages].map(([id, variables]) => {
    if (/[A-Z_]|-\d/.test(id)) faults.push(`${id}: an id is small letters and digits, with a letter behind each hyphen`);
    const types = variables.map((name) => `${name}: Value`).join('; ');
    return `  ${camel(id)}(${types && `values: { ${types} }`}): string;`;
  });
  return `// Made by scripts/words.mjs from the files in i18n/: do not edit.
import { words, type Value } from './language.svelte';

interface Words {
${lines.join('\n')}
}

export const t = words as Words;
`;
}

const faults = [];
const names = readdirSync(`${ui}i18n/en`).sort();
const languages = new Map(LANGUAGES.map((language) => [language, all(`${ui}i18n/${language}`, names, faults)]));
compare(languages, faults);
refusals(faults);
first(faults);
const text = written(languages.get('en'), faults);
const checking = process.argv.includes('--check');
if (checking && (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text)) faults.push('src/shared/words.ts is stale: run npm run words');
if (!checking) writeFileSync(TARGET, text);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
