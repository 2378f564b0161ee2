//! How a back end was when it was last asked.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::Ledger;
use crate::row::{Columns, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use rusqlite::{Connection, Row, params};

/// Why a back end is left alone for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No connection.
    Unreachable,
    /// It does not take the account or its secret.
    Unauthorized,
    /// It asked to wait.
    Throttled,
    /// It was asked and gave no clear answer.
    Uncertain,
}

impl Coded for Trouble {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Unreachable, "unreachable"),
        (Self::Unauthorized, "unauthorized"),
        (Self::Throttled, "throttled"),
        (Self::Uncertain, "uncertain"),
    ];
    const WHAT: &'static str = "trouble of an upstream";
}

/// What went wrong last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneFault {
    /// Its code, which has words in every language.
    pub code: String,
    /// HTTP status that came with it.
    pub status: Option<u16>,
    /// The same in the words of the system, for a technician.
    pub detail: String,
}

/// What is known of a back end. The default is one that was never asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// Whether the last request reached it.
    pub online: bool,
    /// Why it is left alone.
    pub trouble: Option<Trouble>,
    /// Requests in a row that met trouble.
    pub failures: u32,
    /// Nothing is asked before, Unix milliseconds UTC.
    pub next_attempt_at_ms: Option<i64>,
    /// How many orders it has at least.
    pub known_orders: Option<u64>,
    /// Its id of the account that the till signs in as.
    pub account_remote: Option<String>,
    /// What went wrong last.
    pub last_fault: Option<LaneFault>,
}

fn of(db: &Connection, id: UpstreamId) -> Result<Lane, StoreError> {
    let sql = "SELECT * FROM upstream_lane WHERE upstream_id = ?1";
    let found = one(db, sql, [id.to_string()], |row| {
        let trouble: Option<String> = row.plain("trouble")?;
        let known: Option<i64> = row.plain("known_orders")?;
        Ok(Lane {
            online: row.plain("online")?,
            trouble: trouble.map(|code| Trouble::from_code(&code)).transpose()?,
            failures: row.plain("failures")?,
            next_attempt_at_ms: row.plain("next_attempt_at_ms")?,
            known_orders: known.and_then(|known| u64::try_from(known).ok()),
            account_remote: row.plain("account_remote")?,
            last_fault: fault_of(row)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

fn fault_of(row: &Row<'_>) -> Result<Option<LaneFault>, StoreError> {
    let code: Option<String> = row.plain("last_fault")?;
    let Some(code) = code else {
        return Ok(None);
    };
    let detail: Option<String> = row.plain("last_error")?;
    Ok(Some(LaneFault {
        code,
        status: row.plain("last_status")?,
        detail: detail.unwrap_or_default(),
    }))
}

/// Writes what is known.
pub(crate) fn save(to: &Connection, id: UpstreamId, lane: &Lane) -> Result<(), StoreError> {
    let sql = "INSERT OR REPLACE INTO upstream_lane
               (upstream_id, online, trouble, failures, next_attempt_at_ms, known_orders, account_remote,
                last_fault, last_status, last_error)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let known = lane.known_orders.map(crate::row::integer).transpose()?;
    let fault = lane.last_fault.as_ref();
    let values = params![
        id.to_string(),
        lane.online,
        lane.trouble.map(Coded::to_code),
        lane.failures,
        lane.next_attempt_at_ms,
        known,
        lane.account_remote,
        fault.map(|fault| &fault.code),
        fault.and_then(|fault| fault.status),
        fault.map(|fault| &fault.detail)
    ];
    run(to, sql, values).map(|_| ())
}

/// What is known of how many orders there are is forgotten: a person says that they were deleted.
pub(crate) fn forget_known_orders(to: &Connection, id: &str) -> Result<(), StoreError> {
    let sql = "UPDATE upstream_lane SET known_orders = NULL WHERE upstream_id = ?1";
    run(to, sql, [id]).map(|_| ())
}

/// Whatever kept it is past: it may be asked at once.
pub(crate) fn try_at_once(to: &Connection, id: UpstreamId) -> Result<(), StoreError> {
    let sql = "UPDATE upstream_lane SET next_attempt_at_ms = NULL WHERE upstream_id = ?1";
    run(to, sql, [id.to_string()]).map(|_| ())
}

impl Ledger {
    /// How a back end was when it was last asked.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn upstream_lane(&self, id: UpstreamId) -> Result<Lane, StoreError> {
        self.read(|db| of(db, id))
    }

    /// Writes how a back end is.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn save_upstream_lane(&self, id: UpstreamId, lane: &Lane) -> Result<(), StoreError> {
        let lane = lane.clone();
        self.write(WriteLane::Background, Durability::Normal, move |to| save(to, id, &lane))
    }
}
