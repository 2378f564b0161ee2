//! Anchors: what says outside a journal how far it went and what stood there, so that nobody can write it anew unnoticed.

use crate::hex::{hex, unhex};
use crate::till::{EPOCH_ALPHABET, meant};
use thiserror::Error;

/// Letters of a mark's hash, five bits each: 125 bits, which nobody meets twice.
const LETTERS: usize = 25;

/// Letters that stand together on paper.
const GROUP: usize = 5;

/// What tells a mark from the other words of a note.
const IN_NOTES: char = '#';

/// How the text of a signed head begins.
const SIGNED: &str = "EVERTILL-Z";

/// The text names no entry of a journal.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("not the journal's mark (as a Z has it: the number of the entry, then 25 letters and digits)")]
pub struct NotAMark;

/// An entry of a journal by its number and the beginning of its hash, as it stands on paper and can be typed:
/// `1042-7KQ2M-9R4TX-…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadMark {
    seq: u64,
    letters: String,
}

impl HeadMark {
    /// The mark of an entry.
    #[must_use]
    pub fn of(seq: u64, hash: &[u8; 32]) -> Self {
        let bit = |at: usize| hash.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
        let number = |letter: usize| (0..5).fold(0, |number, place| number * 2 + usize::from(bit(letter * 5 + place)));
        let letters = (0..LETTERS).filter_map(|letter| EPOCH_ALPHABET.get(number(letter)));
        Self {
            seq,
            letters: letters.map(|letter| char::from(*letter)).collect(),
        }
    }

    /// The number of the entry.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// How it stands among the words of a note that somebody else keeps: `#1042-7KQ2M-9R4TX-…`.
    #[must_use]
    pub fn noted(&self) -> String {
        format!("{IN_NOTES}{self}")
    }

    /// The first mark among the words of a note.
    #[must_use]
    pub fn in_notes(notes: &str) -> Option<Self> {
        let mut words = notes.split_whitespace();
        words.find_map(|word| word.strip_prefix(IN_NOTES)?.parse().ok())
    }
}

impl std::fmt::Display for HeadMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.seq)?;
        for (place, letter) in self.letters.chars().enumerate() {
            let dash = if place % GROUP == 0 { "-" } else { "" };
            write!(f, "{dash}{letter}")?;
        }
        Ok(())
    }
}

/// Reads the mark as somebody types it (in any case, with dashes or blanks, O for 0, I and L for 1), or the text of the QR code beside it.
impl std::str::FromStr for HeadMark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        let text = text.trim().to_ascii_uppercase();
        if text.starts_with(SIGNED) {
            return SignedHead::read(&text).map(|head| head.mark()).ok_or(NotAMark);
        }
        let (seq, rest) = text.split_once(|c: char| !c.is_ascii_digit()).ok_or(NotAMark)?;
        let letters: String = rest
            .chars()
            .filter(|c| *c != '-' && !c.is_whitespace())
            .map(meant)
            .collect();
        let sound = letters.len() == LETTERS && letters.bytes().all(|letter| EPOCH_ALPHABET.contains(&letter));
        match (seq.parse(), sound) {
            (Ok(seq), true) if seq > 0 => Ok(Self { seq, letters }),
            _ => Err(NotAMark),
        }
    }
}

/// The newest entry of a journal at a Z, signed with the till's key (Ed25519).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHead {
    /// Number of the entry.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
    /// The till's public key.
    pub key: [u8; 32],
    /// What the key made of [`SignedHead::message`].
    pub signature: [u8; 64],
}

impl SignedHead {
    /// What is signed.
    #[must_use]
    pub fn message(seq: u64, hash: &[u8; 32]) -> String {
        format!("evertill journal head 1\n{seq}\n{}", hex(hash))
    }

    /// Its short form.
    #[must_use]
    pub fn mark(&self) -> HeadMark {
        HeadMark::of(self.seq, &self.hash)
    }

    /// All of it, for a QR code: number, hash, key and signature.
    #[must_use]
    pub fn text(&self) -> String {
        let fields = [hex(&self.hash), hex(&self.key), hex(&self.signature)];
        format!("{SIGNED}:{}:{}", self.seq, fields.join(":")).to_ascii_uppercase()
    }

