//! The till itself: its code, its epoch, its receipt numbers, its shop.

use crate::money::Currency;
use crate::product::Language;
use thiserror::Error;

/// The letters of an epoch: base 32 after Crockford, without I, L, O and U, which are misread.
pub const EPOCH_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter of that alphabet that somebody means who typed another: any case, O for 0, I and L for 1.
#[must_use]
pub const fn meant(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

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
    /// The text is no number of an order.
    #[error("not the number of an order (e.g. T1K7Q-O000123)")]
    OrderNo,
    /// The text is no code of a park slip.
    #[error("not the code of a park slip (e.g. T1K7Q-P017)")]
    SlipCode,
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

    /// The number with this place in the gap-free series of a letter. It is no receipt number.
    #[must_use]
    pub fn document_no(&self, letter: char, sequence: u64) -> String {
        format!("{}{}-{letter}{sequence:06}", self.code, self.epoch)
    }

    /// The number of the order with this place in the epoch's gap-free series: it stands on its slip, and its deposits are booked under it.
    #[must_use]
    pub fn order_no(&self, sequence: u64) -> String {
        self.document_no('O', sequence)
    }

    /// What stands on the slip of a parked sale. It names the till, so that another one does not take it for its own.
    #[must_use]
    pub fn slip_code(&self, no: u64) -> String {
        format!("{}{}-P{no:03}", self.code, self.epoch)
    }
}

/// The number of a parked sale as people read it, e.g. `P-017`.
#[must_use]
pub fn parking_no(no: u64) -> String {
    format!("P-{no:03}")
}

/// Reads what is on a park slip apart: the till's mark and the number of the parked sale.
///
/// # Errors
/// [`TillError::SlipCode`] when it is none.
pub fn parse_slip_code(text: &str) -> Result<(TillMark, u64), TillError> {
    let bad = TillError::SlipCode;
    let (mark, digits) = text.split_once("-P").ok_or(bad)?;
    let mark = mark_of(mark).ok_or(bad)?;
    if digits.len() < 3 || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return Err(bad);
    }
    digits.parse().map(|no| (mark, no)).map_err(|_| bad)
}

/// Reads the number of an order apart: the till's mark and the place in its series.
///
/// # Errors
/// [`TillError::OrderNo`] when it is none.
pub fn parse_order_no(text: &str) -> Result<(TillMark, u64), TillError> {
    let bad = TillError::OrderNo;
    let (mark, digits) = text.split_once("-O").ok_or(bad)?;
    let mark = mark_of(mark).ok_or(bad)?;
    if digits.len() < 6 || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return Err(bad);
    }
    digits.parse().map(|sequence| (mark, sequence)).map_err(|_| bad)
}

/// Code and epoch, written together.
fn mark_of(text: &str) -> Option<TillMark> {
    let at = text.len().checked_sub(3).filter(|at| text.is_char_boundary(*at))?;
    let (code, epoch) = text.split_at(at);
    TillMark::new(code, epoch).ok()
}

/// Reads a receipt number apart: the till's code, its epoch, and the place in the sequence.
///
/// # Errors
/// [`TillError::ReceiptNo`] when it is none.
pub fn parse_receipt_no(text: &str) -> Result<(TillMark, u64), TillError> {
    let (mark, digits) = text.split_once('-').ok_or(TillError::ReceiptNo)?;
    let mark = mark_of(mark).ok_or(TillError::ReceiptNo)?;
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
    fn the_code_of_a_park_slip_is_read_back_and_is_no_receipt_number() {
        let mark = TillMark::new("T1", "K7Q").unwrap();
        assert_eq!(mark.slip_code(17), "T1K7Q-P017");
        assert_eq!(parking_no(17), "P-017");
        for no in [1, 17, 999, 1000, 123_456] {
            let code = mark.slip_code(no);
            assert_eq!(parse_slip_code(&code), Ok((mark.clone(), no)));
            assert_eq!(parse_receipt_no(&code), Err(TillError::ReceiptNo), "{code}");
        }
        for text in [
            "",
            "-P",
            "P-017",
            "T1K7Q-P17",
            "T1K7Q-000123",
            "T1K7Q-P01x",
            "T1IIQ-P017",
        ] {
            assert_eq!(parse_slip_code(text), Err(TillError::SlipCode), "{text:?}");
        }
    }

    #[test]
    fn the_number_of_an_order_is_read_back_and_is_neither_a_receipt_nor_a_slip() {
        let mark = TillMark::new("T1", "K7Q").unwrap();
        for sequence in [1, 999_999, 1_000_000] {
            let number = mark.order_no(sequence);
            assert_eq!(parse_order_no(&number), Ok((mark.clone(), sequence)));
            assert_eq!(parse_receipt_no(&number), Err(TillError::ReceiptNo), "{number}");
            assert_eq!(parse_slip_code(&number), Err(TillError::SlipCode), "{number}");
        }
        for text in [
            "",
            "-O",
            "O-000001",
            "T1K7Q-O12",
            "T1K7Q-000123",
            "T1K7Q-O00012x",
            "ไทย-O000001",
        ] {
            assert_eq!(parse_order_no(text), Err(TillError::OrderNo), "{text:?}");
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
