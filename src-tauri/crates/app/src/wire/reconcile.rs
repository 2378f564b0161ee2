//! The till beside each back end: what is there of what it was sent.

use super::figures::Tally;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the till and an upstream agree about the documents of a shift or a day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Reconciliation {
    /// Upstream's name.
    pub upstream: String,
    /// Whether every document is confirmed there, and nothing that it told is otherwise than here.
    pub agrees: bool,
    /// What the till owes it: how many documents, and what they come to.
    pub till: Tally,
    /// What is confirmed there, by its own totals where it told them, else by the till's.
    pub there: Tally,
    /// Of how many it told its own total.
    pub told: u64,
    /// How many stand in its list of orders, as it was last read back.
    pub listed: u64,
    /// When that list was last read to its end, RFC 3339; null where it never was.
    pub read_at: Option<String>,
    /// Documents that it takes none of.
    pub not_taken: u64,
    /// Receipt numbers that are not confirmed there.
    pub missing: Vec<String>,
    /// Receipt numbers that it confirmed and that two readings of its list since did not show.
    pub gone: Vec<String>,
    /// Receipt numbers that it has with another total, or more than once.
    pub differing: Vec<String>,
    /// The tax, by its list.
    pub tax: ReadBack,
    /// The means of payment, by its list. A sale goes there under the one that paid most.
    pub tenders: ReadBack,
}

/// A part of what a list of orders tells.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReadBack {
    /// Of how many documents it tells it. Where it is none, nothing is known: that is no agreement.
    pub told: u64,
    /// The sums of those.
    pub sums: Vec<BothSums>,
    /// Receipt numbers that it tells otherwise.
    pub differing: Vec<String>,
}

/// A sum on both sides.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BothSums {
    /// The means of payment: its code here, or the upstream's word where no code is mapped to it. Empty for tax.
    pub of: String,
    /// The till's.
    pub till: String,
    /// The upstream's.
    pub there: String,
}

/// Asks upstreams now for what they list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reconcile {
    /// The business day that is compared, ISO date; the open shift's, else the last one, when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// The upstream's name; every one when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub upstream: Option<String>,
}

/// What upstreams listed when they were asked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Reconciled {
    /// The business day.
    pub business_date: String,
    /// Per upstream that was asked.
    pub upstreams: Vec<AskedBack>,
}

/// An upstream that was asked for what it lists.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AskedBack {
    /// What became of the question: `read` to the end, `reading` where time was up and it goes on by itself, `failed`, or `not_offered` where
    /// nothing is sent there or it lists no orders.
    pub outcome: String,
    /// Why it failed, as a code.
    pub fault: Option<String>,
    /// The HTTP status of that.
    pub status: Option<u16>,
    /// What is known now.
    #[serde(flatten)]
    pub standing: Reconciliation,
}
