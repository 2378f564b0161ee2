//! Cash that goes into the drawer and out of it beside sales.

use crate::Till;
use crate::caller::Acting;
use crate::device::no_printer;
use crate::document::rfc3339;
use crate::reason::reason;
use crate::receipt::local_time;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::shift_rule;
use crate::training::on_paper;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::shift::{CashMovements, CashOf, CashRef, MoveCash, MovedCash};
use domain::money::Money;
use domain::people::name_of;
use domain::shift::{CashMove, CashMovement, Shift};
use domain::{CashMoveId, ShiftId};
use paper::{CashFacts, Copy, Page};

/// Puts cash into the drawer or takes it out beside sales; the drawer opens where there is one, and a slip is printed where the shop
/// wants one.
pub(crate) fn moves(till: &Till, acting: &Acting, request: MoveCash) -> Result<Nothing, Refusal> {
    let unknown = || {
        let detail = format!("{:?} is no way for cash to go (in, out or drop)", request.kind);
        Refusal::new(Code::BadRequest).with("detail", detail)
    };
    let movement = CashMovement {
        id: CashMoveId(uuid_of(&request.request_id)?),
        kind: CashMove::by_code(&request.kind).ok_or_else(unknown)?,
        amount: amount_where(&request.amount, &till.shop().currency, |amount| amount > Money::ZERO)?,
        reason: reason(&request.reason)?,
        staff_id: acting.staff_id()?,
        approver: acting.approver(),
        at_ms: till.now_ms(),
    };
    let slip = match shift_rule::of(till)?.cash_slips {
        true => till.print_request()?,
        false => None,
    };
    till.ledger().move_cash(movement, till.print_request()?, slip)?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// What was put in and taken out during a shift. It tells nothing of what must lie in the drawer: that is for the count to find.
pub(crate) fn list(till: &Till, _: &Acting, request: CashOf) -> Result<CashMovements, Refusal> {
    let shift = shift_numbered(till, request.shift_no)?;
    Ok(CashMovements {
        shift_no: shift.no,
        business_date: shift.business_date.to_string(),
        movements: moved(till, &till.ledger().cash_moved(shift.id)?)?,
    })
}

/// Prints the slip of a movement, also where the shop prints none by itself. After the first each says that it is a copy.
pub(crate) fn print(till: &Till, _: &Acting, request: CashRef) -> Result<Nothing, Refusal> {
    let shift = shift_numbered(till, request.shift_no)?;
    let moved = numbered(till, shift.id, request.no)?.ok_or_else(|| {
        Refusal::new(Code::NoSuchMovement)
            .with("no", request.no)
            .with("shift_no", shift.no)
    })?;
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger().print_cash(&job, moved.id, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// The movement with this number in its shift.
fn numbered(till: &Till, shift: ShiftId, no: u64) -> Result<Option<CashMovement>, Refusal> {
    let moved = till.ledger().cash_moved(shift)?;
    Ok((1..).zip(moved).find_map(|(at, moved)| (at == no).then_some(moved)))
}

/// The slip of the movement with this number in its shift, laid out for paper.
pub(crate) fn page(till: &Till, shift: ShiftId, no: u64, copy: Copy) -> Result<Page, Refusal> {
    let moved = numbered(till, shift, no)?.ok_or_else(|| Refusal::internal("a slip without its movement"))?;
    let staff = till.ledger().staff_list()?;
    let name = |id| name_of(&staff, id);
    let facts = CashFacts {
        movement: &moved,
        shift: &till.ledger().shift(shift)?,
        no,
        at: local_time(moved.at_ms, &till.shop().timezone)?,
        by: name(moved.staff_id),
        approver: moved.approver.map(name),
    };
    let page = paper::cash_slip(&facts, till.shop(), till.shop().receipt_language, copy);
    Ok(on_paper(till, page))
}

/// The shift with this number, or the one that runs.
pub(crate) fn shift_numbered(till: &Till, no: Option<u64>) -> Result<Shift, Refusal> {
    match no {
        Some(no) => till
            .ledger()
            .shift_numbered(no)?
            .ok_or_else(|| Refusal::new(Code::NoSuchShift).with("shift_no", no)),
        None => till
            .ledger()
            .current_shift()?
            .ok_or_else(|| Refusal::new(Code::NoShift)),
    }
}

/// Movements as they cross.
pub(crate) fn moved(till: &Till, movements: &[CashMovement]) -> Result<Vec<MovedCash>, Refusal> {
    let staff = till.ledger().staff_list()?;
    let name = |id| name_of(&staff, id).to_owned();
    let one = |(no, moved): (u64, &CashMovement)| MovedCash {
        no,
        kind: moved.kind.code().to_owned(),
        amount: till.shop().currency.format(moved.amount),
        reason: moved.reason.clone(),
        by: name(moved.staff_id),
        approved_by: moved.approver.map(name),
        at: rfc3339(moved.at_ms, &till.shop().timezone),
    };
    Ok((1..).zip(movements).map(one).collect())
}
