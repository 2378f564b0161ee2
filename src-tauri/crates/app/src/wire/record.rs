//! What the till only shows of back ends.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the till only shows of a back end: which of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindRecords {
    /// Upstream's name.
    pub name: String,
    /// `product`, `supplier`, `credit_sale`, `purchase`, `past_sale` or `order`: the orders of others.
    pub kind: String,
    /// A part of what is told of one; empty for all.
    #[serde(default)]
    pub find: String,
    /// So many are left out from the start.
    #[serde(default)]
    pub skip: u32,
    /// At most so many, and never more than 500.
    #[serde(default = "page_of_records")]
    pub limit: u32,
}

const fn page_of_records() -> u32 {
    50
}

/// Something that the till only shows of a back end. What it does not tell is empty.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemoteRecord {
    /// Its id there.
    pub remote: String,
    /// Its name, or its number.
    pub name: String,
    /// Who it is with: the supplier, or whoever bought.
    pub party: String,
    /// What it came to; of a product what one costs.
    pub total: Option<String>,
    /// What is still owed of it.
    pub owed: Option<String>,
    /// How it stands, in the back end's own words.
    pub state: String,
    /// When it was made, in the back end's own spelling.
    pub at: String,
}

/// Some of what the till only shows of a back end.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemoteRecords {
    /// One page, the newest first; by name where none tells when it was made.
    pub records: Vec<RemoteRecord>,
    /// How many there are on all pages.
    pub total: u64,
}
