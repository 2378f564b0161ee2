// What to do about a scanner that is not heard, in the words of whoever reads it.
import { t } from '../shared/words';

export function cureOf(trouble: string | null): string {
  if (trouble === 'no_device') return t.scannerNoDevice();
  return trouble === 'no_right' ? t.scannerNoRight() : t.scannerOther();
}
