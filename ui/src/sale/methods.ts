import type { PaymentMethod } from '../backend/wire';
import type { ActionId } from '../keys/actions';
import type { IconName } from '../shared/icons';
import { t } from '../shared/words';

interface Shown {
  name: () => string;
  icon: IconName;
  action: ActionId;
}

const SHOWN: Record<string, Shown> = {
  cash: { name: () => t.methodCash(), icon: 'cash', action: 'tender.cash' },
  card: { name: () => t.methodCard(), icon: 'card', action: 'tender.card' },
  promptpay: { name: () => t.methodPromptpay(), icon: 'qr', action: 'tender.promptpay' },
  wallet: { name: () => t.methodWallet(), icon: 'phone', action: 'tender.wallet' },
  voucher: { name: () => t.methodVoucher(), icon: 'ticket', action: 'tender.voucher' },
};

/** A means of payment as people call it; the code itself where it has no word yet. */
export const methodName = (method: string): string => SHOWN[method]?.name() ?? method;

/** A means of payment with its picture and the action that chooses it. */
export type Choice = PaymentMethod & Pick<Shown, 'icon' | 'action'>;

/** What the shop takes, as it is chosen from. */
export const choices = (methods: PaymentMethod[]): Choice[] =>
  methods.flatMap((one) => {
    const shown = SHOWN[one.method];
    return one.taken && shown ? [{ ...one, icon: shown.icon, action: shown.action }] : [];
  });
