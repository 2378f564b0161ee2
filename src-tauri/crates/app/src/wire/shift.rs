//! Shifts.

use super::count::SubmittedCount;
use super::figures::Figures;
use super::park::ExpiredParked;
use super::reconcile::Reconciliation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The open shift in a line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShiftBrief {
    /// Number.
    pub shift_no: u64,
    /// Business day.
    pub business_date: String,
    /// When it was opened.
    pub opened_at: String,
    /// Who opened it.
    pub opened_by: String,
    /// When its business day is over: the cut-off of the next one.
    pub ends_at: String,
    /// Whether that is past: it was left open.
    pub late: bool,
    /// Who has its drawer.
    pub held_by: String,
}

/// Changes the rules of a shift: only what is named.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetShiftRule {
    /// The most that a drawer may be off; nothing: it may be off by anything.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub most_difference: Option<String>,
    /// Whether the drawer is counted before it is handed over.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub count_to_hand_over: Option<bool>,
    /// Whether a slip is printed of cash that goes in or out beside sales.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub cash_slips: Option<bool>,
}

/// Takes a shift up again that was put aside.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResumeShift {
    /// Its number.
    pub shift_no: u64,
}

/// Hands the drawer of the shift that runs to somebody, who proves to be it by name and PIN or by badge.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandOverShift {
    /// Who takes it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// The taker's badge.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub badge: Option<String>,
    /// The taker's PIN.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
}

/// Somebody who had the drawer of a shift.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShiftHolder {
    /// Who.
    pub name: String,
    /// From when on, RFC 3339.
    pub since: String,
}

/// Opens a shift.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenShift {
    /// Cash in the drawer.
    pub float: String,
}

/// Closes the shift by the count that was submitted last.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseShift {
    /// Cash counted, to submit as one amount first. What is submitted already is not submitted again.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub count: Option<String>,
    /// What there is to say of its difference: where it is more than the shop allows, it must be said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// The rules of a shift. What is not set is as in [`ShiftRule::default`].
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ShiftRule {
    /// The most that a drawer may be off before a close needs a manager and a note; nothing: it may be off by anything.
    pub most_difference: String,
    /// Whether the drawer is counted before it is handed over.
    pub count_to_hand_over: bool,
    /// Whether a slip is printed of cash that goes in or out beside sales.
    pub cash_slips: bool,
}

impl Default for ShiftRule {
    /// Slips are printed: one lies in the drawer in place of the money until it is counted.
    fn default() -> Self {
        Self {
            most_difference: String::new(),
            count_to_hand_over: false,
            cash_slips: true,
        }
    }
}

/// The drawer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Cash {
    /// At the start.
    pub float: String,
    /// Put in beside sales.
    #[serde(rename = "in")]
    pub paid_in: String,
    /// Paid out.
    #[serde(rename = "out")]
    pub paid_out: String,
    /// Brought to the safe.
    pub dropped: String,
    /// What must lie there; empty before the count is submitted.
    pub expected: Option<String>,
    /// What was counted.
    pub counted: Option<String>,
    /// Counted less expected.
    pub difference: Option<String>,
}

/// Puts cash into the drawer or takes it out beside sales. The same `request_id` delivered twice moves it once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveCash {
    /// This command's own id.
    pub request_id: String,
    /// `in`, `out`, or `drop` to the safe.
    pub kind: String,
    /// How much, above zero.
    pub amount: String,
    /// Why.
    pub reason: String,
}

/// Cash that was put in or taken out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MovedCash {
    /// Its number in the shift, from 1.
    pub no: u64,
    /// `in`, `out`, or `drop` to the safe.
    pub kind: String,
    /// How much, above zero.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// Who approved it, where somebody had to.
    pub approved_by: Option<String>,
    /// When, RFC 3339.
    pub at: String,
}

/// Asks for the movements of cash of a shift.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CashOf {
    /// Its number; the shift that runs when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shift_no: Option<u64>,
}

/// Names a movement of cash of a shift.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CashRef {
    /// The shift's number; the shift that runs when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shift_no: Option<u64>,
    /// The movement's number in its shift.
    pub no: u64,
}

/// Draws the report of a shift: its X while it is open, its Z once it is closed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawShift {
    /// Its number; the shift that runs when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shift_no: Option<u64>,
    /// `text`, `png` or `pdf`.
    pub format: String,
    /// The language, by its tag; the shop's when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
}

/// The report of a shift, drawn.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DrawnShift {
    /// Number of the shift.
    pub shift_no: u64,
    /// The text, or the PNG or PDF file in base 64.
    pub content: String,
}

/// A report that was saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SavedReport {
    /// The file it is in.
    pub file: String,
}

/// The movements of cash of a shift, in its order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CashMovements {
    /// Number of the shift.
    pub shift_no: u64,
    /// Its business day.
    pub business_date: String,
    /// The movements.
    pub movements: Vec<MovedCash>,
}

/// The journal's newest entry at a Z, signed with the till's key.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignedHead {
    /// Number of the entry.
    pub entry: u64,
    /// Its hash, 64 hexadecimal digits.
    pub hash: String,
    /// The till's public key (Ed25519), 64 hexadecimal digits.
    pub key: String,
    /// The signature, 128 hexadecimal digits.
    pub signature: String,
    /// Number and hash as they stand on the paper, short enough to be typed.
    pub mark: String,
}

/// An X or Z report.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShiftReport {
    /// Number.
    pub shift_no: u64,
    /// Business day.
    pub business_date: String,
    /// When it was opened.
    pub opened_at: String,
    /// When it was closed; null on an X report.
    pub closed_at: Option<String>,
    /// What was said of its difference.
    pub note: Option<String>,
    /// Who approved the difference.
    pub approved_by: Option<String>,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// What all sales of this till came to by the end of this shift, tax in. It never goes down and never begins anew.
    pub grand_total: String,
    /// Parked sales: on a Z, when it was made.
    pub parked: u64,
    /// The drawer.
    pub cash: Cash,
    /// What was put in and taken out beside sales, in its order.
    pub movements: Vec<MovedCash>,
    /// Who had the drawer, in their order.
    pub holders: Vec<ShiftHolder>,
    /// The counts that were submitted, in their order; none on an X report.
    pub counts: Vec<SubmittedCount>,
    /// Per upstream.
    pub reconciliation: Vec<Reconciliation>,
    /// What the Z signed of the journal; null on an X report.
    pub signed_head: Option<SignedHead>,
    /// Parked sales that were given up with its close; nothing where it is shown again.
    pub expired: Vec<ExpiredParked>,
}
