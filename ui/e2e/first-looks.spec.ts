// The first start in every language, theme and size.
import { looks, patience } from './looks';
import { LANGUAGES, test } from './till';
import { firstStart } from './walk';

test.use({ empty: true });

for (const language of LANGUAGES) {
  test(`the first start is within WCAG 2.2 AA, whole and uncovered in each theme and size, ${language}`, async ({ till, page }) => {
    test.setTimeout(patience(120_000));
    await till.speak(language);
    await firstStart(till, page, looks(page));
  });
}
