//! Counts of a drawer: the pieces that a person found in it, and what they come to.

use crate::money::{Currency, Money, MoneyError};
use crate::settle::Tender;
use crate::{CountId, StaffId};

/// So many of one note or coin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pieces {
    /// Whose note or coin.
    pub currency: Currency,
    /// What one is worth there.
    pub piece: Money,
    /// How many.
    pub count: u32,
}

impl Pieces {
    /// What those of a currency are worth together.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn worth(pieces: &[Self], currency: &Currency) -> Result<Money, MoneyError> {
        let mut these = pieces.iter().filter(|one| one.currency.code() == currency.code());
        these.try_fold(Money::ZERO, |sum, one| {
            let worth = one.piece.minor().checked_mul(i64::from(one.count));
            sum.plus(Money::from_minor(worth.ok_or(MoneyError::OutOfRange)?)?)
        })
    }
}

/// Cash of another currency in the drawer, in its own coins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignCash {
    /// The currency.
    pub currency: Currency,
    /// What was counted.
    pub counted: Money,
    /// What must lie there.
    pub expected: Money,
}

impl ForeignCash {
    /// Counted less expected.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn difference(&self) -> Result<Money, MoneyError> {
        self.counted.minus(self.expected)
    }
}

/// What somebody counted, before anybody was told what must lie there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// In the shop's currency.
    pub counted: Money,
    /// In each other currency that was counted.
    pub foreign: Vec<(Currency, Money)>,
    /// The pieces, where they were told.
    pub pieces: Vec<Pieces>,
}

/// A count that was submitted: it stands for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawerCount {
    /// Identity.
    pub id: CountId,
    /// Who counted.
    pub staff_id: StaffId,
    /// When, Unix milliseconds UTC.
    pub at_ms: i64,
    /// What was counted in the shop's currency.
    pub counted: Money,
    /// What must have lain there then.
    pub expected: Money,
    /// The same for each other currency that was taken or counted.
    pub foreign: Vec<ForeignCash>,
    /// The pieces, where they were told.
    pub pieces: Vec<Pieces>,
}

impl DrawerCount {
    /// Counted less expected, in the shop's currency.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn difference(&self) -> Result<Money, MoneyError> {
        self.counted.minus(self.expected)
    }
}

/// The foreign cash that tenders left in the drawer, by currency in the order of its first tender.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn foreign_kept(tenders: &[Tender]) -> Result<Vec<(Currency, Money)>, MoneyError> {
    let mut kept: Vec<(Currency, Money)> = Vec::new();
    for (currency, amount) in tenders.iter().filter_map(crate::settle::Rate::handed) {
        match kept.iter_mut().find(|(known, _)| known.code() == currency.code()) {
            Some((_, sum)) => *sum = sum.plus(amount)?,
            None => kept.push((currency, amount)),
        }
    }
    Ok(kept)
}
