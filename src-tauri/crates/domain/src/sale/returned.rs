//! What a line takes back.

/// What becomes of goods that come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Back on the shelf.
    Restock,
    /// Broken or spoilt: they are not in the stock again.
    WriteOff,
}

impl Fate {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Restock => "restock",
            Self::WriteOff => "write_off",
        }
    }

    /// The fate with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        [Self::Restock, Self::WriteOff]
            .into_iter()
            .find(|fate| fate.code() == code)
    }
}

/// What a line takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The line of the document that is corrected; none where goods came back without their receipt.
    pub line_no: Option<u32>,
    /// What becomes of the goods.
    pub fate: Fate,
}
