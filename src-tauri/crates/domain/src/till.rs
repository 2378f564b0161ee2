//! The till itself: its code, its epoch, its receipt numbers, its shop.

use crate::money::Currency;
use crate::product::Language;
use thiserror::Error;

/// The letters of an epoch: base 32 after Crockford, without I, L, O and U, which are misread.
pub const EPOCH_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why a till's mark is refused.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
pub enum TillError {
    /// The till code is not one to eight letters or digits.
    #[error("not a till code (one to eight capital letters or digits, e.g. T1)")]
    Code,
    /// The epoch is not three base-32 characters.
    #[error("not an epoch (three of 0-9, A-Z without I, L, O, U)")]
    Epoch,
    /// The text is no receipt number.
    #[error("not a receipt number (e.g. T1K7Q-000123)")]
    ReceiptNo,
}

/// A till's mark: code and epoch. The epoch is new after a restore or on another machine, so that no receipt number is used twice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TillMark {
    code: String,
    epoch: String,
}

impl TillMark {
    /// A mark from its parts.
    ///
    /// # Errors
    /// [`TillError::Code`] or [`TillError::Epoch`].
    pub fn new(code: &str, epoch: &str) -> Result<Self, TillError> {
        let letters = |c: u8| c.is_ascii_uppercase() || c.is_ascii_digit();
        if code.is_empty() || code.len() > 8 || !code.bytes().all(letters) {
            return Err(TillError::Code);
        }
        if epoch.len() != 3 || !epoch.bytes().all(|c| EPOCH_ALPHABET.contains(&c)) {
            return Err(TillError::Epoch);
        }
        Ok(Self {
            code: code.to_owned(),
            epoch: epoch.to_owned(),
        })
    }

    /// An epoch from three random bytes.
    #[must_use]
    pub fn epoch_from(random: [u8; 3]) -> String {
        random
            .iter()
            .filter_map(|byte| EPOCH_ALPHABET.get(usize::from(byte % 32)))
            .map(|c| char::from(*c))
            .collect()
    }

    /// The till's code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The till's epoch.
    #[must_use]
    pub fn epoch(&self) -> &str {
        &self.epoch
    }

    /// The receipt number with this place in the epoch's gap-free sequence.
    #[must_use]
    pub fn receipt_no(&self, sequence: u64) -> String {
        format!("{}{}-{sequence:06}", self.code, self.epoch)
    }
}

/// Reads a receipt number apart: the till's code, its epoch, and the place in the sequence.
///
/// # Errors
/// [`TillError::ReceiptNo`] when it is none.
pub fn parse_receipt_no(text: &str) -> Result<(TillMark, u64), TillError> {
    let (mark, digits) = text.split_once('-').ok_or(TillError::ReceiptNo)?;
    let at = mark
        .len()
        .checked_sub(3)
        .filter(|at| mark.is_char_boundary(*at))
        .ok_or(TillError::ReceiptNo)?;
    let (code, epoch) = mark.split_at(at);
    let mark = TillMark::new(code, epoch).map_err(|_| TillError::ReceiptNo)?;
    if digits.len() < 6 || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return Err(TillError::ReceiptNo);
    }
    digits
        .parse()
        .map(|sequence| (mark, sequence))
        .map_err(|_| TillError::ReceiptNo)
}

/// The shop that this till stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// Name, as on the receipt.
    pub name: String,
    /// Lines under the name on the receipt: address, tax number.
    pub header: Vec<String>,
    /// Lines at the foot of the receipt.
    pub footer: Vec<String>,
    /// Currency of every amount.
    pub currency: Currency,
    /// IANA time zone, e.g. `Asia/Bangkok`.
    pub timezone: String,
    /// Minutes after midnight at which the business day changes.
    pub cutoff_minute: u16,
    /// Language of receipts.
    pub receipt_language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_is_read_back_as_it_was_made() {
        let mark = TillMark::new("T1", "K7Q").unwrap();
        assert_eq!(mark.receipt_no(123), "T1K7Q-000123");
        assert_eq!(parse_receipt_no("T1K7Q-000123"), Ok((mark.clone(), 123)));
        assert_eq!(parse_receipt_no(&mark.receipt_no(12_345_678)), Ok((mark, 12_345_678)));
    }

    #[test]
    fn what_is_no_receipt_number_is_refused() {
        for text in [
            "",
            "-",
            "T1K7Q",
            "T1K7Q-12",
            "T1IIQ-000123",
            "K7Q-000001",
            "ไทย-000001",
            "T1K7Q-00012x",
        ] {
            assert_eq!(parse_receipt_no(text), Err(TillError::ReceiptNo), "{text:?}");
        }
    }

    #[test]
    fn any_three_bytes_make_an_epoch() {
        for byte in 0..=255 {
            assert!(
                TillMark::new("T1", &TillMark::epoch_from([byte, 255 - byte, 7])).is_ok(),
                "byte {byte}"
            );
        }
    }
}
