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

/// The points of a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerPoints {
    /// What there is.
    #[ts(type = "number")]
    pub balance: i64,
    /// How it came about, the newest first.
    pub entries: Vec<PointsEntry>,
}

/// Points that came or went.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PointsEntry {
    /// How many; below zero when they went.
    #[ts(type = "number")]
    pub points: i64,
    /// The document that they came with.
    pub receipt_no: String,
    /// When, RFC 3339.
    pub at: String,
}
