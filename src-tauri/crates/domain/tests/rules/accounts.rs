//! Accounts: what can be spent from them, whose they are, what a sale books on them, and the points that it earns.

use crate::goods::{cart_of, currency, minor, piece};
use crate::returns::sold;
use domain::CustomerId;
use domain::customer::{
    AccountKind, Booking, Earning, Holder, Redeeming, TaxIds, booked_by, holder_of, is_thai_tax_id, masked_gift_card,
    points_in,
};
use domain::money::{Money, Price, Quantity};
use domain::settle::{Method, Tender};
use uuid::Uuid;

const NOI: CustomerId = CustomerId(Uuid::from_u128(0xC1));

fn tender(method: Method, amount: i64, reference: Option<&str>) -> Tender {
    Tender {
        method,
        amount: minor(amount),
        reference: reference.map(str::to_owned),
    }
}

#[test]
fn what_can_be_spent_is_what_is_there_or_what_is_left_of_the_limit() {
    let limit = minor(10_000);
    for kind in AccountKind::ALL {
        let of = |balance| kind.spendable(balance, limit);
        let expected = if kind == AccountKind::OnAccount {
            [7_000, 0, 13_000]
        } else {
            [3_000, 12_000, 0]
        };
        assert_eq!([3_000, 12_000, -3_000].map(of), expected, "{kind:?}");
        assert_eq!(kind.is_money(), kind != AccountKind::Points);
        let booking = Booking {
            holder: Holder::Customer(NOI),
            kind,
            amount: 500,
        };
        let spends = if kind == AccountKind::OnAccount { 500 } else { -500 };
        assert_eq!(booking.spends(), spends, "{kind:?}");
    }
}

#[test]
fn an_account_is_the_customers_or_of_whoever_shows_the_card() {
    let card = Some(Holder::Bearer("GC-0001".to_owned()));
    let cases = [
        (Method::Cash, None, None),
        (Method::StoreCredit, None, Some(Holder::Customer(NOI))),
        (Method::OnAccount, None, Some(Holder::Customer(NOI))),
        (Method::GiftCard, Some("GC-0001"), card.clone()),
        (Method::Deposit, Some("GC-0001"), card),
        (Method::Points, Some("5"), Some(Holder::Customer(NOI))),
        (Method::Points, Some("many"), None),
        (Method::Points, Some("-5"), None),
    ];
    for (method, reference, holder) in cases {
        assert_eq!(
            holder_of(Some(NOI), &tender(method, 500, reference)),
            holder,
            "{method:?} {reference:?}"
        );
    }
    assert_eq!(
        holder_of(None, &tender(Method::StoreCredit, 500, None)),
        None,
        "nobody is known"
    );
    assert_eq!(points_in(&tender(Method::Points, 500, Some("5"))), Some(5));
    assert_eq!(points_in(&tender(Method::Card, 500, Some("5"))), None);
    assert_eq!(masked_gift_card("GC-0001"), "…0001");
}

#[test]
fn tenders_take_from_accounts_and_a_debt_grows_by_what_is_put_on_it() {
    let tenders = [
        tender(Method::StoreCredit, 500, None),
        tender(Method::StoreCredit, 200, None),
        tender(Method::OnAccount, 300, None),
        tender(Method::Points, 100, Some("4")),
        tender(Method::Cash, 100, None),
    ];
    let booked = booked_by(Some(NOI), &tenders, &[]).unwrap();
    let amounts: Vec<_> = booked.iter().map(|one| (one.kind, one.amount)).collect();
    assert_eq!(
        amounts,
        [
            (AccountKind::Credit, -700),
            (AccountKind::OnAccount, 300),
            (AccountKind::Points, -4)
        ]
    );
}

#[test]
fn points_are_earned_for_whole_amounts_of_goods_by_a_customer_alone() {
    let sale = |price: &str, customer| {
        let mut cart = cart_of([(piece(1, price), Quantity::ONE)]);
        cart.customer_id = customer;
        sold(&cart, currency("THB"), 0)
    };
    let rule = Earning::for_each(minor(2_500)).unwrap();
    assert_eq!(rule.per(), minor(2_500));
    for (price, points) in [("24.99", None), ("25", Some(1)), ("100", Some(4)), ("124.99", Some(4))] {
        assert_eq!(
            rule.of(&sale(price, Some(NOI))).map(|one| one.amount),
            points,
            "{price}"
        );
    }
    assert_eq!(rule.of(&sale("100", None)), None);
    assert_eq!(
        (Earning::for_each(Money::ZERO), Earning::for_each(minor(-1))),
        (None, None)
    );
    assert!(Earning::for_each(minor(1)).is_some());
    assert!(Redeeming::at(Price::parse("0").unwrap()).is_none());
    let worth = Redeeming::at(Price::parse("0.25").unwrap()).unwrap();
    assert_eq!(worth.pays(7, &currency("THB")), Ok(minor(175)));
    assert_eq!(worth.pays(-7, &currency("THB")), Ok(Money::ZERO));
}

#[test]
fn numbers_of_thai_taxpayers_are_asked_for_where_baht_is_taken() {
    assert_eq!(
        (TaxIds::of_currency("THB"), TaxIds::of_currency("EUR")),
        (TaxIds::Thai, TaxIds::Any)
    );
    assert!(!is_thai_tax_id("12345678901234") && !is_thai_tax_id("110170023070 "));
}
