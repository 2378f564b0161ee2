// A demo shop of its own for each test, served by the loopback adapter, and a browser that stands where the window stands.
import { test as base } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The program that serves the till to a browser. */
export const LOOPBACK = process.env['EVERTILL_LOOPBACK'] ?? '../target/debug/loopback';

/** Sunday 22 November 2026, 18:24 in Bangkok: the moment at which a shop on a stage stands. */
export const STAGED_MS = Date.UTC(2026, 10, 22, 11, 24);

export interface Shop {
  url: string;
  /** A command of the till, as the screen sends it. */
  ask(command: string, request?: object): Promise<Record<string, unknown>>;
  /** Sets the clock of a shop on a stage. */
  clock(atMs: number): Promise<void>;
  /** The tones that a person at the till has heard so far, in order. */
  played(): Promise<string[]>;
}

export interface Options {
  /** Whether the shop's clock stands still and chance falls the same way each time, for pictures. */
  staged: boolean;
  /** Whether the folder has no shop yet. */
  empty: boolean;
  /** Whether there is no sound device. */
  mute: boolean;
  /** The folder of the built screen. */
  built: string;
}

export const test = base.extend<{ shop: Shop } & Options>({
  staged: [false, { option: true }],
  empty: [false, { option: true }],
  mute: [false, { option: true }],
  built: ['dist', { option: true }],
  shop: async ({ staged, empty, mute, built }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evertill-'));
    const stage = [...(staged ? ['--clock', String(STAGED_MS)] : []), ...(mute ? ['--mute'] : [])];
    const process = spawn(LOOPBACK, ['--data', join(folder, 'shop'), empty ? '--empty' : '--demo', '--screen', built, ...stage], { stdio: ['pipe', 'pipe', 'inherit'] });
    const url = await firstLine(process);
    await use({
      url,
      ask: (command, request = {}) => ask(url, command, request),
      played: async () => (await (await fetch(`${url}/played`)).json()) as string[],
      clock: async (atMs) => void (await fetch(`${url}/clock/${atMs}`, { method: 'POST' })),
    });
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What a program says first. */
export function firstLine(process: ChildProcess): Promise<string> {
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

/** How many sales the day has, as the manager reads it. */
export async function sales(shop: Shop): Promise<number> {
  await shop.ask('sign_in', { name: 'chai', pin: '3333' });
  return Number((await shop.ask('day_report')).sales);
}
