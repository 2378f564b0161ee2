//! Prices beside the shelf's, and the least for which goods may go.

use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::cart::{Cart, Discount, HandPrice, LineDiscount};
use domain::money::{Price, Quantity, RatePpm};
use domain::price::{below_least, price};
use domain::price_list::{Level, PriceList, PriceListError};
use domain::product::Product;
use domain::sale::PriceRule;
use proptest::prelude::*;

fn listed(shelf: &str, prices: &str) -> Product {
    Product {
        prices: prices.parse().unwrap(),
        ..piece(1, shelf)
    }
}

fn asked(cart: &Cart, line: usize) -> (String, String) {
    let asked = cart.asked(&cart.lines[line]).unwrap();
    (asked.price.to_string(), asked.rule.to_string())
}

#[test]
fn a_customer_pays_the_best_of_the_shelfs_price_and_those_that_are_listed_for_him() {
    // Prices listed, the customer's level, quantity, then the price and its rule.
    let cases = [
        ("", "", "3", "10", "shelf"),
        ("wholesale=8.5", "", "3", "10", "shelf"),
        ("wholesale=8.5", "wholesale", "1", "8.5", "list:wholesale"),
        ("wholesale=8.5", "member", "1", "10", "shelf"),
        ("@12=9 @24=8", "", "11", "10", "shelf"),
        ("@12=9 @24=8", "", "12", "9", "list:@12"),
        ("@12=9 @24=8", "", "30", "8", "list:@24"),
        ("wholesale=8.5 @24=8", "wholesale", "24", "8", "list:@24"),
        (
            "wholesale=8.5 wholesale@6=7.5",
            "wholesale",
            "6",
            "7.5",
            "list:wholesale@6",
        ),
        ("wholesale=11", "wholesale", "1", "10", "shelf"),
        ("wholesale=10", "wholesale", "1", "10", "shelf"),
    ];
    for (prices, level, amount, price, rule) in cases {
        let mut cart = cart_of([(listed("10", prices), quantity(amount))]);
        cart.set_level(level.parse().ok());
        assert_eq!(
            asked(&cart, 0),
            (price.to_owned(), rule.to_owned()),
            "{prices:?} for {level:?}, {amount} pieces"
        );
    }
}

#[test]
fn the_quantity_of_a_price_is_counted_over_all_lines_of_the_product() {
    let mut cart = cart_of([(listed("10", "@3=9"), quantity("2"))]);
    let hand = HandPrice {
        price: Price::parse("5").unwrap(),
        reason: "dented".to_owned(),
    };
    cart.set_price(1, Some(hand)).unwrap();
    cart.add(listed("10", "@3=9"), Quantity::ONE).unwrap();
    assert_eq!(asked(&cart, 0).1, "manual", "what a person set stands");
    assert_eq!(asked(&cart, 1), ("9".to_owned(), "list:@3".to_owned()));
    cart.void_line(1).unwrap();
    assert_eq!(asked(&cart, 0).0, "10", "and follows the cart down");
}

#[test]
fn a_price_list_says_what_is_wrong_with_it_and_prints_as_it_reads() {
    let wrong = [
        ("wholesale", PriceListError::Price),
        ("wholesale=", PriceListError::Price),
        ("wholesale=-1", PriceListError::Price),
        ("=5", PriceListError::Terms),
        ("@1=5", PriceListError::Terms),
        ("@0=5", PriceListError::Terms),
        ("@x=5", PriceListError::Terms),
        ("a/b=5", PriceListError::Level),
        ("a=5 A@1=6", PriceListError::Twice),
    ];
    for (text, fault) in wrong {
        assert_eq!(text.parse::<PriceList>(), Err(fault), "{text:?}");
    }
    for text in ["", "wholesale=8.5", "@2.5=7 สมาชิก=9 会员@12=8"] {
        let list: PriceList = text.parse().unwrap();
        assert_eq!(list.to_string().parse(), Ok(list.clone()), "{text:?}");
        assert_eq!(list.iter().count(), text.split_whitespace().count(), "{text:?}");
    }
    assert_eq!("Wholesale".parse::<Level>(), "wholesale".parse(), "levels know no case");
    for rule in ["shelf", "embedded_price", "manual", "list:member@12", "list:@3"] {
        assert_eq!(rule.parse::<PriceRule>().unwrap().to_string(), rule);
    }
    assert!("list:".parse::<PriceRule>().is_err() && "cheap".parse::<PriceRule>().is_err());
}

/// Two at 10.00, at least 8.00 each.
fn guarded(prices: &str) -> Cart {
    let product = Product {
        least_price: Some(Price::parse("8").unwrap()),
        ..listed("10", prices)
    };
    cart_of([(product, quantity("2"))])
}

#[test]
fn goods_go_below_their_least_price_only_by_hand_and_that_is_seen() {
    let below = |cart: &Cart| !below_least(cart, &currency("THB")).unwrap().is_empty();
    for (price, is_below) in [("8", false), ("7.99", true)] {
        let mut cart = guarded("");
        let hand = HandPrice {
            price: Price::parse(price).unwrap(),
            reason: "dented".to_owned(),
        };
        cart.set_price(1, Some(hand)).unwrap();
        assert_eq!(below(&cart), is_below, "a price of {price}");
    }
    for (off, is_below) in [(400, false), (401, true)] {
        let mut cart = guarded("");
        cart.set_discount(Some(Discount::Amount(minor(off)))).unwrap();
        assert_eq!(below(&cart), is_below, "{off} off the sale");
        let mut cart = guarded("");
        let off = Discount::Amount(minor(off));
        let discount = LineDiscount {
            off,
            reason: "dented".to_owned(),
        };
        cart.set_line_discount(1, Some(discount)).unwrap();
        assert_eq!(below(&cart), is_below, "{off:?} off the line");
    }
    let mut cart = guarded("wholesale=7");
    cart.set_level("wholesale".parse().ok());
    assert!(!below(&cart), "what the shop lists is its own word");
    cart.set_discount(Some(Discount::Percent(RatePpm(1)))).unwrap();
    assert!(!below(&cart), "nothing came off");
    cart.set_discount(Some(Discount::Percent(RatePpm(10_000)))).unwrap();
    assert!(below(&cart), "but nobody lowers it further");
}

proptest! {
    #[test]
    fn a_level_never_costs_the_customer_more_and_the_sums_agree(
        prices in prop::collection::btree_map((0_u8..3, 1_i64..40), 0_i64..200_000, 0..8), pieces in 1_i64..60, code in prop::sample::select(vec!["THB", "JPY", "KWD"]),
    ) {
        let names = ["", "member", "wholesale"];
        let text = |((level, from), price): ((u8, i64), i64)| {
            let plain = level == 0 && from == 1;
            (!plain).then(|| format!("{}@{from}={}", names[usize::from(level)], Price::from_e4(price)))
        };
        let list: Vec<String> = prices.into_iter().filter_map(text).collect();
        let mut cart = cart_of([(listed("10", &list.join(" ")), Quantity::from_e4(pieces * 10_000))]);
        let plain = price(&cart, &currency(code)).unwrap();
        for level in ["member", "wholesale", "nobody"] {
            cart.set_level(level.parse().ok());
            let priced = price(&cart, &currency(code)).unwrap();
            prop_assert!(priced.total <= plain.total, "{level} of {list:?}");
            prop_assert_eq!(priced.lines[0].net.plus(priced.lines[0].tax), Ok(priced.total));
        }
    }
}
