//! Approvals: somebody who may lets another do one act. It travels with the command that it is for, and is proved there by PIN or
//! badge: there is nothing to keep, to wait for, or to use twice.

use crate::Till;
use crate::badge;
use crate::command::read;
use crate::people;
use crate::refusal::{Code, Refusal};
use crate::wire::approval as wire;
use domain::StaffId;
use domain::people::{Right, Rights, Staff};
use serde_json::Value;

/// Who approves an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// The person.
    pub staff_id: StaffId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub rights: Rights,
}

/// Takes the approval out of a command's request: every command may carry one.
///
/// # Errors
/// [`Code::BadRequest`] when it is not of its form.
pub(crate) fn taken_from(request: &mut Value) -> Result<Option<wire::Approval>, Refusal> {
    let found = request.as_object_mut().and_then(|fields| fields.remove("approval"));
    found.filter(|approval| !approval.is_null()).map(read).transpose()
}

/// Names who could approve, for whoever has to ask one of them.
pub(crate) fn with_approvers(till: &Till, refusal: Refusal) -> Refusal {
    let right = refusal.data.get("right").and_then(Value::as_str).unwrap_or_default();
    let Some(right) = Right::by_code(right) else {
        return refusal;
    };
    let may = |person: &Staff| person.enabled && person.rights().has(right);
    let staff = till.ledger().staff_list().unwrap_or_default();
    let names: Vec<String> = staff.into_iter().filter(may).map(|person| person.name).collect();
    refusal.with("approvers", names)
}

impl Approval {
    /// Settles who approves: by name and PIN, by badge and PIN, or by badge alone where the shop lets one sign in so.
    ///
    /// # Errors
    /// [`Code::WrongPin`], [`Code::LockedOut`], [`Code::UnknownBadge`].
    pub(crate) fn prove(till: &Till, approval: wire::Approval) -> Result<Self, Refusal> {
        let name = match approval.badge {
            None => approval.name.unwrap_or_default(),
            Some(code) => {
                let staff = badge::owner(till, &code)?;
                if till.ledger().badge_alone()? {
                    return Ok(Self {
                        staff_id: staff.id,
                        rights: staff.rights(),
                        name: staff.name,
                    });
                }
                staff.name
            }
        };
        let acting = people::prove(till, &name, &approval.pin.unwrap_or_default())?;
        Ok(Self {
            staff_id: acting.staff_id()?,
            rights: acting.rights.ok_or_else(|| Refusal::new(Code::WrongPin))?,
            name: acting.name,
        })
    }
}
