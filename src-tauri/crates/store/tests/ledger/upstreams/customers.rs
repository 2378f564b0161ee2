//! Customers as back ends tell of them: linked for good, and known no longer than they are told.

use super::{HEAD_OFFICE, shop};
use crate::shop::Shop;
use domain::CustomerId;
use domain::customer::{Customer, Person};
use domain::money::Money;
use domain::people::Actor;
use store::{CustomerTaken, JournalSource, Ledger, PageEnd, Pulled, RemoteCustomer, RemoteKind};
use testkit::sample::{SOLD_AT_MS, uuid};

const MALI: CustomerId = CustomerId(uuid(0xC0_0001));

fn heard(remote_id: &str, name: &str) -> Pulled {
    let said = [("card", "M-7"), ("name", name)];
    Pulled::Customer {
        remote_id: remote_id.to_owned(),
        facts: said
            .map(|(fact, text)| (fact.to_owned(), text.to_owned()))
            .into_iter()
            .collect(),
        active: true,
    }
}

fn pull(ledger: &Ledger, rows: Vec<Pulled>) {
    let end = PageEnd::Complete(SOLD_AT_MS);
    ledger
        .save_page(HEAD_OFFICE, RemoteKind::Customer, rows, end, SOLD_AT_MS)
        .unwrap();
}

fn due(ledger: &Ledger) -> Vec<RemoteCustomer> {
    ledger.customers_to_take(HEAD_OFFICE, 10).unwrap()
}

fn mali(name: &str) -> Customer {
    Customer {
        id: MALI,
        level: None,
        credit_limit: Money::ZERO,
        person: Some(Person {
            name: name.to_owned(),
            card: "M-7".to_owned(),
            ..Person::default()
        }),
        erased: false,
    }
}

fn take(ledger: &Ledger, before: Option<Customer>) {
    let heard = due(ledger).remove(0);
    let now = Some(mali(&heard.facts["name"]));
    let taken = CustomerTaken { heard, before, now };
    ledger.take_customers(HEAD_OFFICE, vec![taken], SOLD_AT_MS).unwrap();
}

fn taken() -> Shop {
    let shop = shop();
    pull(&shop.ledger, vec![heard("44", "Mali")]);
    take(&shop.ledger, None);
    shop
}

#[test]
fn a_rebuild_knows_who_was_linked_and_tells_nothing_of_them() {
    let shop = taken();
    assert_eq!(
        shop.ledger.customer_there(MALI, HEAD_OFFICE).unwrap().as_deref(),
        Some("44")
    );
    shop.ledger.erase_customer(MALI, Actor::Machine, SOLD_AT_MS).unwrap();
    shop.ledger.flush_journal_text().unwrap();
    let Shop { dir, ledger } = shop;
    drop(ledger);
    let into = tempfile::tempdir().unwrap();
    Ledger::rebuild(&JournalSource::Text(dir.path().to_owned()), into.path(), SOLD_AT_MS).unwrap();
    let ledger = Ledger::open(into.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    pull(&ledger, vec![heard("44", "Mali")]);
    let due = due(&ledger);
    assert_eq!((due[0].customer, due[0].facts.len()), (Some(MALI), 0), "{due:?}");
    assert!(ledger.customer(MALI).unwrap().unwrap().erased);
    assert!(ledger.verify().unwrap().first_difference.is_none());
}

#[test]
fn what_a_back_end_no_longer_tells_of_a_person_is_not_kept() {
    let shop = taken();
    let said = |shop: &Shop| shop.ledger.said_of_customer(MALI).unwrap().len();
    assert_eq!(said(&shop), 1);
    assert!(shop.ledger.private_texts().unwrap().contains(&"Mali".to_owned()));
    pull(&shop.ledger, Vec::new());
    assert_eq!(said(&shop), 1, "one reading may leave somebody out");
    pull(&shop.ledger, Vec::new());
    assert_eq!(said(&shop), 0);
    assert!(
        shop.ledger.customer(MALI).unwrap().unwrap().person.is_some(),
        "a customer of the till stays one"
    );
}

#[test]
fn a_customer_who_was_changed_meanwhile_is_taken_over_the_next_time() {
    let shop = taken();
    pull(&shop.ledger, vec![heard("44", "Mali Suk")]);
    let by_hand = mali("Malisa");
    shop.ledger
        .put_customers(vec![by_hand.clone()], Actor::Machine, SOLD_AT_MS)
        .unwrap();
    take(&shop.ledger, Some(mali("Mali")));
    let stands = || shop.ledger.customer(MALI).unwrap().unwrap();
    assert_eq!(stands(), by_hand);
    assert_eq!(due(&shop.ledger).len(), 1);
    take(&shop.ledger, Some(by_hand));
    assert_eq!(stands(), mali("Mali Suk"));
    assert!(due(&shop.ledger).is_empty());
}
