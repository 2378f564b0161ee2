//! Who has the drawer: a shift is put aside and taken up again, and its drawer goes from one person to another.

use crate::Till;
use crate::approval::Approval;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::shift::brief;
use crate::shift_rule;
use crate::wire::Nothing;
use crate::wire::approval as wire;
use crate::wire::shift::{HandOverShift, ResumeShift, ShiftBrief};
use domain::StaffId;
use domain::people::Right;
use domain::shift::Shift;

/// Puts the shift that runs aside.
pub(crate) fn suspend(till: &Till, acting: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    let shift = running(till)?;
    let approver = holds(acting, &shift)?;
    till.ledger()
        .suspend_shift(acting.staff_id()?, approver, till.now_ms())?;
    till.status_changed();
    Ok(Nothing {})
}

/// Takes a shift up again.
pub(crate) fn resume(till: &Till, acting: &Acting, request: ResumeShift) -> Result<ShiftBrief, Refusal> {
    if till.ledger().current_shift()?.is_some() {
        return Err(Refusal::new(Code::ShiftOpen));
    }
    let shifts = till.ledger().suspended_shifts()?;
    let shift = shifts.into_iter().find(|shift| shift.no == request.shift_no);
    let shift = shift.ok_or_else(|| Refusal::new(Code::NotAside).with("shift_no", request.shift_no))?;
    let approver = holds(acting, &shift)?;
    let ledger = till.ledger();
    let shift = ledger.resume_shift(shift.id, acting.staff_id()?, approver, till.now_ms())?;
    till.status_changed();
    brief(till, &shift)
}

/// Hands the drawer to somebody, who proves to be it.
pub(crate) fn hand_over(till: &Till, acting: &Acting, request: HandOverShift) -> Result<ShiftBrief, Refusal> {
    let shift = running(till)?;
    let approver = holds(acting, &shift)?;
    if shift_rule::of(till)?.count_to_hand_over && till.ledger().standing_count()?.is_none() {
        return Err(Refusal::new(Code::NotCounted));
    }
    let proof = wire::Approval {
        name: request.name,
        badge: request.badge,
        pin: request.pin,
    };
    let taker = Approval::prove(till, proof)?;
    if !taker.rights.has(Right::RunShift) || taker.staff_id == shift.held_by {
        return Err(Refusal::new(Code::CannotTake).with("name", taker.name));
    }
    let ledger = till.ledger();
    let shift = ledger.hand_over_shift(acting.staff_id()?, taker.staff_id, approver, till.now_ms())?;
    till.status_changed();
    brief(till, &shift)
}

fn running(till: &Till) -> Result<Shift, Refusal> {
    till.ledger()
        .current_shift()?
        .ok_or_else(|| Refusal::new(Code::NoShift))
}

/// Whoever has the drawer may do this alone; anybody else by the right to take another's. Who approved it, where somebody did.
fn holds(acting: &Acting, shift: &Shift) -> Result<Option<StaffId>, Refusal> {
    if acting.staff_id()? == shift.held_by {
        return Ok(None);
    }
    acting.must_have(Right::TakeShift)?;
    Ok(acting.approver())
}
