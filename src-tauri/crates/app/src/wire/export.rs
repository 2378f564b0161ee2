//! Exports, part by part.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Finished documents of some business days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportSales {
    /// First business day; the till's first when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last business day, included; the till's last when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// `csv`, one row for each line, or `jsonl`, one object for each document.
    pub format: String,
    /// Where the part before ended; the first part when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
}

/// Journal entries of some days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportJournal {
    /// First day; the till's first when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last day, included; the till's last when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Where the part before ended; the first part when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
}

/// What was sold on some business days by product, and what was paid by means of payment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportSheet {
    /// First business day; the one of now when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last business day, included; the first one when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

/// The books of some business days: a set of tables, part by part.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportBooks {
    /// First business day.
    pub from: String,
    /// Last business day, included.
    pub to: String,
    /// Where the part before ended; the first part when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
}

/// A part of the books: some of the rows of one file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BooksPart {
    /// Name of the file that it belongs to.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Where the next part begins; nothing after the last.
    pub next: Option<String>,
}

/// A part of an export.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExportPart {
    /// Its text.
    pub text: String,
    /// Where the next part begins; nothing after the last.
    pub next: Option<String>,
}
