import { t } from '../shared/words';

/** A means of payment as people call it; the code itself where it has no word yet. */
export function methodName(method: string): string {
  if (method === 'cash') return t.methodCash();
  return method === 'card' ? t.methodCard() : method;
}
