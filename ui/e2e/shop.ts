// A demo shop of its own for each test, served by the loopback adapter, and a browser that stands where the window stands.
import { expect, test as base, type Page } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LOOPBACK = process.env['EVERTILL_LOOPBACK'] ?? '../target/debug/loopback';

export const WATER = '8850999320007';

export interface Shop {
  url: string;
  /** A command of the till, as the screen sends it. */
  ask(command: string, request?: object): Promise<Record<string, unknown>>;
}

export const test = base.extend<{ shop: Shop }>({
  shop: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evertill-'));
    const process = spawn(LOOPBACK, ['--data', join(folder, 'shop'), '--demo', '--screen', 'dist'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const url = await firstLine(process);
    await use({ url, ask: (command, request = {}) => ask(url, command, request) });
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  },
});

function firstLine(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`the loopback adapter ended with ${code}`)));
    if (process.stdout) createInterface(process.stdout).once('line', (line) => resolve(line.trim().replace(/\/$/, '')));
  });
}

async function ask(url: string, command: string, request: object): Promise<Record<string, unknown>> {
  const reply = await fetch(`${url}/call/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await reply.json()) as Record<string, unknown>;
}

/** How many sales the day has. */
export async function sales(shop: Shop): Promise<number> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  return Number((await shop.ask('day_report')).sales);
}

/** Types as a person does: key by key. */
export async function type(page: Page, text: string) {
  for (const key of text) await page.keyboard.press(key);
}

export async function signIn(page: Page, shop: Shop) {
  await page.goto(shop.url);
  await page.getByText('ana', { exact: false }).first().click();
  await type(page, '1111');
  await page.keyboard.press('Enter');
  await page.locator('.fns').waitFor();
}

/** Presses a key until the payment is over: the first moments of a screen belong to a finger that has pressed twice. */
export async function pay(page: Page) {
  await expect(async () => {
    await page.keyboard.press('F9');
    await page.locator('.quick').waitFor({ state: 'detached', timeout: 2_000 });
  }).toPass();
}
