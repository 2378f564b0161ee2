//! Staff badges: a code of 128 random bits that names a person, and signs in where the shop allows it. Only its hash is kept.

use crate::Till;
use crate::caller::Acting;
use crate::device::print_now;
use crate::people::{managed, secret_of_unlocked, session_of};
use crate::pin::badge_hash;
use crate::receipt::picture;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::badge::{BadgeOwner, BadgeScan, Badges, MakeBadge, NewBadge, SetBadges};
use crate::wire::people::StaffRef;
use domain::barcode::BADGE_MARK;
use domain::people::Staff;
use domain::till::EPOCH_ALPHABET;

/// Random characters of a badge, five bits each: 130 bits.
const CHARACTERS: usize = 26;

pub(crate) fn make(till: &Till, acting: &Acting, request: MakeBadge) -> Result<NewBadge, Refusal> {
    let staff = managed(till, acting, &request.name)?;
    if request.print && till.receipt_printer()?.is_none() {
        return Err(Refusal::new(Code::NoSuchPrinter).with("name", ""));
    }
    let code = code_of(till.random());
    till.ledger().set_badge(
        staff.id,
        &badge_hash(&code, till.pepper())?,
        acting.actor,
        till.now_ms(),
    )?;
    let page = paper::badge(&staff.name, &code, till.shop().receipt_language);
    if request.print {
        print_now(till, &page)?;
    }
    Ok(NewBadge {
        name: staff.name,
        code,
        picture: picture(&page)?,
        printed: request.print,
    })
}

/// What a badge made of these random bytes says: letters and figures that nobody takes for another.
fn code_of(random: [u8; 32]) -> String {
    let letter = |byte: &u8| EPOCH_ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'0');
    let letters = random.iter().take(CHARACTERS).map(letter).map(char::from);
    BADGE_MARK.chars().chain(letters).collect()
}

pub(crate) fn revoke(till: &Till, acting: &Acting, request: StaffRef) -> Result<Badges, Refusal> {
    let staff = managed(till, acting, &request.name)?;
    till.ledger().revoke_badge(staff.id, acting.actor, till.now_ms())?;
    shown(till)
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Badges, Refusal> {
    shown(till)
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetBadges) -> Result<Badges, Refusal> {
    till.ledger()
        .set_badge_alone(request.alone, acting.actor, till.now_ms())?;
    shown(till)
}

fn shown(till: &Till) -> Result<Badges, Refusal> {
    let holders = till.ledger().badge_holders()?;
    Ok(Badges {
        alone: till.ledger().badge_alone()?,
        holders: holders.into_iter().map(|staff| staff.name).collect(),
    })
}

/// Says whose badge was scanned at the lock, and signs that one in where the badge is enough.
pub(crate) fn scan(till: &Till, _: &Acting, request: BadgeScan) -> Result<BadgeOwner, Refusal> {
    let staff = owner(till, &request.code)?;
    let mut session = None;
    if till.ledger().badge_alone()? {
        let acting = Acting::person(staff.clone());
        session = Some(session_of(&acting)?);
        till.set_signed_in(Some(acting));
    }
    Ok(BadgeOwner {
        name: staff.name,
        session,
    })
}

/// Whose badge this is.
///
/// # Errors
/// [`Code::UnknownBadge`]; [`Code::LockedOut`] where that one is locked out.
pub(crate) fn owner(till: &Till, code: &str) -> Result<Staff, Refusal> {
    let code = code.trim();
    if !code.starts_with(BADGE_MARK) {
        return Err(Refusal::new(Code::UnknownBadge));
    }
    let staff = till.ledger().staff_by_badge(&badge_hash(code, till.pepper())?)?;
    let staff = staff
        .filter(|staff| staff.enabled)
        .ok_or_else(|| Refusal::new(Code::UnknownBadge))?;
    secret_of_unlocked(till, staff.id)?;
    Ok(staff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::barcode::{Code as Barcode, classify};

    #[test]
    fn a_badge_is_long_and_known_as_one() {
        let code = code_of(std::array::from_fn(|at| u8::try_from(at * 37 % 256).unwrap()));
        assert_eq!(code.len(), BADGE_MARK.len() + CHARACTERS);
        assert!(matches!(classify(&code, &[]), Barcode::Badge(_)));
        assert_ne!(code, code_of([7; 32]));
    }
}
