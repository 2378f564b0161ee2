//! The recovery code: printed or written down once, it unwraps the pepper and lets the owner choose a new PIN.

use crate::Till;
use crate::caller::Acting;
use crate::folder::Folder;
use crate::pin::{self, Pepper, SALT};
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::people::Recover;
use argon2::{Algorithm, Argon2, Params, Version};
use domain::hex::{hex, unhex};
use domain::people::{Actor, Role, Staff};
use domain::till::{EPOCH_ALPHABET, meant};
use store::Ledger;

/// The file that holds the wrapped pepper.
pub(crate) const RECOVERY: &str = "recovery";

/// Letters of a code, five bits each, and how many stand together on paper.
const LETTERS: usize = 20;
const GROUP: usize = 5;

/// Memory in KiB, passes and lanes: as for PINs. A code has a hundred bits and is never guessed.
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// A new code as it stands on paper: `7KQ2M-…`, four groups of five.
pub(crate) fn new_code(random: [u8; 32]) -> String {
    let letters = random
        .iter()
        .take(LETTERS)
        .filter_map(|byte| EPOCH_ALPHABET.get(usize::from(byte % 32)));
    let letters: Vec<char> = letters.copied().map(char::from).collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// A code as somebody types it: in any case, with or without dashes, O for 0 and I or L for 1.
fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(meant).collect()
}

/// What is stored: the pepper under the first half of what argon2id makes of the code, and the second half, by which a right code is
/// known. Neither half says anything of the other.
pub(crate) fn wrap(pepper: &Pepper, code: &str, random: [u8; 32]) -> Result<String, Refusal> {
    let (salt, _) = random.split_at(SALT);
    let (key, proof) = keys(code, salt)?;
    Ok(format!(
        "{}${}${}",
        hex(salt),
        hex(&under(&pepper.0, &key)),
        hex(&proof)
    ))
}

/// The pepper, when the code is right.
fn unwrap(stored: &str, code: &str) -> Result<Option<Pepper>, Refusal> {
    let damaged = || Refusal::new(Code::CannotSave).with("detail", "the file recovery is damaged");
    let fields: Vec<&str> = stored.trim().split('$').collect();
    let [salt, wrapped, expected] = fields.as_slice() else {
        return Err(damaged());
    };
    let salt: [u8; SALT] = unhex(salt).ok_or_else(damaged)?;
    let wrapped: [u8; 32] = unhex(wrapped).ok_or_else(damaged)?;
    let expected: [u8; 32] = unhex(expected).ok_or_else(damaged)?;
    let (key, proof) = keys(code, &salt)?;
    Ok((proof == expected).then(|| Pepper(under(&wrapped, &key))))
}

fn keys(code: &str, salt: &[u8]) -> Result<([u8; 32], [u8; 32]), Refusal> {
    let params = Params::new(COST.0, COST.1, COST.2, Some(64)).map_err(Refusal::internal)?;
    let mut out = [0; 64];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    pin::stretch(&argon, plain(code).as_bytes(), salt, &mut out)?;
    let (mut key, mut proof) = ([0; 32], [0; 32]);
    key.copy_from_slice(&out[..32]);
    proof.copy_from_slice(&out[32..]);
    Ok((key, proof))
}

fn under(bytes: &[u8; 32], key: &[u8; 32]) -> [u8; 32] {
    std::array::from_fn(|at| bytes[at] ^ key[at])
}

/// The pepper that a code unwraps in a folder.
///
/// # Errors
/// [`Code::WrongCode`], also where the folder has no recovery file.
pub(crate) fn pepper_by(folder: &Folder, code: &str) -> Result<Pepper, Refusal> {
    let stored = folder.read_secret(RECOVERY)?;
    let pepper = stored.map(|stored| unwrap(&stored, code)).transpose()?.flatten();
    pepper.ok_or_else(|| Refusal::new(Code::WrongCode))
}

/// The first owner who may sign in.
pub(crate) fn owner(ledger: &Ledger) -> Result<Staff, Refusal> {
    let staff = ledger.staff_list()?;
    let owner = staff
        .into_iter()
        .find(|person| person.enabled && person.role == Role::Owner);
    owner.ok_or_else(|| Refusal::new(Code::NoSuchStaff).with("name", "owner"))
}

/// Gives the owner a new PIN by the recovery code.
pub(crate) fn recover(till: &Till, _: &Acting, request: Recover) -> Result<Nothing, Refusal> {
    pin::check(&request.pin)?;
    pepper_by(till.folder(), &request.code)?;
    let owner = owner(till.ledger())?;
    let hash = pin::hash(&request.pin, till.pepper(), till.random())?;
    till.ledger().set_pin(owner.id, &hash, Actor::Machine, till.now_ms())?;
    Ok(Nothing {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_code_unwraps_the_pepper_however_it_is_typed() {
        let code = new_code([31; 32]);
        assert_eq!(code, "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
        let code = new_code([1; 32]);
        let stored = wrap(&Pepper([7; 32]), &code, [9; 32]).unwrap();
        for typed in [code.as_str(), "11111111111111111111", " iIlL1-11111-11111-11111 "] {
            assert!(
                unwrap(&stored, typed)
                    .unwrap()
                    .is_some_and(|pepper| pepper.0 == [7; 32]),
                "{typed}"
            );
        }
        for typed in ["", "11111-11111-11111-11112", "1111"] {
            assert!(unwrap(&stored, typed).unwrap().is_none(), "{typed}");
        }
        assert!(!stored.contains(&hex(&[7; 32])), "the pepper is nowhere in it");
        assert!(unwrap("x$y", &code).is_err(), "a damaged file is said");
    }
}
