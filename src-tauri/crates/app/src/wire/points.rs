//! Points of the member card.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How customers earn points.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PointsRule {
    /// What one point takes; nothing where they earn none.
    pub per: Option<String>,
}

/// Says how customers earn points from now on. What was earned stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPoints {
    /// What one point takes, above zero; empty where they earn none.
    pub per: String,
}
