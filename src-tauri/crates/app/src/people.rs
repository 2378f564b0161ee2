//! Staff: who may sign in, the proof by PIN, the lock-out.

use crate::Till;
use crate::caller::Acting;
use crate::pin;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::people::{AddStaff, Session, SetPin, SignIn, StaffName, StaffNames, StaffRef};
use domain::StaffId;
use domain::people::{Actor, OwnRights, Right, Role, Staff};
use store::StaffSecret;

/// Wrong PINs in a row before the first lock-out.
const TRIES: u32 = 5;

/// The first lock-out; it doubles with each further wrong PIN.
const FIRST_LOCK_MS: i64 = 30_000;

/// The longest lock-out.
const LONGEST_LOCK_MS: i64 = 15 * 60_000;

/// Who is signed in at the screen, and who was since the till was started, the last first.
#[derive(Default)]
pub(crate) struct Presence {
    now: Option<Acting>,
    recent: Vec<String>,
}

impl Presence {
    pub(crate) fn now(&self) -> Option<Acting> {
        self.now.clone()
    }

    pub(crate) fn set(&mut self, acting: Option<Acting>) {
        if let Some(Acting { name, .. }) = &acting {
            self.recent.retain(|other| other != name);
            self.recent.insert(0, name.clone());
        }
        self.now = acting;
    }
}

pub(crate) fn names(till: &Till, _: &Acting, _: Nothing) -> Result<StaffNames, Refusal> {
    let staff = till.ledger().staff_list()?;
    let may = staff.into_iter().filter(|person| person.enabled);
    Ok(StaffNames {
        recent: till.presence().recent.clone(),
        staff: may
            .map(|person| StaffName {
                name: person.name,
                role: person.role.code().to_owned(),
            })
            .collect(),
    })
}

pub(crate) fn sign_in(till: &Till, _: &Acting, request: SignIn) -> Result<Session, Refusal> {
    let acting = prove(till, &request.name, &request.pin)?;
    let session = session_of(&acting)?;
    till.set_signed_in(Some(acting));
    Ok(session)
}

pub(crate) fn sign_out(till: &Till, _: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    till.set_signed_in(None);
    Ok(Nothing {})
}

/// The screen's view of who is signed in.
pub(crate) fn session_of(acting: &Acting) -> Result<Session, Refusal> {
    let rights = acting.rights.as_ref().ok_or_else(|| Refusal::new(Code::NotSignedIn))?;
    let has = Right::ALL.iter().filter(|right| rights.has(**right));
    Ok(Session {
        name: acting.name.clone(),
        role: rights.role.code().to_owned(),
        rights: has.map(|right| format!("{right:?}")).collect(),
    })
}

/// The PIN that was last found right for a stored hash: a script that sells a thousand times pays for one slow hash, not for all.
#[derive(PartialEq, Eq)]
pub(crate) struct Proof {
    pin_hash: String,
    pin: String,
}

/// Settles who a name and a PIN are. Wrong tries are counted in the ledger, so that a restart forgets none.
///
/// # Errors
/// [`Code::WrongPin`] (also when there is no such person), [`Code::LockedOut`] with the seconds left.
pub(crate) fn prove(till: &Till, name: &str, pin: &str) -> Result<Acting, Refusal> {
    let mut last_proof = till.last_proof();
    let staff = till.ledger().staff_by_name(name)?.filter(|staff| staff.enabled);
    let Some(staff) = staff else {
        return Err(Refusal::new(Code::WrongPin));
    };
    let secret = secret_of_unlocked(till, staff.id)?;
    if secret.pin_hash.is_empty() {
        // After a rebuild: the journal holds no PIN.
        return Err(Refusal::new(Code::WrongPin));
    }
    let proof = Proof {
        pin_hash: secret.pin_hash,
        pin: pin.to_owned(),
    };
    if last_proof.as_ref() != Some(&proof) && !pin::is_right(pin, till.pepper(), &proof.pin_hash)? {
        let failures = secret.failures.saturating_add(1);
        let locked_until_ms = lock_ms(failures).map(|lock| till.now_ms() + lock);
        till.ledger().record_pin_failure(staff.id, failures, locked_until_ms)?;
        return Err(Refusal::new(Code::WrongPin));
    }
    *last_proof = Some(proof);
    if secret.failures > 0 {
        till.ledger().record_pin_success(staff.id)?;
    }
    Ok(Acting::person(staff))
}

/// What is needed to check the PIN of somebody who is not locked out.
///
/// # Errors
/// [`Code::LockedOut`] with the seconds left.
pub(crate) fn secret_of_unlocked(till: &Till, id: StaffId) -> Result<StaffSecret, Refusal> {
    let (secret, now_ms) = (till.ledger().staff_secret(id)?, till.now_ms());
    match secret.locked_until_ms.filter(|until| *until > now_ms) {
        None => Ok(secret),
        Some(until) => {
            let until = within_longest(till, id, secret.failures, until, now_ms)?;
            Err(Refusal::new(Code::LockedOut).with("seconds", (until - now_ms + 999) / 1000))
        }
    }
}

