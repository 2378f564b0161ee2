//! Customers: found, added and changed at the till, with or without a line to anywhere.

mod double;
mod list;
mod whole;

pub(crate) use double::{doubles, merge};
pub(crate) use list::{export, import};
pub(crate) use whole::export as export_one;

use crate::Till;
use crate::caller::Acting;
use crate::phone;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::sync;
use crate::tender::in_words;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::customer::{
    self as wire, AddCustomer, ChangeCustomer, CustomerFacts, CustomerRef, Customers, FindCustomers,
};
use domain::CustomerId;
use domain::customer::{Customer, Person, TaxIds};
use domain::money::Money;
use domain::people::Right;
use domain::price_list::Level;
use domain::shift::CivilDate;

/// The most finds in one reply.
const MOST: u32 = 50;

pub(crate) fn find(till: &Till, acting: &Acting, request: FindCustomers) -> Result<Customers, Refusal> {
    let limit = request.limit.clamp(1, MOST) as usize;
    let found = till.ledger().find_customers(&request.text, limit)?;
    let found = found
        .iter()
        .map(|one| phone::in_customer(till, acting, crossing(till, one)));
    Ok(Customers {
        customers: found.collect::<Result<_, _>>()?,
    })
}

pub(crate) fn show(till: &Till, acting: &Acting, request: CustomerRef) -> Result<wire::Customer, Refusal> {
    let customer = meant(till, &request.customer)?;
    let shown = wire::Customer {
        owner: sync::owner(till, customer.id)?,
        ..crossing(till, &customer)
    };
    phone::in_customer(till, acting, shown)
}

pub(crate) fn add(till: &Till, acting: &Acting, request: AddCustomer) -> Result<wire::Customer, Refusal> {
    let id = match &request.request_id {
        Some(text) => uuid_of(text)?,
        None => till.new_id(),
    };
    let nobody = Customer {
        id: CustomerId(id),
        level: None,
        credit_limit: Money::ZERO,
        person: None,
        erased: false,
    };
    // The same command delivered twice finds the customer that it added.
    if let Some(customer) = till.ledger().customer(nobody.id)? {
        return phone::in_customer(till, acting, crossing(till, &customer));
    }
    let customer = with_facts(till, acting, nobody, &request.facts)?;
    till.ledger()
        .put_customers(vec![customer.clone()], acting.actor, till.now_ms())
        .map_err(card_taken)?;
    phone::in_customer(till, acting, crossing(till, &customer))
}

pub(crate) fn change(till: &Till, acting: &Acting, request: ChangeCustomer) -> Result<wire::Customer, Refusal> {
    let before = meant(till, &request.customer)?;
    let customer = with_facts(till, acting, before, &request.facts)?;
    till.ledger()
        .put_customers(vec![customer.clone()], acting.actor, till.now_ms())
        .map_err(card_taken)?;
    phone::in_customer(till, acting, crossing(till, &customer))
}

/// Erases what is known of a customer. What was bought and what stands in the accounts stays, under the id alone.
pub(crate) fn erase(till: &Till, acting: &Acting, request: CustomerRef) -> Result<Nothing, Refusal> {
    let customer = meant(till, &request.customer)?;
    till.ledger()
        .erase_customer(customer.id, acting.actor, till.now_ms())
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    Ok(Nothing {})
}

/// The one customer that is meant by an id, a card, or what finds no other.
///
/// # Errors
/// [`Code::NoSuchCustomer`], also where it finds several.
pub(crate) fn meant(till: &Till, text: &str) -> Result<Customer, Refusal> {
    let text = text.trim();
    let unknown = || Refusal::new(Code::NoSuchCustomer).with("customer", text);
    if let Ok(id) = text.parse::<CustomerId>() {
        let known = till.ledger().customer(id)?.filter(|customer| !customer.erased);
        return known.ok_or_else(unknown);
    }
    if text.is_empty() {
        return Err(unknown());
    }
    if let Some(customer) = till.ledger().customer_by_card(text)? {
        return Ok(customer);
    }
    let mut found = till.ledger().find_customers(text, 2)?;
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(unknown()),
    }
}

/// The customer once these facts hold.
fn with_facts(till: &Till, acting: &Acting, customer: Customer, facts: &CustomerFacts) -> Result<Customer, Refusal> {
    let level = level_of(&customer, facts).map_err(bad_field)?;
    let credit_limit = credit_limit_of(till, &customer, facts).map_err(bad_field)?;
    let before = customer.person.clone().unwrap_or_default();
    let tax_ids = TaxIds::of_currency(till.shop().currency.code());
    let person = known(before.clone(), facts, tax_ids).map_err(bad_field)?;
    let managed = (&level, credit_limit, &person.exempt);
    if managed != (&customer.level, customer.credit_limit, &before.exempt) {
        acting.must_have(Right::ManageCustomers)?;
    }
    Ok(Customer {
        level,
        credit_limit,
        person: Some(person),
        ..customer
    })
}

