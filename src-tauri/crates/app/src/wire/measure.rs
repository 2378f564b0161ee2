//! What the till measures of itself, and how it is.

use super::device::PrinterInfo;
use super::report::LastVerify;
use super::scale::ScaleNow;
use super::sync::UpstreamStatus;
use super::till::{CatalogueTrouble, ClockJump};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A scan's line is on the screen.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Painted {
    /// From the scan's last key or byte until its line was painted, milliseconds.
    pub took_ms: u32,
}

/// How quick the till was today, from a scan to its painted line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Measures {
    /// The day on the shop's clock.
    pub date: String,
    /// Scans that were measured.
    pub scans: u64,
    /// Half of them were on the screen within this, milliseconds; nothing where none was measured.
    pub p50_ms: Option<u32>,
    /// Ninety-nine of a hundred were on the screen within this.
    pub p99_ms: Option<u32>,
}

/// How the till is, for a technician. Nothing in it is secret.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Doctor {
    /// Whether nothing is wrong with the files and no printer or back end needs a person.
    pub ok: bool,
    /// Version of the program.
    pub version: String,
    /// Version of SQLite.
    pub sqlite: String,
    /// The operating system and the kind of processor.
    pub system: String,
    /// The data folder.
    pub folder: String,
    /// What is wrong with the ledger's file; nothing when it is whole.
    pub ledger_fault: Option<String>,
    /// What is wrong with the products.
    pub catalogue: CatalogueTrouble,
    /// Bytes of all files of the data folder.
    pub used_bytes: u64,
    /// Bytes that the disk has left; nothing where the system does not say.
    pub free_bytes: Option<u64>,
    /// Number of the newest journal entry.
    pub journal_seq: u64,
    /// Its hash, 64 hexadecimal digits.
    pub journal_head: String,
    /// The printers.
    pub printers: Vec<PrinterInfo>,
    /// The scale, where one is joined.
    pub scale: Option<ScaleNow>,
    /// Papers that did not come out.
    pub unprinted: u32,
    /// A jump of the machine's clock since a shift was closed last.
    pub clock: Option<ClockJump>,
    /// The newest jump of the machine's clock that the journal holds, in whatever shift.
    pub last_clock: Option<ClockJump>,
    /// The last check of the record at this till; nothing where there was none.
    pub last_verify: Option<LastVerify>,
    /// When the till found an older ledger in the place of a newer one, RFC 3339; nothing where that did not happen, or where a backup
    /// was put back since.
    pub behind_copy: Option<String>,
    /// The back ends.
    pub upstreams: Vec<UpstreamStatus>,
    /// How quick the till was today.
    pub measures: Measures,
}

/// A file for support to be made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBundle {
    /// The whole path of a file that is not there yet; nothing: in the folder `support` of the data folder.
    #[serde(default)]
    pub file: Option<String>,
}

/// The file for support that was made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Bundle {
    /// Its whole path.
    pub file: String,
    /// Its size.
    pub bytes: u64,
}
