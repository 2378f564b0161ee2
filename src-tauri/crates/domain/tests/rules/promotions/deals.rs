//! What each deal takes off: the cart, the deal, and what each line is lowered by, in satang.

use super::{cart, off, part, percent, promotion, skus};
use crate::goods::{currency, quantity};
use domain::money::{Money, Price, Quantity};
use domain::promotion::{Deal, Goods, Off};

/// Number, price and how many of each.
type Lines = &'static [(u128, &'static str, &'static str)];

fn baht(text: &str) -> Money {
    currency("THB").parse(text).unwrap()
}

fn check(cases: Vec<(&str, Lines, Deal, &[i64])>) {
    for (what, lines, deal, expected) in cases {
        assert_eq!(off(cart(lines), &[promotion("P", deal)]), expected, "{what}");
    }
}

fn off_each(off: Off, from: &str) -> Deal {
    Deal::Off {
        goods: skus(&[1]),
        off,
        from: quantity(from),
    }
}

#[test]
fn something_off_each() {
    let two_baht = || Off::Amount(baht("2"));
    check(vec![
        (
            "rounded half up once a line",
            &[(1, "0.35", "3"), (2, "10", "1")],
            off_each(percent("10"), "1"),
            &[11, 0],
        ),
        ("two baht each", &[(1, "10", "3")], off_each(two_baht(), "1"), &[600]),
        (
            "never more than the price",
            &[(1, "1.50", "2")],
            off_each(two_baht(), "1"),
            &[300],
        ),
        (
            "by weight too",
            &[(1, "80", "0.500")],
            off_each(percent("25"), "0.1"),
            &[1_000],
        ),
    ]);
    let uncategorised = Deal::Off {
        goods: Goods::Category(String::new()),
        off: percent("50"),
        from: Quantity::ONE,
    };
    check(vec![("a whole category", &[(1, "10", "1")], uncategorised, &[500])]);
}

#[test]
fn another_price_from_a_quantity_on() {
    let each = |price: &str, from: &str| Deal::Each {
        goods: skus(&[1]),
        price: Price::parse(price).unwrap(),
        from: quantity(from),
    };
    check(vec![
        ("too few", &[(1, "10", "5")], each("8", "6"), &[0]),
        ("from six on at eight", &[(1, "10", "6")], each("8", "6"), &[1_200]),
        (
            "a price that is no better changes nothing",
            &[(1, "10", "6")],
            each("12", "1"),
            &[0],
        ),
    ]);
}

#[test]
fn the_cheapest_of_a_group_is_free() {
    let three_for_two = || Deal::TakePay {
        goods: Goods::All,
        take: 3,
        pay: 2,
    };
    check(vec![
        (
            "of three",
            &[(1, "30", "1"), (2, "20", "1"), (3, "10", "1")],
            three_for_two(),
            &[0, 0, 1_000],
        ),
        (
            "five are one group of three",
            &[(1, "30", "5")],
            three_for_two(),
            &[3_000],
        ),
        (
            "six are two, grouped from the dearest down",
            &[(1, "30", "3"), (2, "10", "3")],
            three_for_two(),
            &[3_000, 1_000],
        ),
        (
            "of each four two are free",
            &[(1, "10", "9")],
            Deal::TakePay {
                goods: Goods::All,
                take: 4,
                pay: 2,
            },
            &[4_000],
        ),
        (
            "what is weighed is no piece",
            &[(1, "30", "3.000")],
            three_for_two(),
            &[0],
        ),
        (
            "a piece is as dear as one of its line, not as all of it",
            &[(1, "15", "1"), (2, "20", "2")],
            three_for_two(),
            &[1_500, 0],
        ),
        (
            "however many there are of the cheaper",
            &[(1, "15", "5"), (2, "20", "1")],
            three_for_two(),
            &[3_000, 0],
        ),
    ]);
}

#[test]
fn a_set_for_a_price() {
    let together = |parts: Vec<_>, price: &str| Deal::Together {
        parts,
        price: baht(price),
    };
    let three = || vec![part(&[1], 3)];
    check(vec![
        (
            "three for fifty, twice",
            &[(1, "20", "7")],
            together(three(), "50"),
            &[2_000],
        ),
        (
            "a set with a piece missing is none",
            &[(1, "100", "1"), (2, "100", "1")],
            together(vec![part(&[1], 1), part(&[2], 2)], "150"),
            &[0, 0],
        ),
        (
            "one line may be of two parts",
            &[(1, "10", "3")],
            together(vec![part(&[1], 1), part(&[1, 2], 2)], "20"),
            &[1_000],
        ),
        (
            "a set that costs more than its parts is no offer",
            &[(1, "10", "3")],
            together(three(), "50"),
            &[0],
        ),
        (
            "one of each, shared by what each costs",
            &[(1, "60", "2"), (2, "40", "1")],
            together(vec![part(&[1], 1), part(&[2], 1)], "80"),
            &[1_200, 800],
        ),
        (
            "mixed parts take the dearest",
            &[(1, "10", "1"), (2, "30", "1"), (3, "20", "1")],
            together(vec![part(&[1, 2, 3], 2)], "40"),
            &[0, 600, 400],
        ),
    ]);
}

#[test]
fn something_off_a_large_sale() {
    let fifty_off = || Deal::Threshold {
        goods: Goods::All,
        from: baht("500"),
        off: Off::Amount(baht("50")),
    };
    check(vec![
        (
            "shared by what each line costs",
            &[(1, "400", "1"), (2, "100", "1")],
            fifty_off(),
            &[4_000, 1_000],
        ),
        (
            "one satang below it is nothing",
            &[(1, "499.99", "1")],
            fifty_off(),
            &[0],
        ),
    ]);
}

#[test]
fn a_gift_with_a_large_sale() {
    let gift = |count| Deal::Gift {
        from: baht("300"),
        goods: skus(&[2]),
        count,
    };
    check(vec![
        (
            "the gift itself is not counted",
            &[(1, "300", "1"), (2, "25", "2")],
            gift(1),
            &[0, 2_500],
        ),
        (
            "no gift where the gift itself made the amount",
            &[(1, "290", "1"), (2, "25", "1")],
            gift(1),
            &[0, 0],
        ),
        ("two gifts", &[(1, "300", "1"), (2, "25", "3")], gift(2), &[0, 5_000]),
        (
            "one gift of all that may be given",
            &[(1, "300", "1"), (2, "25", "1"), (3, "25", "1")],
            Deal::Gift {
                from: baht("300"),
                goods: skus(&[2, 3]),
                count: 1,
            },
            &[0, 2_500, 0],
        ),
    ]);
}
