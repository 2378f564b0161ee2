//! Tendering and finished documents.

use super::LocalName;
use super::cart::{At, ReductionLine};
use super::refund::Exchange;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One payment: for cash what the customer gave.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TenderLine {
    /// `cash` or `card`.
    pub method: String,
    /// Amount.
    pub amount: String,
    /// Slip number or the like. Never a card number.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reference: Option<String>,
    /// The currency of the notes, where they are foreign: the amount is in it, and the till says what it counts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub currency: Option<String>,
}

/// Takes payment for a cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakePayment {
    /// Which cart.
    pub at: At,
    /// The tenders.
    pub tenders: Vec<TenderLine>,
    /// What comes back for it and pays a part of it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub exchange: Option<Exchange>,
}

/// Asks what is still owed for the open cart when a part of it is tendered. Nothing is changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuoteTender {
    /// The parts tendered so far.
    pub tenders: Vec<TenderLine>,
    /// Cash handed over for the rest, where it is known.
    #[serde(default)]
    pub received: Option<String>,
    /// What comes back for it and pays a part of it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub exchange: Option<Exchange>,
    /// The currency in which it is handed over, where that is foreign.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub currency: Option<String>,
}

/// What is still owed, and what would be given back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Quote {
    /// Owed where the rest is not paid in cash.
    pub left: String,
    /// Owed in cash.
    pub cash_due: String,
    /// `cash_due - left`.
    pub rounding: String,
    /// Amounts for the quick-cash keys: exact first.
    pub quick_cash: Vec<String>,
    /// What was received counts for so much; what is owed where nothing is said.
    pub received: String,
    /// Cash given back for what was received; nothing when that is too little.
    pub change: String,
    /// Its notes and coins, largest first.
    pub change_coins: Vec<String>,
    /// What of an exchange pays the sale; nothing where there is none.
    pub carried: String,
    /// What of it is handed back, and how.
    pub handed_back: Vec<TenderLine>,
}

/// A whole sale in one command, for scripts.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sell {
    /// Codes, each with an optional quantity: `8850001x3`.
    #[serde(default)]
    pub scan: Vec<String>,
    /// Goods that lie on the scale at the counter, by their code.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weigh: Option<String>,
    /// Gift cards that are filled, each with its amount: `GC-1234=500`.
    #[serde(default)]
    pub gift_card: Vec<String>,
    /// What is paid ahead on orders, each with its amount: `T1K7Q-O000012=200`.
    #[serde(default)]
    pub deposit: Vec<String>,
    /// The number of an order whose goods are fetched: its deposit pays first.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<String>,
    /// What the customer pays off of what is owed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pay_off: Option<String>,
    /// A tip.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tip: Option<String>,
    /// Tenders as `cash:500` or `card:EXACT`.
    pub tender: Vec<String>,
    /// Discount on the whole: `10%` or an amount.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub discount: Option<String>,
    /// Prices of goods that have none of their own, each with the code as scanned: `8850001=35`.
    #[serde(default)]
    pub open_price: Vec<String>,
    /// Serial numbers of pieces, each with the code as scanned: `8850001=SN77`.
    #[serde(default)]
    pub serial: Vec<String>,
    /// What is picked with a code, each used once: `8850001=OAT,SHOT`.
    #[serde(default)]
    pub choice: Vec<String>,
    /// The age in years that the customer proved.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub of_age: Option<u8>,
    /// Coupons that the customer shows.
    #[serde(default)]
    pub coupon: Vec<String>,
    /// The customer's price level.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// Why the sale bears no tax.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub exempt: Option<String>,
    /// Prices set by hand, each with its line: `1=7.50`.
    #[serde(default)]
    pub line_price: Vec<String>,
    /// Discounts on lines, each with its line: `2=10%` or `2=5`.
    #[serde(default)]
    pub line_discount: Vec<String>,
    /// Why prices and lines were changed by hand.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
    /// Who buys: an id, a card number, or what finds just one customer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub customer: Option<String>,
    /// What comes back for it and pays a part of it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub exchange: Option<Exchange>,
    /// This sale's own id: delivered twice it is one sale.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// One line of a finished document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SoldLine {
    /// Number in the document.
    pub line: u32,
    /// Article number.
    pub sku: String,
    /// English name.
    pub name: String,
    /// Names.
    pub names: LocalName,
    /// How much.
    pub quantity: String,
    /// Price of one unit.
    pub unit_price: String,
    /// The line that it belongs to.
    pub belongs_to: Option<u32>,
    /// Shelf price of one unit.
    pub list_price: String,
    /// Which price it is: `shelf`, `embedded_price`, `open`, `manual`, `list:` with the level and the quantity that it is for, or `with:` and
    /// how it belongs to another line: `choice`, `part` or `deposit`.
    pub price_rule: String,
    /// Why a person set the price; empty where nobody did.
    pub price_reason: String,
    /// Every discount on it.
    pub discount: String,
    /// Each of them.
    pub reductions: Vec<ReductionLine>,
    /// Tax.
    pub tax: String,
    /// What was owed for it.
    pub total: String,
    /// Batch or lot, where its code said one.
    pub lot: Option<String>,
    /// Serial number, where its code said one.
    pub serial: Option<String>,
    /// The last day on which it is good, where its code said one.
    pub last_day: Option<String>,
    /// The line of the corrected receipt that it takes back.
    pub returns: Option<u32>,
    /// What it takes back does not go back on the shelf.
    pub write_off: bool,
}

