//! The customers that a back end has, taken over as customers of the till.
//!
//! Who is found to be a customer of the till (linked before, by the number on the card, by the phone number) stays that customer; who is
//! not becomes a new one. After that what the back end itself changes is changed here, fact by fact, but for what a person changed here.

mod facts;

use crate::Till;
use crate::refusal::Refusal;
use domain::CustomerId;
use domain::customer::{Customer, phone_digits};
use domain::money::Money;
use facts::{Facts, put, said};
use store::{CustomerTaken, RemoteCustomer, Upstream};
use sync::Rules;

/// Customers that one transaction writes.
const AT_ONCE: u32 = 16;

/// Fewer figures make no phone number that is one person's.
const FEWEST_DIGITS: usize = 7;

/// Takes over whoever was read and not taken over yet.
///
/// # Errors
/// [`Refusal`] when the ledger cannot be used; who is not taken over then is the next time.
pub(super) fn take_over(till: &Till) -> Result<(), Refusal> {
    for upstream in till.ledger().upstreams()? {
        if Rules::of(&upstream.settings).is_ok_and(|rules| rules.take_customers) {
            take_all(till, &upstream)?;
        }
    }
    Ok(())
}

fn take_all(till: &Till, upstream: &Upstream) -> Result<(), Refusal> {
    loop {
        let heard = till.ledger().customers_to_take(upstream.id, AT_ONCE)?;
        if heard.is_empty() {
            return Ok(());
        }
        let mut batch: Vec<CustomerTaken> = Vec::new();
        for one in heard {
            // Whose card it is is known once the one before is written.
            if batch.iter().any(|before| same_card(&before.heard, &one)) {
                break;
            }
            batch.push(taken(till, upstream, one)?);
        }
        tracing::info!(upstream = %upstream.name, count = batch.len(), "customers were taken over");
        till.ledger().take_customers(upstream.id, batch, till.now_ms())?;
    }
}

fn same_card(one: &RemoteCustomer, other: &RemoteCustomer) -> bool {
    let card = |of: &RemoteCustomer| of.facts.get("card").map(|card| card.trim().to_lowercase());
    card(one).is_some_and(|own| !own.is_empty() && Some(own) == card(other))
}

/// What becomes of a customer of a back end.
fn taken(till: &Till, upstream: &Upstream, heard: RemoteCustomer) -> Result<CustomerTaken, Refusal> {
    let before = known(till, upstream, &heard)?;
    let now = match before.clone() {
        Some(customer) if customer.erased => None,
        Some(customer) => Some(followed(till, customer, &heard)?),
        None if heard.active => made(till, &heard)?,
        None => None,
    };
    Ok(CustomerTaken { heard, before, now })
}

/// The customer of the till that it is.
fn known(till: &Till, upstream: &Upstream, heard: &RemoteCustomer) -> Result<Option<Customer>, Refusal> {
    if let Some(id) = heard.customer {
        return Ok(till.ledger().customer(id)?);
    }
    let facts = said(till, &heard.facts);
    let free = |found: &Customer| Ok::<_, Refusal>(till.ledger().customer_there(found.id, upstream.id)?.is_none());
    let card = facts.get("card").map_or("", String::as_str);
    if let Some(found) = till.ledger().customer_by_card(card)?
        && free(&found)?
    {
        return Ok(Some(found));
    }
    let digits = phone_digits(facts.get("phone").map_or("", String::as_str));
    if digits.len() < FEWEST_DIGITS {
        return Ok(None);
    }
    let mut found = till.ledger().customers_by_phone(&digits, 2)?;
    // Two people may share a number; whoever has another card is another.
    match found.pop().filter(|_| found.is_empty()) {
        Some(only) if has_no_other_card(&only, card) && free(&only)? => Ok(Some(only)),
        _ => Ok(None),
    }
}

fn has_no_other_card(customer: &Customer, card: &str) -> bool {
    let own = customer.person.as_ref().map_or("", |person| person.card.as_str());
    own.is_empty() || card.is_empty()
}

/// A customer with what the back end changed. What a person changed here stays; what is told for the first time fills what is empty.
fn followed(till: &Till, customer: Customer, heard: &RemoteCustomer) -> Result<Customer, Refusal> {
    let (now, old) = (said(till, &heard.facts), old(till, heard));
    let mut followed = customer.clone();
    for (fact, text) in &now {
        let here = facts::of(&customer, fact);
        let stands = old.get(fact).map_or("", String::as_str);
        if old.get(fact) != Some(text) && here == stands && is_free(till, customer.id, fact, text)? {
            put(&mut followed, fact, text);
        }
    }
    Ok(followed)
}

/// What was said of the customer when it was taken over last.
fn old(till: &Till, heard: &RemoteCustomer) -> Facts {
    let taken = heard.customer.and(heard.taken.as_ref());
    taken.map(|taken| said(till, taken)).unwrap_or_default()
}

/// A new customer; nothing of whom nothing is known by which a person could call them.
fn made(till: &Till, heard: &RemoteCustomer) -> Result<Option<Customer>, Refusal> {
    let mut made = Customer {
        id: CustomerId(till.new_id()),
        level: None,
        credit_limit: Money::ZERO,
        person: None,
        erased: false,
    };
    let facts = said(till, &heard.facts);
    let calls = ["name", "phone", "card"].into_iter().filter_map(|fact| facts.get(fact));
    let Some(name) = calls.into_iter().find(|text| !text.is_empty()) else {
        return Ok(None);
    };
    put(&mut made, "name", name);
    for (fact, text) in facts.iter().filter(|(fact, _)| *fact != "name") {
        if is_free(till, made.id, fact, text)? {
            put(&mut made, fact, text);
        }
    }
    Ok(Some(made))
}

/// Whether a customer may have this: a card is one customer's, and nobody is without a name.
fn is_free(till: &Till, id: CustomerId, fact: &str, text: &str) -> Result<bool, Refusal> {
    match fact {
        "name" => Ok(!text.is_empty()),
        "card" => {
            let owner = till.ledger().customer_by_card(text)?;
            Ok(owner.is_none_or(|owner| owner.id == id))
        }
        _ => Ok(true),
    }
}
