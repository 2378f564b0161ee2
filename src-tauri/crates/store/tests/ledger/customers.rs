//! Customers and their accounts: found, kept apart from the journal, and rebuilt without what was known of them.

use crate::shop::{Shop, at, document};
use domain::cart::Cart;
use domain::customer::{AccountEntry, AccountKind, Booking, Customer, Holder, Person};
use domain::money::Money;
use domain::people::Actor;
use domain::sale::Sale;
use domain::settle::Method;
use domain::{CustomerId, RequestId};
use std::convert::Infallible;
use store::{ByHand, JournalSource, Ledger, SaleDraft, SalesWanted, StoreError};
use testkit::sample::{self, SOLD_AT_MS, ana, uuid};

fn customer(number: u64, name: &str, phone: &str, card: &str) -> Customer {
    Customer {
        id: CustomerId(uuid(0xC0_0000 + number)),
        level: None,
        credit_limit: Money::ZERO,
        person: Some(Person {
            name: name.to_owned(),
            phone: phone.to_owned(),
            card: card.to_owned(),
            ..Person::default()
        }),
        erased: false,
    }
}

fn by_ana() -> Actor {
    Actor::Staff(ana().id)
}

/// Three customers of the shop.
fn with_customers() -> Shop {
    let shop = Shop::open();
    let all = vec![
        customer(1, "Lim Wei 林伟", "081-234-5678", "M000417"),
        customer(2, "Lim Wen 林文", "089 555 1234", ""),
        customer(3, "สมชาย ใจดี", "+66 81 000 7777", "m000500"),
    ];
    shop.ledger.put_customers(all, by_ana(), SOLD_AT_MS).unwrap();
    shop
}

fn names(shop: &Shop, typed: &str) -> Vec<String> {
    let found = shop.ledger.find_customers(typed, 50).unwrap();
    found
        .into_iter()
        .filter_map(|one| one.person)
        .map(|person| person.name)
        .collect()
}

#[test]
fn a_customer_is_found_by_name_pinyin_phone_and_card() {
    let shop = with_customers();
    let (wei, wen, somchai) = ("Lim Wei 林伟", "Lim Wen 林文", "สมชาย ใจดี");
    let cases: [(&str, &[&str]); 14] = [
        ("lim wei", &[wei]),
        ("WEI", &[wei]),
        ("林", &[wen, wei]),
        ("linwei", &[wei]),
        ("lim", &[wen, wei]),
        ("ใจดี", &[somchai]),
        ("0812345678", &[wei]),
        ("081-234", &[wei]),
        ("5678", &[wei]),
        ("1234", &[wen, wei]),
        ("m000417", &[wei]),
        ("M000500", &[somchai]),
        ("12", &[]),
        ("nobody", &[]),
    ];
    for (typed, expected) in cases {
        assert_eq!(names(&shop, typed), expected, "{typed}");
    }
    assert_eq!(
        names(&shop, " "),
        [somchai, wen, wei],
        "the newest first where nothing is typed"
    );
    assert_eq!(shop.ledger.find_customers("lim", 1).unwrap().len(), 1);
}

#[test]
fn a_card_is_one_customers_whatever_its_capitals() {
    let shop = with_customers();
    let second = customer(4, "Other", "", "m000417");
    let refused = shop
        .ledger
        .put_customers(vec![customer(5, "Fifth", "", ""), second], by_ana(), SOLD_AT_MS);
    assert!(
        matches!(refused, Err(StoreError::Taken { kind: "card", .. })),
        "{refused:?}"
    );
    assert_eq!(names(&shop, "fifth"), Vec::<String>::new(), "all or none");
    let moved = customer(2, "Lim Wen 林文", "089 555 1234", "M000417");
    assert!(shop.ledger.put_customers(vec![moved], by_ana(), SOLD_AT_MS).is_err());
    let same = customer(1, "Lim Wei", "081-234-5678", "m000417");
    shop.ledger.put_customers(vec![same], by_ana(), SOLD_AT_MS).unwrap();
    assert_eq!(names(&shop, "m000417"), ["Lim Wei"]);
}