/// A finished document. `total + rounding = tenders - change`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Document {
    /// Receipt number.
    pub receipt_no: String,
    /// Identity.
    pub sale_id: String,
    /// `sale`, `refund`, `void` or `tender`.
    pub kind: String,
    /// Business day.
    pub business_date: String,
    /// When.
    pub sold_at: String,
    /// Who rang it up.
    pub staff: String,
    /// Id of the customer who bought, where that is known.
    pub customer_id: Option<String>,
    /// Name of that customer; empty where nobody is known.
    pub customer: String,
    /// Lines.
    pub lines: Vec<SoldLine>,
    /// Before the sale discount.
    pub subtotal: String,
    /// The sale discount.
    pub discount: String,
    /// All tax.
    pub tax: String,
    /// What was owed.
    pub total: String,
    /// What cash could not pay.
    pub rounding: String,
    /// Tenders as handed over.
    pub tenders: Vec<TenderLine>,
    /// Cash given back.
    pub change: String,
    /// The notes and coins to give back, largest first.
    pub change_coins: Vec<String>,
    /// Entry in the journal.
    pub journal_seq: u64,
    /// Receipt number of what it corrects.
    pub corrects: Option<String>,
    /// The number on another till's receipt, where goods came back with one.
    pub foreign_receipt: Option<String>,
    /// Receipt number of the other document of an exchange: the return of the sale, the sale of the return.
    pub exchange: Option<String>,
    /// What is handed back in an exchange, and how: above zero.
    pub handed_back: Vec<TenderLine>,
    /// Who approved it.
    pub approver: Option<String>,
    /// Why it was made, where a reason was asked for.
    pub reason: Option<String>,
    /// The age in years that the customer proved, where its goods ask for one.
    pub age_checked: Option<u8>,
}

/// A document by its number.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptNo {
    /// Receipt number.
    pub receipt_no: String,
}

/// What is known of sales that are looked for: nothing finds the newest.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindSales {
    /// Who bought: an id, a card number, or what finds just one customer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub customer: Option<String>,
    /// The business day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// What was owed or given back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub total: Option<String>,
}

/// A document in one line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundSale {
    /// Receipt number.
    pub receipt_no: String,
    /// `sale`, `refund`, `void` or `tender`.
    pub kind: String,
    /// When.
    pub sold_at: String,
    /// Who rang it up.
    pub staff: String,
    /// Name of the customer; empty where nobody is known.
    pub customer: String,
    /// What was owed.
    pub total: String,
}

/// Documents, the newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundSales {
    /// The documents.
    pub sales: Vec<FoundSale>,
}

/// A receipt to draw.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawReceipt {
    /// Receipt number; the last sale's when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt_no: Option<String>,
    /// `text`, `png` or `pdf`.
    pub format: String,
    /// Language; the shop's when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
}

/// A drawn receipt.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Drawing {
    /// Receipt number.
    pub receipt_no: String,
    /// The text, or the PNG or PDF file in base 64.
    pub content: String,
}
