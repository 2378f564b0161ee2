//! The desk: what no machine can settle, and what a person decides about it.

mod support;

pub(crate) use support::file;

use super::around::Around;
use super::named;
use crate::Till;
use crate::account::figure;
use crate::caller::Acting;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::sync::{Desk, DeskItem, DeskRef, SetAside};
use domain::SaleId;
use domain::customer::AccountKind;
use store::{DeskRow, OnDesk, StoreError, Upstream};

/// The most sales that one look at the desk lists.
const MOST: u32 = 500;

pub(crate) fn desk(till: &Till, _: &Acting, _: Nothing) -> Result<Desk, Refusal> {
    let rows = till.ledger().desk(MOST)?;
    let increments = till.ledger().increments_on_desk(MOST)?;
    let increments = increments.into_iter().map(|row| increment(till, row));
    let sales = rows.into_iter().map(|row| Ok(item(row)));
    Ok(Desk {
        items: sales.chain(increments).collect::<Result<_, Refusal>>()?,
    })
}

/// The reasons that are told in words of the system or of the back end.
const TOLD_ELSEWHERE: [&str; 2] = ["refused", "cannot_see"];

fn item(row: DeskRow) -> DeskItem {
    let detail = TOLD_ELSEWHERE.contains(&&*row.code).then(|| row.reason.clone());
    DeskItem {
        detail,
        upstream: row.upstream,
        receipt_no: row.receipt_no,
        state: row.state.code().to_owned(),
        code: row.code,
        reason: row.reason,
        needs: row.needs,
        points: None,
    }
}

/// A change of a balance goes by the number of its journal entry, behind this.
const INCREMENT: char = '#';

fn increment(till: &Till, row: OnDesk) -> Result<DeskItem, Refusal> {
    Ok(DeskItem {
        upstream: row.upstream,
        receipt_no: format!("{INCREMENT}{}", row.journal_seq),
        state: row.state.code().to_owned(),
        code: row.code,
        detail: Some(match row.receipt_no {
            Some(receipt_no) => format!("{receipt_no}: {}", row.reason),
            None => row.reason,
        }),
        reason: figure(till, AccountKind::Credit, row.credit_minor)?,
        needs: None,
        points: Some(row.points),
    })
}

fn increment_of(receipt_no: &str) -> Option<u64> {
    receipt_no.strip_prefix(INCREMENT)?.parse().ok()
}

pub(crate) fn retry(till: &Till, acting: &Acting, request: DeskRef) -> Result<Desk, Refusal> {
    if let Some(seq) = increment_of(&request.receipt_no) {
        let retried = till.ledger().retry_increment(seq, acting.actor, till.now_ms());
        retried.map_err(|fault| not_there(fault, &request.receipt_no))?;
        till.wake_after_sale();
        return desk(till, acting, Nothing {});
    }
    let (upstream, sale) = found(till, &request.upstream, &request.receipt_no)?;
    let can_look_up = till.engine().can_look_up(&Around::of(till), &upstream);
    let retried = till
        .ledger()
        .retry_sale(upstream.id, sale, can_look_up, acting.actor, till.now_ms());
    retried.map_err(|fault| not_there(fault, &request.receipt_no))?;
    till.wake_after_sale();
    desk(till, acting, Nothing {})
}

pub(crate) fn set_aside(till: &Till, acting: &Acting, request: SetAside) -> Result<Desk, Refusal> {
    let (why, actor, now_ms) = (reason(&request.reason)?, acting.actor, till.now_ms());
    let settled = match increment_of(&request.receipt_no) {
        Some(seq) => till.ledger().set_increment_aside(seq, why, actor, now_ms),
        None => {
            let (upstream, sale) = found(till, &request.upstream, &request.receipt_no)?;
            till.ledger().set_sale_aside(upstream.id, sale, why, actor, now_ms)
        }
    };
    settled.map_err(|fault| not_there(fault, &request.receipt_no))?;
    till.status_changed();
    desk(till, acting, Nothing {})
}

fn found(till: &Till, upstream: &str, receipt_no: &str) -> Result<(Upstream, SaleId), Refusal> {
    let upstream = named(till, upstream)?;
    let sale = till.ledger().sale_by_receipt(receipt_no)?;
    let sale = sale.ok_or_else(|| no_such(receipt_no))?;
    Ok((upstream, sale.id))
}

fn no_such(receipt_no: &str) -> Refusal {
    Refusal::new(Code::NoSuchReceipt).with("receipt_no", receipt_no)
}

/// A sale that does not lie on the desk.
fn not_there(fault: StoreError, receipt_no: &str) -> Refusal {
    match fault {
        StoreError::Unknown { .. } => no_such(receipt_no),
        fault => fault.into(),
    }
}
