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
    /// How its last test page went.
    pub tested: Option<Tested>,
    /// How the drawer that hangs on it did when it was tested last.
    pub drawer: Option<Tested>,
}

/// The last test of a device.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Tested {
    /// When, RFC 3339.
    pub at: String,
    /// Who tested it.
    pub by: String,
    /// How long it took, milliseconds.
    pub took_ms: u32,
    /// Whether the device itself said that it did what it was told. Many never say anything.
    pub confirmed: bool,
    /// What kept it: `setup`, `away`, `no_device`, `no_right`, `cover`, `paper`, `not_ready` or `other`; nothing when it passed.
    pub trouble: Option<String>,
    /// What the device or the system said, for support.
    pub heard: String,
}

/// The printers in the order in which they were added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Printers {
    /// The printers.
    pub printers: Vec<PrinterInfo>,
    /// The names of the profiles that one can have.
    pub profiles: Vec<String>,
}

/// A printer by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrinterRef {
    /// Name.
    pub name: String,
}

/// Tests a printer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TestPrinter {
    /// Name.
    pub name: String,
    /// `page` (a test page; also when absent), `cut` or `drawer`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub what: Option<String>,
}

/// Opens the drawer without a sale. The same `request_id` delivered twice opens it once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenDrawer {
    /// This command's own id.
    pub request_id: String,
    /// Why.
    pub reason: String,
}

/// What a print job prints.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Printed {
    /// The original receipt.
    Receipt {
        /// Its number.
        receipt_no: String,
    },
    /// A copy of it.
    Copy {
        /// Its number.
        receipt_no: String,
        /// Number of the copy, from 1.
        copy_no: u32,
    },
    /// The tax invoice of a document, or its credit note.
    Invoice {
        /// Receipt number of the document.
        receipt_no: String,
        /// Number of the copy; 0: the original.
        copy_no: u32,
    },
    /// Nothing: it opens the drawer.
    Drawer,
    /// The X of a shift.
    X {
        /// The shift's number.
        shift_no: u64,
    },
    /// The Z of a shift.
    Z {
        /// The shift's number.
        shift_no: u64,
    },
    /// The slip of a parked sale.
    Slip {
        /// Its number, e.g. `P-017`.
        number: String,
    },
    /// The slip of an order.
    Order {
        /// Its number.
        number: String,
    },
    /// The slip of cash that went in or out beside sales.
    Cash {
        /// Number of the shift.
        shift_no: u64,
        /// Number of the movement in its shift.
        moved_no: u64,
        /// Number of the copy; 0: the original.
        copy_no: u32,
    },
}

/// A print job by its identity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintJobRef {
    /// Identity, or its number in the queue.
    pub job_id: String,
}

/// A paper that did not come out, or that nobody knows about.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintJob {
    /// Identity.
    pub job_id: String,
    /// Its number in the queue, for people to say.
    pub no: u64,
    /// What it prints.
    #[serde(flatten)]
    pub printed: Printed,
    /// `queued`, `sending`, `failed_before_first_byte` (waits for its printer), `unknown` (may be on paper), `set_aside` (a newer
    /// receipt overtook it) or `failed`.
    pub state: String,
    /// Printer's name.
    pub printer: String,
    /// What keeps it, as a code; `printer-trouble` says it in every language.
    pub trouble: Option<String>,
    /// The same in the words of the system, for a technician.
    pub fault: Option<String>,
}

/// Print jobs that are not done.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintJobs {
    /// The jobs, oldest first.
    pub jobs: Vec<PrintJob>,
}
