//! What goes back onto gift cards: on each no more than was paid with it.

use super::{Account, RefundError};
use crate::money::{Money, MoneyError};
use crate::settle::{Method, SettleError, Tender};
use std::collections::BTreeSet;

impl Account<'_> {
    /// What is handed back by a means: on gift cards on each no more than was paid with it, and points as many as had paid it.
    pub(super) fn handed(&self, method: Method, amount: Money) -> Result<Vec<Tender>, RefundError> {
        let back = |reference, amount: Money| Tender {
            method,
            amount: amount.negated(),
            reference,
        };
        if method == Method::Points {
            return self.points_handed(amount);
        }
        if method != Method::GiftCard {
            return Ok((amount != Money::ZERO)
                .then(|| back(None, amount))
                .into_iter()
                .collect());
        }
        let (mut rest, mut handed) = (amount, Vec::new());
        for card in gift_cards(self.documents().flat_map(|document| &document.tenders)) {
            let part = self.paid_with(&card)?.min(rest).max(Money::ZERO);
            rest = rest.minus(part)?;
            if part > Money::ZERO {
                handed.push(back(Some(card), part));
            }
        }
        match rest {
            Money::ZERO => Ok(handed),
            _ => Err(SettleError::NoProof { method }.into()),
        }
    }

    /// What is left with the shop of what was paid with this gift card.
    pub(super) fn paid_with(&self, card: &str) -> Result<Money, MoneyError> {
        let tenders = self.documents().flat_map(|document| &document.tenders);
        let with_it = tenders.filter(|one| one.method == Method::GiftCard && one.reference.as_deref() == Some(card));
        Money::sum(with_it.map(|one| one.amount))
    }
}

/// The gift cards that these tenders name, each once.
pub(super) fn gift_cards<'a>(tenders: impl IntoIterator<Item = &'a Tender>) -> BTreeSet<String> {
    let by_card = tenders.into_iter().filter(|one| one.method == Method::GiftCard);
    by_card.filter_map(|one| one.reference.clone()).collect()
}
