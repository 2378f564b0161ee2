//! Print jobs: durable, in order, one at a time. A job goes out again by itself only if no byte of it left the till.

mod mark;
#[cfg(test)]
mod older;
mod queue;

pub(crate) use mark::{dismiss_settled, dismiss_slip, recover};
pub(crate) use queue::{
    ReceiptCopied, is_drawer_queued, queue_cash, queue_drawer, queue_invoice, queue_order, queue_receipt, queue_slip,
    queue_z,
};

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::row::{Columns, many};
use domain::till::TillMark;
use domain::{PrintJobId, SaleId, ShiftId};
use rusqlite::Row;

/// What is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The original receipt of a document.
    Receipt {
        /// The document.
        sale_id: SaleId,
        /// Its receipt number.
        receipt_no: String,
    },
    /// A copy, marked as one.
    Copy {
        /// The document.
        sale_id: SaleId,
        /// Its receipt number.
        receipt_no: String,
        /// Number of the copy, from 1.
        copy_no: u32,
    },
    /// The tax invoice of a document, or its credit note.
    Invoice {
        /// The document.
        sale_id: SaleId,
        /// Its receipt number.
        receipt_no: String,
        /// Number of the copy; 0: the original.
        copy_no: u32,
    },
    /// The X of a shift, as it is when it is printed.
    X {
        /// The shift.
        shift_id: ShiftId,
        /// Its number.
        shift_no: u64,
    },
    /// Nothing: it only opens the drawer.
    Drawer,
    /// The Z of a shift.
    Z {
        /// The shift.
        shift_id: ShiftId,
        /// Its number.
        shift_no: u64,
    },
    /// The slip of an order.
    Order {
        /// Number of its journal entry.
        order_seq: u64,
        /// Its number.
        number: String,
    },
    /// The slip of a parked sale.
    Slip {
        /// The number that it is parked under.
        no: u64,
    },
    /// The slip of cash that went in or out beside sales.
    Cash {
        /// The shift that it moved in.
        shift_id: ShiftId,
        /// The shift's number.
        shift_no: u64,
        /// Number of the movement in its shift, from 1.
        no: u64,
        /// Number of the copy; 0: the original.
        copy_no: u32,
    },
}

/// The stored kind of a [`Printed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Receipt,
    Copy,
    Invoice,
    X,
    Z,
    Drawer,
    Slip,
    Order,
    Cash,
}

impl Coded for Kind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Receipt, "receipt"),
        (Self::Copy, "copy"),
        (Self::Invoice, "invoice"),
        (Self::X, "x"),
        (Self::Z, "z"),
        (Self::Drawer, "drawer"),
        (Self::Slip, "slip"),
        (Self::Order, "order"),
        (Self::Cash, "cash"),
    ];
    const WHAT: &'static str = "kind of print job";
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// Not tried yet.
    Queued,
    /// Tried in vain; no byte left, so it is tried again.
    Waits,
    /// Bytes are leaving.
    Sending,
    /// Every byte left.
    Sent,
    /// The printer says that it is printed.
    Confirmed,
    /// It broke off: part of it may be on paper. A person decides.
    Unknown,
    /// Overtaken by a newer receipt while the printer was away. A person may ask for it.
    SetAside,
    /// It can never be printed, e.g. its printer was removed.
    Failed,
    /// A person saw to it, or its shift is closed.
    Dismissed,
}

impl Coded for JobState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Queued, "queued"),
        (Self::Waits, "failed_before_first_byte"),
        (Self::Sending, "sending"),
        (Self::Sent, "sent"),
        (Self::Confirmed, "confirmed"),
        (Self::Unknown, "unknown"),
        (Self::SetAside, "set_aside"),
        (Self::Failed, "failed"),
        (Self::Dismissed, "dismissed"),
    ];
    const WHAT: &'static str = "state of a print job";
}

impl JobState {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.to_code()
    }

    /// Whether a person should know: it did not come out, or nobody can tell.
    #[must_use]
    pub const fn is_trouble(self) -> bool {
        matches!(self, Self::Waits | Self::Unknown | Self::SetAside | Self::Failed)
    }
}

/// A wish to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintRequest {
    /// Identity of the job.
    pub job_id: PrintJobId,
    /// Name of the printer.
    pub printer: String,
}

/// A print job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintJob {
    /// Identity.
    pub id: PrintJobId,
    /// Its number in the queue, never used again.
    pub queue_no: u64,
    /// Name of its printer.
    pub printer: String,
    /// What it prints.
    pub printed: Printed,
    /// How far it is.
    pub state: JobState,
    /// How often it was begun.
    pub attempts: u32,
    /// When it was asked for.
    pub queued_at_ms: i64,
    /// What keeps it, as a code that has words in every language.
    pub trouble: Option<String>,
    /// The same in the words of the system, for a technician.
    pub fault: Option<String>,
}

macro_rules! select {
    () => {
        "SELECT print_job.*, sale.till_code, sale.epoch, sale.sequence, shift.no AS shift_no, ordered.till_code AS order_till,
         ordered.epoch AS order_epoch, ordered.sequence AS order_sequence, moved.shift_id AS cash_shift,
         (SELECT no FROM shift WHERE id = moved.shift_id) AS cash_shift_no,
         (SELECT count(*) FROM cash_movement WHERE shift_id = moved.shift_id AND journal_seq <= moved.journal_seq) AS cash_no
         FROM print_job
         LEFT JOIN sale ON sale.id = print_job.sale_id LEFT JOIN shift ON shift.id = print_job.shift_id
         LEFT JOIN customer_order AS ordered ON ordered.journal_seq = print_job.order_seq
         LEFT JOIN cash_movement AS moved ON moved.journal_seq = print_job.cash_seq"
    };
}

