//! PINs: argon2id with a pepper that lies outside the database, so that a stolen ledger alone cannot be guessed.

use crate::refusal::{Code, Refusal};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use domain::hex::{hex, unhex};

/// Memory in KiB, passes and lanes after the OWASP password storage cheat sheet (19 MiB, 2, 1).
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// The secret part of every PIN hash of one shop.
#[derive(Clone)]
pub(crate) struct Pepper(pub(crate) [u8; 32]);

/// Checks that a text can be a PIN: four to eight digits.
///
/// # Errors
/// [`Code::BadPin`].
pub(crate) fn check(pin: &str) -> Result<(), Refusal> {
    if (4..=8).contains(&pin.len()) && pin.bytes().all(|c| c.is_ascii_digit()) {
        Ok(())
    } else {
        Err(Refusal::new(Code::BadPin))
    }
}

/// Bytes of a salt.
pub(crate) const SALT: usize = 16;

/// The text that is stored for a PIN: cost, salt and hash.
///
/// # Errors
/// [`Code::BadPin`] when it is no PIN; [`Code::Internal`] when hashing fails.
pub(crate) fn hash(pin: &str, pepper: &Pepper, random: [u8; 32]) -> Result<String, Refusal> {
    check(pin)?;
    let (salt, _) = random.split_at(SALT);
    let hash = digest(pin, pepper, salt, COST)?;
    Ok(format!(
        "argon2id${}${}${}${}${}",
        COST.0,
        COST.1,
        COST.2,
        hex(salt),
        hex(&hash)
    ))
}

/// Whether a PIN is the one behind a stored text.
///
/// # Errors
/// [`Code::Internal`] when the stored text is damaged.
pub(crate) fn is_right(pin: &str, pepper: &Pepper, stored: &str) -> Result<bool, Refusal> {
    let damaged = || Refusal::internal("a stored PIN hash is damaged");
    let fields: Vec<&str> = stored.split('$').collect();
    let [_, memory, passes, lanes, salt, hash] = fields.as_slice() else {
        return Err(damaged());
    };
    let number = |text: &str| text.parse::<u32>().map_err(|_| damaged());
    let cost = (number(memory)?, number(passes)?, number(lanes)?);
    let salt: [u8; SALT] = unhex(salt).ok_or_else(damaged)?;
    let expected: [u8; 32] = unhex(hash).ok_or_else(damaged)?;
    let found = digest(pin, pepper, &salt, cost)?;
    // Every byte is compared, so that the time taken says nothing about where they part.
    let differs = found.iter().zip(&expected).fold(0, |all, (a, b)| all | (a ^ b));
    Ok(differs == 0)
}

/// The text that is stored for a badge. It is found again by it, so that every badge has the same salt; 128 random bits need none.
///
/// # Errors
/// [`Code::Internal`] when hashing fails.
pub(crate) fn badge_hash(code: &str, pepper: &Pepper) -> Result<String, Refusal> {
    digest(code, pepper, b"evertill badge 1", COST).map(|hash| hex(&hash))
}

fn digest(pin: &str, pepper: &Pepper, salt: &[u8], cost: (u32, u32, u32)) -> Result<[u8; 32], Refusal> {
    let params = Params::new(cost.0, cost.1, cost.2, Some(32)).map_err(Refusal::internal)?;
    let argon =
        Argon2::new_with_secret(&pepper.0, Algorithm::Argon2id, Version::V0x13, params).map_err(Refusal::internal)?;
    let mut out = [0; 32];
    stretch(&argon, pin.as_bytes(), salt, &mut out)?;
    Ok(out)
}

/// Blocks of more than 32 MiB: so much memory is mapped by itself and goes back to the system when it is freed. What is smaller stays
/// with the thread that asked for it (glibc raises its `M_MMAP_THRESHOLD` up to 32 MiB by what was freed), 19 MiB in each thread that
/// ever checked a PIN.
const OWN_MAPPING_BLOCKS: usize = 33 << 10;

/// What argon2 makes of a secret. Its memory is given back; only the blocks that are used are touched.
pub(crate) fn stretch(argon: &Argon2<'_>, secret: &[u8], salt: &[u8], out: &mut [u8]) -> Result<(), Refusal> {
    let blocks = argon.params().block_count();
    let mut memory = Vec::with_capacity(blocks.max(OWN_MAPPING_BLOCKS));
    memory.resize_with(blocks, Block::new);
    argon
        .hash_password_into_with_memory(secret, salt, out, &mut memory[..])
        .map_err(Refusal::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_pin_with_the_right_pepper_is_right() {
        let (pepper, other) = (Pepper([7; 32]), Pepper([8; 32]));
        let stored = hash("4444", &pepper, [1; 32]).unwrap();
        assert!(is_right("4444", &pepper, &stored).unwrap());
        assert!(!is_right("4445", &pepper, &stored).unwrap(), "another PIN");
        assert!(
            !is_right("4444", &other, &stored).unwrap(),
            "a stolen ledger without its pepper"
        );
        assert!(!stored.contains("4444"), "the PIN itself is nowhere");
    }

    #[test]
    fn what_is_no_pin_is_refused() {
        for text in ["", "123", "123456789", "12a4", "๑๒๓๔", "12 4"] {
            assert!(check(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_damaged_hash_is_a_fault_and_lets_nobody_in() {
        for stored in ["", "argon2id$1$2", "argon2id$19456$2$1$zz$00", "x$y$z$a$b$c"] {
            assert!(is_right("4444", &Pepper([7; 32]), stored).is_err(), "{stored:?}");
        }
    }

    /// Memory that this process holds, KiB.
    #[cfg(target_os = "linux")]
    fn resident_kib() -> u64 {
        let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
        pages.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn threads_that_check_pins_keep_none_of_the_memory_that_it_takes() {
        let before = resident_kib();
        let threads = 4;
        let done = std::sync::Barrier::new(threads + 1);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    // Twice: what is freed first teaches the allocator to keep the next.
                    for _ in 0..2 {
                        super::hash("1111", &Pepper([7; 32]), [1; 32]).unwrap();
                    }
                    done.wait();
                    done.wait();
                });
            }
            done.wait();
            let kept = resident_kib().saturating_sub(before);
            done.wait();
            assert!(
                kept < u64::from(super::COST.0),
                "{kept} KiB stay, less than one PIN takes"
            );
        });
    }
}
