//! The scale at the counter.

use super::cart::At;
use super::choice::Answers;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The scale at the counter, and by which rules goods are weighed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CounterScale {
    /// Where it is, as `serial:DEV@BAUD` or `tcp:HOST:PORT`; empty where there is none.
    pub address: String,
    /// What it speaks: `toledo`, `cas` or `continuous`.
    #[serde(default)]
    pub speaks: String,
    /// The unit that it shows where it does not say it: `kg`, `g` or `lb`; kilograms where nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<String>,
    /// Weights are never typed.
    #[serde(default)]
    pub never_typed: bool,
    /// A weight may be taken again though the scale was not empty in between.
    #[serde(default)]
    pub again: bool,
    /// The weight is taken by itself once it rests.
    #[serde(default)]
    pub by_itself: bool,
}

/// Looks what lies on the scale.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Weigh {
    /// Goods that lie there; nothing where only the scale is looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub product_id: Option<String>,
}

/// What lies on the scale now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Weighing {
    /// `stable`, or why there is no weight: `moving`, `below_zero`, `over`, `empty`, `not_cleared` or `silent`.
    pub state: String,
    /// What the scale shows, with its unit, where it rests.
    pub shows: Option<String>,
    /// How much that is of the goods, in their unit.
    pub quantity: Option<String>,
    /// What they come to, tax in, before a discount.
    pub amount: Option<String>,
    /// What keeps a silent scale, as a code.
    pub trouble: Option<String>,
    /// The same in the system's words.
    pub fault: Option<String>,
}

/// The scale at the counter, and how it is now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ScaleNow {
    /// Where it is.
    pub address: String,
    /// What lies on it, or why it does not say.
    pub now: Weighing,
}

/// Puts down goods with the weight that the scale says now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeWeight {
    /// Which cart.
    pub at: At,
    /// The goods.
    pub product_id: String,
    /// What the cashier answered, where something is asked about them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub answers: Option<Answers>,
}

/// Looks for a scale.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindScale {
    /// Only there; at every serial port that nothing else uses where it is not said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub address: Option<String>,
}

/// A scale that answered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundScale {
    /// Where it is.
    pub address: String,
    /// What it speaks.
    pub speaks: String,
    /// What it shows, with its unit, where it rests.
    pub shows: Option<String>,
}

/// The scales that answered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundScales {
    /// The scales.
    pub scales: Vec<FoundScale>,
    /// Where was looked.
    pub looked: Vec<String>,
}
