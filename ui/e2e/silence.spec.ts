// A till without a sound device.
import { inspect } from './inspect';
import { COLA, expect, LANGUAGES, test, THEMES } from './till';

test.use({ mute: true });

test('without a sound device the till sells in silence, and the sounds page says so', async ({ till, page }) => {
  await till.open();
  await till.signIn('owner', '4444');
  await till.settings('sounds');
  await expect(page.locator('.volume')).toBeVisible();
  await expect(page.locator('.note')).toHaveCount(0);
  await page.getByRole('button', { name: /Try it/ }).first().click();
  await expect(page.locator('.note.warn')).toContainText('No sound device');
  await page.keyboard.press('F9');
  await till.ring(COLA.code);
  await expect(till.total).toContainText(COLA.price);
});

for (const language of LANGUAGES) {
  test(`the sounds page is whole and within WCAG 2.2 AA, ${language}`, async ({ till, page }) => {
    await till.open(language);
    await till.signIn('owner', '4444');
    await till.settings('sounds');
    await page.locator('section .row .k').first().click();
    await expect(page.locator('.note.warn')).toBeVisible();
    for (const theme of THEMES) {
      await page.evaluate((worn) => (document.documentElement.dataset['theme'] = worn), theme);
      await inspect(page, `sounds, ${theme}`);
      if (process.env['EVERTILL_SHOTS']) await page.screenshot({ path: `${process.env['EVERTILL_SHOTS']}/sounds-${language}-${theme}.png` });
    }
  });
}
