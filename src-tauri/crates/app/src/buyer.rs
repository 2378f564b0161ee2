//! Who buys: the customer on the open sale and on a finished one.

use crate::Till;
use crate::caller::Acting;
use crate::customer::meant;
use crate::phone;
use crate::refusal::Refusal;
use crate::sell::change;
use crate::wire::cart::{At, CartCustomer, CartSnapshot, SetCustomer};
use domain::CustomerId;
use domain::customer::{AccountKind, Customer, Holder};

pub(crate) fn set(till: &Till, acting: &Acting, request: SetCustomer) -> Result<CartSnapshot, Refusal> {
    match request.customer.trim() {
        "" => change(till, acting, &request.at, |cart| {
            cart.set_customer(None);
            Ok(())
        }),
        text => attach(till, acting, &request.at, meant(till, text)?),
    }
}

/// Puts a customer on the open sale.
pub(crate) fn attach(till: &Till, acting: &Acting, at: &At, customer: Customer) -> Result<CartSnapshot, Refusal> {
    change(till, acting, at, move |cart| {
        cart.set_customer(Some(&customer));
        Ok(())
    })
}

/// The customer with this card, where a code that no product has is one.
pub(crate) fn by_card(till: &Till, code: &str) -> Result<Option<Customer>, Refusal> {
    Ok(till.ledger().customer_by_card(code.trim())?)
}

/// The customer of a cart as it crosses.
pub(crate) fn of_cart(till: &Till, id: Option<CustomerId>) -> Result<Option<CartCustomer>, Refusal> {
    let Some(id) = id else { return Ok(None) };
    let Some(customer) = till.ledger().customer(id)? else {
        return Ok(None);
    };
    let points = till
        .ledger()
        .account_balance(&Holder::Customer(id), AccountKind::Points)?;
    let person = customer.person.unwrap_or_default();
    Ok(Some(CartCustomer {
        customer_id: id.to_string(),
        masked: masked(&person.name),
        name: person.name,
        phone: phone::at_the_counter(till, person.phone)?,
        level: customer.level.map(|level| level.to_string()).unwrap_or_default(),
        points: points.to_string(),
    }))
}

/// The name of a customer; empty where nobody bought or it is no longer known.
pub(crate) fn name(till: &Till, id: Option<CustomerId>) -> Result<String, Refusal> {
    let Some(id) = id else { return Ok(String::new()) };
    let person = till.ledger().customer(id)?.and_then(|customer| customer.person);
    Ok(person.map(|person| person.name).unwrap_or_default())
}

/// A name as others may read it, on paper and on the customer's window: of the first word two letters, of each other one, and never all
/// of a word that has more than one.
pub(crate) fn masked(name: &str) -> String {
    let word = |(no, word): (usize, &str)| {
        let letters = word.chars().count();
        let kept = if no == 0 { 2 } else { 1 }.min(letters - 1).max(1);
        let shown: String = word.chars().take(kept).collect();
        if kept == letters { shown } else { shown + "…" }
    };
    name.split_whitespace()
        .enumerate()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_masked_name_is_known_to_its_owner_and_to_nobody_else() {
        let cases = [
            ("Somchai Jaidee", "So… J…"),
            ("林伟", "林…"),
            ("欧阳文海", "欧阳…"),
            ("สมชาย ใจดี", "สม… ใ…"),
            ("Bo", "B…"),
            ("O", "O"),
            ("", ""),
        ];
        for (name, shown) in cases {
            assert_eq!(masked(name), shown, "{name}");
        }
    }
}
