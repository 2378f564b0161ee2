//! What a back end says of a customer, by the columns of a customer file, and how each fact stands in a customer.

use crate::Till;
use crate::sync::goods::clean;
use domain::customer::{Customer, Person, TaxIds};
use domain::price_list::Level;
use domain::shift::CivilDate;

pub(super) use store::Facts;

/// What is said, each fact as it would stand here; empty where it is none that could.
pub(super) fn said(till: &Till, facts: &Facts) -> Facts {
    let tax_ids = TaxIds::of_currency(till.shop().currency.code());
    let sound = |(fact, text): (&String, &String)| (fact.clone(), sound(fact, &clean(text), tax_ids));
    facts.iter().map(sound).collect()
}

fn sound(fact: &str, text: &str, tax_ids: TaxIds) -> String {
    let sound = match fact {
        "level" => level(text).map(|level| level.to_string()),
        "birthday" => text.parse().ok().map(|day: CivilDate| day.to_string()),
        _ => {
            let mut person = Person {
                name: "-".to_owned(),
                ..Person::default()
            };
            if let Some(field) = field(&mut person, fact) {
                text.clone_into(field);
            }
            person.checked(tax_ids).ok().map(|person| own(&person, fact).to_owned())
        }
    };
    sound.unwrap_or_default()
}

/// The level that is called so: `Gold Card` is `gold-card`.
fn level(name: &str) -> Option<Level> {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join("-").parse().ok()
}

/// How a fact stands in a customer; empty where it is not known.
pub(super) fn of(customer: &Customer, fact: &str) -> String {
    let person = customer.person.as_ref();
    let text = match fact {
        "level" => customer.level.as_ref().map(ToString::to_string),
        "birthday" => person.and_then(|person| person.birthday).map(|day| day.to_string()),
        _ => person.map(|person| own(person, fact).to_owned()),
    };
    text.unwrap_or_default()
}

/// Puts a fact that is sound in the place of what stood there.
pub(super) fn put(customer: &mut Customer, fact: &str, text: &str) {
    let person = customer.person.get_or_insert_default();
    match fact {
        "level" => customer.level = text.parse().ok(),
        "birthday" => person.birthday = text.parse().ok(),
        _ => {
            if let Some(field) = field(person, fact) {
                text.clone_into(field);
            }
        }
    }
}

fn own<'a>(person: &'a Person, fact: &str) -> &'a str {
    match fact {
        "name" => &person.name,
        "phone" => &person.phone,
        "card" => &person.card,
        "email" => &person.email,
        "tax_id" => &person.tax_id,
        "address" => &person.address,
        _ => "",
    }
}

fn field<'a>(person: &'a mut Person, fact: &str) -> Option<&'a mut String> {
    match fact {
        "name" => Some(&mut person.name),
        "phone" => Some(&mut person.phone),
        "card" => Some(&mut person.card),
        "email" => Some(&mut person.email),
        "tax_id" => Some(&mut person.tax_id),
        "address" => Some(&mut person.address),
        _ => None,
    }
}
