//! Reports and the verification of the journal.

use super::LocalName;
use super::figures::Figures;
use super::reconcile::Reconciliation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day to report; the open shift's, else the last one, when absent.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayOf {
    /// ISO date.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub date: Option<String>,
}

/// One hour of the day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HourTotal {
    /// Hour of the shop's clock, 0 to 23.
    pub hour: u8,
    /// Number of sales.
    pub sales: u64,
    /// Net.
    pub net: String,
}

/// What was sold of one product.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ItemTotal {
    /// Article number.
    pub sku: String,
    /// Names.
    pub name: LocalName,
    /// Unit code.
    pub unit: String,
    /// How much.
    pub quantity: String,
    /// Net, after discounts.
    pub net: String,
}

/// The same weekday of the week before; on a running day as it stood at the same time of day, but for its hours.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LastWeek {
    /// That day.
    pub business_date: String,
    /// Number of sales.
    pub sales: u64,
    /// Net.
    pub net: String,
    /// Net for each sale; absent where there is none.
    pub average: Option<String>,
    /// The hours of the whole day.
    pub by_hour: Vec<HourTotal>,
}

/// A day in a line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DayBrief {
    /// Business day.
    pub business_date: String,
    /// Number of sales.
    pub sales: u64,
    /// Net.
    pub net: String,
}

/// The report of a business day. `net = gross - discount - tax`; refunds are taken out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DayReport {
    /// Business day.
    pub business_date: String,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// By hour.
    pub by_hour: Vec<HourTotal>,
    /// Net for each sale; absent where there is none.
    pub average: Option<String>,
    /// What refunds and voids came to, tax in: zero or below.
    pub taken_back: String,
    /// Number of voided documents.
    pub voids: u64,
    /// The products that brought most.
    pub top_items: Vec<ItemTotal>,
    /// The till beside each upstream.
    pub reconciliation: Vec<Reconciliation>,
    /// The time on the shop's clock, `18:24`, while the day is not over.
    pub as_of: Option<String>,
    /// What to compare with, where something was sold then.
    pub last_week: Option<LastWeek>,
    /// The last day before this one on which something was sold, where nothing was sold on this one.
    pub last_day: Option<DayBrief>,
}

/// The first place where the journal and the tables differ.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Difference {
    /// Entry in the journal.
    pub entry: u64,
    /// What differs.
    pub what: String,
}

/// Checks the journal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Verify {
    /// Marks of the journal as Zs have them on paper, typed or scanned.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional = nullable)]
    pub marks: Vec<String>,
}

/// Entries of the journal, both included.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// The first.
    pub from: u64,
    /// The last.
    pub to: u64,
}

/// What vouches for the journal from its first entry on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Anchor {
    /// `signed_z`, `text_copy`, `mark` for what was shown, or `back_end` for the notes of sales there.
    pub by: String,
    /// The last entry that it vouches for; 0 for none.
    pub to: u64,
}

/// The last check of the record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LastVerify {
    /// When it was made, RFC 3339.
    pub at: String,
    /// What it found.
    pub found: Verified,
}

/// What `verify` found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Verified {
    /// Whether nothing differs.
    pub ok: bool,
    /// Entries read.
    pub entries: u64,
    /// Sales rebuilt.
    pub sales: u64,
    /// Hash of the last entry.
    pub head: String,
    /// The first difference.
    pub first_difference: Option<Difference>,
    /// How far each kind of anchor goes.
    pub anchors: Vec<Anchor>,
    /// What no signed Z covers: no signature can check it.
    pub not_signed: Option<Stretch>,
    /// What nothing covers: it agrees with itself, and nobody can tell whether it was written anew.
    pub not_checkable: Option<Stretch>,
}
