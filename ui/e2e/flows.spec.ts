// Each flow of the counter from sign-in to the next sale, by the keyboard alone and by touch alone. The page counts what it was given:
// a flow by touch in which a key was pressed fails, and so does one by the keyboard in which something was touched.
import type { Page } from '@playwright/test';
import { COLA, expect, test, type Till, WATER } from './till';

test.use({ hasTouch: true });

/** What a page was given since it was there. */
interface Given {
  keys: number;
  touches: number;
}

test.beforeEach(({ page }) => page.addInitScript(() => {
  const given = { keys: 0, touches: 0 };
  Object.assign(window, { given });
  addEventListener('keydown', () => (given.keys += 1), { capture: true });
  addEventListener('pointerdown', () => (given.touches += 1), { capture: true });
}));

const given = (page: Page) => page.evaluate(() => (window as unknown as { given: Given }).given);

/** A person with a keyboard and nothing else. */
class Keys {
  constructor(
    readonly till: Till,
    readonly page: Page,
  ) {}

  /** As a person types. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 50 });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async signIn(name: string, pin: string): Promise<void> {
    const tile = this.page.locator('.people .k').filter({ has: this.page.getByText(name, { exact: true }) });
    await expect(async () => {
      await this.press('Tab');
      await expect(tile).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [20] });
    await this.press('Space');
    await expect(tile).toHaveAttribute('aria-pressed', 'true');
    await this.type(pin);
    await this.press('Enter');
    await expect(this.till.entry).toBeFocused();
  }

  /** A product by the number on its packet. */
  async ring(code: string): Promise<void> {
    const before = await this.till.lines.count();
    await this.type(code);
    await this.press('Enter');
    await expect(this.till.lines).toHaveCount(before + 1);
  }

  /** An action by its name. */
  async action(id: string): Promise<void> {
    await this.press('Control+k');
    const act = this.page.locator(`[data-act="${id}"]`);
    await expect(async () => {
      await this.press('ArrowDown');
      await expect(act).toHaveAttribute('aria-current', 'true', { timeout: 50 });
    }).toPass({ intervals: [20] });
    await this.press('Enter');
  }

  /** Takes exact cash for the sale and begins the next one. */
  async sell(): Promise<void> {
    await this.press('F9');
    await expect(this.till.due).toBeVisible();
    await this.press('F9');
    await this.next();
  }

  async next(): Promise<void> {
    await expect(this.till.change).toBeVisible();
    await expect(async () => {
      await this.press('Enter');
      await expect(this.till.entry).toBeFocused({ timeout: 200 });
    }).toPass();
  }

  async end(): Promise<void> {
    expect((await given(this.page)).touches, 'nothing was touched').toBe(0);
  }
}

/** A person with a finger and nothing else. */
class Finger {
  constructor(
    readonly till: Till,
    readonly page: Page,
  ) {}

  async tap(selector: string, at = 0): Promise<void> {
    await this.page.locator(selector).nth(at).tap();
  }

  /** Figures on the keys of the screen. */
  async figures(text: string, pad = '.pad'): Promise<void> {
    for (const figure of text) await this.page.locator(`${pad} .k`, { hasText: figure }).first().tap();
  }

  async signIn(name: string, pin: string): Promise<void> {
    await this.page.locator('.people .k').filter({ has: this.page.getByText(name, { exact: true }) }).tap();
    await this.figures(pin);
    await this.tap('.pad .k.go');
    await expect(this.till.entry).toBeVisible();
  }

  /** The first product of the shelf that is sold by the piece. */
  async ring(at = 1): Promise<void> {
    const before = await this.till.lines.count();
    await this.tap('.tile', at);
    await expect(this.till.lines).toHaveCount(before + 1);
  }

  async action(id: string): Promise<void> {
    await this.tap('.fns .k', 4);
    await this.tap(`[data-act="${id}"]`);
  }

  async sell(): Promise<void> {
    await this.till.primary.tap();
    await expect(this.till.due).toBeVisible();
    await this.till.primary.tap();
    await this.next();
  }

