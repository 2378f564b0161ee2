// Which language the screen speaks, and what it says. A message read in a template changes with the language.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['en', 'th', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Value = string | number;

/** What a language calls itself. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', th: 'ไทย', zh: '中文' };

const TAGS: Record<Language, string> = { en: 'en', th: 'th', zh: 'zh-Hans' };
const REMEMBERED = 'evertill.language';
const messages: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import('./messages/en'),
  th: () => import('./messages/th'),
  zh: () => import('./messages/zh'),
};
const more: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import('./messages/more/more-en'),
  th: () => import('./messages/more/more-th'),
  zh: () => import('./messages/more/more-zh'),
};
const whole = new Set<Language>();
const bundles: Partial<Record<Language, FluentBundle>> = {};

/** Makes a language ready to be spoken: it is loaded when it is first wanted, so that the till is there sooner. */
async function learn(language: Language): Promise<void> {
  if (bundles[language]) return;
  const made = new FluentBundle(TAGS[language], { useIsolating: false });
  for (const text of (await messages[language]()).default) made.addResource(new FluentResource(text));
  bundles[language] = made;
}

/** Makes a language ready for the pages beside the counter too. */
async function learnAll(language: Language): Promise<void> {
  await learn(language);
  if (whole.has(language)) return;
  const texts = (await more[language]()).default;
  if (whole.has(language)) return;
  whole.add(language);
  for (const text of texts) bundles[language]?.addResource(new FluentResource(text));
}

/** Waits until every page can say what it has to. */
export const wordsForAll = (): Promise<void> => learnAll(chosen.language);

function known(text: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

const chosen = $state({ language: known(localStorage.getItem(REMEMBERED)) ?? 'en' });
await learn(chosen.language);

/** The language the screen speaks now. */
export function language(): Language {
  return chosen.language;
}

/** Speaks another language from now on, also after a restart. */
export async function speak(next: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, next);
  await speakHere(next);
}

/** Speaks another language in this window; another window of the till keeps its own. */
export async function speakHere(next: Language): Promise<void> {
  await learnAll(next);
  chosen.language = next;
  document.documentElement.lang = next;
}

/** A message by its id; the id itself where there is none. */
export function say(id: string, values: Record<string, FluentVariable> = {}): string {
  return sayIfKnown(id, values) ?? id;
}

/** A message that a refusal's code names, if there is one. */
export function sayIfKnown(id: string, values: Record<string, FluentVariable>): string | undefined {
  const made = bundles[chosen.language];
  const pattern = made?.getMessage(id)?.value;
  return made && pattern ? made.formatPattern(pattern, values) : undefined;
}

type Say = (values?: Record<string, FluentVariable>) => string;
const sayers = new Map<string, Say>();

/** The message whose id this is in camel case: `backToSale` says `back-to-sale`. */
function sayer(name: string): Say {
  const id = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const made: Say = (values) => say(id, values);
  sayers.set(name, made);
  return made;
}

/** Every message as a function of its name. */
export const words = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? (sayers.get(name) ?? sayer(name)) : undefined) });

/** A thing's name in the language of the screen; in English where it has no other. */
export function nameOf(name: { en: string; th: string; zh: string }): string {
  return name[chosen.language] || name.en || name.th || name.zh;
}

document.documentElement.lang = chosen.language;
