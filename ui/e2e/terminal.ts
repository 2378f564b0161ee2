// A card terminal that does what the last two digits of the amount say: 51 declines, 68 waits until it is cancelled, 91 approves late,
// 96 breaks the line and does not know; any other approves.
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export class CardTerminal {
  /** What cards were charged, in minor units. */
  readonly charged: number[] = [];
  readonly #outcomes = new Map<string, string>();
  readonly #waiting = new Map<string, Socket>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((line) => {
      line.on('error', () => undefined);
      line.once('data', (frame: Buffer) => this.#answer(line, new Map(frame.subarray(2).toString().trim().split('\n').map((pair) => pair.split('=') as [string, string]))));
    });
  }

  static async start(): Promise<CardTerminal> {
    const terminal = new CardTerminal();
    await new Promise<void>((ready) => terminal.#server.listen(0, '127.0.0.1', ready));
    return terminal;
  }

  get address(): string {
    return `tcp:127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const line of this.#waiting.values()) line.destroy();
    this.#server.close();
  }

  #answer(line: Socket, asked: Map<string, string>): void {
    const id = asked.get('id') ?? '';
    const say = (to: Socket, outcome: string) => {
      const text = Buffer.from(`id=${id}\noutcome=${outcome}\n`);
      to.end(Buffer.concat([Buffer.from([text.length >> 8, text.length & 255]), text]));
    };
    const done = (outcome: string) => this.#outcomes.set(id, outcome);
    if (asked.get('do') === 'pay') {
      const amount = Number(asked.get('amount'));
      const approved = `approved\nproof=${String(this.#outcomes.size + 1).padStart(6, '0')}`;
      switch (amount % 100) {
        case 51: return say(line, done('declined\nwhy=no money').get(id) ?? '');
        case 68: done('waiting'); return void this.#waiting.set(id, line);
        case 91: done('late'); return void line.destroy();
        case 96: done('unknown'); return void line.destroy();
        default: this.charged.push(amount); return say(line, done(approved).get(id) ?? '');
      }
    }
    const known = this.#outcomes.get(id) ?? 'never';
    if (asked.get('do') === 'cancel' && known === 'waiting') {
      done('declined\nwhy=left');
      const waits = this.#waiting.get(id);
      if (waits) say(waits, 'declined\nwhy=left');
      return say(line, 'declined');
    }
    if (known === 'late') done('approved\nproof=000091');
    say(line, known === 'late' ? 'waiting' : known);
  }
}
