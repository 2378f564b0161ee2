//! Coupons: a word that many may say, and papers that are good once.

use crate::goods::{cart_of, currency, piece};
use crate::returns::sold;
use domain::cart::Cart;
use domain::money::{Quantity, RatePpm};
use domain::price::price;
use domain::product::Names;
use domain::promotion::{Deal, Goods, Moment, Off, Promotion, PromotionError, When};

fn ten_off(coupon: &str, once: bool) -> Promotion {
    Promotion {
        code: "TEN".to_owned(),
        names: Names::only("Ten off".to_owned()),
        priority: 100,
        stacks: false,
        when: When::ALWAYS,
        coupon: Some(coupon.to_owned()),
        once,
        deal: Deal::Off {
            goods: Goods::All,
            off: Off::Percent(RatePpm(100_000)),
            from: Quantity::ONE,
        },
    }
}

fn now() -> Moment {
    Moment {
        date: "2026-11-24".parse().unwrap(),
        minute: 600,
    }
}

#[test]
fn a_coupon_is_the_word_itself_or_a_paper_that_begins_with_it() {
    // What the promotion asks for, whether each is good once, what is shown, whether it is taken.
    let cases = [
        ("SUMMER", false, "SUMMER", true),
        ("SUMMER", false, " summer ", true),
        ("SUMMER", false, "SUMMER-7KQ2M9XA", false),
        ("SUMMER", true, "SUMMER-7KQ2M9XA", true),
        ("summer", true, "Summer-7kq2m9xa", true),
        ("SUMMER", true, "SUMMER", false),
        ("SUMMER", true, "SUMMER-", false),
        ("SUMMER", true, "SUMMERTIME-1", false),
        ("SUMMER", true, "WINTER-7KQ2M9XA", false),
        ("ฤดูร้อน", true, "ฤดูร้อน-1", true),
    ];
    for (wanted, once, shown, taken) in cases {
        assert_eq!(
            ten_off(wanted, once).takes(shown),
            taken,
            "{wanted} once {once}: {shown}"
        );
    }
}

#[test]
fn a_new_coupon_is_one_that_its_promotion_takes_and_every_number_makes_another() {
    let summer = ten_off("summer", true);
    assert_eq!(summer.new_coupon(0), Some("SUMMER-00000000".to_owned()));
    assert_eq!(summer.new_coupon(u128::MAX), Some("SUMMER-ZZZZZZZZ".to_owned()));
    assert_eq!(summer.new_coupon(33), Some("SUMMER-00000011".to_owned()));
    assert!(summer.takes(&summer.new_coupon(123_456_789).unwrap()));
    assert_eq!(ten_off("summer", false).new_coupon(1), None);
}

#[test]
fn coupons_that_are_good_once_need_what_they_begin_with() {
    assert_eq!(ten_off("SUMMER", true).check(), Ok(()));
    for (coupon, once) in [
        (None, true),
        (Some(""), false),
        (Some("A coupon that is far too long"), true),
    ] {
        let promotion = Promotion {
            coupon: coupon.map(str::to_owned),
            ..ten_off("SUMMER", once)
        };
        assert_eq!(promotion.check(), Err(PromotionError::Coupon), "{coupon:?} once {once}");
    }
}

fn shown(codes: &[&str]) -> Cart {
    let mut cart = cart_of([(piece(1, "10.00"), Quantity::ONE)]);
    for code in codes {
        cart.add_coupon(code).unwrap();
    }
    cart.offer(&[ten_off("SUMMER", true)], &now());
    cart
}

#[test]
fn a_promotion_holds_for_who_shows_its_paper() {
    for (codes, total) in [
        (&[][..], 1_000),
        (&["SUMMER"], 1_000),
        (&["SUMMER-1"], 900),
        (&["SUMMER-1", "SUMMER-2"], 900),
    ] {
        let priced = price(&shown(codes), &currency("THB")).unwrap();
        assert_eq!(priced.total.minor(), total, "{codes:?}");
    }
}

#[test]
fn a_sale_uses_up_the_coupon_that_lowered_it_and_no_other() {
    let shown = |coupon: &str, once: bool| {
        let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
        cart.add_coupon(coupon).unwrap();
        cart.offer(&[ten_off("SUMMER", once)], &now());
        sold(&cart, currency("THB"), 0).coupons
    };
    assert_eq!(shown("summer-7kq2m9xa", true), ["SUMMER-7KQ2M9XA"]);
    assert_eq!(shown("SUMMER", false), [""; 0], "a word stays good");
    assert_eq!(shown("WINTER-1", true), [""; 0], "what lowered nothing stays good");
}
