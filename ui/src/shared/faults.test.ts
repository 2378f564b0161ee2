import { afterEach, expect, it } from 'vitest';
import { forSupport, ofBackEnd, ofPrinter } from './faults';
import { LANGUAGES, speak } from './language.svelte';

afterEach(() => speak('en'));

it.each(LANGUAGES)('what keeps a back end or a printer has words of its own in %s', async (language) => {
  await speak(language);
  const backEnd = ['name', 'refused', 'silent', 'tls', 'account', 'busy', 'unreadable'].map((code) => ofBackEnd(code, null));
  const printer = ['away', 'no_device', 'no_right', 'cover', 'paper', 'not_ready', 'broken', 'other'].map(ofPrinter);
  const said = [...backEnd, ...printer];
  expect(new Set(said).size).toBe(said.length);
  expect(said.join()).not.toMatch(/[{}]|sync-fault|printer-trouble/);
  expect(ofBackEnd('server', 503)).toContain('503');
  expect(forSupport('Connection refused')).toContain('Connection refused');
});
