//! How a job goes on, each step on the disk before the next byte leaves.

use super::{JobState, open};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::row::{integer, run};
use crate::writer::{Durability, Lane};
use domain::PrintJobId;
use rusqlite::{Connection, params};

pub(super) const RECOVER: &str = concat!(
    "UPDATE print_job SET state = 'unknown', trouble = 'stopped', fault = 'the till stopped while it was printed', updated_at_ms = ?1 WHERE ",
    open!(),
    " AND state = 'sending'"
);

pub(super) const DISMISS: &str = concat!(
    "UPDATE print_job SET state = 'dismissed', updated_at_ms = ?1 WHERE ",
    open!(),
    " AND state IN ('unknown', 'set_aside', 'failed')"
);

pub(super) const DISMISS_ONE: &str = concat!(
    "UPDATE print_job SET state = 'dismissed', updated_at_ms = ?2 WHERE ",
    open!(),
    " AND id = ?1 AND state <> 'sending'"
);

pub(super) const MARK: &str = concat!(
    "UPDATE print_job SET state = ?2, trouble = ?3, fault = ?4, updated_at_ms = ?5, attempts = attempts + (?2 = 'sending') WHERE ",
    open!(),
    " AND id = ?1"
);

pub(super) const DISMISS_SLIP: &str = concat!(
    "UPDATE print_job SET state = 'dismissed', updated_at_ms = ?2 WHERE ",
    open!(),
    " AND parking_no = ?1 AND state <> 'sending'"
);

pub(super) const SET_ASIDE: &str = concat!(
    "UPDATE print_job SET state = 'set_aside', updated_at_ms = ?1 WHERE ",
    open!(),
    " AND kind = 'receipt' AND state IN ('queued', 'failed_before_first_byte')
     AND printer IN (SELECT printer FROM print_job WHERE ",
    open!(),
    " AND state = 'failed_before_first_byte')
     AND EXISTS (SELECT 1 FROM print_job AS newer WHERE newer.queue_no > print_job.queue_no
                 AND newer.printer = print_job.printer AND newer.kind = 'receipt')"
);

/// What was being sent when the process ended may be on paper or not.
pub(crate) fn recover(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    run(to, RECOVER, [now_ms]).map(|_| ())
}

/// When a shift ends, its customers are gone: what nobody asked for is no longer listed. Any receipt can still be printed as a copy.
pub(crate) fn dismiss_settled(to: &Connection, now_ms: i64) -> Result<(), StoreError> {
    run(to, DISMISS, [now_ms]).map(|_| ())
}

/// The slip of a sale that waits no longer needs no paper.
pub(crate) fn dismiss_slip(to: &Connection, parking_no: u64, now_ms: i64) -> Result<(), StoreError> {
    run(to, DISMISS_SLIP, [integer(parking_no)?, now_ms]).map(|_| ())
}

impl Ledger {
    /// Where a printer was away, keeps only the newest original of its queue and sets the older ones aside: when it comes back,
    /// it must not pour out an afternoon's receipts.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn set_aside_stale_receipts(&self, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Background, Durability::Normal, move |to| {
            run(to, SET_ASIDE, [now_ms]).map(|_| ())
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

    /// The printer said that a job is on paper.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_confirmed(&self, id: PrintJobId, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Confirmed, None, now_ms)
    }

    /// A job could not be begun; it is tried again. `trouble` is the code of what keeps it, and `why` says it in the system's words.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_waits(&self, id: PrintJobId, trouble: &str, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Waits, Some((trouble, why)), now_ms)
    }

    /// A job broke off after its first byte; a person decides.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_unknown(&self, id: PrintJobId, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Unknown, Some(("broken", why)), now_ms)
    }

    /// A job can never be printed.
    ///
    /// # Errors
    /// As [`Ledger::job_sending`].
    pub fn job_failed(&self, id: PrintJobId, trouble: &str, why: &str, now_ms: i64) -> Result<(), StoreError> {
        self.mark_job(id, JobState::Failed, Some((trouble, why)), now_ms)
    }

    /// A person saw to a job, or does not want it any more.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when no such job waits for a person or a printer.
    pub fn dismiss_job(&self, id: PrintJobId, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            only_one(run(to, DISMISS_ONE, params![id.to_string(), now_ms])?, id)
        })
    }

    fn mark_job(
        &self,
        id: PrintJobId,
        state: JobState,
        fault: Option<(&str, &str)>,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let (trouble, fault) = fault.map(|(trouble, why)| (trouble.to_owned(), why.to_owned())).unzip();
        self.write(Lane::Background, Durability::Full, move |to| {
            let values = params![id.to_string(), state.to_code(), trouble, fault, now_ms];
            only_one(run(to, MARK, values)?, id)
        })
    }
}

fn only_one(touched: usize, id: PrintJobId) -> Result<(), StoreError> {
    match touched {
        1 => Ok(()),
        _ => Err(StoreError::Unknown {
            kind: "print job",
            name: id.to_string(),
        }),
    }
}
