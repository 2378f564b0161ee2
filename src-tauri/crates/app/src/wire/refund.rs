//! Taking back: what of a receipt can still come back, and the acts that take it.

use super::LocalName;
use super::goods_back::EmptyBack;
use super::sale::TenderLine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line to take back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnLine {
    /// The line of the receipt.
    pub line: u32,
    /// How much of it; all that is left when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub quantity: Option<String>,
    /// The goods are broken or spoilt and do not go back on the shelf.
    #[serde(default)]
    pub write_off: bool,
}

/// Takes lines of a receipt back. The document's figures are negative.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Refund {
    /// Receipt number of the sale.
    pub receipt_no: String,
    /// What comes back.
    pub lines: Vec<ReturnLine>,
    /// `cash` or `card`; by which most was paid when absent. By a means that it was not paid with only where somebody may.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tender: Option<String>,
    /// Why; needed where somebody approves.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
    /// This act's own id: delivered twice it is done once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// Asks what a return would give back. Nothing is changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuoteRefund {
    /// Receipt number of the sale.
    pub receipt_no: String,
    /// What comes back.
    pub lines: Vec<ReturnLine>,
    /// `cash` or `card`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tender: Option<String>,
}

/// What a return would give back; every figure is below zero.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefundQuote {
    /// What each line brings, in their order, with what belongs to it.
    pub lines: Vec<String>,
    /// What is owed to the customer.
    pub total: String,
    /// What coins cannot pay.
    pub rounding: String,
    /// What is handed back, and how.
    pub tenders: Vec<TenderLine>,
    /// It goes back otherwise than it was paid.
    pub otherwise: bool,
}

/// What comes back in exchange for a sale: lines of a receipt, which go back as they were paid and pay the sale by the same means; or empties, whose
/// deposit pays it as cash does.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// Receipt number of what comes back; empty for empties.
    #[serde(default)]
    pub receipt_no: String,
    /// What comes back of it.
    #[serde(default)]
    pub lines: Vec<ReturnLine>,
    /// Why; empties need no reason.
    #[serde(default)]
    pub reason: String,
    /// Bottles and crates that come back for their deposit.
    #[serde(default)]
    pub empties: Vec<EmptyBack>,
}

/// Takes a whole sale of the open shift back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoidSale {
    /// Receipt number of the sale; the last document's when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt_no: Option<String>,
    /// Why.
    pub reason: String,
    /// This act's own id: delivered twice it is done once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// Says how a sale of the open shift was really paid.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectTender {
    /// Receipt number of the sale.
    pub receipt_no: String,
    /// All that was paid, as `cash:500` or `card:EXACT`.
    pub tender: Vec<String>,
    /// Why.
    pub reason: String,
    /// This act's own id: delivered twice it is done once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// What of a receipt can still come back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Returnable {
    /// Receipt number.
    pub receipt_no: String,
    /// `sale`, `refund`, `void` or `tender`. Only a sale comes back.
    pub kind: String,
    /// When it was sold.
    pub sold_at: String,
    /// Who rang it up.
    pub staff: String,
    /// What was owed.
    pub total: String,
    /// Its lines.
    pub lines: Vec<ReturnableLine>,
    /// What is left with the shop, by means of payment.
    pub tenders: Vec<TenderLine>,
    /// The means by which most was paid.
    pub tender: String,
    /// Receipt numbers of what corrected it, oldest first.
    pub corrected_by: Vec<String>,
    /// Whether it was sold to a customer who is known, so that it can go into an account.
    pub has_customer: bool,
    /// It can be voided: of the open shift, and nothing of it is back.
    pub may_void: bool,
}

/// A line of a receipt that may come back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReturnableLine {
    /// Number on the receipt.
    pub line: u32,
    /// The line that it belongs to, with which it comes back.
    pub belongs_to: Option<u32>,
    /// Article number.
    pub sku: String,
    /// Names.
    pub names: LocalName,
    /// Unit code.
    pub unit: String,
    /// It is counted in pieces, not weighed.
    pub whole: bool,
    /// How much was sold.
    pub sold: String,
    /// How much is back.
    pub back: String,
    /// How much can still come back.
    pub left: String,
    /// What was paid for the line.
    pub paid: String,
}
