//! The list of customers as a CSV file, out and in: every row is checked before the first is written.

use super::{card_taken, credit_limit_of, crossing, known, level_of};
use crate::Till;
use crate::caller::Acting;
use crate::export::csv_text;
use crate::import::columns::Places;
use crate::import::problem::{Fault, Faults, Problem};
use crate::import::{FIRST_ROW, text_of};
use crate::refusal::Refusal;
use crate::wire::Nothing;
use crate::wire::catalogue::{Imported, TextFile};
use crate::wire::customer::{self as wire, CustomerFacts, ImportCustomers};
use domain::CustomerId;
use domain::customer::{Customer, TaxIds, phone_digits};
use domain::money::Money;
use std::collections::{HashMap, HashSet};

/// The columns of a customer file, the same for import and export.
pub(super) const COLUMNS: [&str; 13] = [
    "name",
    "phone",
    "card",
    "email",
    "tax_id",
    "branch",
    "address",
    "birthday",
    "level",
    "credit_limit",
    "exempt",
    "consent",
    "note",
];

/// Customers written at once: the counter is never kept waiting for a long file.
const AT_ONCE: usize = 50;

pub(crate) fn export(till: &Till, _: &Acting, _: Nothing) -> Result<TextFile, Refusal> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(Refusal::internal)?;
    for customer in till.ledger().customers()? {
        out.write_record(row(crossing(till, &customer)))
            .map_err(Refusal::internal)?;
    }
    csv_text(out).map(|text| TextFile { text })
}

fn row(customer: wire::Customer) -> [String; COLUMNS.len()] {
    [
        customer.name,
        customer.phone,
        customer.card,
        customer.email,
        customer.tax_id,
        customer.branch,
        customer.address,
        customer.birthday,
        customer.level,
        customer.credit_limit,
        customer.exempt,
        if customer.consent { "yes" } else { "no" }.to_owned(),
        customer.note,
    ]
}

pub(crate) fn import(till: &Till, acting: &Acting, request: ImportCustomers) -> Result<Imported, Refusal> {
    let known = Known::of(till.ledger().customers()?);
    let customers = parse(till, &request, &known)?;
    let rows = customers.len() as u64;
    let added = customers.iter().filter(|(is_new, _)| *is_new).count() as u64;
    if !request.dry_run {
        let mut customers: Vec<Customer> = customers.into_iter().map(|(_, customer)| customer).collect();
        while !customers.is_empty() {
            let rest = customers.split_off(customers.len().min(AT_ONCE));
            till.ledger()
                .put_customers(customers, acting.actor, till.now_ms())
                .map_err(card_taken)?;
            customers = rest;
        }
    }
    Ok(Imported {
        rows,
        added,
        updated: rows - added,
        dry_run: request.dry_run,
    })
}

/// Who is a customer already: found by the card, else by the phone number, where it is one customer's.
struct Known {
    by_card: HashMap<String, Customer>,
    by_phone: HashMap<String, Option<Customer>>,
}

impl Known {
    fn of(customers: Vec<Customer>) -> Self {
        let mut known = Self {
            by_card: HashMap::new(),
            by_phone: HashMap::new(),
        };
        for customer in customers {
            let Some(person) = &customer.person else { continue };
            let (card, phone) = (person.card.to_lowercase(), phone_digits(&person.phone));
            if !phone.is_empty() {
                let twice = known.by_phone.contains_key(&phone);
                known.by_phone.insert(phone, (!twice).then(|| customer.clone()));
            }
            if !card.is_empty() {
                known.by_card.insert(card, customer);
            }
        }
        known
    }

    fn find(&self, facts: &CustomerFacts) -> Option<&Customer> {
        let card = facts.card.as_deref().unwrap_or_default().to_lowercase();
        let phone = phone_digits(facts.phone.as_deref().unwrap_or_default());
        let same_card =
            |found: &&Customer| card.is_empty() || found.person.as_ref().is_none_or(|one| one.card.is_empty());
        let by_phone = || self.by_phone.get(&phone).and_then(Option::as_ref).filter(same_card);
        self.by_card.get(&card).or_else(by_phone)
    }
}

