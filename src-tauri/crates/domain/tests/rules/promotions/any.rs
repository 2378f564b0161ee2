//! What holds for any promotions on any cart.

use super::{NOON, promotion, skus};
use crate::goods::{cart_of, currency, good, minor, tax};
use domain::cart::Cart;
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::price::price;
use domain::promotion::{Deal, Goods, Off, Part, Promotion};
use domain::tax::TaxMode;
use proptest::prelude::*;

fn any_goods() -> impl Strategy<Value = Goods> {
    prop_oneof![
        Just(Goods::All),
        prop::collection::vec(1_u128..8, 1..4).prop_map(|numbers| skus(&numbers))
    ]
}

fn any_off() -> impl Strategy<Value = Off> {
    prop_oneof![
        (1_u32..=1_000_000).prop_map(|rate| Off::Percent(RatePpm(rate))),
        (1_i64..50_000).prop_map(|amount| Off::Amount(minor(amount))),
    ]
}

fn any_deal() -> impl Strategy<Value = Deal> {
    let from = || (1_i64..60_000).prop_map(Quantity::from_e4);
    prop_oneof![
        (any_goods(), any_off(), from()).prop_map(|(goods, off, from)| Deal::Off { goods, off, from }),
        (any_goods(), 0_i64..500_000, from()).prop_map(|(goods, price, from)| Deal::Each {
            goods,
            price: Price::from_e4(price),
            from
        }),
        (any_goods(), 0_u32..4, 1_u32..3).prop_map(|(goods, pay, more)| Deal::TakePay {
            goods,
            take: pay + more,
            pay
        }),
        (prop::collection::vec((any_goods(), 1_u32..4), 1..3), 0_i64..50_000).prop_map(|(parts, price)| {
            Deal::Together {
                parts: parts.into_iter().map(|(goods, count)| Part { goods, count }).collect(),
                price: minor(price),
            }
        }),
        (any_goods(), 0_i64..200_000, any_off()).prop_map(|(goods, from, off)| Deal::Threshold {
            goods,
            from: minor(from),
            off
        }),
        (0_i64..200_000, any_goods(), 1_u32..4).prop_map(|(from, goods, count)| Deal::Gift {
            from: minor(from),
            goods,
            count
        }),
    ]
}

fn any_promotions() -> impl Strategy<Value = Vec<Promotion>> {
    let one = (any_deal(), 0_u16..3, any::<bool>());
    prop::collection::vec(one, 0..8).prop_map(|all| {
        let numbered = (0_u32..).zip(all);
        numbered
            .map(|(at, (deal, priority, stacks))| Promotion {
                priority,
                stacks,
                ..promotion(&format!("P{at}"), deal)
            })
            .collect()
    })
}

fn any_goods_of_cart() -> impl Strategy<Value = Vec<(u128, i64, i64, bool)>> {
    prop::collection::vec((1_u128..8, 0_i64..2_000_000, 1_i64..12, any::<bool>()), 1..10)
}

fn any_cart() -> impl Strategy<Value = Cart> {
    any_goods_of_cart().prop_map(|lines| {
        cart_of(lines.into_iter().map(|(number, price_e4, count, by_weight)| {
            let (unit, e4) = if by_weight {
                ("kg", count * 1_234)
            } else {
                ("pc", count * 10_000)
            };
            let mode = if number % 2 == 0 {
                TaxMode::Added
            } else {
                TaxMode::Included
            };
            (
                good(number, unit, &Price::from_e4(price_e4).to_string(), tax("7", mode)),
                Quantity::from_e4(e4),
            )
        }))
    })
}

proptest! {
    #[test]
    fn any_promotions_on_any_cart_add_up_and_never_fall_below_nothing(
        cart in any_cart(),
        promotions in any_promotions(),
        code in prop::sample::select(vec!["THB", "USD", "JPY", "KWD"]),
    ) {
        let mut cart = cart;
        cart.offer(&promotions, &NOON);
        let priced = price(&cart, &currency(code)).unwrap();
        for line in &priced.lines {
            prop_assert_eq!(Money::sum(line.reductions.iter().map(|one| one.amount)), Ok(line.discount));
            prop_assert_eq!(line.gross.minus(line.discount), Ok(line.total));
            prop_assert_eq!(line.net.plus(line.tax), Ok(line.total));
            prop_assert!(line.total >= Money::ZERO && line.discount >= Money::ZERO, "{:?}", line);
        }
        prop_assert_eq!(Money::sum(priced.lines.iter().map(|line| line.total)), Ok(priced.total));
    }

    #[test]
    fn the_order_in_which_promotions_stand_changes_nothing(cart in any_cart(), promotions in any_promotions()) {
        let priced = |promotions: &[Promotion]| {
            let mut cart = cart.clone();
            cart.offer(promotions, &NOON);
            price(&cart, &currency("THB")).unwrap()
        };
        let turned: Vec<Promotion> = promotions.iter().rev().cloned().collect();
        prop_assert_eq!(priced(&promotions), priced(&turned));
    }

    #[test]
    fn one_promotion_never_makes_a_sale_dearer(cart in any_cart(), deal in any_deal()) {
        let plain = price(&cart, &currency("THB")).unwrap();
        let mut cart = cart;
        cart.offer(&[promotion("P", deal)], &NOON);
        prop_assert!(price(&cart, &currency("THB")).unwrap().total <= plain.total);
    }
}
