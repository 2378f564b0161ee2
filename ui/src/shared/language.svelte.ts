// Which language the screen speaks, and what it says. A message read in a template changes with the language.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['en', 'th', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Value = string | number;

/** What a language calls itself. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', th: 'ไทย', zh: '中文' };

const TAGS: Record<Language, string> = { en: 'en', th: 'th', zh: 'zh-Hans' };
const REMEMBERED = 'evertill.language';
const own = import.meta.glob<string>('../../i18n/*/*.ftl', { query: '?raw', import: 'default', eager: true });
/** What the till itself says in words: refusals, and why a sale lies on the desk. */
const ofTheTill = import.meta.glob<string>('../../../src-tauri/crates/app/i18n/*/{errors,sync}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(TAGS[language], { useIsolating: false });
  for (const [path, text] of Object.entries({ ...own, ...ofTheTill })) {
    if (path.includes(`/i18n/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const bundles = { en: bundle('en'), th: bundle('th'), zh: bundle('zh') };

function known(text: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

const chosen = $state({ language: known(localStorage.getItem(REMEMBERED)) ?? 'en' });

/** The language the screen speaks now. */
export function language(): Language {
  return chosen.language;
}

/** Speaks another language from now on, also after a restart. */
export function speak(next: Language): void {
  speakHere(next);
  localStorage.setItem(REMEMBERED, next);
}

/** Speaks another language in this window; another window of the till keeps its own. */
export function speakHere(next: Language): void {
  chosen.language = next;
  document.documentElement.lang = next;
}

/** A message by its id; the id itself where there is none. */
export function say(id: string, values: Record<string, FluentVariable> = {}): string {
  const made = bundles[chosen.language];
  const pattern = made.getMessage(id)?.value;
  return pattern ? made.formatPattern(pattern, values) : id;
}

/** A message that a refusal's code names, if there is one. */
export function sayIfKnown(id: string, values: Record<string, FluentVariable>): string | undefined {
  return bundles[chosen.language].hasMessage(id) ? say(id, values) : undefined;
}

/** A thing's name in the language of the screen; in English where it has no other. */
export function nameOf(name: { en: string; th: string; zh: string }): string {
  return name[chosen.language] || name.en || name.th || name.zh;
}

document.documentElement.lang = chosen.language;
