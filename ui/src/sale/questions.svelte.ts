// What is asked before something is put down: the till names the question by a refusal, and takes the answer with the same command.
import type { Answers, LocalName } from '../backend/wire';
import { codeOf, numberIn, textIn } from '../shared/problem';

const KINDS = { needs_age: 'age', needs_price: 'price', needs_serial: 'serial' } as const;
const isKind = (code: string): code is keyof typeof KINDS => code in KINDS;

export interface Question {
  kind: (typeof KINDS)[keyof typeof KINDS];
  name: LocalName;
  /** The least age in years, and the last date of birth at which one is that old. */
  age: number;
  bornBy: string;
  /** Sends the command again with one more answer. */
  answer: (more: Answers) => Promise<unknown>;
}

/** Questions in the order in which they came: a second scan may come before the first is answered. */
export class Questions {
  #waiting = $state.raw<Question[]>([]);

  get first(): Question | undefined {
    return this.#waiting[0];
  }

  /** Whether a refusal is a question; then it is asked. */
  ask(fault: unknown, before: Answers | null, again: (answers: Answers) => Promise<unknown>): boolean {
    const code = codeOf(fault) ?? '';
    if (!isKind(code)) return false;
    const question = {
      kind: KINDS[code],
      name: { en: textIn(fault, 'name'), th: textIn(fault, 'name_th'), zh: textIn(fault, 'name_zh') },
      age: numberIn(fault, 'age') ?? 0,
      bornBy: textIn(fault, 'born_by'),
      answer: (more: Answers) => again({ ...before, ...more }),
    };
    this.#waiting = [...this.#waiting, question];
    return true;
  }

  /** The first is answered, or what it is about is left out. */
  close(): void {
    this.#waiting = this.#waiting.slice(1);
  }
}
