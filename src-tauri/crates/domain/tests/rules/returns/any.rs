//! Any cart, any discount, any sequence of partial returns, in currencies with none, two and three decimals.

use super::{rest_of, sold, taking};
use crate::goods::{cart_of, currency, good, tax};
use domain::cart::{Cart, Discount};
use domain::money::{Money, Quantity, RatePpm};
use domain::product::Measure;
use domain::refund::{Account, GiveBack, Return};
use domain::sale::{Fate, Sale};
use domain::settle::Method;
use domain::tax::TaxMode;
use proptest::prelude::*;

type AnyLine = (u32, i64, &'static str, &'static str, TaxMode);

fn any_line() -> impl Strategy<Value = AnyLine> {
    let rates = prop::sample::select(vec!["0", "7", "8.25", "20", "0.0001"]);
    let modes = prop::sample::select(vec![TaxMode::Included, TaxMode::Added]);
    let units = prop::sample::select(vec!["pc", "kg"]);
    (0_u32..2_000_000, 1_i64..50_000, units, rates, modes)
}

prop_compose! {
    /// Up to six lines of any price, quantity, rate and mode, with any percentage off.
    pub(crate) fn any_cart()(lines in prop::collection::vec(any_line(), 1..6), off_ppm in 0_u32..=1_000_000) -> Cart {
        let mut cart = cart_of(lines.into_iter().zip(1..).map(|((price_e4, amount, unit, rate, mode), number)| {
            let amount_e4 = if unit == "pc" { (amount % 12 + 1) * 10_000 } else { amount };
            let price = domain::money::Price::from_e4(i64::from(price_e4)).to_string();
            (good(number, unit, &price, tax(rate, mode)), Quantity::from_e4(amount_e4))
        }));
        cart.set_discount(Some(Discount::Percent(RatePpm(off_ppm)))).unwrap();
        cart
    }
}

/// A part of what is left of a line: a whole number of pieces, any weight.
pub(super) fn part_of(left: Quantity, measure: Measure, share: i64) -> Quantity {
    let step = if measure == Measure::Piece { 10_000 } else { 1 };
    let most = left.e4() / step;
    Quantity::from_e4((most * share / 100).max(1).min(most) * step)
}

proptest! {
    #[test]
    fn any_sequence_of_partial_returns_gives_back_exactly_what_was_paid(
        cart in any_cart(),
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
        card_percent in prop::sample::select(vec![0_i64, 35, 100]),
        picks in prop::collection::vec((0_usize..6, 1_i64..=100), 0..12),
    ) {
        let currency = currency(code);
        let sale = sold(&cart, currency, card_percent);
        let mut earlier: Vec<Sale> = Vec::new();
        // What comes back bit by bit, then all that is left.
        let mut steps: Vec<Option<(usize, i64)>> = picks.into_iter().map(Some).collect();
        steps.push(None);
        for (step, sequence) in steps.into_iter().zip(2..) {
            let account = Account { sale: &sale, earlier: &earlier };
            let left = |no: u32, sold: Quantity| sold.plus(account.back(no).unwrap().negated()).unwrap();
            let open: Vec<_> = sale.lines.iter().filter(|line| left(line.no, line.quantity).is_positive()).collect();
            if open.is_empty() {
                continue;
            }
            let returns: Vec<Return> = match step {
                Some((at, share)) => {
                    let line = open[at % open.len()];
                    let quantity = part_of(left(line.no, line.quantity), line.unit.measure, share);
                    vec![Return { line_no: line.no, quantity: Some(quantity), fate: Fate::Restock }]
                }
                None => open.iter().map(|line| rest_of(line.no)).collect(),
            };
            let refund = account.refund(&returns, GiveBack::AsPaid(account.usual().unwrap()), taking(sequence)).unwrap();
            prop_assert_eq!(refund.check(), Ok(()), "lines, taxes and tenders agree");
            prop_assert_eq!(account.check(&refund), Ok(()));
            for line in &refund.lines {
                let figures = [line.gross, line.discount, line.net, line.tax, line.total];
                prop_assert!(figures.iter().all(|figure| *figure <= Money::ZERO), "nothing is taken from the customer: {line:?}");
            }
            for tender in &refund.tenders {
                prop_assert!(tender.amount < Money::ZERO);
            }
            earlier.push(refund);
            for method in Method::ALL {
                let kept = earlier.iter().chain([&sale]).map(|document| document.kept(method));
                prop_assert!(Money::sum(kept).unwrap() >= Money::ZERO, "never more than was paid by {method:?}");
            }
        }
        let sum = |figure: fn(&Sale) -> Money| Money::sum(earlier.iter().map(figure)).unwrap().negated();
        prop_assert_eq!(sum(|refund| refund.subtotal), sale.subtotal);
        prop_assert_eq!(sum(|refund| refund.discount), sale.discount);
        prop_assert_eq!(sum(|refund| refund.tax), sale.tax);
        prop_assert_eq!(sum(|refund| refund.total), sale.total);
        prop_assert_eq!(sum(|refund| refund.rounding), sale.rounding);
        for method in Method::ALL {
            let given = Money::sum(earlier.iter().map(|refund| refund.kept(method))).unwrap().negated();
            prop_assert_eq!(given, sale.kept(method), "{:?}", method);
        }
    }
}
