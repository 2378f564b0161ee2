//! Scanners that type like a keyboard, and by what each is told from a person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a scanner types behind a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WedgeEnd {
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Nothing: a silence ends the code.
    None,
}

/// A scanner that types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wedge {
    /// Name, unique.
    pub name: String,
    /// The fewest characters of a code, what stands before and behind it not counted.
    pub min_length: u32,
    /// The longest it takes from one key to the next, milliseconds.
    pub max_gap_ms: u32,
    /// What it types behind a code.
    pub end: WedgeEnd,
    /// What it types before each code, and no code holds; may be empty.
    pub prefix: String,
    /// What it types behind each code, before the end; may be empty.
    pub suffix: String,
}

/// A scanner that types, by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WedgeRef {
    /// Name.
    pub name: String,
}

/// The scanners that type and were calibrated, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wedges {
    /// The scanners.
    pub wedges: Vec<Wedge>,
}

/// What keeps a scanner apart from a person who types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WedgeLimit {
    /// The fewest characters that a code may have.
    pub fewest: u32,
    /// The longest that it may take from one key to the next, milliseconds.
    pub slowest_ms: u32,
}

/// The scanners that type, and the limits within which one can be calibrated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WedgeList {
    /// The scanners.
    pub wedges: Vec<Wedge>,
    /// Of one that is told by its speed alone.
    pub unmarked: WedgeLimit,
    /// Of one with a text of its own before each code.
    pub marked: WedgeLimit,
}
