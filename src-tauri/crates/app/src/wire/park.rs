//! Parked sales.

use super::cart::{At, CartSnapshot};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The open sale, to be parked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ParkCart {
    /// Which cart.
    pub at: At,
    /// What to call it; empty or absent: it goes by its number.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
}

/// A sale that waits.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Parked {
    /// It waits longer than the shop's rule lets it: it is given up when the shift is closed.
    pub old: bool,
    /// Its cart.
    pub cart_id: String,
    /// The number on its slip, e.g. `P-017`.
    pub number: String,
    /// The code on its slip, which takes it up again.
    pub code: String,
    /// What the cashier called it; empty where it goes by its number.
    pub label: String,
    /// When it was parked.
    pub parked_at: String,
    /// Who parked it.
    pub parked_by: String,
    /// What lies in it.
    pub cart: CartSnapshot,
}

/// A sale that was just parked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JustParked {
    /// The sale that waits now.
    pub parked: Parked,
    /// The next cart, which holds nothing.
    pub cart: CartSnapshot,
}

/// The sales that wait at this till, the oldest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ParkedCarts {
    /// The sales.
    pub parked: Vec<Parked>,
}

/// A parked sale, to be taken up in place of the open cart, which must hold nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecallCart {
    /// The open cart.
    pub at: At,
    /// The parked one.
    pub cart_id: String,
}

/// Lines of the open sale, to be parked as a bill of their own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SplitCart {
    /// Which cart.
    pub at: At,
    /// Numbers of the lines that go.
    pub lines: Vec<u32>,
    /// What to call the new bill; empty or absent: it goes by its number.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub label: Option<String>,
}

/// A parked sale, to be dropped unsold.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardParked {
    /// The parked cart.
    pub cart_id: String,
    /// This command's own id. The same id delivered twice acts once.
    pub request_id: String,
    /// Why; it stands in the journal.
    pub reason: String,
}

/// A new name for a parked sale; empty: it goes by its number.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LabelParked {
    /// The parked cart.
    pub cart_id: String,
    /// What to call it.
    pub label: String,
}

/// A parked sale by its cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ParkedRef {
    /// The parked cart.
    pub cart_id: String,
}

/// How long a parked sale waits.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ParkingRule {
    /// After so many days it is old, and given up when the shift is closed; 0: it waits for ever.
    pub expire_days: u32,
}

/// Parked sales that were given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Expired {
    /// They, the oldest first.
    pub expired: Vec<ExpiredParked>,
}

/// A parked sale that was given up. The journal keeps what was in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExpiredParked {
    /// Its number.
    pub number: String,
    /// What it was called; empty where it went by its number.
    pub label: String,
    /// What it came to.
    pub total: String,
}