    fn read(text: &str) -> Option<Self> {
        let mut fields = text.split(':').skip(1);
        let head = Self {
            seq: fields.next()?.parse().ok().filter(|seq| *seq > 0)?,
            hash: unhex(fields.next()?)?,
            key: unhex(fields.next()?)?,
            signature: unhex(fields.next()?)?,
        };
        fields.next().is_none().then_some(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> SignedHead {
        SignedHead {
            seq: 1_042,
            hash: std::array::from_fn(|at| u8::try_from(at * 7).unwrap()),
            key: [1; 32],
            signature: [2; 64],
        }
    }

    #[test]
    fn a_mark_is_read_as_people_type_it_and_as_a_scanner_reads_it() {
        let mark = head().mark();
        assert_eq!(mark.to_string(), "1042-003GW-58W4C-N32E1-Z8S6N-8PV2D");
        for typed in [
            "1042-003GW-58W4C-N32E1-Z8S6N-8PV2D",
            " 1042 oo3gw 58w4c n32ei z8s6n 8pv2d ",
            "1042-003GW58W4CN32ELZ8S6N8PV2D",
            &head().text(),
            &head().text().to_lowercase(),
        ] {
            assert_eq!(typed.parse(), Ok(mark.clone()), "{typed}");
        }
    }

    #[test]
    fn a_mark_is_found_among_the_words_of_a_note() {
        let mark = head().mark();
        for notes in [
            mark.noted(),
            format!("[T1K7Q-000123 01907f3a] {} cash 90.00", mark.noted()),
            format!("#4 at the window, {} ", mark.noted().to_lowercase()),
        ] {
            assert_eq!(HeadMark::in_notes(&notes), Some(mark.clone()), "{notes}");
        }
        for notes in ["", "#", "table #4", &mark.to_string(), &mark.noted()[..20]] {
            assert_eq!(HeadMark::in_notes(notes), None, "{notes:?}");
        }
    }

    #[test]
    fn what_is_no_mark_is_refused() {
        let whole = head().text();
        for wrong in [
            "",
            "1042",
            "1042-",
            "-003GW-58W4C-N32E1-Z8S6N-8PV2D",
            "0-003GW-58W4C-N32E1-Z8S6N-8PV2D",
            "1042-003GW-58W4C-N32E1-Z8S6N-8PV2",
            "1042-003GW-58W4C-N32E1-Z8S6N-8PV2D4",
            "1042-003GW-58W4C-N32E1-Z8S6N-8PVU4",
            "๑-003GW-58W4C-N32E1-Z8S6N-8PV2D",
            "99999999999999999999-003GW-58W4C-N32E1-Z8S6N-8PV2D",
            &whole[..whole.len() - 1],
            &format!("{whole}:00"),
        ] {
            assert_eq!(wrong.parse::<HeadMark>(), Err(NotAMark), "{wrong:?}");
        }
    }

    #[test]
    fn what_is_signed_is_the_number_and_the_hash_in_words_that_any_program_can_write() {
        let message = SignedHead::message(1_042, &[0xA5; 32]);
        assert_eq!(message, format!("evertill journal head 1\n1042\n{}", "a5".repeat(32)));
        assert_eq!(head().mark().seq(), 1_042);
        let none = head().text().replacen(":1042:", ":0:", 1);
        assert_eq!(none.parse::<HeadMark>(), Err(NotAMark), "no journal has an entry 0");
    }

    #[test]
    fn another_entry_or_another_hash_is_another_mark() {
        let (one, other) = (head(), SignedHead { seq: 1_043, ..head() });
        assert_ne!(one.mark(), other.mark(), "the number counts");
        for bit in 0..LETTERS * 5 {
            let mut hash = one.hash;
            hash[bit / 8] ^= 0x80 >> (bit % 8);
            assert_ne!(HeadMark::of(one.seq, &hash), one.mark(), "bit {bit} counts");
        }
    }
}
