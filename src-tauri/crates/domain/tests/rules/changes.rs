//! Every change of a cart is one revision more, and does what it says.

use crate::goods::{cart_of, currency, empty, minor, piece, quantity};
use domain::cart::{Cart, CartError, Discount, HandPrice, LineDiscount, MAX_COUPONS, Trace};
use domain::money::{Money, Price, Quantity, RatePpm};

#[test]
fn every_change_of_a_cart_is_one_revision_more() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE), (piece(2, "20"), Quantity::ONE)]);
    cart.revision = 10;
    let tip = domain::money_line::MoneyLine::Tip;
    for revision in 11..=16 {
        match revision {
            11 => cart.add_unknown("123").unwrap(),
            12 => cart.set_multiplier(quantity("3")).unwrap(),
            13 => cart.set_quantity(1, quantity("4")).unwrap(),
            14 => cart.select(1).unwrap(),
            15 => drop(cart.void_line(2).unwrap()),
            _ => cart.add_money(tip, None, minor(500), &currency("THB")).unwrap(),
        }
        assert_eq!(cart.revision, revision);
    }
    assert_eq!(cart.select(99), Err(CartError::NoLine { no: 99 }));
    cart.select(1).unwrap();
    assert_eq!(cart.selected_line, Some(1));
}

#[test]
fn what_a_person_changes_on_the_whole_or_on_a_line_is_one_revision_more_and_makes_it_by_hand() {
    let fresh = || {
        let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
        cart.revision = 10;
        cart
    };
    assert!(!fresh().is_by_hand());
    let hand = || HandPrice {
        price: Price::parse("0").unwrap(),
        reason: "gift".to_owned(),
    };
    let off = || LineDiscount {
        off: Discount::Percent(RatePpm(100_000)),
        reason: "dented".to_owned(),
    };
    let acts: [fn(&mut Cart, &HandPrice, &LineDiscount); 5] = [
        |cart, _, _| cart.set_exempt(Some("EX-1".to_owned())),
        |cart, _, _| cart.set_level(Some("vip".parse().unwrap())),
        |cart, _, _| cart.set_discount(Some(Discount::Percent(RatePpm(1)))).unwrap(),
        |cart, hand, _| cart.set_price(1, Some(hand.clone())).unwrap(),
        |cart, _, off| cart.set_line_discount(1, Some(off.clone())).unwrap(),
    ];
    for act in acts {
        let mut cart = fresh();
        act(&mut cart, &hand(), &off());
        assert_eq!((cart.revision, cart.is_by_hand()), (11, true));
    }
}

#[test]
fn coupons_are_taken_once_and_given_back_and_a_multiplier_is_taken_back() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
    cart.revision = 10;
    cart.add_coupon("SPRING").unwrap();
    let again = CartError::Coupon {
        code: "spring".to_owned(),
    };
    assert_eq!(cart.add_coupon("spring"), Err(again));
    for no in 1..MAX_COUPONS {
        cart.add_coupon(&format!("C{no}")).unwrap();
    }
    assert!(
        cart.add_coupon("ONE-MORE").is_err(),
        "a sale holds {} coupons",
        MAX_COUPONS
    );
    assert_eq!(cart.revision, 10 + MAX_COUPONS as u64);
    cart.remove_coupon("spring");
    assert_eq!(
        (cart.coupons.len(), cart.revision),
        (MAX_COUPONS - 1, 11 + MAX_COUPONS as u64)
    );
    assert!(!cart.coupons.contains(&"SPRING".to_owned()));
    let before = cart.revision;
    cart.set_multiplier(quantity("3")).unwrap();
    cart.drop_multiplier();
    assert_eq!((cart.multiplier, cart.revision), (None, before + 2));
}

#[test]
fn a_piece_is_past_from_the_day_after_its_last_day_on() {
    let day = |text: &str| text.parse().unwrap();
    let trace = Trace {
        last_day: Some(day("2026-11-29")),
        ..Trace::default()
    };
    let past = ["2026-11-28", "2026-11-29", "2026-11-30"].map(|today| trace.is_past(day(today)));
    assert_eq!(past, [false, false, true]);
    assert!(!trace.is_empty() && Trace::default().is_empty() && !Trace::default().is_past(day("2026-11-29")));
}

#[test]
fn who_buys_brings_the_level_and_the_freedom_from_tax_and_takes_them_along_when_leaving() {
    let customer = |exempt: &str| domain::customer::Customer {
        id: domain::CustomerId(uuid::Uuid::from_u128(0xC1)),
        level: Some("vip".parse().unwrap()),
        credit_limit: Money::ZERO,
        person: Some(domain::customer::Person {
            exempt: exempt.to_owned(),
            ..Default::default()
        }),
        erased: false,
    };
    let mut cart = empty();
    cart.set_exempt(Some("by hand".to_owned()));
    let before = cart.revision;
    cart.set_customer(Some(&customer("")));
    assert_eq!(
        (cart.exempt.as_deref(), cart.revision),
        (Some("by hand"), before + 1),
        "freed before anybody was known"
    );
    assert_eq!(cart.level, Some("vip".parse().unwrap()));
    cart.set_customer(Some(&customer("EX-9")));
    assert_eq!(cart.exempt.as_deref(), Some("EX-9"));
    cart.set_customer(None);
    assert_eq!(
        (cart.exempt.clone(), cart.level.clone(), cart.customer_id),
        (None, None, None)
    );
    assert_eq!(cart.revision, before + 3);
}
