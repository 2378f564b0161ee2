// Which language the screen speaks, and what it says. A message read in a template changes with the language.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['en', 'th', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Value = string | number;

/** What a language calls itself. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', th: 'ไทย', zh: '中文' };

const TAGS: Record<Language, string> = { en: 'en', th: 'th', zh: 'zh-Hans' };
const REMEMBERED = 'evertill.language';
type Texts = () => Promise<{ default: string[] }>;
/** What the lock says, and the rest, which is loaded behind it. */
const messages: Record<Language, [first: Texts, rest: Texts]> = {
  en: [() => import('./messages/en'), () => import('./messages/en-rest')],
  th: [() => import('./messages/th'), () => import('./messages/th-rest')],
  zh: [() => import('./messages/zh'), () => import('./messages/zh-rest')],
};
const bundles: Partial<Record<Language, FluentBundle>> = {};
const whole = new Map<Language, Promise<void>>();

async function add(made: FluentBundle, texts: Texts): Promise<void> {
  for (const text of (await texts()).default) made.addResource(new FluentResource(text));
}

/** Makes a language ready to be spoken at the lock: the till is there sooner without the words of its other pages. */
async function begin(language: Language): Promise<FluentBundle> {
  const made = new FluentBundle(TAGS[language], { useIsolating: false });
  await add(made, messages[language][0]);
  return (bundles[language] ??= made);
}

async function learn(language: Language): Promise<void> {
  await add(bundles[language] ?? (await begin(language)), messages[language][1]);
}

/** The words of every page in one language. What shows them waits for this: nobody reads a message's name. */
function allOf(language: Language): Promise<void> {
  const known = whole.get(language) ?? learn(language);
  whole.set(language, known);
  // What could not be read is tried again by whoever asks next.
  known.catch(() => whole.delete(language));
  return known;
}

function known(text: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

const chosen = $state({ language: known(localStorage.getItem(REMEMBERED)) ?? 'en' });
await begin(chosen.language);

/** The words of every page in the language that is spoken. */
export const allWords = (): Promise<void> => allOf(chosen.language);

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
  await allOf(next);
  chosen.language = next;
  document.documentElement.lang = next;
}

/** A message by its id; the id itself where there is none. */
export function say(id: string, values: Record<string, FluentVariable> = {}): string {
  return sayIfKnown(id, values) ?? id;
}

/** A message that a refusal's code names, or what hangs on it behind a point, if there is one. */
export function sayIfKnown(id: string, values: Record<string, FluentVariable>): string | undefined {
  const made = bundles[chosen.language];
  const [name = id, part] = id.split('.');
  const message = made?.getMessage(name);
  const pattern = part ? message?.attributes[part] : message?.value;
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
