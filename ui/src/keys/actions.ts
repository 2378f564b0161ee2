// Everything a key, the palette or the sheet of keys can start, once. The first part of a name is the group: no two actions that could
// meet have one key, and what stands in `all` meets every other.
import { t } from '../shared/words';

interface Described {
  /** The key that the till comes with; empty: found in the palette. */
  key: string;
  word: () => string;
  /** The right that it needs, beside signing in. */
  right?: string;
}

export const ACTIONS = {
  'all.palette': { key: 'Ctrl+K', word: () => t.actPalette() },
  'all.help': { key: 'F1', word: () => t.actHelp() },
  'all.lock': { key: 'Ctrl+L', word: () => t.sheetLock() },
  'all.fullscreen': { key: 'Ctrl+Shift+F', word: () => t.actFullscreen() },
  'sell.find': { key: 'F2', word: () => t.actFind(), right: 'Sell' },
  'sell.customer': { key: 'F3', word: () => t.customersTitle(), right: 'Sell' },
  'sell.quantity': { key: 'F4', word: () => t.sheetQuantity(), right: 'Sell' },
  'sell.choose': { key: 'Shift+F4', word: () => t.choicesAct(), right: 'Sell' },
  'sell.empties': { key: '', word: () => t.emptiesTitle(), right: 'Sell' },
  'sell.park': { key: 'F6', word: () => t.sheetPark(), right: 'Sell' },
  'sell.parked': { key: 'Shift+F6', word: () => t.sheetParked(), right: 'Sell' },
  'sell.split': { key: 'Ctrl+B', word: () => t.splitTitle(), right: 'Sell' },
  'sell.discount': { key: 'F8', word: () => t.discountTitle(), right: 'Sell' },
  'sell.pay': { key: 'F9', word: () => t.pay(), right: 'Sell' },
  'sell.void': { key: 'Delete', word: () => t.sheetVoid(), right: 'Sell' },
  'sell.shelf': { key: '', word: () => t.shelfTake(), right: 'Sell' },
  'sell.clear': { key: 'Shift+Delete', word: () => t.sheetClear(), right: 'Sell' },
  'sell.undo': { key: 'Ctrl+Z', word: () => t.actUndo(), right: 'Sell' },
  'sell.price': { key: 'Ctrl+I', word: () => t.actPrice(), right: 'Sell' },
  'sell.exempt': { key: '', word: () => t.exemptAct(), right: 'Sell' },
  'sell.gift_card': { key: 'Ctrl+G', word: () => t.moneyCard(), right: 'Sell' },
  'sell.tip': { key: '', word: () => t.moneyTip(), right: 'Sell' },
  'sell.pay_off': { key: '', word: () => t.moneyPayOff(), right: 'Sell' },
  'sell.order': { key: 'F7', word: () => t.ordersTitle(), right: 'Sell' },
  'sell.return': { key: 'Ctrl+E', word: () => t.returnAct(), right: 'Sell' },
  'sell.drawer': { key: 'Ctrl+D', word: () => t.sheetDrawer(), right: 'RunShift' },
  'tender.cash': { key: 'F2', word: () => t.methodCash(), right: 'Sell' },
  'tender.card': { key: 'F3', word: () => t.methodCard(), right: 'Sell' },
  'tender.promptpay': { key: 'F4', word: () => t.methodPromptpay(), right: 'Sell' },
  'tender.wallet': { key: 'Shift+F4', word: () => t.methodWallet(), right: 'Sell' },
  'tender.voucher': { key: 'F6', word: () => t.methodVoucher(), right: 'Sell' },
  'tender.foreign': { key: 'Shift+F2', word: () => t.methodForeign(), right: 'Sell' },
  'tender.store_credit': { key: 'F7', word: () => t.methodStoreCredit(), right: 'Sell' },
  'tender.on_account': { key: 'Shift+F7', word: () => t.methodOnAccount(), right: 'Sell' },
  'tender.gift_card': { key: 'Shift+F6', word: () => t.methodGiftCard(), right: 'Sell' },
  'tender.points': { key: 'F8', word: () => t.methodPoints(), right: 'Sell' },
  'tender.take': { key: 'F9', word: () => t.actTake(), right: 'Sell' },
  'go.today': { key: '', word: () => t.pageToday(), right: 'ReadReports' },
  'go.receipts': { key: '', word: () => t.pageReceipts(), right: 'Sell' },
  'go.charges': { key: '', word: () => t.cardsTitle(), right: 'Sell' },
  'go.sending': { key: '', word: () => t.pageSending() },
  'go.count': { key: '', word: () => t.pageCloseShift(), right: 'RunShift' },
  'go.settings': { key: 'Ctrl+Shift+S', word: () => t.pageSettings(), right: 'ArrangeScreen' },
  'go.health': { key: 'Ctrl+Shift+D', word: () => t.settingsHealth(), right: 'Install' },
  'go.staff': { key: '', word: () => t.settingsStaff(), right: 'ManageStaff' },
  'go.tiles': { key: '', word: () => t.actTiles(), right: 'ArrangeScreen' },
  'go.look': { key: '', word: () => t.actLook(), right: 'ArrangeScreen' },
  'go.keys': { key: '', word: () => t.actKeys(), right: 'ArrangeScreen' },
} as const satisfies Record<string, Described>;

export type ActionId = keyof typeof ACTIONS;

/** What an action is called, the key it comes with, the right it needs. */
export const describe = (id: ActionId): Described => ACTIONS[id];

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];
