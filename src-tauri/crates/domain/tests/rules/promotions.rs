//! Promotions: who gets what, in which order, and that it is never more than there is.

mod any;
mod deals;
mod rules;
mod told;

use crate::goods::{cart_of, currency, good, quantity, tax};
use domain::cart::Cart;
use domain::money::RatePpm;
use domain::price::price;
use domain::product::Names;
use domain::promotion::{Deal, Goods, Moment, Off, Part, Promotion, When};
use domain::tax::TaxMode;

pub(crate) const NOON: Moment = Moment {
    date: domain::shift::CivilDate {
        year: 2026,
        month: 11,
        day: 28,
    },
    minute: 720,
};

pub(crate) fn promotion(code: &str, deal: Deal) -> Promotion {
    Promotion {
        code: code.to_owned(),
        names: Names::only(format!("Promotion {code}")),
        priority: 10,
        stacks: false,
        when: When::ALWAYS,
        coupon: None,
        once: false,
        deal,
    }
}

pub(crate) fn skus(numbers: &[u128]) -> Goods {
    Goods::Skus(numbers.iter().map(|number| format!("P{number:04}")).collect())
}

pub(crate) fn percent(text: &str) -> Off {
    Off::Percent(RatePpm::parse_percent(text).unwrap())
}

/// So many per cent off these articles, from a quantity on.
pub(crate) fn lowers(code: &str, numbers: &[u128], off: &str, from: &str) -> Promotion {
    let (goods, off, from) = (skus(numbers), percent(off), quantity(from));
    promotion(code, Deal::Off { goods, off, from })
}

pub(crate) fn part(numbers: &[u128], count: u32) -> Part {
    Part {
        goods: skus(numbers),
        count,
    }
}

/// Number, price and how many of each; a quantity with a point is in kilograms.
pub(crate) fn cart(lines: &[(u128, &str, &str)]) -> Cart {
    cart_of(lines.iter().map(|(number, price, count)| {
        let unit = if count.contains('.') { "kg" } else { "pc" };
        (good(*number, unit, price, tax("7", TaxMode::Included)), quantity(count))
    }))
}

/// What is taken off each line, in minor units.
pub(crate) fn off(mut cart: Cart, promotions: &[Promotion]) -> Vec<i64> {
    for promotion in promotions {
        promotion.check().unwrap();
    }
    cart.offer(promotions, &NOON);
    let priced = price(&cart, &currency("THB")).unwrap();
    priced.lines.iter().map(|line| line.discount.minor()).collect()
}

#[test]
fn a_cart_takes_up_the_promotions_that_look_at_something_in_it() {
    let mut cart = cart(&[(1, "10", "1"), (2, "20", "1")]);
    cart.add_unknown("4006381333931").unwrap();
    cart.offer(
        &[lowers("A", &[2, 3], "10", "1"), lowers("B", &[3, 4], "10", "1")],
        &NOON,
    );
    let offered: Vec<&str> = cart.offers.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(offered, ["A"]);
}
