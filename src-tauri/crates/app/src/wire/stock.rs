//! The stock on hand as screens and scripts see it.

use super::LocalName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The stock on hand of a product. A figure is absent where nobody can tell it; `unknown` says why.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OnHand {
    /// Article number.
    pub sku: String,
    /// Names.
    pub name: LocalName,
    /// Unit code.
    pub unit: String,
    /// The back end that owns the stock.
    pub owner: Option<String>,
    /// What there is: what the owner told, and what was sold and taken back here and cannot be in that yet.
    pub on_hand: Option<String>,
    /// What the owner told.
    pub told: Option<String>,
    /// When it was asked.
    pub asked_at: Option<String>,
    /// What was moved here and is not in it, below zero when goods left.
    pub own: Option<String>,
    /// Why nobody can tell: `no_owner`, `not_counted`, `no_counterpart` or `not_told`; `stock-unknown` says it in every language.
    pub unknown: Option<String>,
}