  async next(): Promise<void> {
    await expect(this.till.change).toBeVisible();
    await expect(async () => {
      await this.till.primary.tap({ timeout: 500 });
      await expect(this.till.entry).toBeVisible({ timeout: 200 });
    }).toPass();
  }

  async end(): Promise<void> {
    expect((await given(this.page)).keys, 'no key was pressed').toBe(0);
  }
}

/** A flow between sign-in and the next sale: who, and what each of the two hands does. */
interface Flow {
  who: [string, string];
  keys: (hand: Keys) => Promise<void>;
  touch: (hand: Finger) => Promise<void>;
}

const ANA: [string, string] = ['ana', '1111'];
const CHAI: [string, string] = ['chai', '3333'];

const FLOWS: Record<string, Flow> = {
  'a part by card and the rest in cash': {
    who: ANA,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.press('F9');
      await expect(hand.till.due).toContainText(COLA.price);
      await hand.press('F3');
      await hand.type('10');
      await hand.press('F9');
      await expect(hand.till.due).toContainText('7.00');
      await hand.press('F2', 'F9');
      await hand.next();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.till.primary.tap();
      await hand.tap('.methods .k', 1);
      await hand.figures('10', '.padcol');
      await hand.till.primary.tap();
      await expect(hand.page.locator('.part')).toBeVisible();
      await hand.tap('.methods .k', 0);
      await hand.till.primary.tap();
      await hand.next();
    },
  },
  'a product found by a part of its name': {
    who: ANA,
    keys: async (hand) => {
      await hand.press('F2');
      await hand.type('cola');
      await expect(hand.page.locator('.row, .finds .row').first()).toBeVisible();
      await hand.press('Enter');
      await expect(hand.till.lines).toHaveCount(1);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.tap('.fns .k', 0);
      for (const letter of 'cola') await hand.page.locator('.keyboard .k', { hasText: new RegExp(`^${letter}$`, 'iu') }).first().tap();
      await hand.page.locator('.row').first().tap();
      await expect(hand.till.lines).toHaveCount(1);
      await hand.sell();
    },
  },
  'a quantity, a line taken off, a change taken back': {
    who: ANA,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.press('F4');
      await expect(hand.page.locator('dialog')).toBeVisible();
      await hand.type('3');
      await hand.press('Enter');
      await expect(hand.till.total).toContainText('51.00');
      await hand.ring(WATER.code);
      await hand.press('Delete');
      await expect(hand.till.lines).toHaveCount(1);
      await hand.press('Control+z');
      await expect(hand.till.lines).toHaveCount(2);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.tap('.fns .k', 1);
      await hand.figures('3', 'dialog');
      await hand.tap('dialog .go');
      await expect(hand.page.locator('dialog')).toHaveCount(0);
      await hand.ring(2);
      await hand.tap('.linebar .red');
      await expect(hand.till.lines).toHaveCount(1);
      await hand.action('sell.undo');
      await expect(hand.till.lines).toHaveCount(2);
      await hand.sell();
    },
  },
  'a sale parked, the next one served, and taken up again': {
    who: ANA,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.press('F6', 'Enter');
      await expect(hand.till.lines).toHaveCount(0);
      await hand.ring(WATER.code);
      await hand.sell();
      await hand.press('F6');
      await expect(hand.page.locator('.row').first()).toBeVisible();
      await hand.press('Enter');
      await expect(hand.till.total).toContainText(COLA.price);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.tap('.fns .k', 2);
      await hand.tap('dialog .go');
      await expect(hand.till.lines).toHaveCount(0);
      await hand.ring(2);
      await hand.sell();
      await hand.tap('.fns .k', 2);
      await expect(hand.page.locator('.sums output')).toBeVisible();
      await hand.till.primary.tap();
      await expect(hand.till.lines).toHaveCount(1);
      await hand.sell();
    },
  },
  'a whole sale that is given up': {
    who: CHAI,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.press('Shift+Delete', 'Control+1', 'Shift+Delete');
      await expect(hand.till.lines).toHaveCount(0);
      await hand.ring(WATER.code);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.action('sell.clear');
      await hand.tap('dialog .why .k');
      await hand.tap('dialog .redgo');
      await expect(hand.till.lines).toHaveCount(0);
      await hand.ring(2);
      await hand.sell();
    },
  },
  'a receipt looked up and printed again': {
    who: CHAI,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.sell();
      await hand.action('go.receipts');
      await expect(hand.page.locator('.paper, .receipt').first()).toBeVisible();
      await hand.press('Escape');
      await hand.ring(WATER.code);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.sell();
      await hand.action('go.receipts');
      await expect(hand.page.locator('.paper, .receipt').first()).toBeVisible();
      await hand.tap('nav .sell');
      await hand.ring(2);
      await hand.sell();
    },
  },
  'the drawer counted, the shift closed and the next one opened': {
    who: CHAI,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.sell();
      await hand.action('go.count');
      await expect(hand.page.locator('.denoms')).toBeVisible();
      await hand.type('2');
      for (const next of ['dialog', 'dialog .sum', '.verdict', '.float']) {
        await hand.press('F9');
        await expect(hand.page.locator(next)).toBeVisible();
      }
      await hand.type('1000');
      await hand.press('F9');
      await expect(hand.till.entry).toBeFocused();
      await hand.ring(WATER.code);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.sell();
      await hand.action('go.count');
      await hand.figures('2', '.padding');
      await hand.till.primary.tap();
      await hand.tap('dialog .go');
      await expect(hand.page.locator('dialog .sum')).toBeVisible();
      await hand.tap('dialog .go');
      await expect(hand.page.locator('.verdict')).toBeVisible();
      await hand.till.primary.tap();
      await expect(hand.page.locator('.float')).toBeVisible();
      await hand.figures('1000');
      await hand.till.primary.tap();
      await expect(hand.till.entry).toBeVisible();
      await hand.ring(2);
      await hand.sell();
    },
  },
  'the till locked in mid-sale and taken up by the same person': {
    who: ANA,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.press('Control+l');
      await expect(hand.page.locator('.people')).toBeVisible();
      await hand.signIn(...ANA);
      await expect(hand.till.total).toContainText(COLA.price);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.page.getByRole('button', { name: 'Lock the till' }).tap();
      await expect(hand.page.locator('.people')).toBeVisible();
      await hand.signIn(...ANA);
      await expect(hand.till.lines).toHaveCount(1);
      await hand.sell();
    },
  },
  'the day read by the manager, and what waits to be sent': {
    who: CHAI,
    keys: async (hand) => {
      await hand.ring(COLA.code);
      await hand.sell();
      await hand.action('go.today');
      await expect(hand.page.locator('.report')).toBeVisible();
      await hand.press('Escape');
      await hand.action('go.sending');
      await expect(hand.page.locator('main')).toBeVisible();
      await hand.press('Escape');
      await hand.ring(WATER.code);
      await hand.sell();
    },
    touch: async (hand) => {
      await hand.ring();
      await hand.sell();
      await hand.action('go.today');
      await expect(hand.page.locator('.report')).toBeVisible();
      await hand.tap('nav .sell');
      await hand.action('go.sending');
      await hand.tap('nav .sell');
      await hand.ring(2);
      await hand.sell();
    },
  },
};

for (const [what, flow] of Object.entries(FLOWS)) {
  test(`${what}, by the keyboard alone`, async ({ till, page }) => {
    await till.open();
    const hand = new Keys(till, page);
    await hand.signIn(...flow.who);
    await flow.keys(hand);
    await hand.end();
  });

  test(`${what}, by touch alone`, async ({ till, page }) => {
    await till.open();
    const hand = new Finger(till, page);
    await hand.signIn(...flow.who);
    await flow.touch(hand);
    await hand.end();
  });
}
