//! Scanners that the till listens to itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A new scanner.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddScanner {
    /// Name, unique.
    pub name: String,
    /// `serial:DEV@BAUD`.
    pub at: String,
    /// A silence of so many milliseconds, 10 to 2000, ends a code; 50 when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub gap_ms: Option<u32>,
}

/// A scanner by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScannerRef {
    /// Name.
    pub name: String,
}

/// A scanner and what was last heard of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ScannerInfo {
    /// Name.
    pub name: String,
    /// Where it is.
    pub at: String,
    /// The silence that ends a code, milliseconds.
    pub gap_ms: u32,
    /// Whether its port is open; never while nobody listens.
    pub connected: bool,
    /// What keeps it, as a code: `no_device`, `no_right` or `other`.
    pub trouble: Option<String>,
    /// The same in the system's words.
    pub fault: Option<String>,
    /// Codes heard since the till was started.
    pub scans: u64,
    /// The last code as text. A badge or a payment code is not shown.
    pub last_code: Option<String>,
    /// Its bytes in hexadecimal.
    pub last_raw: Option<String>,
    /// When it came, RFC 3339.
    pub last_at: Option<String>,
}

/// The scanners in the order in which they were added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Scanners {
    /// The scanners.
    pub scanners: Vec<ScannerInfo>,
}

/// A scan that the page has.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanHeard {
    /// Its number in the stream; those before it are had too.
    pub seq: u64,
}
