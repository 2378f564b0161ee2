// A back end as its vendor documents it, strict and a process of its own: it shares nothing with the till.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { firstLine, LOOPBACK } from './shop';

const PROGRAM = join(dirname(LOOPBACK), 'simulated-upstream');

/** Runs until it is closed. */
export async function simulated(kind: string, set: Record<string, string> = {}): Promise<{ url: string; close: () => Promise<unknown> }> {
  const settings = Object.entries(set).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const process = spawn(PROGRAM, [kind, '--print-url', ...settings], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await firstLine(process);
  const close = () => {
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.stdin.end();
    return gone;
  };
  return { url, close };
}

/** A POS System API that has one product. */
export async function withWater(): ReturnType<typeof simulated> {
  const folder = mkdtempSync(join(tmpdir(), 'evertill-'));
  const items = join(folder, 'items.json');
  const water = { id: 'itm-water', name: 'Still water of the office', price: 10, quantity: 1000, unit: 'pc', related_items: [] };
  writeFileSync(items, JSON.stringify({ items: [water], users: [] }));
  const office = await simulated('pos-system-api', { items });
  rmSync(folder, { recursive: true });
  return office;
}
