//! The price of a large cart under many promotions, beside that of the same cart under none.

use crate::Outcome;
use crate::goods::Goods;
use crate::report::{Limit, Measure};
use crate::rounds::{contest, timed};
use domain::CartId;
use domain::cart::{Cart, Item};
use domain::money::{Currency, Price, Quantity, RatePpm};
use domain::price::price;
use domain::product::Names;
use domain::promotion::{Deal, Goods as Choice, Moment, Off, Part, Promotion, When};
use testkit::sample::{self, thb, uuid};

const ROUNDS: usize = 400;

/// The lines of the cart.
const LINES: usize = 200;

/// Promotions that hold, each of which finds something in it.
const PROMOTIONS: usize = 50;

/// Products that one promotion looks at: neighbours share some, so that promotions compete.
const LOOKED_AT: usize = 8;

const LIMIT: Limit = Limit { most: 20.0, goal: 10.0 };

/// Prices the cart anew, as every scan does.
pub(crate) fn repriced(goods: &mut Goods) -> Outcome<Measure> {
    let plain = goods.cart(CartId(uuid(0x9000)), LINES)?;
    let (mut lowered, promotions, currency) = (plain.clone(), promotions(&plain)?, thb());
    let now = noon();
    let floor = || timed(|| Ok(price(&plain, &currency)?));
    let till = || {
        timed(|| {
            lowered.offer(&promotions, &now);
            Ok(price(&lowered, &currency)?)
        })
    };
    Ok(Measure {
        name: "the price of 200 lines under 50 promotions",
        floor: "the price of the same cart under none".to_owned(),
        contest: contest(ROUNDS, floor, till)?,
        limit: Some(LIMIT),
    })
}

fn noon() -> Moment {
    Moment {
        date: sample::business_date(),
        minute: 720,
    }
}

/// Of every kind, spread over the cart.
fn promotions(cart: &Cart) -> Outcome<Vec<Promotion>> {
    let skus: Vec<&str> = cart.lines.iter().filter_map(|line| sku(&line.item)).collect();
    let currency = thb();
    let one = |number: usize| {
        let first = number * LINES / PROMOTIONS;
        let near: Vec<String> = skus
            .iter()
            .cycle()
            .skip(first)
            .take(LOOKED_AT)
            .map(ToString::to_string)
            .collect();
        Ok(Promotion {
            code: format!("P{number:02}"),
            names: Names::only(format!("Promotion {number}")),
            priority: 100,
            stacks: number % 7 == 6,
            when: When::ALWAYS,
            coupon: None,
            once: false,
            deal: deal(number, Choice::Skus(near), &currency)?,
        })
    };
    (0..PROMOTIONS).map(one).collect()
}

fn sku(item: &Item) -> Option<&str> {
    match item {
        Item::Product { product, .. } => Some(&product.sku),
        Item::Unknown { .. } => None,
    }
}

fn deal(number: usize, goods: Choice, currency: &Currency) -> Outcome<Deal> {
    let amount = |text: &str| currency.parse(text);
    Ok(match number % 7 {
        0 => Deal::TakePay { goods, take: 3, pay: 2 },
        1 => Deal::Together {
            parts: vec![Part { goods, count: 2 }],
            price: amount("100")?,
        },
        2 => Deal::Off {
            goods,
            off: Off::Percent(RatePpm(100_000)),
            from: Quantity::ONE,
        },
        3 => Deal::Off {
            goods: Choice::Category("Groceries".to_owned()),
            off: Off::Amount(amount("1")?),
            from: Quantity::from_e4(30_000),
        },
        4 => Deal::Each {
            goods,
            price: Price::parse("50")?,
            from: Quantity::from_e4(20_000),
        },
        5 => Deal::Threshold {
            goods: Choice::All,
            from: amount("1000")?,
            off: Off::Percent(RatePpm(50_000)),
        },
        _ => Deal::Gift {
            from: amount("500")?,
            goods,
            count: 1,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Money;

    #[test]
    fn all_fifty_promotions_look_at_the_cart_and_most_of_its_lines_are_lowered() {
        let mut cart = Goods::read().unwrap().cart(CartId(uuid(0x9000)), LINES).unwrap();
        let promotions = promotions(&cart).unwrap();
        cart.offer(&promotions, &noon());
        assert_eq!(cart.offers.len(), PROMOTIONS);
        let priced = price(&cart, &thb()).unwrap();
        let lowered = priced.lines.iter().filter(|line| line.discount > Money::ZERO).count();
        assert!(lowered > LINES / 2, "{lowered} lines");
    }
}
