//! Numbers in a tax register.

/// Which numbers a shop's customers may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxIds {
    /// Those of the Thai register.
    Thai,
    /// Those of any country.
    Any,
}

impl TaxIds {
    /// Those of the country whose currency a shop takes.
    #[must_use]
    pub fn of_currency(code: &str) -> Self {
        if code == "THB" { Self::Thai } else { Self::Any }
    }

    /// Whether a text can be such a number.
    #[must_use]
    pub fn include(self, text: &str) -> bool {
        match self {
            Self::Thai => is_thai_tax_id(text),
            Self::Any => (4..=20).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphanumeric()),
        }
    }
}

/// Whether a text is a Thai tax number: thirteen figures, the last of them the check digit (weights 13 to 2, modulo 11), as the Thai
/// civil registration and the Revenue Department make them.
#[must_use]
pub fn is_thai_tax_id(text: &str) -> bool {
    if text.len() != 13 || !text.bytes().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let mut digits = text.bytes().map(|c| u32::from(c - b'0'));
    let sum: u32 = digits
        .clone()
        .zip((2..=13).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.next_back() == Some((11 - sum % 11) % 10)
}
