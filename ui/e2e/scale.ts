// A scale that speaks as a Toledo 8217 does: asked with W it says what lies on it, or why it cannot.
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

const WHY: Record<string, string> = { moving: '?A', below: '?D', over: '?B' };

export class Scale {
  /** Kilograms with three decimals, or `moving`, `below`, `over`, `silent`. */
  shows = '0.000';
  /** What was last told. */
  #told = '';
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((line) => {
      line.on('error', () => undefined);
      line.on('data', (asked: Buffer) => {
        if (this.shows === 'silent') return;
        for (const byte of asked) if (byte === 0x57) line.write(`\x02${WHY[this.shows] ?? `0${this.shows}`}\r`);
        this.#told = this.shows;
      });
    });
  }

  static async start(): Promise<Scale> {
    const scale = new Scale();
    await new Promise<void>((ready) => scale.#server.listen(0, '127.0.0.1', ready));
    return scale;
  }

  get address(): string {
    return `tcp:127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts something on it; done once the till was told of it. */
  async putsDown(shows: string): Promise<void> {
    this.shows = shows;
    this.#told = '';
    while (this.#told !== shows) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  stop(): void {
    this.#server.close();
  }
}
