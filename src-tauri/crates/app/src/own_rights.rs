//! What one person may do otherwise than their role: shown, and set by somebody who manages staff.

use crate::Till;
use crate::caller::Acting;
use crate::people::managed;
use crate::refusal::{Code, Refusal};
use crate::wire::people::{OneRight, SetRight, StaffRef, StaffRights};
use domain::people::{Actor, Right, Role, Staff, Standing};

/// Stands for the role's own standing where one is named.
const AS_ROLE: &str = "role";

pub(crate) fn show(till: &Till, acting: &Acting, request: StaffRef) -> Result<StaffRights, Refusal> {
    Ok(shown(&managed(till, acting, &request.name)?))
}

fn shown(staff: &Staff) -> StaffRights {
    let rights = staff.rights();
    let personal = Right::ALL.into_iter().filter(|right| right.is_personal());
    let one = |right: Right| OneRight {
        right: format!("{right:?}"),
        standing: rights.standing(right).code().to_owned(),
        of_role: right.standing(staff.role).code().to_owned(),
    };
    StaffRights {
        name: staff.name.clone(),
        role: staff.role.code().to_owned(),
        rights: personal.map(one).collect(),
    }
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetRight) -> Result<StaffRights, Refusal> {
    let right = right_of(&request.right)?;
    let own = standing_of(&request.standing)?;
    let staff = managed(till, acting, &request.name)?;
    let is_self = acting.actor == Actor::Staff(staff.id);
    if is_self || staff.role == Role::Owner {
        return Err(Refusal::new(Code::RightsStay)
            .with("name", staff.name)
            .with("self", is_self));
    }
    let standing = own.unwrap_or_else(|| right.standing(staff.role));
    if rank(standing) > rank(staff.rights().standing(right)) {
        // Nobody gives what they have not themselves.
        acting.must_have(right)?;
    }
    let stamp = (acting.actor, till.now_ms());
    let staff = till.ledger().set_right(staff.id, right, own, stamp)?;
    if till
        .signed_in()
        .is_some_and(|acting| acting.actor == Actor::Staff(staff.id))
    {
        till.set_signed_in(Some(Acting::person(staff.clone())));
    }
    Ok(shown(&staff))
}

const fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Denied => 0,
        Standing::NeedsApproval => 1,
        Standing::Allowed => 2,
    }
}

fn right_of(code: &str) -> Result<Right, Refusal> {
    let known = || Right::ALL.into_iter().filter(|right| right.is_personal());
    let found = Right::by_code(code).filter(|right| right.is_personal());
    found.ok_or_else(|| {
        let known: Vec<String> = known().map(|right| format!("{right:?}")).collect();
        let detail = format!("{code:?} is no right of a person (one of {})", known.join(", "));
        Refusal::new(Code::BadRequest).with("detail", detail)
    })
}

fn standing_of(code: &str) -> Result<Option<Standing>, Refusal> {
    match (code, Standing::by_code(code)) {
        (AS_ROLE, _) => Ok(None),
        (_, Some(standing)) => Ok(Some(standing)),
        (_, None) => {
            let detail = format!("{code:?} is none of allowed, approval, denied and {AS_ROLE}");
            Err(Refusal::new(Code::BadRequest).with("detail", detail))
        }
    }
}
