//! The drawer opened without a sale: by whom and why.

use crate::StoreError;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::print_job::{is_drawer_queued, queue_drawer};
use crate::ledger::{Ledger, PrintRequest, shift};
use crate::row::{integer, run};
use crate::writer::{Durability, Lane};
use domain::people::Actor;
use domain::{ShiftId, StaffId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// The drawer was opened without a sale.
#[derive(Serialize, Deserialize)]
pub(crate) struct DrawerOpened {
    #[serde(with = "text")]
    shift_id: ShiftId,
    reason: String,
}

impl Act for DrawerOpened {
    const KIND: &'static str = "drawer_opened";

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO drawer_opening (journal_seq, shift_id, reason) VALUES (?1, ?2, ?3)";
        run(to, sql, params![integer(seq)?, self.shift_id.to_string(), self.reason]).map(|_| ())
    }
}

impl Ledger {
    /// Opens the drawer without a sale: an entry with the reason, and the job that pulses it. A job that is there already has done it.
    ///
    /// # Errors
    /// [`StoreError::NoShift`] when no shift is open.
    pub fn open_drawer(&self, job: &PrintRequest, reason: &str, staff: StaffId, now_ms: i64) -> Result<(), StoreError> {
        let (job, reason) = (job.clone(), reason.to_owned());
        self.write(Lane::Counter, Durability::Full, move |to| {
            if is_drawer_queued(to, &job)? {
                return Ok(());
            }
            let shift_id = shift::current(to)?.ok_or(StoreError::NoShift)?.id;
            let opened = DrawerOpened { shift_id, reason };
            act(to, &Stamp::by(Actor::Staff(staff), now_ms), &opened)?;
            queue_drawer(to, &job, shift_id, now_ms)
        })
    }
}
