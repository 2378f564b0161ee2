//! The cart as the screen shows it: one whole snapshot per command.

use super::LocalName;
use super::choice::Answers;
use super::order::CartOrder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which cart a command changes, and from which revision on. The same `request_id` delivered twice acts once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// The cart.
    pub cart_id: String,
    /// The revision that the caller saw.
    pub revision: u64,
    /// This command's own id.
    pub request_id: String,
}

/// A scanned or typed code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Scan {
    /// Which cart.
    pub at: At,
    /// The code.
    pub code: String,
    /// What the cashier answered, where something is asked about what is scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub answers: Option<Answers>,
}

/// A product chosen by hand.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddProduct {
    /// Which cart.
    pub at: At,
    /// The product.
    pub product_id: String,
    /// How much; one piece when absent. Goods by weight need it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub quantity: Option<String>,
    /// What the cashier answered, where something is asked about it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub answers: Option<Answers>,
}

/// Money that is put on a gift card, against what the customer owes, ahead on an order, or as a tip: a line of the sale that is no goods.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMoney {
    /// Which cart.
    pub at: At,
    /// `gift_card`, `paid_off`, `deposit` or `tip`.
    pub kind: String,
    /// The gift card's number, or the order's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub number: Option<String>,
    /// How much, above zero.
    pub amount: String,
}

/// `12 *`: how many of the next item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Multiply {
    /// Which cart.
    pub at: At,
    /// How many; empty takes it back.
    pub quantity: String,
}

/// A line's new quantity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetQuantity {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
    /// How much of it.
    pub quantity: String,
}

/// One more or one less of a line. Down to nothing voids the line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepQuantity {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
    /// `1` or `-1`.
    pub by: i32,
}

/// A line of a cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LineAt {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
}

/// A cart as a whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CartAt {
    /// Which cart.
    pub at: At,
}

/// The sale given up, unsold.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClearCart {
    /// Which cart.
    pub at: At,
    /// Why; kept in the journal with what was in it.
    pub reason: String,
}

/// A discount on the whole sale: `10%` or an amount; empty takes it away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDiscount {
    /// Which cart.
    pub at: At,
    /// The discount.
    pub discount: String,
}

/// A price for one unit of a line, set by hand; empty brings back the shelf's.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLinePrice {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
    /// The price.
    pub price: String,
    /// Why; needed with a price.
    #[serde(default)]
    pub reason: String,
}

/// A discount on one line: `10%` or an amount; empty takes it away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLineDiscount {
    /// Which cart.
    pub at: At,
    /// The line's number.
    pub line: u32,
    /// The discount.
    pub discount: String,
    /// Why; needed with a discount.
    #[serde(default)]
    pub reason: String,
}

/// Why the sale bears no tax; empty taxes it again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetExempt {
    /// Which cart.
    pub at: At,
    /// The reason, such as the number of the customer's certificate.
    pub reason: String,
}

/// The customer's price level; empty takes it away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLevel {
    /// Which cart.
    pub at: At,
    /// The level.
    pub level: String,
}

/// A coupon that the customer shows or takes back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CouponAt {
    /// Which cart.
    pub at: At,
    /// The coupon.
    pub code: String,
}

/// Who buys: an id, a card number, or what finds just one; empty takes the customer off the sale.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCustomer {
    /// Which cart.
    pub at: At,
    /// The customer.
    pub customer: String,
}

/// Who buys.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CartCustomer {
    /// Identity.
    pub customer_id: String,
    /// Name; empty where it is no longer known.
    pub name: String,
    /// The name as others may read it.
    pub masked: String,
    /// Phone number.
    pub phone: String,
    /// Code of the member level.
    pub level: String,
    /// Points on the card.
    pub points: String,
}

/// What something is taken off for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReductionKind {
    /// A promotion of the shop.
    Promotion,
    /// A person lowered this line.
    Line,
    /// A person lowered the whole sale.
    Sale,
}

/// Something that was taken off a line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReductionLine {
    /// What for.
    pub kind: ReductionKind,
    /// The promotion's code; empty where a person did it.
    pub code: String,
    /// The promotion's names; empty where a person did it.
    pub name: LocalName,
    /// The person's reason; empty for a promotion.
    pub reason: String,
    /// How much, tax in.
    pub amount: String,
}

