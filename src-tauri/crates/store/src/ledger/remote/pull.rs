//! What a back end has, pulled page by page. A page and the place of the next one are written together, so that a pull goes on after a
//! crash where it was. Nothing that was sold ever changes by it.

use super::customer;
use super::map::free_what_is_known;
use super::pulled::{Pulled, RemoteKind};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::{Ledger, stock};
use crate::row::{Columns, one, run};
use crate::writer::{Durability, Lane as WriteLane};
use domain::UpstreamId;
use domain::people::Actor;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// How far the pulling of one kind is. The default is one that never began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PullState {
    /// Complete pulls so far.
    pub complete: u64,
    /// Rows of the last complete pull.
    pub complete_rows: u64,
    /// Where the next page of the pull under way begins.
    pub cursor: Option<String>,
    /// Rows of the pull under way.
    pub seen: u64,
    /// Rows of a whole feed that shrank too much to be believed; a person looks at it.
    pub held_rows: Option<u64>,
    /// The next page is due from here on, Unix milliseconds UTC.
    pub due_at_ms: i64,
    /// Why the last page failed.
    pub fault: Option<String>,
    /// How far back its rows go, Unix milliseconds UTC.
    pub since_ms: i64,
    /// When the pull under way began, Unix milliseconds UTC.
    pub began_at_ms: Option<i64>,
    /// When the last complete pull began: what was there by then is in it.
    pub read_at_ms: Option<i64>,
    /// When the one before that began.
    pub before_at_ms: Option<i64>,
}

/// What follows a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEnd {
    /// Another page, from this place.
    More(String),
    /// The pull is complete; the next one is due then, Unix milliseconds UTC.
    Complete(i64),
    /// The feed has lost too many rows to be believed: it does not count as complete; the next one is due then.
    Shrunk(i64),
}

/// A person believed a feed that had lost more than a tenth of its rows.
#[derive(Serialize, Deserialize)]
pub(crate) struct HeldPullsBelieved {
    #[serde(with = "text")]
    upstream_id: UpstreamId,
}

impl Act for HeldPullsBelieved {
    const KIND: &'static str = "held_pulls_believed";

    fn apply(&self, _to: &Connection, _seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        Ok(())
    }
}

/// The condition under which a row of upstream `?1` is there: one of the last two complete pulls saw it, or the one under way.
pub(super) fn live(kind: RemoteKind) -> String {
    let kind = kind.to_code();
    format!(
        "upstream_id = ?1 AND kind = '{kind}' AND seen_in >= coalesce((SELECT complete - 1 FROM pull_state
         WHERE pull_state.upstream_id = ?1 AND pull_state.kind = '{kind}'), 0)"
    )
}

/// The same of products.
pub(in crate::ledger) fn live_products() -> String {
    live(RemoteKind::Product)
}

