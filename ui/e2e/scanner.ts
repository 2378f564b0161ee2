// A serial scanner: the till has one end of a pseudo-terminal, this has the other. It can be pulled out and put back.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** Node has no pseudo-terminals of its own. Answers each line once it is done. */
const PORT = `
import os, sys
name, master, slave = sys.argv[1], None, None
for line in sys.stdin:
    what, _, rest = line.strip().partition(' ')
    if what == 'in':
        master, slave = os.openpty()
        os.symlink(os.ttyname(slave), name)
        os.close(slave)
    elif what == 'out':
        os.unlink(name)
        os.close(master)
    else:
        os.write(master, bytes.fromhex(rest))
    print('done', flush=True)
`;

export class SerialScanner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'evertill-scanner-'));
  readonly port = join(this.#folder, 'hand');
  readonly #process: ChildProcess = spawn('python3', ['-c', PORT, this.port], { stdio: ['pipe', 'pipe', 'inherit'] });
  readonly #lines: Interface;

  constructor() {
    if (!this.#process.stdout) throw new Error('the scanner answers nothing');
    this.#lines = createInterface(this.#process.stdout);
  }

  #ask(line: string): Promise<void> {
    return new Promise((resolve) => {
      this.#lines.once('line', () => resolve());
      this.#process.stdin?.write(`${line}\n`);
    });
  }

  plugIn = () => this.#ask('in');
  pullOut = () => this.#ask('out');
  scan = (bytes: string) => this.#ask(`bytes ${Buffer.from(bytes, 'latin1').toString('hex')}`);

  async gone(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
