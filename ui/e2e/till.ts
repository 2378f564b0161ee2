// What people do at the counter, for the tests: a language, a theme, a scanner, and the places of a page.
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test as base } from './shop';

export const LANGUAGES = ['en', 'th', 'zh'] as const;
export const THEMES = ['light', 'dark', 'hc'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];

/** Products of the demo shop: what is on their packets, and what they cost. */
export const COLA = { code: '8851959133019', price: '17.00' };
export const WATER = { code: '8850999320007', price: '10.00' };

/** The window's content policy; over the loopback adapter commands go to the page's own address. */
function policy(): string {
  const config = JSON.parse(readFileSync('../tauri.conf.json', 'utf8'));
  return String(config.app.security.csp).replace(/connect-src [^;]*/, "connect-src 'self'");
}

/** The page as the window would show it, with what a test does to it. */
export class Till {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** Chooses the language and the looks before the page is there. */
  async speak(language: Language, theme: Theme = 'light'): Promise<void> {
    await this.page.addInitScript(([spoken, worn]) => {
      localStorage.setItem('evertill.language', spoken);
      localStorage.setItem('evertill.theme', worn);
    }, [language, theme] as const);
  }

  /** Loads the page and waits until it hears the till: a scan before that would find nobody. */
  async load(): Promise<void> {
    const hears = this.page.waitForResponse((answer) => answer.url().endsWith('/events'));
    await this.page.goto(this.url);
    await hears;
  }

  async open(language: Language = 'en', theme: Theme = 'light'): Promise<void> {
    await this.speak(language, theme);
    await this.load();
    await expect(this.page.locator('.people .k').first()).toBeVisible();
  }

  /** Signs somebody in; the first tile is chosen already. */
  async signIn(name = 'ana', pin = '1111'): Promise<void> {
    const tile = this.page.locator('.people .k').filter({ has: this.page.getByText(name, { exact: true }) });
    if ((await tile.getAttribute('aria-pressed')) !== 'true') await tile.click();
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
    await expect(this.page.locator('.people')).toHaveCount(0);
  }

  /** Signs in at the counter, where the sale is. */
  async atTheCounter(language: Language = 'en', theme: Theme = 'light'): Promise<void> {
    await this.open(language, theme);
    await this.signIn();
    await expect(this.entry).toBeFocused();
  }

  /** As a scanner types: no pause between the keys. */
  async scan(code: string): Promise<void> {
    await this.page.evaluate((keys) => {
      const target = document.activeElement ?? document.body;
      for (const key of keys) target.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}`, bubbles: true, cancelable: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
    }, [...code]);
  }

  /** Scans and waits for the line. */
  async ring(code: string): Promise<void> {
    const before = await this.lines.count();
    await this.scan(code);
    await expect(this.lines).toHaveCount(before + 1);
  }

  /** Starts an action of the palette, in whatever language it is called something. */
  async command(id: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.locator(`[data-act="${id}"]`).click();
  }

  /** Opens a part of the settings. */
  async settings(part: string): Promise<void> {
    await this.command('go.settings');
    await this.page.locator(`[data-part="${part}"]`).click();
  }

  get entry(): Locator {
    return this.page.locator('.entry input');
  }

  get lines(): Locator {
    return this.page.locator('.lines li');
  }

  get total(): Locator {
    return this.page.locator('.totals output');
  }

  /** What is owed, on the payment page. */
  get due(): Locator {
    return this.page.locator('.due output');
  }

  /** The change, on the page that follows a sale. */
  get change(): Locator {
    return this.page.locator('.chg output');
  }

  /** The one evergreen key. */
  get primary(): Locator {
    return this.page.locator('.k.primary');
  }

  /** A code from a scanner that the till reads itself. */
  async deviceScan(code: string): Promise<void> {
    await this.page.request.post(`${this.url}/scanned/${code}`);
  }
}

export const test = base.extend<{ till: Till }>({
  till: async ({ page, shop }, use) => {
    const said: string[] = [];
    page.on('pageerror', (fault) => said.push(fault.message));
    page.on('console', (message) => {
      // A refusal is an answer with a status of its own; the browser remarks on it, the screen acts on it.
      if (['error', 'warning'].includes(message.type()) && !/status of 422/.test(message.text())) said.push(message.text());
    });
    const csp = policy();
    await page.route((asked) => asked.pathname === '/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': csp } });
    });
    await use(new Till(page, shop.url));
    expect(said, 'the page complains of nothing, the content policy included').toEqual([]);
  },
});

export { expect };
