//! Goods exchanged: what comes back pays what is taken, by the very means by which it would go back. So no money moves but the balance, and what is
//! taken comes back later by the means that the customer really paid with.

use crate::CustomerId;
use crate::customer::AccountKind;
use crate::money::{Currency, Money, MoneyError};
use crate::sale::Sale;
use crate::settle::{Method, Tender, cash_due};

/// What of a return pays a total: first what is no cash, and never more than is owed. What it does not pay is handed back.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn carried(
    back: &Sale,
    receipt_no: &str,
    buyer: Option<CustomerId>,
    total: Money,
    currency: &Currency,
) -> Result<Vec<Tender>, MoneyError> {
    let (cash, others): (Vec<&Tender>, Vec<&Tender>) = back.tenders.iter().partition(|one| one.method == Method::Cash);
    let mut rest = total;
    let mut carried = Vec::new();
    for tender in others.into_iter().chain(cash) {
        let owed = match tender.method {
            Method::Cash => cash_due(rest, Money::ZERO, currency)?.0,
            _ => rest,
        };
        let amount = tender.amount.negated().min(owed);
        if amount > Money::ZERO && is_the_buyers(back, buyer, tender) {
            rest = rest.minus(amount)?;
            carried.push(Tender {
                method: tender.method,
                amount,
                reference: reference(tender, receipt_no),
            });
        }
    }
    Ok(carried)
}

/// What went into a customer's account pays for nobody else. Points stay points: how many pay is said anew.
fn is_the_buyers(back: &Sale, buyer: Option<CustomerId>, tender: &Tender) -> bool {
    match tender.method.rules().account {
        None | Some(AccountKind::GiftCard) => true,
        Some(AccountKind::Points) => false,
        Some(_) => buyer == back.customer_id,
    }
}

/// What proves it: the gift card, else the receipt that it came from.
fn reference(tender: &Tender, receipt_no: &str) -> Option<String> {
    match tender.method {
        Method::Cash => None,
        Method::GiftCard => tender.reference.clone(),
        _ => Some(receipt_no.to_owned()),
    }
}