/// No lock-out is longer than the longest: one that seems to be began before the clock was turned back, and begins anew.
fn within_longest(till: &Till, id: StaffId, failures: u32, until_ms: i64, now_ms: i64) -> Result<i64, Refusal> {
    if until_ms - now_ms <= LONGEST_LOCK_MS {
        return Ok(until_ms);
    }
    let until_ms = now_ms + lock_ms(failures).unwrap_or(FIRST_LOCK_MS);
    till.ledger().record_pin_failure(id, failures, Some(until_ms))?;
    Ok(until_ms)
}

/// How long a person is locked out after so many wrong PINs in a row.
fn lock_ms(failures: u32) -> Option<i64> {
    let beyond = failures.checked_sub(TRIES)?;
    Some(
        FIRST_LOCK_MS
            .saturating_mul(1_i64.checked_shl(beyond).unwrap_or(i64::MAX))
            .min(LONGEST_LOCK_MS),
    )
}

pub(crate) fn add(till: &Till, acting: &Acting, request: AddStaff) -> Result<StaffName, Refusal> {
    let role = Role::by_code(&request.role).ok_or_else(|| Refusal::new(Code::BadRole).with("value", &*request.role))?;
    may_manage(acting, role)?;
    let name = checked_name(&request.name)?;
    add_as(till, acting, name, role, &request.pin)?;
    Ok(StaffName {
        name: name.to_owned(),
        role: request.role,
    })
}

/// The longest name of a person or a shop, in characters.
const LONGEST_NAME: usize = 40;

/// Whether a trimmed text can be the name of a person or a shop.
pub(crate) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control)
}

/// The name of a person, without spaces around it.
///
/// # Errors
/// [`Code::BadName`].
pub(crate) fn checked_name(text: &str) -> Result<&str, Refusal> {
    let name = text.trim();
    if is_name(name) {
        return Ok(name);
    }
    Err(Refusal::new(Code::BadName).with("value", text))
}

/// Adds a member of staff.
///
/// # Errors
/// [`Code::NameTaken`], [`Code::BadPin`], or a fault of the store.
pub(crate) fn add_as(till: &Till, acting: &Acting, name: &str, role: Role, pin: &str) -> Result<StaffId, Refusal> {
    if till.ledger().staff_by_name(name)?.is_some() {
        return Err(Refusal::new(Code::NameTaken).with("name", name));
    }
    let staff = Staff {
        id: StaffId(till.new_id()),
        name: name.to_owned(),
        role,
        own: OwnRights::default(),
        enabled: true,
    };
    let hash = pin::hash(pin, till.pepper(), till.random())?;
    till.ledger().add_staff(&staff, &hash, acting.actor, till.now_ms())?;
    Ok(staff.id)
}

pub(crate) fn set_pin(till: &Till, acting: &Acting, request: SetPin) -> Result<Nothing, Refusal> {
    let staff = managed(till, acting, &request.name)?;
    let hash = pin::hash(&request.pin, till.pepper(), till.random())?;
    till.ledger().set_pin(staff.id, &hash, acting.actor, till.now_ms())?;
    Ok(Nothing {})
}

pub(crate) fn disable(till: &Till, acting: &Acting, request: StaffRef) -> Result<Nothing, Refusal> {
    let staff = managed(till, acting, &request.name)?;
    let others = till.ledger().staff_list()?;
    let is_owner = |one: &Staff| one.enabled && one.role == Role::Owner;
    if is_owner(&staff) && others.iter().filter(|one| is_owner(one)).count() == 1 {
        return Err(Refusal::new(Code::LastOwner).with("name", staff.name));
    }
    till.ledger().disable_staff(staff.id, acting.actor, till.now_ms())?;
    if till
        .signed_in()
        .is_some_and(|acting| acting.actor == Actor::Staff(staff.id))
    {
        till.set_signed_in(None);
    }
    Ok(Nothing {})
}

/// The person of this name, whom the one who acts may manage.
///
/// # Errors
/// [`Code::NoSuchStaff`], [`Code::NotAllowed`].
pub(crate) fn managed(till: &Till, acting: &Acting, name: &str) -> Result<Staff, Refusal> {
    let staff = till.ledger().staff_by_name(name)?;
    let staff = staff.ok_or_else(|| Refusal::new(Code::NoSuchStaff).with("name", name))?;
    may_manage(acting, staff.role)?;
    Ok(staff)
}

/// Whoever may not install manages nobody who may: a manager who could give the owner a PIN would be an owner.
fn may_manage(acting: &Acting, role: Role) -> Result<(), Refusal> {
    if Right::Install.granted_to(role) {
        acting.must_have(Right::Install)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_out_begins_at_the_fifth_wrong_pin_and_doubles_to_a_quarter_of_an_hour() {
        let cases = [
            (1, None),
            (4, None),
            (5, Some(30_000)),
            (6, Some(60_000)),
            (9, Some(480_000)),
            (10, Some(900_000)),
        ];
        for (failures, lock) in cases {
            assert_eq!(lock_ms(failures), lock, "after {failures} wrong PINs");
        }
        assert_eq!(lock_ms(u32::MAX), Some(LONGEST_LOCK_MS), "it never overflows");
    }
}
