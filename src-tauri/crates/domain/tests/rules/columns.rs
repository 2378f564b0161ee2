//! What stands in a column of a file: nothing where there is nothing, else a text that is read back as it was.

use domain::ProductId;
use domain::choice::Choices;
use domain::money::{Currency, Quantity};
use domain::product::{Age, Asks, Attributes, Deposit, Pack, Parts, Stock};
use uuid::Uuid;

#[test]
fn what_is_asked_is_stored_in_words_and_nothing_asked_is_nothing() {
    for text in ["price", "serial", "age:20", "price serial age:99"] {
        let asks: Asks = text.parse().unwrap();
        assert_eq!((asks.stored().as_deref(), asks.is_empty()), (Some(text), false));
    }
    assert_eq!((Asks::default().stored(), Asks::default().is_empty()), (None, true));
    assert_eq!(
        [0, 1, 99, 100].map(Age::of_years).map(|age| age.map(Age::years)),
        [None, Some(1), Some(99), None]
    );
}

#[test]
fn a_deposit_is_stored_as_what_is_paid_or_that_the_article_comes_back_for_it() {
    let parts: Parts = "1 CRATE, 12 BOTTLE".parse().unwrap();
    assert_eq!(
        (parts.stored().as_deref(), parts.is_empty()),
        (Some("1 CRATE, 12 BOTTLE"), false)
    );
    assert_eq!(
        (&parts).into_iter().map(|part| &*part.sku).collect::<Vec<_>>(),
        ["CRATE", "BOTTLE"]
    );
    assert_eq!(
        (Parts::default().stored(), (&Parts::default()).into_iter().count()),
        (None, 0)
    );
    let paid = Deposit::Paid(parts.clone());
    assert_eq!(
        (paid.paid(), paid.is_none(), paid.stored().as_deref()),
        (Some(&parts), false, Some("1 CRATE, 12 BOTTLE"))
    );
    let back: Deposit = Deposit::Refundable.stored().unwrap().parse().unwrap();
    assert_eq!(
        (back, Deposit::Refundable.paid(), Deposit::Refundable.is_none()),
        (Deposit::Refundable, None, false)
    );
    assert_eq!((Deposit::None.stored(), Deposit::None.is_none()), (None, true));
}

#[test]
fn a_stock_is_stored_as_none_or_as_what_a_pack_holds_with_its_identity_in_documents_alone() {
    let pack = |holds: &str, sku: &str, of| Pack {
        holds: Quantity::parse(holds).unwrap(),
        sku: sku.to_owned(),
        of,
    };
    let id = ProductId(Uuid::from_u128(7));
    let six = Stock::Pack(pack("6", "P0001", Some(id)));
    assert_eq!((six.is_own(), six.column().as_deref()), (false, Some("6 P0001")));
    assert_eq!(six.stored(), Some(format!("6@{id} P0001")));
    assert_eq!(six.stored().unwrap().parse(), Ok(six.clone()));
    assert_eq!(
        (Stock::Own.is_own(), Stock::Own.column(), Stock::Own.stored()),
        (true, None, None)
    );
    let uncounted = Stock::Uncounted;
    assert_eq!(
        (
            uncounted.is_own(),
            uncounted.column().as_deref(),
            uncounted.stored().as_deref()
        ),
        (false, Some("none"), Some("none"))
    );
    assert_eq!(
        pack("6", "P0001", Some(id)),
        pack("6", "P0001", None),
        "the identity is looked up"
    );
    assert_ne!(pack("6", "P0001", None), pack("12", "P0001", None));
    assert_ne!(pack("6", "P0001", None), pack("6", "P0002", None));
    assert!("99999 P0001".parse::<Stock>().is_ok() && "99999.0001 P0001".parse::<Stock>().is_err());
}

#[test]
fn attributes_are_stored_in_their_order_and_asked_for_by_name() {
    let attributes: Attributes = "size=M; colour=red".parse().unwrap();
    assert_eq!(
        (attributes.stored().as_deref(), attributes.is_empty()),
        (Some("size=M; colour=red"), false)
    );
    assert_eq!(
        ["size", "colour", "cut"].map(|name| attributes.value(name)),
        [Some("M"), Some("red"), None]
    );
    let none = Attributes::default();
    assert_eq!((none.stored(), none.is_empty(), none.value("size")), (None, true, None));
    assert!(Choices::default().is_empty());
}

#[test]
fn every_currency_has_its_sign_its_decimals_and_its_smallest_coin() {
    let facts = |code: &str| {
        let currency = Currency::by_code(code).unwrap();
        (currency.symbol(), currency.decimals(), currency.cash_step_minor())
    };
    for (code, symbol, decimals, step) in [("THB", "฿", 2, 25), ("JPY", "¥", 0, 1), ("KWD", "KD", 3, 5)] {
        assert_eq!(facts(code), (symbol, decimals, step), "{code}");
    }
    let codes: Vec<&str> = Currency::codes().collect();
    assert!(codes.len() > 3 && codes.contains(&"THB"), "{codes:?}");
    for code in codes {
        assert_eq!(Currency::by_code(code).unwrap().code(), code);
    }
}
