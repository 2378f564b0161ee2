// The one door to the till. Everything on the screen comes through here and nothing here knows a screen.
import type { Approval, CommandName, Commands, TillEvent } from './wire';

/** Any command may carry the approval of somebody who may do it alone; it is good for that one command. */
export type Request<C extends CommandName> = Commands[C]['request'] & { approval?: Approval };
export type Reply<C extends CommandName> = Commands[C]['reply'];

export interface Backend {
  /** Runs a command. Rejects with a `Refusal` (nothing was changed) or with `NoReply` (nobody knows whether it ran). */
  call<C extends CommandName>(command: C, request: Request<C>): Promise<Reply<C>>;
  /** Hears what the screen did not cause, until the returned function is called. */
  listen(heard: (event: TillEvent) => void): () => void;
  /** Begins the page anew, in a fresh process where the window can give it one. */
  renew(): void;
}

/** The till refused a command and changed nothing. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** No answer came back: the command may have run or not. Sending it again with the same request id is safe. */
export class NoReply extends Error {}

/** Reads what the till sends in place of a reply. */
export function refusalFrom(value: unknown): Refusal | undefined {
  if (typeof value !== 'object' || value === null || !('code' in value) || typeof value.code !== 'string') return undefined;
  const data = 'data' in value && typeof value.data === 'object' && value.data !== null ? value.data : {};
  return new Refusal(value.code, data as Record<string, unknown>);
}

/** A new command's own id. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
