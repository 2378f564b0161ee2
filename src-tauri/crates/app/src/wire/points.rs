//! Points of the member card.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How customers earn points, and what they pay with them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PointsRule {
    /// What one point takes; nothing where they earn none.
    pub per: Option<String>,
    /// What one point pays; nothing where points pay nothing.
    pub worth: Option<String>,
}

/// Says how customers earn points from now on, and what one pays. What was earned stays; what is not said stays too.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPoints {
    /// What one point takes, above zero; empty where they earn none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub per: Option<String>,
    /// What one point pays, above zero, in up to four decimals; empty where points pay nothing.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub worth: Option<String>,
}
