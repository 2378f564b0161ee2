//! Tax invoices and credit notes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom an invoice is made out to.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InvoiceTo {
    /// Name of a person or a firm.
    pub name: String,
    /// Postal address, one line.
    pub address: String,
    /// Number in the tax register; empty where the buyer has none.
    #[serde(default)]
    pub tax_id: String,
    /// Branch in that register: `00000` is the head office.
    #[serde(default)]
    pub branch: String,
}

/// Makes out the invoice of a sale, or the credit note of what took it back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueInvoice {
    /// Receipt number of the document.
    pub receipt_no: String,
    /// To whom; to the customer of the document when absent. A credit note is made out as its invoice is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<InvoiceTo>,
    /// This act's own id: delivered twice it is made out once.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub request_id: Option<String>,
}

/// An invoice that was made out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaxInvoice {
    /// Its number.
    pub number: String,
    /// `invoice` or `credit_note`.
    pub kind: String,
    /// Receipt number of its document.
    pub receipt_no: String,
    /// To whom.
    pub to: InvoiceTo,
    /// When, on the shop's clock.
    pub issued_at: String,
}

/// What stands about the invoice of a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct InvoiceStanding {
    /// The invoice, where one was made out.
    pub invoice: Option<TaxInvoice>,
    /// What could be made out now: `invoice`, `credit_note`, or nothing.
    pub open: Option<String>,
    /// To whom it would be made out as far as that is known.
    pub to: InvoiceTo,
}