#[test]
fn the_journal_knows_that_something_changed_and_nothing_of_what_it_is() {
    let shop = with_customers();
    let mut wei = shop.ledger.customer_by_card("M000417").unwrap().unwrap();
    wei.level = Some("gold".parse().unwrap());
    wei.person.as_mut().unwrap().note = "likes tea".to_owned();
    shop.ledger
        .put_customers(vec![wei.clone()], by_ana(), SOLD_AT_MS)
        .unwrap();
    let before = shop.ledger.journal_head().unwrap();
    shop.ledger.put_customers(vec![wei], by_ana(), SOLD_AT_MS).unwrap();
    assert_eq!(
        shop.ledger.journal_head().unwrap(),
        before,
        "what changes nothing is no act"
    );
    let bodies: Vec<String> = shop
        .ledger
        .journal_after(0, 100)
        .unwrap()
        .into_iter()
        .map(|entry| entry.body)
        .collect();
    assert!(
        bodies.iter().any(|body| body.contains(r#""facts":["note","level"]"#)),
        "{bodies:?}"
    );
    for private in ["Lim", "林", "081", "417", "tea"] {
        assert!(!bodies.iter().any(|body| body.contains(private)), "{private}");
    }
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
}

/// What makes the sample sale of a customer, with these bookings.
fn sold_to(
    customer_id: CustomerId,
    bookings: Vec<Booking>,
) -> impl FnOnce(&Cart, store::SaleSlot) -> Result<SaleDraft, Infallible> + Send {
    move |cart, slot| {
        let draft = document(&[(Method::Cash, "500.00")])(cart, slot)?;
        let sale = Sale {
            customer_id: Some(customer_id),
            bookings,
            ..draft.sale
        };
        Ok(SaleDraft { sale, print: None })
    }
}

/// The sample sale of a customer who earns five points.
fn earned_five(shop: &Shop, customer: CustomerId) -> store::Committed {
    let cart = sample::cart();
    let points = Booking {
        holder: Holder::Customer(customer),
        kind: AccountKind::Points,
        amount: 5,
    };
    let made = sold_to(customer, vec![points]);
    let at = at(&cart, 0xFE00);
    shop.ledger.commit_cart(&at, cart, SOLD_AT_MS, made).unwrap()
}

fn by_hand(request: u64, booking: Booking) -> ByHand {
    ByHand {
        request_id: RequestId(uuid(request)),
        entry: AccountEntry { booking, sale_id: None },
        reason: "a gift".to_owned(),
    }
}

#[test]
fn a_sale_books_on_its_customers_accounts_and_a_balance_is_the_sum_of_its_entries() {
    let shop = with_customers();
    let wei = CustomerId(uuid(0xC0_0001));
    let book = |kind, amount| Booking {
        holder: Holder::Customer(wei),
        kind,
        amount,
    };
    let points = AccountKind::Points;
    let cart = sample::cart();
    let made = sold_to(wei, vec![book(points, 13)]);
    let sold = shop
        .ledger
        .commit_cart(&at(&cart, 0xFE00), cart.clone(), SOLD_AT_MS, made)
        .unwrap();
    let again = sold_to(wei, vec![book(points, 13)]);
    let again = shop
        .ledger
        .commit_cart(&at(&cart, 0xFE00), cart, SOLD_AT_MS, again)
        .unwrap();
    assert!(again.replayed, "the same sale delivered twice books once");
    let gift = by_hand(0xFD00, book(points, -3));
    let adjust = || shop.ledger.adjust_account(gift.clone(), (by_ana(), None), SOLD_AT_MS);
    assert_eq!(adjust().unwrap(), adjust().unwrap(), "delivered twice it books once");
    assert_eq!(shop.ledger.account_balance(&Holder::Customer(wei), points).unwrap(), 10);
    assert_eq!(
        shop.ledger
            .account_balance(&Holder::Customer(CustomerId(uuid(0xC0_0002))), points)
            .unwrap(),
        0
    );
    let stated = |kind| {
        let statement = shop.ledger.account_statement(&Holder::Customer(wei), kind, 10).unwrap();
        let line = |line: &store::Booked| (line.entry.booking.amount, line.entry.sale_id);
        statement.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(stated(points), [(-3, None), (13, Some(sold.sale.id))]);
    assert_eq!(
        shop.ledger.sale(sold.sale.id).unwrap().unwrap(),
        sold.sale,
        "read back as it was written"
    );
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
}

#[test]
fn what_is_booked_in_money_and_was_not_paid_is_never_written() {
    let shop = with_customers();
    let cart = sample::cart();
    let gift = Booking {
        holder: Holder::Customer(CustomerId(uuid(0xC0_0001))),
        kind: AccountKind::Credit,
        amount: 500,
    };
    let made = sold_to(CustomerId(uuid(0xC0_0001)), vec![gift]);
    let refused = shop.ledger.commit_cart(&at(&cart, 0xFE00), cart, SOLD_AT_MS, made);
    assert!(refused.is_err(), "{refused:?}");
}

#[test]
fn what_is_booked_without_a_customer_is_never_written() {
    let shop = with_customers();
    let cart = sample::cart();
    let refused = shop
        .ledger
        .commit_cart(&at(&cart, 0xFE00), cart, SOLD_AT_MS, |cart, slot| {
            let draft = document(&[(Method::Cash, "500.00")])(cart, slot)?;
            let bookings = vec![Booking {
                holder: Holder::Customer(CustomerId(uuid(0xC0_0001))),
                kind: AccountKind::Points,
                amount: 1,
            }];
            let sale = Sale { bookings, ..draft.sale };
            Ok::<_, Infallible>(SaleDraft { sale, print: None })
        });
    assert!(refused.is_err(), "{refused:?}");
}

#[test]
fn an_entry_of_an_account_is_never_changed_and_a_forged_one_is_found() {
    let shop = with_customers();
    let cart = sample::cart();
    let bookings = vec![Booking {
        holder: Holder::Customer(CustomerId(uuid(0xC0_0001))),
        kind: AccountKind::Points,
        amount: 5,
    }];
    let made = sold_to(CustomerId(uuid(0xC0_0001)), bookings);
    shop.ledger
        .commit_cart(&at(&cart, 0xFE00), cart, SOLD_AT_MS, made)
        .unwrap();
    let behind = shop.behind_the_back();
    assert!(behind.execute("UPDATE account_entry SET amount = 500", []).is_err());
    assert!(behind.execute("DELETE FROM account_entry", []).is_err());
    behind
        .execute_batch("DROP TRIGGER account_entry_no_update; UPDATE account_entry SET amount = 500;")
        .unwrap();
    assert!(shop.ledger.verify().unwrap().first_difference.is_some());
}

#[test]
fn a_rebuild_brings_back_customers_and_accounts_but_nothing_that_was_known_of_them() {
    let shop = with_customers();
    let wei = CustomerId(uuid(0xC0_0001));
    earned_five(&shop, wei);
    shop.ledger.flush_journal_text().unwrap();
    let Shop { dir, ledger } = shop;
    drop(ledger);
    let into = tempfile::tempdir().unwrap();
    Ledger::rebuild(&JournalSource::Text(dir.path().to_owned()), into.path(), SOLD_AT_MS).unwrap();
    let ledger = Ledger::open(into.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    let customer = ledger.customer(wei).unwrap().unwrap();
    assert_eq!(customer.person, None);
    assert_eq!(
        ledger
            .account_balance(&Holder::Customer(wei), AccountKind::Points)
            .unwrap(),
        5
    );
    assert!(ledger.verify().unwrap().first_difference.is_none());
}

#[test]
fn what_is_erased_is_in_no_file_of_the_ledger_and_the_books_stay_whole() {
    let shop = with_customers();
    let wei = CustomerId(uuid(0xC0_0001));
    let sold = earned_five(&shop, wei);
    shop.ledger.erase_customer(wei, by_ana(), SOLD_AT_MS).unwrap();
    let left = shop.ledger.customer(wei).unwrap().unwrap();
    assert_eq!((left.person, left.erased), (None, true));
    assert_eq!(names(&shop, "wei"), Vec::<String>::new());
    assert_eq!(shop.ledger.sale(sold.sale.id).unwrap().unwrap().customer_id, Some(wei));
    assert_eq!(
        shop.ledger
            .account_balance(&Holder::Customer(wei), AccountKind::Points)
            .unwrap(),
        5
    );
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
    let Shop { dir, ledger } = shop;
    drop(ledger);
    let file = std::fs::read(dir.path().join("ledger.db")).unwrap();
    let holds = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("Lim Wen"), "the others are there");
    for private in ["Lim Wei", "081-234-5678", "M000417"] {
        assert!(!holds(private), "{private}");
    }
}

#[test]
fn sales_are_found_by_customer_day_and_amount() {
    let shop = with_customers();
    let wei = CustomerId(uuid(0xC0_0001));
    let cart = Cart {
        id: domain::CartId(uuid(0xCA_0001)),
        ..sample::cart()
    };
    let bought = shop
        .ledger
        .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, sold_to(wei, Vec::new()))
        .unwrap();
    let stranger = shop.sell_no(2);
    let day = sample::business_date();
    let next_day = domain::shift::CivilDate {
        year: day.year + 1,
        ..day
    };
    let find = |customer, date, total| {
        let found = shop
            .ledger
            .find_sales(&SalesWanted { customer, date, total }, 50)
            .unwrap();
        found.into_iter().map(|found| found.sale.id).collect::<Vec<_>>()
    };
    let (wei_s, both) = (vec![bought.sale.id], vec![stranger.sale.id, bought.sale.id]);
    assert_eq!(find(Some(wei), None, None), wei_s);
    assert_eq!(find(None, Some(day), None), both, "the newest first");
    assert_eq!(find(None, None, Some(bought.sale.total)), both);
    assert_eq!(find(Some(wei), Some(day), Some(bought.sale.total)), wei_s);
    assert_eq!(find(Some(wei), Some(next_day), None), []);
    assert_eq!(find(None, Some(day), Some(domain::money::Money::ZERO)), []);
    assert_eq!(shop.ledger.find_sales(&SalesWanted::default(), 1).unwrap().len(), 1);
}
