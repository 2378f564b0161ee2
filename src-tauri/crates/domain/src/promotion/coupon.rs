//! Coupons: a word that many may say, or papers of which each is good once.

use super::Promotion;

/// How many letters stand behind what single-use coupons begin with.
const LETTERS: u32 = 8;

/// Base 32 after Crockford: nobody takes one letter for another.
const ALPHABET: &[u8; 32] = crate::till::EPOCH_ALPHABET;

/// The longest that a promotion's coupon may be.
pub const LONGEST_COUPON: usize = 24;

/// A coupon as it is kept and compared: in capitals, without what stands around it.
#[must_use]
pub fn coupon_code(shown: &str) -> String {
    shown.trim().to_uppercase()
}

impl Promotion {
    /// Whether this is a coupon that it asks for.
    #[must_use]
    pub fn takes(&self, shown: &str) -> bool {
        let (Some(wanted), shown) = (self.coupon.as_deref(), coupon_code(shown)) else {
            return false;
        };
        match shown.strip_prefix(&coupon_code(wanted)) {
            Some("") => !self.once,
            Some(rest) => self.once && rest.starts_with('-') && rest.len() > 1,
            None => false,
        }
    }

    /// A single-use coupon of this promotion, made of a random number of which the lower forty bits count; nothing where it asks for none.
    #[must_use]
    pub fn new_coupon(&self, random: u128) -> Option<String> {
        let wanted = self.coupon.as_deref().filter(|_| self.once)?;
        let letter = |at: u32| ALPHABET.get((random >> (5 * at)) as usize % ALPHABET.len()).copied();
        let letters: String = (0..LETTERS).rev().filter_map(letter).map(char::from).collect();
        Some(format!("{}-{letters}", coupon_code(wanted)))
    }
}
