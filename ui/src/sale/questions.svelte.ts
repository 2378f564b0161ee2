// What is asked before something is put down: the till names the question by a refusal, and takes the answer with the same command.
import type { Answers, LocalName, Tile } from '../backend/wire';
import { codeOf, numberIn, textIn } from '../shared/problem';

const KINDS = { needs_age: 'age', needs_price: 'price', needs_serial: 'serial', needs_choices: 'choices', needs_variant: 'variant' } as const;
const isKind = (code: string): code is keyof typeof KINDS => code in KINDS;

export interface Question {
  kind: (typeof KINDS)[keyof typeof KINDS];
  name: LocalName;
  /** The least age in years, and the last date of birth at which one is that old. */
  age: number;
  bornBy: string;
  /** The style of which one variant is asked for, and what is done with that. */
  style: string;
  /** Its article number. */
  sku: string;
  pick: (variant: Tile) => Promise<unknown>;
  /** Sends the command again with one more answer. */
  answer: (more: Answers) => Promise<unknown>;
}

/** Questions in the order in which they came: a second scan may come before the first is answered. */
export class Questions {
  #waiting = $state.raw<Question[]>([]);

  constructor(readonly pick: (variant: Tile) => Promise<unknown>) {}

  get first(): Question | undefined {
    return this.#waiting[0];
  }

  /** Whether a refusal is a question; then it is asked. */
  ask(fault: unknown, before: Answers | null, again: (answers: Answers) => Promise<unknown>): boolean {
    const code = codeOf(fault) ?? '';
    if (!isKind(code)) return false;
    this.#ask({
      ...this.#blank,
      kind: KINDS[code],
      name: { en: textIn(fault, 'name'), th: textIn(fault, 'name_th'), zh: textIn(fault, 'name_zh') },
      age: numberIn(fault, 'age') ?? 0,
      bornBy: textIn(fault, 'born_by'),
      style: textIn(fault, 'style'),
      sku: textIn(fault, 'sku'),
      answer: (more: Answers) => again({ ...before, ...more }),
    });
    return true;
  }

  /** Asks which variant it is, where a tile stands for all of a style. */
  choose({ name, style }: Tile): void {
    this.#ask({ ...this.#blank, kind: 'variant', name, style: style?.code ?? '' });
  }

  get #blank(): Omit<Question, 'kind' | 'name'> {
    return { age: 0, bornBy: '', style: '', sku: '', pick: this.pick, answer: () => Promise.resolve() };
  }

  #ask(question: Question): void {
    this.#waiting = [...this.#waiting, question];
  }

  /** The first is answered, or what it is about is left out. */
  close(): void {
    this.#waiting = this.#waiting.slice(1);
  }
}