fn from_row(row: &Row<'_>) -> Result<PrintJob, StoreError> {
    Ok(PrintJob {
        id: row.parsed("id")?,
        queue_no: row.count("queue_no")?,
        printer: row.plain("printer")?,
        printed: printed(row)?,
        state: row.code("state")?,
        attempts: row.plain("attempts")?,
        queued_at_ms: row.plain("queued_at_ms")?,
        trouble: row.plain("trouble")?,
        fault: row.plain("fault")?,
    })
}

fn printed(row: &Row<'_>) -> Result<Printed, StoreError> {
    match row.code("kind")? {
        Kind::X => Ok(Printed::X {
            shift_id: row.parsed("shift_id")?,
            shift_no: row.count("shift_no")?,
        }),
        Kind::Z => Ok(Printed::Z {
            shift_id: row.parsed("shift_id")?,
            shift_no: row.count("shift_no")?,
        }),
        Kind::Drawer => Ok(Printed::Drawer),
        Kind::Slip => Ok(Printed::Slip {
            no: row.count("parking_no")?,
        }),
        Kind::Order => Ok(Printed::Order {
            order_seq: row.count("order_seq")?,
            number: TillMark::new(
                &row.plain::<String>("order_till")?,
                &row.plain::<String>("order_epoch")?,
            )
            .map_err(|fault| StoreError::corrupt(fault.to_string()))?
            .order_no(row.count("order_sequence")?),
        }),
        Kind::Cash => Ok(Printed::Cash {
            shift_id: row.parsed("cash_shift")?,
            shift_no: row.count("cash_shift_no")?,
            no: row.count("cash_no")?,
            copy_no: row.plain("copy_no")?,
        }),
        kind @ (Kind::Receipt | Kind::Copy | Kind::Invoice) => document(row, kind),
    }
}

fn document(row: &Row<'_>, kind: Kind) -> Result<Printed, StoreError> {
    let till = row.mark()?;
    let (sale_id, receipt_no) = (row.parsed("sale_id")?, till.receipt_no(row.count("sequence")?));
    Ok(match row.plain("copy_no")? {
        copy_no if kind == Kind::Invoice => Printed::Invoice {
            sale_id,
            receipt_no,
            copy_no,
        },
        0 => Printed::Receipt { sale_id, receipt_no },
        copy_no => Printed::Copy {
            sale_id,
            receipt_no,
            copy_no,
        },
    })
}

/// The jobs that are not done. The index over them has the same words, so that a question never reads all that was ever printed.
macro_rules! open {
    () => {
        "print_job.state <> 'sent' AND print_job.state <> 'confirmed' AND print_job.state <> 'dismissed'"
    };
}
use open;

const QUEUED: &str = concat!(
    select!(),
    " WHERE ",
    open!(),
    " AND print_job.state IN ('queued', 'failed_before_first_byte') ORDER BY queue_no"
);

const UNPRINTED: &str = concat!(
    select!(),
    " WHERE ",
    open!(),
    " AND NOT (print_job.state IN ('unknown', 'set_aside', 'failed') AND EXISTS (
        SELECT 1 FROM print_job AS later WHERE later.queue_no > print_job.queue_no
        AND ((later.copy_no > 0 AND later.sale_id = print_job.sale_id
               AND (later.kind = 'invoice') = (print_job.kind = 'invoice')) OR later.parking_no = print_job.parking_no
             OR later.order_seq = print_job.order_seq OR later.cash_seq = print_job.cash_seq
             OR (later.shift_id = print_job.shift_id AND later.kind = print_job.kind)))) ORDER BY queue_no"
);

impl Ledger {
    /// The jobs to try, in their order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn queued_jobs(&self) -> Result<Vec<PrintJob>, StoreError> {
        self.read(|db| many(db, QUEUED, [], from_row))
    }

    /// The jobs that are not on paper, or may not be, in their order. One that a later copy of the same document replaced is none of
    /// them.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn unprinted_jobs(&self) -> Result<Vec<PrintJob>, StoreError> {
        self.read(|db| many(db, UNPRINTED, [], from_row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::SCHEMA;
    use rusqlite::Connection;

    #[test]
    fn no_question_reads_all_that_was_ever_printed() {
        let mut db = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut db, std::path::Path::new(""), &SCHEMA).unwrap();
        for sql in [
            QUEUED,
            UNPRINTED,
            mark::RECOVER,
            mark::DISMISS,
            mark::SET_ASIDE,
            mark::DISMISS_SLIP,
            mark::DISMISS_ONE,
            mark::MARK,
            queue::DRAWER,
            queue::INVOICES,
            queue::CASH_SLIPS,
        ] {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps: Vec<String> = plan
                .query_map(rusqlite::params_from_iter(vec![0; plan.parameter_count()]), |row| {
                    row.get("detail")
                })
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let whole = steps
                .iter()
                .find(|step| step.starts_with("SCAN") && !step.contains("print_job_open"));
            assert_eq!(whole, None, "{sql}: {steps:#?}");
        }
    }
}
