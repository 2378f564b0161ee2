//! Printers and print jobs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A new printer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPrinter {
    /// Name, unique.
    pub name: String,
    /// `tcp:HOST:PORT`, `serial:DEV@BAUD`, `file:PATH` or `usb:VID:PID`.
    pub at: String,
    /// Profile name; the default one when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub profile: Option<String>,
}

/// A printer of the shop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrinterInfo {
    /// Name.
    pub name: String,
    /// Address.
    pub at: String,
    /// Profile name.
    pub profile: String,
    /// Whether receipts go there.
    pub receipts: bool,
}

/// The printers in the order in which they were added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Printers {
    /// The printers.
    pub printers: Vec<PrinterInfo>,
}

/// A printer by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrinterRef {
    /// Name.
    pub name: String,
}

/// A receipt that did not come out, or that nobody knows about.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintJob {
    /// Identity.
    pub job_id: String,
    /// Receipt number.
    pub receipt_no: String,
    /// `queued`, `sending`, `sent`, `unknown`, `failed` or `set_aside`.
    pub state: String,
    /// Printer's name.
    pub printer: String,
    /// Last fault in words.
    pub fault: Option<String>,
}

/// Print jobs that are not done.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintJobs {
    /// The jobs, oldest first.
    pub jobs: Vec<PrintJob>,
}
