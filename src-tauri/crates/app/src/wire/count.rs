//! Counts of the drawer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// So many of one note or coin.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountedPieces {
    /// Whose note or coin, as its ISO code; nothing: the shop's own.
    pub currency: String,
    /// What one is worth.
    pub piece: String,
    /// How many.
    pub count: u32,
}

/// A currency that lies in the drawer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DrawerCurrency {
    /// ISO code.
    pub currency: String,
    /// Symbol.
    pub symbol: String,
    /// Notes and coins, largest first.
    pub denominations: Vec<String>,
}

/// What is counted so far, of the shift that runs or of the float of the next one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Counting {
    /// The shop's currency, then each other one that it takes.
    pub currencies: Vec<DrawerCurrency>,
    /// What was counted of each piece.
    pub pieces: Vec<CountedPieces>,
    /// The count by which the shift may be closed now, once one was submitted and no cash went in or out since.
    pub submitted: Option<StandingCount>,
}

/// An amount of a currency.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountedAmount {
    /// ISO code; nothing: the shop's own.
    pub currency: String,
    /// How much.
    pub amount: String,
}

/// Submits a count of the drawer: it stands for ever. A currency is counted by its pieces or by one amount; one of which nothing is
/// said holds nothing. The same `request_id` delivered twice counts once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountShift {
    /// This command's own id.
    pub request_id: String,
    /// What was counted as one amount.
    #[serde(default)]
    pub amounts: Vec<CountedAmount>,
    /// What was counted piece by piece.
    #[serde(default)]
    pub pieces: Vec<CountedPieces>,
}

/// Cash of another currency in a count.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ForeignCount {
    /// ISO code.
    pub currency: String,
    /// What was counted.
    pub counted: String,
    /// What must have lain there.
    pub expected: String,
    /// Counted less expected.
    pub difference: String,
}

/// A count that was submitted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SubmittedCount {
    /// Who counted.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// What was counted.
    pub counted: String,
    /// What must have lain there.
    pub expected: String,
    /// Counted less expected.
    pub difference: String,
    /// The same of each other currency.
    pub foreign: Vec<ForeignCount>,
    /// The pieces, where they were told.
    pub pieces: Vec<CountedPieces>,
}

/// The count by which the shift may be closed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StandingCount {
    /// The count.
    pub count: SubmittedCount,
    /// The most that the drawer may be off; nothing where the shop does not care.
    pub most_difference: Option<String>,
    /// Whether it is off by more: closing needs a manager and a note.
    pub is_over: bool,
}
