//! What a cart costs, to the last minor unit.

use crate::goods::{cart_of, currency, good, minor, piece, quantity, tax};
use domain::cart::{Cart, CartError, Discount, LineDiscount};
use domain::money::{Money, Quantity, RatePpm};
use domain::price::{check_by_hand, price};
use domain::tax::TaxMode;
use proptest::prelude::*;

#[test]
fn a_line_is_rounded_once_to_the_currencys_minor_unit() {
    // Currency, unit price, kilograms, percent, mode, then net, tax and total in minor units.
    let cases = [
        ("THB", "39.90", "0.735", "7", TaxMode::Included, 2_741, 192, 2_933),
        ("THB", "39.90", "0.735", "7", TaxMode::Added, 2_933, 205, 3_138),
        ("USD", "0.005", "1", "8.25", TaxMode::Added, 1, 0, 1),
        ("USD", "19.99", "3", "8.25", TaxMode::Added, 5_997, 495, 6_492),
        ("JPY", "108", "1", "8", TaxMode::Included, 100, 8, 108),
        ("JPY", "98.5", "1", "10", TaxMode::Included, 90, 9, 99),
        ("KWD", "1.2345", "1", "0", TaxMode::Included, 1_235, 0, 1_235),
        ("KWD", "0.0005", "1", "0", TaxMode::Included, 1, 0, 1),
    ];
    for (code, unit_price, kilograms, percent, mode, net, owed_tax, total) in cases {
        let case = format!("{code} {kilograms} x {unit_price} at {percent} % {mode:?}");
        let cart = cart_of([(good(1, "kg", unit_price, tax(percent, mode)), quantity(kilograms))]);
        let priced = price(&cart, &currency(code)).unwrap();
        let line = &priced.lines[0];
        assert_eq!(
            (line.net, line.tax, line.total),
            (minor(net), minor(owed_tax), minor(total)),
            "{case}"
        );
    }
}

#[test]
fn an_amount_off_goes_to_the_largest_remainders_first() {
    let mut cart = cart_of([
        (piece(1, "1"), Quantity::ONE),
        (piece(2, "1"), Quantity::ONE),
        (piece(3, "1"), Quantity::ONE),
    ]);
    cart.set_discount(Some(Discount::Amount(minor(100)))).unwrap();
    let priced = price(&cart, &currency("THB")).unwrap();
    let shares: Vec<i64> = priced.lines.iter().map(|line| line.discount.minor()).collect();
    assert_eq!(
        shares,
        [34, 33, 33],
        "a third each; the satang left over goes to the earlier line"
    );
}

#[test]
fn an_amount_off_above_what_is_there_is_refused_when_it_is_set_and_ends_there_when_the_cart_shrinks() {
    let mut cart = cart_of([(piece(1, "1"), Quantity::ONE), (piece(2, "1"), Quantity::ONE)]);
    for (amount, sound) in [(200, Ok(())), (201, Err(CartError::Discount))] {
        cart.set_discount(Some(Discount::Amount(minor(amount)))).unwrap();
        assert_eq!(check_by_hand(&cart, &currency("THB")), sound, "{amount} off 200");
    }
    cart.void_line(2).unwrap();
    let priced = price(&cart, &currency("THB")).unwrap();
    assert_eq!((priced.discount, priced.total), (minor(100), minor(0)));
    cart.set_discount(None).unwrap();
    for (amount, sound) in [(100, Ok(())), (101, Err(CartError::Discount))] {
        let off = Discount::Amount(minor(amount));
        cart.set_line_discount(
            1,
            Some(LineDiscount {
                off,
                reason: "dented".to_owned(),
            }),
        )
        .unwrap();
        assert_eq!(
            check_by_hand(&cart, &currency("THB")),
            sound,
            "{amount} off a line of 100"
        );
    }
}

#[test]
fn a_line_beyond_every_till_is_refused_and_never_wraps() {
    let cart = cart_of([(piece(1, "99999999999"), quantity("99999"))]);
    assert!(matches!(price(&cart, &currency("THB")), Err(CartError::Money(_))));
}

#[test]
fn an_unknown_code_costs_nothing() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
    cart.add_unknown("4711").unwrap();
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(1_000));
}

fn any_line() -> impl Strategy<Value = (u32, i64, &'static str, &'static str, TaxMode)> {
    let rates = prop::sample::select(vec!["0", "7", "8.25", "20", "0.0001"]);
    let modes = prop::sample::select(vec![TaxMode::Included, TaxMode::Added]);
    let units = prop::sample::select(vec!["pc", "kg"]);
    (0_u32..2_000_000, 1_i64..50_000, units, rates, modes)
}

prop_compose! {
    /// Up to twenty lines of any price, weight, rate and mode.
    fn any_cart()(lines in prop::collection::vec(any_line(), 1..20)) -> Cart {
        cart_of(lines.into_iter().zip(1..).map(|((price_e4, amount, unit, rate, mode), number)| {
            let amount_e4 = if unit == "pc" { amount.min(500) * 10_000 } else { amount };
            let price = domain::money::Price::from_e4(i64::from(price_e4)).to_string();
            (good(number, unit, &price, tax(rate, mode)), Quantity::from_e4(amount_e4))
        }))
    }
}

fn any_currency() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["THB", "USD", "JPY", "KWD"])
}

proptest! {
    #[test]
    fn the_lines_add_up_to_the_totals_with_any_discount(cart in any_cart(), code in any_currency(), off_ppm in 0_u32..=1_000_000) {
        let mut cart = cart;
        cart.set_discount(Some(Discount::Percent(RatePpm(off_ppm)))).unwrap();
        let priced = price(&cart, &currency(code)).unwrap();
        for line in &priced.lines {
            prop_assert_eq!(line.gross.minus(line.discount), Ok(line.total));
            prop_assert_eq!(line.net.plus(line.tax), Ok(line.total));
            prop_assert!(line.total >= Money::ZERO && line.discount >= Money::ZERO, "no line falls below nothing: {:?}", line);
        }
        let sum = |figure: fn(&domain::price::PricedLine) -> Money| Money::sum(priced.lines.iter().map(figure)).unwrap();
        prop_assert_eq!(sum(|line| line.gross), priced.subtotal);
        prop_assert_eq!(sum(|line| line.discount), priced.discount);
        prop_assert_eq!(sum(|line| line.tax), priced.tax);
        prop_assert_eq!(sum(|line| line.total), priced.total);
        prop_assert_eq!(Money::sum(priced.taxes.iter().map(|row| row.tax)).unwrap(), priced.tax);
    }

    #[test]
    fn with_tax_included_an_amount_off_is_taken_off_exactly(cart in any_cart(), code in any_currency(), part in 0_i64..=100) {
        let mut cart = cart;
        for line in &mut cart.lines {
            if let domain::cart::Item::Product { product, .. } = &mut line.item {
                product.tax.mode = TaxMode::Included;
            }
        }
        let whole = price(&cart, &currency(code)).unwrap();
        let off = minor(whole.total.minor() * part / 100);
        cart.set_discount(Some(Discount::Amount(off))).unwrap();
        let priced = price(&cart, &currency(code)).unwrap();
        prop_assert_eq!(priced.discount, off);
        prop_assert_eq!(priced.total, whole.total.minus(off).unwrap());
    }

    #[test]
    fn a_price_does_not_depend_on_when_it_is_asked(cart in any_cart(), code in any_currency()) {
        prop_assert_eq!(price(&cart, &currency(code)), price(&cart.clone(), &currency(code)));
    }
}