fn state(db: &Connection, id: &str, kind: RemoteKind) -> Result<PullState, StoreError> {
    let sql = "SELECT * FROM pull_state WHERE upstream_id = ?1 AND kind = ?2";
    let found = one(db, sql, [id, kind.to_code()], |row| {
        let held: Option<i64> = row.plain("held_rows")?;
        Ok(PullState {
            complete: row.count("complete")?,
            complete_rows: row.count("complete_rows")?,
            cursor: row.plain("cursor")?,
            seen: row.count("seen")?,
            held_rows: held.and_then(|rows| u64::try_from(rows).ok()),
            due_at_ms: row.plain("due_at_ms")?,
            fault: row.plain("fault")?,
            since_ms: row.plain("since_ms")?,
            began_at_ms: row.plain("began_at_ms")?,
            read_at_ms: row.plain("read_at_ms")?,
            before_at_ms: row.plain("before_at_ms")?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

fn save(to: &Connection, id: &str, kind: RemoteKind, state: &PullState) -> Result<(), StoreError> {
    let sql = "INSERT OR REPLACE INTO pull_state
               (upstream_id, kind, complete, complete_rows, cursor, seen, held_rows, due_at_ms, fault,
                since_ms, began_at_ms, read_at_ms, before_at_ms)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    let values = params![
        id,
        kind.to_code(),
        crate::row::integer(state.complete)?,
        crate::row::integer(state.complete_rows)?,
        state.cursor,
        crate::row::integer(state.seen)?,
        state.held_rows.map(crate::row::integer).transpose()?,
        state.due_at_ms,
        state.fault,
        state.since_ms,
        state.began_at_ms,
        state.read_at_ms,
        state.before_at_ms
    ];
    run(to, sql, values).map(|_| ())
}

fn put(to: &Connection, id: &str, row: &Pulled, pull: u64) -> Result<(), StoreError> {
    let sql = "INSERT INTO remote_item (upstream_id, kind, remote_id, name, other_name, body, seen_in)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (upstream_id, kind, remote_id) DO UPDATE SET name = excluded.name,
               other_name = excluded.other_name, body = json_patch(remote_item.body, excluded.body),
               seen_in = excluded.seen_in";
    let (remote_id, name, other_name) = row.names();
    let kind = row.kind().to_code();
    let body = serde_json::to_string(row).map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    let (name, body) = match row.kind() {
        // Nothing of whoever was erased comes back.
        RemoteKind::Customer if customer::is_erased(to, id, remote_id)? => ("", "{}".to_owned()),
        _ => (name, body),
    };
    let pull = crate::row::integer(pull)?;
    run(to, sql, params![id, kind, remote_id, name, other_name, body, pull]).map(|_| ())
}

/// Writes a row that was asked for by itself: the pull under way has seen it.
pub(super) fn put_found(to: &Connection, id: &str, row: &Pulled) -> Result<(), StoreError> {
    let pull = state(to, id, row.kind())?.complete + 1;
    put(to, id, row, pull)
}

fn page(
    to: &Connection,
    id: &str,
    kind: RemoteKind,
    rows: &[Pulled],
    end: PageEnd,
    now_ms: i64,
) -> Result<(), StoreError> {
    let mut state = state(to, id, kind)?;
    for row in rows {
        put(to, id, row, state.complete + 1)?;
        state.seen += 1;
    }
    state.fault = None;
    match end {
        PageEnd::More(cursor) => {
            (state.cursor, state.due_at_ms) = (Some(cursor), now_ms);
            save(to, id, kind, &state)
        }
        PageEnd::Complete(due_at_ms) => {
            let whole = PullState {
                complete: state.complete + 1,
                complete_rows: state.seen,
                due_at_ms,
                since_ms: state.since_ms,
                read_at_ms: state.began_at_ms,
                before_at_ms: state.read_at_ms,
                ..PullState::default()
            };
            save(to, id, kind, &whole)?;
            after_complete(to, id, kind, now_ms)
        }
        PageEnd::Shrunk(due_at_ms) => {
            let held = PullState {
                held_rows: Some(state.seen),
                cursor: None,
                seen: 0,
                due_at_ms,
                ..state
            };
            save(to, id, kind, &held)
        }
    }
}

fn after_complete(to: &Connection, id: &str, kind: RemoteKind, now_ms: i64) -> Result<(), StoreError> {
    match kind {
        RemoteKind::Product => {
            stock::reading_ends(to, id)?;
            free_what_is_known(to, id, now_ms)
        }
        RemoteKind::Order => note_duplicates(to, id, now_ms),
        RemoteKind::Staff => Ok(()),
        RemoteKind::Customer
        | RemoteKind::Supplier
        | RemoteKind::CreditSale
        | RemoteKind::Purchase
        | RemoteKind::PastSale => drop_gone(to, id, kind),
    }
}

/// Drops what the back end no longer tells, or no longer lists among the last days.
fn drop_gone(to: &Connection, id: &str, kind: RemoteKind) -> Result<(), StoreError> {
    let live = live(kind);
    let sql = format!("DELETE FROM remote_item WHERE upstream_id = ?1 AND kind = ?2 AND NOT ({live})");
    run(to, &sql, params![id, kind.to_code()]).map(|_| ())
}

/// Drops what a back end that goes told of people and of what was only shown.
pub(crate) fn drop_told(to: &Connection, id: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM remote_item WHERE upstream_id = ?1 AND kind NOT IN ('product', 'staff', 'order')";
    run(to, sql, [id]).map(|_| ())
}

/// A sale whose marker stands on more than one order is there more than once.
fn note_duplicates(to: &Connection, id: &str, now_ms: i64) -> Result<(), StoreError> {
    let live = live(RemoteKind::Order);
    let sql = format!(
        "UPDATE outbox SET reason_code = 'duplicate', reason = 'it is there more than once', updated_at_ms = ?2
         WHERE upstream_id = ?1 AND state = 'confirmed' AND reason_code IS NULL AND marker IN
         (SELECT name FROM remote_item WHERE {live} AND name <> '' GROUP BY name HAVING count(*) > 1)"
    );
    run(to, &sql, params![id, now_ms]).map(|_| ())
}

impl Ledger {
    /// How far the pulling of a kind is.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn pull_state(&self, id: UpstreamId, kind: RemoteKind) -> Result<PullState, StoreError> {
        self.read(|db| state(db, &id.to_string(), kind))
    }

    /// Writes a page and what follows it, in one transaction.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn save_page(
        &self,
        id: UpstreamId,
        kind: RemoteKind,
        rows: Vec<Pulled>,
        end: PageEnd,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            page(to, &id.to_string(), kind, &rows, end, now_ms)
        })
    }

    /// A pull begins: what is there now will be in it, as far back as it goes.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn pull_begins(&self, id: UpstreamId, kind: RemoteKind, since_ms: i64, now_ms: i64) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let id = id.to_string();
            let mut state = state(to, &id, kind)?;
            (state.began_at_ms, state.since_ms, state.seen) = (Some(now_ms), since_ms, 0);
            save(to, &id, kind, &state)
        })
    }

    /// A page could not be had; the pull goes on where it was, or from the start with `restart`, from `due_at_ms` on.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn pull_failed(
        &self,
        id: UpstreamId,
        kind: RemoteKind,
        why: &str,
        restart: bool,
        due_at_ms: i64,
    ) -> Result<(), StoreError> {
        let why = why.to_owned();
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let id = id.to_string();
            let mut state = state(to, &id, kind)?;
            (state.fault, state.due_at_ms) = (Some(why), due_at_ms);
            if restart {
                (state.cursor, state.seen) = (None, 0);
            }
            save(to, &id, kind, &state)
        })
    }

    /// The next page of every pull that the till sells by is due at once. Nothing waits for orders and for what is only shown.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn pulls_due(&self, id: UpstreamId) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let sql = "UPDATE pull_state SET due_at_ms = 0
                       WHERE upstream_id = ?1 AND kind IN ('product', 'staff', 'customer')";
            run(to, sql, [id.to_string()]).map(|_| ())
        })
    }

    /// The orders are read anew at once, from the first page on.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn orders_due(&self, id: UpstreamId) -> Result<(), StoreError> {
        self.write(WriteLane::Background, Durability::Normal, move |to| {
            let (id, kind) = (id.to_string(), RemoteKind::Order);
            let mut state = state(to, &id, kind)?;
            (state.cursor, state.seen, state.due_at_ms, state.fault) = (None, 0, 0, None);
            save(to, &id, kind, &state)
        })
    }

    /// A person says that a feed that was held has really shrunk: the next pull is measured against what it held. Answers whether one
    /// was.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn believe_held_pulls(&self, id: UpstreamId, actor: Actor, now_ms: i64) -> Result<bool, StoreError> {
        self.write(WriteLane::Counter, Durability::Full, move |to| {
            let sql = "UPDATE pull_state SET complete_rows = held_rows, held_rows = NULL, due_at_ms = 0
                       WHERE upstream_id = ?1 AND held_rows IS NOT NULL";
            if run(to, sql, [id.to_string()])? == 0 {
                return Ok(false);
            }
            act(to, &Stamp::by(actor, now_ms), &HeldPullsBelieved { upstream_id: id })?;
            Ok(true)
        })
    }
}
