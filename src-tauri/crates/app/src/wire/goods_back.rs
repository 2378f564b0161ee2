//! Goods that come back without a receipt of this till.

use super::LocalName;
use super::refund::Returnable;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether goods are taken back without a receipt of this till, and how their money is given.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnsRule {
    /// They are, where somebody who may approves each.
    pub without_receipt: bool,
    /// Up to this total their money may be given in cash; empty: as store credit or on a gift card alone.
    pub cash_up_to: String,
}

/// Goods that come back: named by a code, by a product, or by a line of the sale that a back end has.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GoodsBack {
    /// What was scanned or typed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub code: Option<String>,
    /// The product, where it was chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub product_id: Option<String>,
    /// The line of a [`SaleElsewhere`], from 1.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub line: Option<u32>,
    /// How much; one, or what the code says, when absent; of a sale elsewhere all that is left.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub quantity: Option<String>,
    /// What is given for one unit; the lowest price of today when absent, and never more.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub price: Option<String>,
    /// The goods are broken or spoilt and do not go back on the shelf.
    #[serde(default)]
    pub write_off: bool,
}

/// The back ends that can be asked for the sale of a receipt.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaleSources {
    /// Their names.
    pub upstreams: Vec<String>,
}

/// Asks the back ends for the sale of a receipt that this till did not print.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindElsewhere {
    /// The number on the receipt.
    pub receipt_no: String,
}

/// A sale as a back end has it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaleElsewhere {
    /// The back end.
    pub upstream: String,
    /// What the back end says has become of it, in its own words; may be empty.
    pub state: String,
    /// How it was paid, in the back end's word.
    pub paid_by: String,
    /// What of it can come back here. `sold_at` is in the back end's own spelling, nobody is named as staff, and a line without an
    /// article number is of goods that this till does not know: nothing of it comes back here.
    pub receipt: Returnable,
}

/// Empties that come back: so many of an article on which a deposit was paid.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmptyBack {
    /// What was scanned or typed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub code: Option<String>,
    /// The article, where it was chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub product_id: Option<String>,
    /// How many.
    pub quantity: String,
}

/// Asks what empties are worth. Nothing is changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuoteEmpties {
    /// What comes back.
    pub lines: Vec<EmptyBack>,
}

/// What empties are worth.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EmptiesQuote {
    /// The lines, in their order; every figure is below zero.
    pub lines: Vec<GoodsWorth>,
    /// What is owed to the customer, above zero.
    pub total: String,
    /// What is handed out of it in coins.
    pub cash: String,
}

/// Takes empties back for their deposit, in cash. The document's figures are negative.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnEmpties {
    /// What comes back.
    pub lines: Vec<EmptyBack>,
    /// This act's own id: delivered twice it is done once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// Asks what goods are worth without their receipt. Nothing is changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuoteWithoutReceipt {
    /// What comes back.
    pub lines: Vec<GoodsBack>,
    /// How the money is given: `cash`, `store_credit` or `gift_card`.
    pub tender: String,
    /// The number on another till's receipt, where there is one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub foreign_receipt: Option<String>,
}

/// What goods are worth without their receipt; every figure is below zero.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WithoutReceiptQuote {
    /// The lines, in their order.
    pub lines: Vec<GoodsWorth>,
    /// What is owed to the customer.
    pub total: String,
    /// What coins cannot pay.
    pub rounding: String,
    /// By which means the money may be given.
    pub tenders: Vec<String>,
    /// Receipt numbers of what came back before with the same number of another till's receipt, oldest first.
    pub returned_before: Vec<String>,
}

/// Goods, and what they are worth.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GoodsWorth {
    /// Article number.
    pub sku: String,
    /// Names.
    pub names: LocalName,
    /// Unit code.
    pub unit: String,
    /// It is counted in pieces, not weighed.
    pub whole: bool,
    /// How much comes back.
    pub quantity: String,
    /// What is given for one unit, before what promotions take off.
    pub unit_price: String,
    /// What the line brings.
    pub total: String,
}

/// Takes goods back without a receipt of this till. The document's figures are negative.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnWithoutReceipt {
    /// What comes back.
    pub lines: Vec<GoodsBack>,
    /// How the money is given: `cash`, `store_credit` or `gift_card`.
    pub tender: String,
    /// The number of the gift card that it goes on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub gift_card: Option<String>,
    /// Who brought it: an id, a card number, or what finds just one customer. Store credit needs one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub customer: Option<String>,
    /// The number on another till's receipt, where there is one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub foreign_receipt: Option<String>,
    /// Whoever asks knows that goods came back before with this number.
    #[serde(default)]
    pub again: bool,
    /// Why.
    pub reason: String,
    /// This act's own id: delivered twice it is done once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}
