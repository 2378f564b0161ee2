//! The approval that any command may carry beside its own fields.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who approves this one command, and the proof. It is good for nothing else.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Name; not needed with a badge.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// PIN; not needed with a badge where the shop lets a badge sign in by itself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
    /// A scanned badge.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub badge: Option<String>,
}
