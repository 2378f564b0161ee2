//! How a job comes into the queue: with its document, with the end of its shift, or because a person asks for a copy.

use super::{Kind, PrintRequest};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use domain::{SaleId, ShiftId};
use rusqlite::types::Value;
use rusqlite::{Connection, ToSql, params};
use serde::{Deserialize, Serialize};

/// A copy of a receipt was asked for.
#[derive(Serialize, Deserialize)]
pub(crate) struct ReceiptCopied {
    #[serde(with = "text")]
    sale_id: SaleId,
    copy_no: u32,
}

impl Act for ReceiptCopied {
    const KIND: &'static str = "receipt_copied";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

/// What a new job prints.
enum New {
    Document { sale: SaleId, copy_no: u32 },
    Invoice { sale: SaleId, copy_no: u32 },
    X { shift: ShiftId },
    Z { shift: ShiftId },
    Drawer { shift: ShiftId },
    Slip { parking_no: u64 },
    Order { order_seq: u64 },
    Cash { cash_seq: u64, copy_no: u32 },
}

impl New {
    const fn kind(&self) -> Kind {
        match self {
            Self::Document { copy_no: 0, .. } => Kind::Receipt,
            Self::Document { .. } => Kind::Copy,
            Self::Invoice { .. } => Kind::Invoice,
            Self::X { .. } => Kind::X,
            Self::Z { .. } => Kind::Z,
            Self::Drawer { .. } => Kind::Drawer,
            Self::Slip { .. } => Kind::Slip,
            Self::Order { .. } => Kind::Order,
            Self::Cash { .. } => Kind::Cash,
        }
    }

    /// The column that names what is printed, and what stands in it.
    fn of(&self) -> Result<(&'static str, Value), StoreError> {
        Ok(match self {
            Self::Document { sale, .. } | Self::Invoice { sale, .. } => ("sale_id", sale.to_string().into()),
            Self::X { shift } | Self::Z { shift } | Self::Drawer { shift } => ("shift_id", shift.to_string().into()),
            Self::Slip { parking_no } => ("parking_no", integer(*parking_no)?.into()),
            Self::Order { order_seq } => ("order_seq", integer(*order_seq)?.into()),
            Self::Cash { cash_seq, .. } => ("cash_seq", integer(*cash_seq)?.into()),
        })
    }

    const fn copy_no(&self) -> u32 {
        match self {
            Self::Document { copy_no, .. } | Self::Invoice { copy_no, .. } | Self::Cash { copy_no, .. } => *copy_no,
            _ => 0,
        }
    }
}

fn insert(to: &Connection, job: &PrintRequest, new: &New, now_ms: i64) -> Result<(), StoreError> {
    let (column, of) = new.of()?;
    // SQLite gives the next queue number.
    let sql = format!(
        "INSERT INTO print_job (id, printer, kind, {column}, copy_no, state, queued_at_ms, updated_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, 'queued', ?6, ?6)"
    );
    let values = params![
        job.job_id.to_string(),
        job.printer,
        new.kind().to_code(),
        of,
        new.copy_no(),
        now_ms,
    ];
    run(to, &sql, values).map(|_| ())
}

/// Queues the original receipt of a document that is being written.
pub(crate) fn queue_receipt(to: &Connection, job: &PrintRequest, sale: SaleId, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, &New::Document { sale, copy_no: 0 }, now_ms)
}

pub(super) const INVOICES: &str = "SELECT count(*) AS papers FROM print_job WHERE kind = 'invoice' AND sale_id = ?1";

/// Queues the invoice of a document; after the first paper each is a copy.
pub(crate) fn queue_invoice(to: &Connection, job: &PrintRequest, sale: SaleId, now_ms: i64) -> Result<(), StoreError> {
    let copy_no = papers(to, INVOICES, sale.to_string())?;
    insert(to, job, &New::Invoice { sale, copy_no }, now_ms)
}

pub(super) const CASH_SLIPS: &str = "SELECT count(*) AS papers FROM print_job WHERE kind = 'cash' AND cash_seq = ?1";

/// Queues the slip of cash that went in or out; after the first paper each is a copy.
pub(crate) fn queue_cash(to: &Connection, job: &PrintRequest, cash_seq: u64, now_ms: i64) -> Result<(), StoreError> {
    let copy_no = papers(to, CASH_SLIPS, integer(cash_seq)?)?;
    insert(to, job, &New::Cash { cash_seq, copy_no }, now_ms)
}

/// How many papers of one thing were asked for.
fn papers(db: &Connection, sql: &str, of: impl ToSql) -> Result<u32, StoreError> {
    Ok(one(db, sql, [of], |row| row.plain("papers"))?.unwrap_or(0))
}

/// Queues the Z of a shift.
pub(crate) fn queue_z(to: &Connection, job: &PrintRequest, shift: ShiftId, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, &New::Z { shift }, now_ms)
}

/// Queues a pulse for the drawer.
pub(crate) fn queue_drawer(to: &Connection, job: &PrintRequest, shift: ShiftId, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, &New::Drawer { shift }, now_ms)
}

pub(super) const DRAWER: &str = "SELECT 1 FROM print_job WHERE kind = 'drawer' AND id = ?1";

/// Whether the drawer was asked for already, in whatever state its job is.
pub(crate) fn is_drawer_queued(db: &Connection, job: &PrintRequest) -> Result<bool, StoreError> {
    Ok(one(db, DRAWER, [job.job_id.to_string()], |_| Ok(()))?.is_some())
}

/// Queues the slip of a parked sale.
pub(crate) fn queue_slip(to: &Connection, job: &PrintRequest, parking_no: u64, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, &New::Slip { parking_no }, now_ms)
}

/// Queues the slip of an order.
pub(crate) fn queue_order(to: &Connection, job: &PrintRequest, order_seq: u64, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, &New::Order { order_seq }, now_ms)
}

fn next_copy_no(db: &Connection, sale: SaleId) -> Result<u32, StoreError> {
    let sql = "SELECT coalesce(max(copy_no), 0) + 1 AS no FROM print_job
               WHERE sale_id = ?1 AND copy_no > 0 AND kind = 'copy'";
    Ok(one(db, sql, [sale.to_string()], |row| row.plain("no"))?.unwrap_or(1))
}

impl Ledger {
    /// Queues a copy of a receipt. It gets its number here and is journaled.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn queue_copy(&self, job: &PrintRequest, sale: SaleId, actor: Actor, now_ms: i64) -> Result<(), StoreError> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            let copy_no = next_copy_no(to, sale)?;
            let copied = ReceiptCopied { sale_id: sale, copy_no };
            act(to, &Stamp::by(actor, now_ms), &copied)?;
            insert(to, &job, &New::Document { sale, copy_no }, now_ms)
        })
    }

    /// Queues the X of an open shift.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn queue_x(&self, job: &PrintRequest, shift: ShiftId, now_ms: i64) -> Result<(), StoreError> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            insert(to, &job, &New::X { shift }, now_ms)
        })
    }

    /// Queues the Z of a closed shift once more.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn queue_z_again(&self, job: &PrintRequest, shift: ShiftId, now_ms: i64) -> Result<(), StoreError> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            queue_z(to, &job, shift, now_ms)
        })
    }
}
