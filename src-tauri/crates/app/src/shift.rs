//! Shifts: open with a float, close with a count, X and Z.

use crate::Till;
use crate::business_day;
use crate::caller::Acting;
use crate::cash::moved;
use crate::count;
use crate::document::rfc3339;
use crate::figures::figures;
use crate::park::expiry::expire_at_close;
use crate::reason::reason;
use crate::reconcile;
use crate::refusal::{Code, Refusal};
use crate::shift_rule;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::shift::{Cash, CloseShift, OpenShift, ShiftBrief, ShiftHolder, ShiftReport, SignedHead};
use domain::anchor::SignedHead as Head;
use domain::hex::hex;
use domain::money::{Currency, Money};
use domain::people::{Right, name_of};
use domain::shift::{CashCount, Closing, Counted, Holder, Shift, ShiftReport as Report};
use domain::{CountId, ShiftId};

pub(crate) fn open(till: &Till, acting: &Acting, request: OpenShift) -> Result<ShiftBrief, Refusal> {
    let float = cash_amount(&request.float, &till.shop().currency)?;
    if till.ledger().current_shift()?.is_some() {
        return Err(Refusal::new(Code::ShiftOpen));
    }
    let now_ms = till.now_ms();
    let date = business_day::today(till)?;
    let shift = till
        .ledger()
        .open_shift(ShiftId(till.new_id()), date, float, acting.staff_id()?, now_ms)?;
    till.status_changed();
    brief(till, &shift)
}

/// The shift in a line.
pub(crate) fn brief(till: &Till, shift: &Shift) -> Result<ShiftBrief, Refusal> {
    let staff = till.ledger().staff_list()?;
    let name = |id| name_of(&staff, id).to_owned();
    let ends_at_ms = business_day::ends_at_ms(shift, till.shop())?;
    Ok(ShiftBrief {
        shift_no: shift.no,
        business_date: shift.business_date.to_string(),
        opened_at: rfc3339(shift.opened_at_ms, &till.shop().timezone),
        opened_by: name(shift.opened_by),
        held_by: name(shift.held_by),
        ends_at: rfc3339(ends_at_ms, &till.shop().timezone),
        late: till.now_ms() >= ends_at_ms,
    })
}

pub(crate) fn close(till: &Till, acting: &Acting, request: CloseShift) -> Result<ShiftReport, Refusal> {
    if let Some(counted) = &request.count {
        submit_amount(till, acting, counted)?;
    }
    let closing = closing(till, acting, &request)?;
    let print = till.print_request()?;
    let report = till
        .ledger()
        .close_shift(closing, print, acting.staff_id()?, till.now_ms())?;
    till.wake_after_sale();
    Ok(ShiftReport {
        expired: expire_at_close(till, acting),
        ..full(till, &report)?
    })
}

/// What a close keeps of its difference. One over the shop's limit needs somebody who may, and a note.
fn closing(till: &Till, acting: &Acting, request: &CloseShift) -> Result<Closing, Refusal> {
    let note = request.note.as_deref().unwrap_or_default();
    let count = till.ledger().standing_count()?;
    let count = count.ok_or_else(|| Refusal::new(Code::NotCounted))?;
    if !shift_rule::is_over(till, &count)? {
        let said = !note.trim().is_empty();
        return Ok(Closing {
            note: said.then(|| reason(note)).transpose()?,
            approver: None,
        });
    }
    let limit = till
        .shop()
        .currency
        .format(shift_rule::limit(till)?.unwrap_or_default());
    acting
        .must_have(Right::CloseOff)
        .map_err(|refusal| refusal.with("limit", limit))?;
    Ok(Closing {
        note: Some(reason(note)?),
        approver: acting.approver(),
    })
}

/// Submits a count of one amount, unless the one that stands says the same.
fn submit_amount(till: &Till, acting: &Acting, counted: &str) -> Result<(), Refusal> {
    let counted = cash_amount(counted, &till.shop().currency)?;
    let standing = till.ledger().standing_count()?;
    if standing.is_some_and(|count| count.counted == counted) {
        return Ok(());
    }
    let tally = Counted {
        counted,
        foreign: Vec::new(),
        pieces: Vec::new(),
    };
    let id = CountId(till.new_id());
    till.ledger()
        .submit_count(id, tally, acting.staff_id()?, till.now_ms())?;
    Ok(())
}

pub(crate) fn x_report(till: &Till, _: &Acting, _: Nothing) -> Result<ShiftReport, Refusal> {
    let shift = till
        .ledger()
        .current_shift()?
        .ok_or_else(|| Refusal::new(Code::NoShift))?;
    let report = till.ledger().shift_report(shift.id)?;
    let mut report = full(till, &report)?;
    // The count is blind: what must lie in the drawer is nowhere before it is submitted.
    report.cash.expected = None;
    report.counts.clear();
    Ok(report)
}

pub(crate) fn z_report(till: &Till, _: &Acting, _: Nothing) -> Result<ShiftReport, Refusal> {
    let report = till
        .ledger()
        .last_closed_shift()?
        .ok_or_else(|| Refusal::new(Code::NoShift))?;
    full(till, &report)
}

fn full(till: &Till, report: &Report) -> Result<ShiftReport, Refusal> {
    let currency = till.shop().currency;
    let shift = &report.shift;
    let staff = till.ledger().staff_list()?;
    let name = |id| name_of(&staff, id).to_owned();
    let holder = |held: &Holder| ShiftHolder {
        name: name(held.staff_id),
        since: rfc3339(held.since_ms, &till.shop().timezone),
    };
    let counts = report.counts.iter().map(|one| count::crossing_of(till, one));
    Ok(ShiftReport {
        shift_no: shift.no,
        business_date: shift.business_date.to_string(),
        opened_at: rfc3339(shift.opened_at_ms, &till.shop().timezone),
        closed_at: report.closed_at_ms.map(|at_ms| rfc3339(at_ms, &till.shop().timezone)),
        note: report.closing.note.clone(),
        approved_by: report.closing.approver.map(name),
        holders: report.holders.iter().map(holder).collect(),
        figures: figures(&report.totals, report.unsent, &currency),
        grand_total: currency.format(report.grand_total),
        parked: report.parked,
        cash: drawer(&report.cash, &currency),
        movements: moved(till, &report.movements)?,
        counts: counts.collect::<Result<_, _>>()?,
        reconciliation: reconcile::of_shift(till, shift.id)?,
        expired: Vec::new(),
        signed_head: till.ledger().signed_head(shift.id)?.as_ref().map(signed),
    })
}

fn signed(head: &Head) -> SignedHead {
    SignedHead {
        entry: head.seq,
        hash: hex(&head.hash),
        key: hex(&head.key),
        signature: hex(&head.signature),
        mark: head.mark().to_string(),
    }
}

fn drawer(cash: &CashCount, currency: &Currency) -> Cash {
    Cash {
        float: currency.format(cash.float),
        paid_in: currency.format(cash.flow.paid_in),
        paid_out: currency.format(cash.flow.paid_out),
        dropped: currency.format(cash.flow.dropped),
        expected: Some(currency.format(cash.expected)),
        counted: cash.counted.map(|counted| currency.format(counted)),
        difference: cash.difference().map(|difference| currency.format(difference)),
    }
}

/// An amount of cash as counted: not below nothing.
fn cash_amount(text: &str, currency: &Currency) -> Result<Money, Refusal> {
    amount_where(text, currency, |amount| amount >= Money::ZERO)
}
