//! One person who was added twice: found, and made one.

use super::list::COLUMNS;
use super::{bad_field, card_taken, crossing, meant, value_of};
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::tender::in_words;
use crate::wire::Nothing;
use crate::wire::customer::{self as wire, Double, Doubles, MergeCustomers};
use domain::CustomerId;
use domain::customer::{Customer, Person, TaxIds, phone_digits};
use std::collections::{BTreeMap, HashMap};

/// The most pairs in one reply.
const MOST: usize = 100;

/// Fewer figures make no phone number that is one person's.
const FEWEST_DIGITS: usize = 7;

pub(crate) fn doubles(till: &Till, _: &Acting, _: Nothing) -> Result<Doubles, Refusal> {
    let customers = till.ledger().customers()?;
    let mut pairs: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
    for (what, key) in KEYS {
        for pair in sharing(&customers, *key) {
            pairs.entry(pair).or_default().push((*what).to_owned());
        }
    }
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_by_key(|(_, same)| std::cmp::Reverse(same.len()));
    let double = |((one, other), same): ((usize, usize), Vec<String>)| {
        let (one, other) = (customers.get(one)?, customers.get(other)?);
        Some(Double {
            one: crossing(till, one),
            other: crossing(till, other),
            same,
        })
    };
    Ok(Doubles {
        doubles: pairs.into_iter().filter_map(double).take(MOST).collect(),
    })
}

/// By what one person is known twice, in one writing; empty where it says nothing.
type Key = fn(&Person) -> String;

const KEYS: &[(&str, Key)] = &[
    ("phone", |person| {
        let digits = phone_digits(&person.phone);
        if digits.len() < FEWEST_DIGITS {
            String::new()
        } else {
            digits
        }
    }),
    ("email", |person| person.email.to_lowercase()),
    ("tax_id", |person| match person.tax_id.as_str() {
        "" => String::new(),
        // Branches of one firm are customers of their own.
        number => format!("{number} {}", person.branch),
    }),
    ("name", |person| person.name.to_lowercase()),
];

/// Neighbours among those who share a key: each with the next.
fn sharing(customers: &[Customer], key: Key) -> Vec<(usize, usize)> {
    let mut last: HashMap<String, usize> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, customer) in customers.iter().enumerate() {
        let key = customer.person.as_ref().map(key).unwrap_or_default();
        if key.is_empty() {
            continue;
        }
        if let Some(before) = last.insert(key, at) {
            pairs.push((before, at));
        }
    }
    pairs
}

pub(crate) fn merge(till: &Till, acting: &Acting, request: MergeCustomers) -> Result<wire::Customer, Refusal> {
    let taken: Vec<&str> = request.take.iter().map(String::as_str).collect();
    if let Some(unknown) = taken.iter().find(|fact| !COLUMNS.contains(fact)) {
        let detail = format!("{unknown:?} is no fact of a customer ({})", COLUMNS.join(", "));
        return Err(Refusal::new(Code::BadRequest).with("detail", detail));
    }
    let (stays, other) = (meant(till, &request.customer)?, meant(till, &request.other)?);
    if stays.id == other.id {
        return already(till, &request, &stays);
    }
    let merged = of_both(till, stays, &other, &taken)?;
    till.ledger()
        .merge_customers(other.id, merged.clone(), acting.actor, till.now_ms())
        .map_err(|fault| in_words(card_taken(fault), &till.shop().currency))?;
    till.status_changed();
    Ok(crossing(till, &merged))
}

/// The same command delivered twice finds that they are one; anybody else is told.
fn already(till: &Till, request: &MergeCustomers, stays: &Customer) -> Result<wire::Customer, Refusal> {
    match request.other.trim().parse::<CustomerId>() {
        Ok(id) if id != stays.id => Ok(crossing(till, stays)),
        _ => Err(Refusal::new(Code::SameCustomer).with("name", crossing(till, stays).name)),
    }
}

fn of_both(till: &Till, stays: Customer, other: &Customer, taken: &[&str]) -> Result<Customer, Refusal> {
    let there = other.person.clone().unwrap_or_default();
    let both = stays.person.unwrap_or_default().merged_with(&there, taken);
    let person = both.clone().checked(TaxIds::of_currency(till.shop().currency.code()));
    let bad = |field| bad_field((field, value_of(&both, field).to_owned()));
    Ok(Customer {
        person: Some(person.map_err(|fault| bad(fault.field))?),
        level: match taken.contains(&"level") {
            true => other.level.clone(),
            false => stays.level.or_else(|| other.level.clone()),
        },
        credit_limit: match taken.contains(&"credit_limit") {
            true => other.credit_limit,
            false => stays.credit_limit.max(other.credit_limit),
        },
        ..stays
    })
}
