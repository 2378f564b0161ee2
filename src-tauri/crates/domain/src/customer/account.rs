//! What stands in customers' accounts, and what tenders do to it.

use crate::money::{Money, MoneyError};
use crate::settle::Tender;
use crate::{CustomerId, SaleId};

/// What an account is reckoned in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountKind {
    /// Points of the member card.
    Points,
    /// Money that the shop owes the customer.
    Credit,
    /// Money that the customer owes the shop.
    OnAccount,
}

impl AccountKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Points, Self::Credit, Self::OnAccount];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Credit => "credit",
            Self::OnAccount => "on_account",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is reckoned in money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        !matches!(self, Self::Points)
    }

    /// How much of it can be spent when this stands in it: what is there, or what is left of the limit.
    #[must_use]
    pub fn spendable(self, balance: i64, limit: Money) -> i64 {
        match self {
            Self::Points | Self::Credit => balance.max(0),
            Self::OnAccount => limit.minor().saturating_sub(balance).max(0),
        }
    }
}

/// What a document does to an account of its customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Booking {
    /// Which account.
    pub kind: AccountKind,
    /// Points, or minor units of the shop's currency; below zero when it becomes less.
    pub amount: i64,
}

impl Booking {
    /// How much of what can be spent it spends; below zero when it gives back.
    #[must_use]
    pub const fn spends(self) -> i64 {
        match self.kind {
            AccountKind::Points | AccountKind::Credit => self.amount.saturating_neg(),
            AccountKind::OnAccount => self.amount,
        }
    }
}

/// What tenders do to the accounts of whoever pays; what is given back by them goes back into the account.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn booked_by(tenders: &[Tender]) -> Result<Vec<Booking>, MoneyError> {
    let mut booked = Vec::new();
    for kind in AccountKind::ALL {
        let from_it = tenders.iter().filter(|one| one.method.rules().account == Some(kind));
        let paid = Money::sum(from_it.map(|one| one.amount))?.minor();
        let amount = if kind == AccountKind::OnAccount { paid } else { -paid };
        if amount != 0 {
            booked.push(Booking { kind, amount });
        }
    }
    Ok(booked)
}

/// One entry of a customer's account. A balance is the sum of entries; no number is ever overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountEntry {
    /// Whose.
    pub customer_id: CustomerId,
    /// What it does.
    pub booking: Booking,
    /// The document that it came with.
    pub sale_id: Option<SaleId>,
}