/// The facts that may be unsound in ways of their own; all others are too long.
#[cfg(test)]
pub(crate) const UNSOUND: [&str; 11] = [
    "name",
    "phone",
    "card",
    "email",
    "tax_id",
    "branch",
    "birthday",
    "level",
    "credit_limit",
    "consent",
    "other",
];

/// A fact that is not sound: its name, and what was said.
pub(crate) type Unsound = (&'static str, String);

/// The level of a customer once these facts hold.
fn level_of(before: &Customer, facts: &CustomerFacts) -> Result<Option<Level>, Unsound> {
    match facts.level.as_deref().map(str::trim) {
        None => Ok(before.level.clone()),
        Some("") => Ok(None),
        Some(code) => code.parse().map(Some).map_err(|_| ("level", code.to_owned())),
    }
}

/// How much a customer may owe once these facts hold.
fn credit_limit_of(till: &Till, before: &Customer, facts: &CustomerFacts) -> Result<Money, Unsound> {
    match facts.credit_limit.as_deref().map(str::trim) {
        None => Ok(before.credit_limit),
        Some("") => Ok(Money::ZERO),
        Some(text) => amount_where(text, &till.shop().currency, |limit| limit >= Money::ZERO)
            .map_err(|_| ("credit_limit", text.to_owned())),
    }
}

/// What is known of a person once these facts hold.
fn known(before: Person, facts: &CustomerFacts, tax_ids: TaxIds) -> Result<Person, Unsound> {
    let text = |fact: &Option<String>, before: String| fact.clone().unwrap_or(before);
    let person = Person {
        name: text(&facts.name, before.name),
        // A masked number that comes back as it was shown is no other number.
        phone: match &facts.phone {
            Some(typed) if *typed != phone::masked(&before.phone) => typed.clone(),
            _ => before.phone,
        },
        card: text(&facts.card, before.card),
        email: text(&facts.email, before.email),
        tax_id: text(&facts.tax_id, before.tax_id),
        branch: text(&facts.branch, before.branch),
        address: text(&facts.address, before.address),
        birthday: match facts.birthday.as_deref().map(str::trim) {
            None => before.birthday,
            Some("") => None,
            Some(day) => Some(birthday(day)?),
        },
        consent: facts.consent.unwrap_or(before.consent),
        exempt: text(&facts.exempt, before.exempt),
        note: text(&facts.note, before.note),
    };
    let typed = person.clone();
    person
        .checked(tax_ids)
        .map_err(|fault| (fault.field, value_of(&typed, fault.field).to_owned()))
}

fn birthday(text: &str) -> Result<CivilDate, Unsound> {
    text.parse().map_err(|_| ("birthday", text.to_owned()))
}

fn value_of<'a>(person: &'a Person, field: &str) -> &'a str {
    match field {
        "name" => &person.name,
        "phone" => &person.phone,
        "card" => &person.card,
        "email" => &person.email,
        "tax_id" => &person.tax_id,
        "branch" => &person.branch,
        "address" => &person.address,
        "exempt" => &person.exempt,
        _ => &person.note,
    }
}

pub(crate) fn bad_field((field, value): Unsound) -> Refusal {
    Refusal::new(Code::BadCustomer)
        .with("field", field)
        .with("value", value)
}

/// A card that another customer has is named as such.
fn card_taken(fault: store::StoreError) -> Refusal {
    match Refusal::from(fault) {
        refusal if refusal.code == Code::NameTaken => Refusal {
            code: Code::CardTaken,
            ..refusal
        },
        refusal => refusal,
    }
}

/// A customer as it crosses.
pub(crate) fn crossing(till: &Till, customer: &Customer) -> wire::Customer {
    let person = customer.person.clone().unwrap_or_default();
    wire::Customer {
        customer_id: customer.id.to_string(),
        name: person.name,
        phone: person.phone,
        card: person.card,
        email: person.email,
        tax_id: person.tax_id,
        branch: person.branch,
        address: person.address,
        birthday: person.birthday.map(|day| day.to_string()).unwrap_or_default(),
        level: customer.level.as_ref().map(ToString::to_string).unwrap_or_default(),
        credit_limit: match customer.credit_limit {
            Money::ZERO => String::new(),
            limit => till.shop().currency.format(limit),
        },
        exempt: person.exempt,
        consent: person.consent,
        note: person.note,
        owner: None,
    }
}
