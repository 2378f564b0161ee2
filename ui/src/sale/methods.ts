import type { ForeignRate, PaymentMethod } from '../backend/wire';
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
  foreign: { name: () => t.methodForeign(), icon: 'cash', action: 'tender.foreign' },
  store_credit: { name: () => t.methodStoreCredit(), icon: 'person', action: 'tender.store_credit' },
  on_account: { name: () => t.methodOnAccount(), icon: 'pencil', action: 'tender.on_account' },
  points: { name: () => t.methodPoints(), icon: 'badge', action: 'tender.points' },
  gift_card: { name: () => t.methodGiftCard(), icon: 'card', action: 'tender.gift_card' },
};

/** A means of payment as people call it; the code itself where it has no word yet. */
export const methodName = (method: string): string => SHOWN[method]?.name() ?? method;

/** What pays a part: a means of payment, and which notes where they are foreign. */
export type Way = PaymentMethod & { currency?: string; worth?: string };

/** A means of payment as it is chosen from: its name, its picture, the action that chooses it. */
export type Choice = Way & { name: string; icon: IconName; action: ActionId };

/** What the shop takes, as it is chosen from: each foreign currency by itself. */
export const choices = (methods: PaymentMethod[], rates: ForeignRate[]): Choice[] =>
  methods.flatMap((one) => {
    const shown = SHOWN[one.method];
    if (!one.taken || !shown) return [];
    const { icon, action } = shown;
    if (one.method !== 'foreign') return [{ ...one, name: shown.name(), icon, action }];
    return rates.map(({ currency, worth }) => ({ ...one, currency, worth, name: currency, icon, action }));
  });
