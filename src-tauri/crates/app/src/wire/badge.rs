//! Staff badges.

use super::people::Session;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A badge to be made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBadge {
    /// Whose.
    pub name: String,
    /// Whether it is printed on the receipt printer too.
    #[serde(default)]
    pub print: bool,
}

/// A new badge. The till keeps no copy of its code: it is shown this once.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct NewBadge {
    /// Whose.
    pub name: String,
    /// What the code on it says.
    pub code: String,
    /// The badge as a printer prints it, to be held up to a telephone or printed elsewhere: a PNG in base64.
    pub picture: String,
    /// Whether it was printed.
    pub printed: bool,
}

/// A scanned badge.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BadgeScan {
    /// The code.
    pub code: String,
}

/// Whose badge it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BadgeOwner {
    /// Name.
    pub name: String,
    /// Signed in by it; nothing where the shop asks for the PIN too.
    pub session: Option<Session>,
}

/// How the shop uses badges.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Badges {
    /// A badge signs in by itself, without the PIN.
    pub alone: bool,
    /// Names of those who have one.
    pub holders: Vec<String>,
}

/// Whether a badge signs in by itself.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetBadges {
    /// Without the PIN.
    pub alone: bool,
}
