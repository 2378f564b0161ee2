//! What a line says of what was taken off it, and which prices stand.

use super::{NOON, cart, off, percent, promotion, skus};
use crate::goods::{cart_of, currency, good, minor, piece, quantity, tax};
use domain::cart::{Discount, HandPrice, LineDiscount};
use domain::money::{Price, Quantity, RatePpm};
use domain::price::{PricedLine, price};
use domain::promotion::{Deal, Goods, Promotion, Why};
use domain::tax::TaxMode;

#[test]
fn every_line_says_what_was_taken_off_and_why() {
    let mut cart = cart(&[(1, "100", "1"), (2, "100", "1")]);
    cart.offer(
        &[promotion(
            "HALF",
            Deal::Off {
                goods: skus(&[1]),
                off: percent("50"),
                from: Quantity::ONE,
            },
        )],
        &NOON,
    );
    let reason = || "scratched".to_owned();
    let ten = LineDiscount {
        off: Discount::Percent(RatePpm(100_000)),
        reason: reason(),
    };
    cart.set_line_discount(1, Some(ten)).unwrap();
    cart.set_discount(Some(Discount::Amount(minor(1_450)))).unwrap();
    let priced = price(&cart, &currency("THB")).unwrap();
    let told = |line: &PricedLine| -> Vec<(String, i64)> {
        let word = |why: &Why| match why {
            Why::Promotion { code, .. } => code.clone(),
            Why::Line { reason } => reason.clone(),
            Why::Sale => "sale".to_owned(),
        };
        line.reductions
            .iter()
            .map(|one| (word(&one.why), one.amount.minor()))
            .collect()
    };
    // 100 - 50 = 50, a tenth off is 5, and of 14.50 on 45 and 100 this line bears 4.50.
    assert_eq!(
        told(&priced.lines[0]),
        [
            ("HALF".to_owned(), 5_000),
            ("scratched".to_owned(), 500),
            ("sale".to_owned(), 450)
        ]
    );
    assert_eq!(told(&priced.lines[1]), [("sale".to_owned(), 1_000)]);
}

#[test]
fn a_price_that_a_person_set_stands() {
    let mut cart = cart(&[(1, "100", "2")]);
    cart.set_price(
        1,
        Some(HandPrice {
            price: Price::parse("60").unwrap(),
            reason: "as advertised".to_owned(),
        }),
    )
    .unwrap();
    let half = promotion(
        "A",
        Deal::Off {
            goods: Goods::All,
            off: percent("50"),
            from: Quantity::ONE,
        },
    );
    assert_eq!(off(cart.clone(), &[half]), [0]);
    cart.add(piece(1, "100"), Quantity::ONE).unwrap();
    assert_eq!(cart.lines.len(), 2, "one more of the same costs the shelf price");
    let below = HandPrice {
        price: Price::parse("-1").unwrap(),
        reason: String::new(),
    };
    assert!(cart.set_price(1, Some(below)).is_err());
}

#[test]
fn with_tax_on_top_what_is_taken_off_adds_up_with_its_tax() {
    let mut cart = cart_of([(good(1, "pc", "9.99", tax("8.25", TaxMode::Added)), quantity("3"))]);
    let third = Deal::TakePay {
        goods: Goods::All,
        take: 3,
        pay: 2,
    };
    let tenth = Promotion {
        stacks: true,
        ..promotion(
            "B",
            Deal::Off {
                goods: Goods::All,
                off: percent("10"),
                from: Quantity::ONE,
            },
        )
    };
    cart.offer(&[promotion("A", third), tenth], &NOON);
    let line = price(&cart, &currency("USD")).unwrap().lines.remove(0);
    // 29.97 + 2.47; 19.98 + 1.65; 17.98 + 1.48.
    let amounts: Vec<i64> = line.reductions.iter().map(|one| one.amount.minor()).collect();
    assert_eq!(
        (line.gross.minor(), amounts, line.total.minor()),
        (3_244, vec![1_081, 217], 1_946)
    );
}
