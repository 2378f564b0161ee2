//! Print jobs: durable, in order, one at a time. A job goes out again by itself only if no byte of it left the till.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use domain::till::TillMark;
use domain::{PrintJobId, SaleId};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// What is printed of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// The original receipt.
    Receipt,
    /// A copy, marked as one.
    Copy,
}

impl Coded for JobKind {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Receipt, "receipt"), (Self::Copy, "copy")];
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
    ];
    const WHAT: &'static str = "state of a print job";
}

impl JobState {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.to_code()
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
    /// Name of its printer.
    pub printer: String,
    /// The document.
    pub sale_id: SaleId,
    /// The document's receipt number.
    pub receipt_no: String,
    /// Original or copy.
    pub kind: JobKind,
    /// Number of the copy, from 1; 0 for the original.
    pub copy_no: u32,
    /// How far it is.
    pub state: JobState,
    /// How often it was begun.
    pub attempts: u32,
    /// What went wrong last.
    pub fault: Option<String>,
}

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

const SELECT: &str = "SELECT print_job.*, till_code, epoch, sequence FROM print_job JOIN sale ON sale.id = sale_id";

fn from_row(row: &Row<'_>) -> Result<PrintJob, StoreError> {
    let (code, epoch): (String, String) = (row.plain("till_code")?, row.plain("epoch")?);
    let till = TillMark::new(&code, &epoch).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    Ok(PrintJob {
        id: row.parsed("id")?,
        printer: row.plain("printer")?,
        sale_id: row.parsed("sale_id")?,
        receipt_no: till.receipt_no(row.count("sequence")?),
        kind: row.code("kind")?,
        copy_no: row.plain("copy_no")?,
        state: row.code("state")?,
        attempts: row.plain("attempts")?,
        fault: row.plain("fault")?,
    })
}

fn insert(
    to: &Connection,
    job: &PrintRequest,
    sale: SaleId,
    kind: JobKind,
    copy_no: u32,
    now_ms: i64,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO print_job (id, queue_no, printer, sale_id, kind, copy_no, state, queued_at_ms, updated_at_ms)
               VALUES (?1, (SELECT coalesce(max(queue_no), 0) + 1 FROM print_job), ?2, ?3, ?4, ?5, 'queued', ?6, ?6)";
    let values = params![
        job.job_id.to_string(),
        job.printer,
        sale.to_string(),
        kind.to_code(),
        copy_no,
        now_ms
    ];
    run(to, sql, values).map(|_| ())
}

/// Queues the original receipt of a document that is being written.
pub(crate) fn queue_receipt(to: &Connection, job: &PrintRequest, sale: SaleId, now_ms: i64) -> Result<(), StoreError> {
    insert(to, job, sale, JobKind::Receipt, 0, now_ms)
}

/// What was being sent when the process ended may be on paper or not.
pub(crate) fn recover(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    let sql =
        "UPDATE print_job SET state = 'unknown', fault = 'the till stopped while it was printed', updated_at_ms = ?1
               WHERE state = 'sending'";
    run(to, sql, [now_ms]).map(|_| ())
}

fn next_copy_no(db: &Connection, sale: SaleId) -> Result<u32, StoreError> {
    let sql = "SELECT coalesce(max(copy_no), 0) + 1 AS no FROM print_job WHERE sale_id = ?1";
    Ok(one(db, sql, [sale.to_string()], |row| row.plain("no"))?.unwrap_or(1))
}

impl Ledger {
    /// Queues a receipt or a copy of it. A copy gets its number here and is journaled.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn queue_print(
        &self,
        job: &PrintRequest,
        sale: SaleId,
        kind: JobKind,
        actor: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let job = job.clone();
        self.write(Lane::Counter, Durability::Full, move |to| {
            if kind == JobKind::Receipt {
                return queue_receipt(to, &job, sale, now_ms);
            }
            let copy_no = next_copy_no(to, sale)?;
            let copied = ReceiptCopied { sale_id: sale, copy_no };
            act(to, &Stamp::by(actor, now_ms), &copied)?;
            insert(to, &job, sale, kind, copy_no, now_ms)
        })
    }

    /// The jobs to try, in their order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn queued_jobs(&self) -> Result<Vec<PrintJob>, StoreError> {
        let sql = format!("{SELECT} WHERE state IN ('queued', 'failed_before_first_byte') ORDER BY queue_no");
        self.read(|db| many(db, &sql, [], from_row))
    }

    /// The jobs that did not come out, or may not have, in their order: not those that are on their way, nor those of which a later
    /// copy came out.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn unprinted_jobs(&self) -> Result<Vec<PrintJob>, StoreError> {
        let sql = format!(
            "{SELECT} WHERE state NOT IN ('sent', 'confirmed') AND state NOT IN ('queued', 'sending')
             AND NOT EXISTS (SELECT 1 FROM print_job AS later WHERE later.sale_id = print_job.sale_id
                             AND later.queue_no > print_job.queue_no AND later.state IN ('sent', 'confirmed'))
             ORDER BY queue_no"
        );
        self.read(|db| many(db, &sql, [], from_row))
    }

    /// Where a printer was away, keeps only the newest original of its queue and sets the older ones aside: when it comes back,
    /// it must not pour out an afternoon's receipts.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn set_aside_stale_receipts(&self, now_ms: i64) -> Result<(), StoreError> {
        let sql = "UPDATE print_job SET state = 'set_aside', updated_at_ms = ?1
                   WHERE kind = 'receipt' AND state IN ('queued', 'failed_before_first_byte')
                   AND printer IN (SELECT printer FROM print_job WHERE state = 'failed_before_first_byte')
                   AND queue_no < (SELECT max(newer.queue_no) FROM print_job AS newer
                                   WHERE newer.printer = print_job.printer AND newer.kind = 'receipt')";
        self.write(Lane::Background, Durability::Normal, move |to| {
            run(to, sql, [now_ms]).map(|_| ())
        })
    }

    /// A job's first byte is about to leave. Durable before it does.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when there is no such job; the same holds for every mark below.
    pub fn job_sending(&self, id: PrintJobId, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Sending, None, now_ms)
    }

    /// Every byte of a job left.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_sent(&self, id: PrintJobId, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Sent, None, now_ms)
    }

    /// A job could not be begun; it is tried again.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_waits(&self, id: PrintJobId, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Waits, Some(why), now_ms)
    }

    /// A job broke off after its first byte; a person decides.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_unknown(&self, id: PrintJobId, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Unknown, Some(why), now_ms)
    }

    /// A job can never be printed.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_failed(&self, id: PrintJobId, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Failed, Some(why), now_ms)
    }

    fn mark_job(&self, id: PrintJobId, state: JobState, fault: Option<&str>, now_ms: i64) -> Result<(), StoreError> {
        let fault = fault.map(str::to_owned);
        let sql =
            "UPDATE print_job SET state = ?2, fault = ?3, updated_at_ms = ?4, attempts = attempts + (?2 = 'sending')
                   WHERE id = ?1";
        self.write(Lane::Background, Durability::Full, move |to| {
            match run(to, sql, params![id.to_string(), state.to_code(), fault, now_ms])? {
                1 => Ok(()),
                _ => Err(StoreError::Unknown {
                    kind: "print job",
                    name: id.to_string(),
                }),
            }
        })
    }
}