/// Whom a listed price is for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListedFor {
    /// Customers of this level; empty for everybody.
    pub level: String,
    /// From this quantity on; empty from the first piece on.
    pub from: String,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// A product.
    Product,
    /// Money that is put on a gift card, against a debt, or as a tip.
    Money,
    /// A code that nothing answers to: it holds back the tender.
    Unknown,
}

/// One line of the snapshot.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CartLine {
    /// Its number, never used again in this cart.
    pub line: u32,
    /// What it is.
    pub kind: LineKind,
    /// The code, for an unknown one; else the article number.
    pub code: String,
    /// Names; empty for an unknown code.
    pub name: LocalName,
    /// How much.
    pub quantity: String,
    /// Unit code.
    pub unit: String,
    /// Whether the unit is weighed or measured.
    pub weighed: bool,
    /// Where the weight came from: `scale`, `typed`, `embedded_weight` or `embedded_price`; nothing for what is counted.
    pub weight_source: Option<String>,
    /// Price of one unit.
    pub unit_price: String,
    /// What the shelf asked when the sale was taken up again, where that is another price.
    pub shelf_price: Option<String>,
    /// The shelf's price of one unit.
    pub list_price: String,
    /// Whom its price is for, where that is listed beside the shelf's.
    pub listed: Option<ListedFor>,
    /// Why a person set the price; empty where nobody did.
    pub price_reason: String,
    /// All that is taken off it, tax in.
    pub discount: String,
    /// Each thing that is taken off, in the order in which it is taken off.
    pub reductions: Vec<ReductionLine>,
    /// What is owed for it before anything is taken off, tax in.
    pub gross: String,
    /// What is owed for it, tax in.
    pub total: String,
    /// Batch or lot, where the code said one.
    pub lot: Option<String>,
    /// Serial number, where the code said one.
    pub serial: Option<String>,
    /// The last day on which it is good, where the code said one.
    pub last_day: Option<String>,
    /// Whether that day is past.
    pub expired: bool,
    /// The line that it belongs to: chosen with it, a part of it, its deposit.
    pub belongs_to: Option<u32>,
    /// How it belongs there: `choice`, `part` or `deposit`; empty where it belongs to none.
    pub belongs: String,
    /// Whether something is picked with it.
    pub chooses: bool,
    /// What is picked with one of it: article numbers, each as often as it is picked.
    pub picks: Vec<String>,
}

/// The tax of one class.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaxLine {
    /// Rate as a percentage text.
    pub rate: String,
    /// Whether shelf prices hold it.
    pub included: bool,
    /// Without tax.
    pub net: String,
    /// Tax.
    pub tax: String,
}

/// The cart, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CartSnapshot {
    /// Identity.
    pub cart_id: String,
    /// Revision.
    pub revision: u64,
    /// Lines.
    pub lines: Vec<CartLine>,
    /// The line that keys act on.
    pub selected_line: Option<u32>,
    /// Pending multiplier.
    pub multiplier: Option<String>,
    /// Number of items: pieces counted, weighed goods one each.
    pub items: u32,
    /// Number of codes to settle first.
    pub unknown: u32,
    /// Before anything is taken off, tax in.
    pub subtotal: String,
    /// All that is taken off.
    pub discount: String,
    /// Why the sale bears no tax; empty where it does.
    pub exempt: String,
    /// The customer's price level; empty where there is none.
    pub level: String,
    /// Coupons that the customer showed.
    pub coupons: Vec<String>,
    /// Who buys, where that is known.
    pub customer: Option<CartCustomer>,
    /// The order whose goods these are.
    pub order: Option<CartOrder>,
    /// All tax.
    pub tax: String,
    /// Tax by class.
    pub taxes: Vec<TaxLine>,
    /// What is owed.
    pub total: String,
    /// What is owed in cash.
    pub cash_due: String,
    /// `cash_due - total`.
    pub rounding: String,
    /// Amounts for the quick-cash keys: exact first.
    pub quick_cash: Vec<String>,
}
