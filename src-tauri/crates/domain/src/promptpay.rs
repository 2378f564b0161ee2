//! PromptPay: the text of a Thai QR code that asks for an amount. It follows the Thai QR code standard of the Bank of Thailand, which is
//! the EMV code shown by a merchant.

use crate::money::{Currency, Money};
use thiserror::Error;

/// Whose account a transfer goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptPayId {
    kind: Kind,
    digits: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A mobile telephone, in ten digits.
    Phone,
    /// A tax id or a citizen's id, in thirteen digits with their check digit.
    TaxId,
    /// An e-wallet, in fifteen digits.
    Wallet,
}

/// The text names no PromptPay account.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("not a PromptPay id (a mobile number, a tax id of 13 digits, or an e-wallet of 15 digits)")]
pub struct NotAPromptPayId;

/// What PromptPay cannot be asked for.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("PromptPay asks for baht above zero")]
pub struct NotBaht;

/// The application of PromptPay transfers.
const APPLICATION: &str = "A000000677010111";

/// Baht in ISO 4217.
const BAHT: &str = "764";

impl std::str::FromStr for PromptPayId {
    type Err = NotAPromptPayId;

    fn from_str(text: &str) -> Result<Self, NotAPromptPayId> {
        let plain = text.trim().replace([' ', '-'], "");
        let digits = match plain.strip_prefix("+66") {
            Some(national) => format!("0{national}"),
            None => plain,
        };
        if !digits.bytes().all(|sign| sign.is_ascii_digit()) {
            return Err(NotAPromptPayId);
        }
        let is_mobile = || ["06", "08", "09"].iter().any(|start| digits.starts_with(start));
        let kind = match digits.len() {
            10 if is_mobile() => Kind::Phone,
            13 if has_check_digit(&digits) => Kind::TaxId,
            15 => Kind::Wallet,
            _ => return Err(NotAPromptPayId),
        };
        Ok(Self { kind, digits })
    }
}

/// Whether the last of thirteen digits follows from the others.
fn has_check_digit(digits: &str) -> bool {
    let values = || digits.bytes().map(|digit| u32::from(digit - b'0'));
    let weighed: u32 = values().zip((2..=13).rev()).map(|(digit, weight)| digit * weight).sum();
    values().next_back() == Some((11 - weighed % 11) % 10)
}

impl std::fmt::Display for PromptPayId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.digits)
    }
}

impl PromptPayId {
    /// The text of the code that asks for so much.
    ///
    /// # Errors
    /// [`NotBaht`].
    pub fn ask(&self, amount: Money, currency: &Currency) -> Result<String, NotBaht> {
        if currency.code() != "THB" || amount <= Money::ZERO {
            return Err(NotBaht);
        }
        let account = [field("00", APPLICATION), self.account()].concat();
        let fields = [
            field("00", "01"),
            // For one payment only.
            field("01", "12"),
            field("29", &account),
            field("53", BAHT),
            field("54", &currency.format(amount)),
            field("58", "TH"),
            // The checksum counts its own name and length too.
            "6304".to_owned(),
        ]
        .concat();
        let sum = checksum(fields.as_bytes());
        Ok(format!("{fields}{sum:04X}"))
    }

    fn account(&self) -> String {
        match self.kind {
            Kind::Phone => field("01", &format!("0066{}", self.digits.trim_start_matches('0'))),
            Kind::TaxId => field("02", &self.digits),
            Kind::Wallet => field("03", &self.digits),
        }
    }
}

/// A field: its name, its length in two digits, its value.
fn field(id: &str, value: &str) -> String {
    format!("{id}{:02}{value}", value.len())
}

/// CRC-16 with the polynomial 1021 from FFFF on, as EMV asks for.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(sum ^ (u16::from(*byte) << 8), |sum, _| {
            let shifted = sum << 1;
            if sum & 0x8000 == 0 { shifted } else { shifted ^ 0x1021 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_its_published_check_value() {
        assert_eq!(checksum(b"123456789"), 0x29B1);
    }
}