/// Reads and checks a whole file: each customer as it will be, and whether it is new.
fn parse(till: &Till, request: &ImportCustomers, known: &Known) -> Result<Vec<(bool, Customer)>, Refusal> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(request.text.as_bytes());
    let header = reader.headers().map_err(Refusal::internal)?.clone();
    let mut faults = Faults::of(&request.file);
    let places = match Places::of(&COLUMNS, &header, &request.columns).and_then(|places| places.needing(&["name"])) {
        Ok(places) => places,
        Err(fault) => {
            faults.add(1, fault);
            return faults.none().map(|()| Vec::new());
        }
    };
    let tax_ids = TaxIds::of_currency(till.shop().currency.code());
    let (mut customers, mut seen) = (Vec::new(), Seen::default());
    for (record, no) in reader.records().zip(FIRST_ROW..) {
        let record = record.map_err(Refusal::internal)?;
        let read = places.whole(&record).and_then(|()| facts(&places, &record));
        let read = read.and_then(|facts| customer(till, known.find(&facts), &facts, tax_ids));
        match read.and_then(|(is_new, customer)| seen.once(customer).map(|customer| (is_new, customer))) {
            Ok(customer) => customers.push(customer),
            Err(fault) => faults.add(no, fault),
        }
    }
    faults.none().map(|()| customers)
}

/// What a row says. What it has no column for stays as it is.
fn facts(places: &Places, record: &csv::StringRecord) -> Result<CustomerFacts, Fault> {
    let text = |field| places.at(field).map(|_| text_of(places, record, field).to_owned());
    Ok(CustomerFacts {
        name: text("name"),
        phone: text("phone"),
        card: text("card"),
        email: text("email"),
        tax_id: text("tax_id"),
        branch: text("branch"),
        address: text("address"),
        birthday: text("birthday"),
        level: text("level"),
        credit_limit: text("credit_limit"),
        exempt: text("exempt"),
        consent: match text_of(places, record, "consent") {
            "" => None,
            "yes" | "true" | "1" => Some(true),
            "no" | "false" | "0" => Some(false),
            other => return Err(Fault::new("consent", other, Problem::BadFact)),
        },
        note: text("note"),
    })
}

fn customer(
    till: &Till,
    before: Option<&Customer>,
    facts: &CustomerFacts,
    tax_ids: TaxIds,
) -> Result<(bool, Customer), Fault> {
    let nobody = || Customer {
        id: CustomerId(till.new_id()),
        level: None,
        credit_limit: Money::ZERO,
        person: None,
        erased: false,
    };
    let was = before.cloned().unwrap_or_else(nobody);
    let bad = |(field, value): (&'static str, String)| Fault::new(field, &value, Problem::BadFact);
    let level = level_of(&was, facts).map_err(bad)?;
    let credit_limit = credit_limit_of(till, &was, facts).map_err(bad)?;
    let person = known(was.person.clone().unwrap_or_default(), facts, tax_ids).map_err(bad)?;
    let customer = Customer {
        level,
        credit_limit,
        person: Some(person),
        ..was
    };
    Ok((before.is_none(), customer))
}

/// What the file has named so far: a card and a customer stand in it once.
#[derive(Default)]
struct Seen {
    cards: HashSet<String>,
    customers: HashSet<CustomerId>,
}

impl Seen {
    fn once(&mut self, customer: Customer) -> Result<Customer, Fault> {
        let person = customer.person.clone().unwrap_or_default();
        if !person.card.is_empty() && !self.cards.insert(person.card.to_lowercase()) {
            return Err(Fault::new("card", &person.card, Problem::CustomerTwice));
        }
        if !self.customers.insert(customer.id) {
            return Err(Fault::new("phone", &person.phone, Problem::CustomerTwice));
        }
        Ok(customer)
    }
}
