//! What stands in accounts, of customers and of whoever shows a gift card, and what tenders do to it.

use super::points_in;
use crate::money::{Money, MoneyError};
use crate::sale::SaleLine;
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
    /// Money that the shop owes to whoever shows the card.
    GiftCard,
    /// Money that was paid ahead on an order.
    Deposit,
}

impl AccountKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Points,
        Self::Credit,
        Self::OnAccount,
        Self::GiftCard,
        Self::Deposit,
    ];

    /// Those that a customer has.
    pub const OF_CUSTOMERS: [Self; 3] = [Self::Points, Self::Credit, Self::OnAccount];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Credit => "credit",
            Self::OnAccount => "on_account",
            Self::GiftCard => "gift_card",
            Self::Deposit => "deposit",
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
            Self::Points | Self::Credit | Self::GiftCard | Self::Deposit => balance.max(0),
            Self::OnAccount => limit.minor().saturating_sub(balance).max(0),
        }
    }
}

/// The longest number of a gift card.
const LONGEST_NUMBER: usize = 40;

/// A gift card's number as it is kept: in capitals, without the spaces of its print. None where it is no such number.
#[must_use]
pub fn gift_card_number(text: &str) -> Option<String> {
    let number: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let sound =
        (4..=LONGEST_NUMBER).contains(&number.len()) && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    sound.then(|| number.to_ascii_uppercase())
}

/// A gift card's number as others may read it: whoever knows it can pay with the card.
#[must_use]
pub fn masked_gift_card(number: &str) -> String {
    let hidden = number.chars().count().saturating_sub(4);
    std::iter::once('…').chain(number.chars().skip(hidden)).collect()
}

/// Whose an account is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A customer's.
    Customer(CustomerId),
    /// Of whoever shows the gift card or the order with this number.
    Bearer(String),
}

/// What a document does to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// Whose account.
    pub holder: Holder,
    /// Which account.
    pub kind: AccountKind,
    /// Points, or minor units of the shop's currency; below zero when it becomes less.
    pub amount: i64,
}

impl Booking {
    /// How much of what can be spent it spends; below zero when it gives back.
    #[must_use]
    pub const fn spends(&self) -> i64 {
        match self.kind {
            AccountKind::OnAccount => self.amount,
            _ => self.amount.saturating_neg(),
        }
    }
}

/// Whose account a tender is taken from or put on; none where it is of no account, or nobody's.
#[must_use]
pub fn holder_of(payer: Option<CustomerId>, tender: &Tender) -> Option<Holder> {
    match tender.method.rules().account? {
        AccountKind::GiftCard | AccountKind::Deposit => tender.reference.clone().map(Holder::Bearer),
        AccountKind::Points => points_in(tender).and(payer).map(Holder::Customer),
        _ => payer.map(Holder::Customer),
    }
}

/// Whose account the money of a line is booked on; none where it is goods, or nobody's.
#[must_use]
pub fn holder_of_line(payer: Option<CustomerId>, line: &SaleLine) -> Option<Holder> {
    match line.money()?.account()? {
        AccountKind::GiftCard | AccountKind::Deposit => line.serial.clone().map(Holder::Bearer),
        _ => payer.map(Holder::Customer),
    }
}

/// What tenders take out of the accounts of whoever pays, and what lines put into them; what is given back goes back.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn booked_by(
    payer: Option<CustomerId>,
    tenders: &[Tender],
    lines: &[SaleLine],
) -> Result<Vec<Booking>, MoneyError> {
    let taken = tenders.iter().filter_map(|tender| {
        let kind = tender.method.rules().account?;
        let taken = points_in(tender).unwrap_or(tender.amount.minor());
        Some((kind, holder_of(payer, tender)?, taken.saturating_neg()))
    });
    let put = lines.iter().filter_map(|line| {
        let kind = line.money()?.account()?;
        Some((kind, holder_of_line(payer, line)?, line.total.minor()))
    });
    let mut booked: Vec<Booking> = Vec::new();
    for (kind, holder, put) in taken.chain(put) {
        // What is put against a debt makes it less.
        let owed = kind == AccountKind::OnAccount;
        let amount = if owed { -put } else { put };
        match booked.iter_mut().find(|one| one.kind == kind && one.holder == holder) {
            Some(one) => one.amount = one.amount.checked_add(amount).ok_or(MoneyError::OutOfRange)?,
            None => booked.push(Booking { holder, kind, amount }),
        }
    }
    booked.retain(|one| one.amount != 0);
    Ok(booked)
}

/// One entry of an account. A balance is the sum of entries; no number is ever overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEntry {
    /// What it does, and to whose account.
    pub booking: Booking,
    /// The document that it came with.
    pub sale_id: Option<SaleId>,
}

#[cfg(test)]
mod tests {
    use super::gift_card_number;

    #[test]
    fn a_gift_cards_number_is_kept_in_one_writing() {
        let cases = [
            (" gc-12 34 ", Some("GC-1234")),
            ("6299 0000 1234", Some("629900001234")),
            ("123", None),
            ("", None),
            ("บัตร1234", None),
            ("12;34", None),
        ];
        for (text, number) in cases {
            assert_eq!(gift_card_number(text).as_deref(), number, "{text}");
        }
        assert_eq!(gift_card_number(&"7".repeat(41)), None);
    }
}
