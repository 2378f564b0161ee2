//! What belongs to a line comes back with it.

use super::{back, rest_of, returned, sold, taking};
use crate::along::{cart_with, tea, with};
use crate::goods::{currency, good, piece, quantity, tax};
use domain::cart::{Discount, How, Put, With};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::refund::{Account, GiveBack, Return};
use domain::sale::Sale;
use domain::tax::TaxMode;
use proptest::prelude::*;

#[test]
fn what_belongs_to_a_line_comes_back_with_it_once() {
    let mut cart = cart_with([tea()]);
    cart.set_quantity(1, quantity("3")).unwrap();
    let sale = sold(&cart, currency("THB"), 0);
    let refunds = returned(&sale, &[&[back(1, "1")], &[back(4, "1")], &[rest_of(1)]]).unwrap();
    let came: Vec<Vec<_>> = refunds
        .iter()
        .map(|refund| {
            let line = |line: &domain::sale::SaleLine| {
                let of = line.returned.and_then(|returned| returned.line_no);
                (of, line.quantity.negated().to_string(), line.parent_no)
            };
            refund.lines.iter().map(line).collect()
        })
        .collect();
    let line = |of: u32, quantity: &str, parent: Option<u32>| (Some(of), quantity.to_owned(), parent);
    assert_eq!(
        came[0],
        [
            line(1, "1", None),
            line(2, "2", Some(1)),
            line(3, "1", Some(1)),
            line(4, "1", Some(1))
        ]
    );
    assert_eq!(came[1], [line(4, "1", None)], "a cup alone brings its deposit");
    let rest = [
        line(1, "2", None),
        line(2, "4", Some(1)),
        line(3, "2", Some(1)),
        line(4, "1", Some(1)),
    ];
    assert_eq!(came[2], rest, "the cup that came back alone comes back no second time");
    assert_eq!(
        Money::sum(refunds.iter().map(|refund| refund.total.negated())),
        Ok(sale.total)
    );
}

#[test]
fn the_deposit_on_what_was_weighed_comes_back_whole_and_with_the_last_of_it() {
    let leaves = good(7, "kg", "400", tax("7", TaxMode::Included));
    let jar = Put {
        with: vec![with(piece(4, "2"), "1", "2", How::Deposit)],
        ..Put::of(leaves, quantity("1.245"))
    };
    let sale = sold(&cart_with([jar]), currency("THB"), 0);
    let refunds = returned(&sale, &[&[back(1, "0.5")], &[rest_of(1)]]).unwrap();
    let came = refunds.iter().map(|refund| refund.lines.len());
    assert_eq!(came.collect::<Vec<_>>(), [1, 2], "no part of a jar");
}

#[test]
fn a_void_takes_back_the_whole_with_all_that_belongs_to_it() {
    let sale = sold(&cart_with([tea(), tea()]), currency("THB"), 0);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let void = account.void(taking(2)).unwrap();
    assert_eq!(account.check(&void), Ok(()));
    assert_eq!(void.total, sale.total.negated());
    let parents: Vec<Option<u32>> = void.lines.iter().map(|line| line.parent_no).collect();
    assert_eq!(parents, [None, Some(1), Some(1), Some(1)]);
}

proptest! {
    #[test]
    fn any_returns_of_kits_and_toppings_give_back_what_was_paid_and_not_more(
        pieces in 1_i64..9,
        each in 1_i64..5,
        parts_e4 in 1_i64..30_000,
        prices in prop::array::uniform3(0_i64..1_000_000),
        off_ppm in 0_u32..=1_000_000,
        picks in prop::collection::vec((1_u32..=4, 1_i64..4), 0..8),
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
    ) {
        let cost = |at: usize| Price::from_e4(prices[at]).to_string();
        let weighed = good(3, "kg", "1", tax("20", TaxMode::Added));
        let put = Put {
            with: vec![
                With { each: Quantity::from_e4(each * 10_000), ..with(piece(2, "1"), "1", &cost(1), How::Choice) },
                With { each: Quantity::from_e4(parts_e4), ..with(weighed, "1", &cost(2), How::Part) },
                with(piece(4, "0.25"), "1", "0.25", How::Deposit),
            ],
            ..Put::of(piece(1, &cost(0)), Quantity::from_e4(pieces * 10_000))
        };
        let mut cart = cart_with([put]);
        cart.set_discount(Some(Discount::Percent(RatePpm(off_ppm)))).unwrap();
        let sale = sold(&cart, currency(code), 100);
        let mut steps: Vec<Vec<Return>> = picks.iter().map(|(no, pieces)| vec![back(*no, &pieces.to_string())]).collect();
        steps.push((1..=4).map(rest_of).collect());
        let mut earlier: Vec<Sale> = Vec::new();
        for returns in steps {
            let before: Vec<Vec<Return>> = vec![returns];
            let account = Account { sale: &sale, earlier: &earlier };
            let open: Vec<Return> = before[0].iter().filter(|one| {
                let sold = sale.lines.iter().find(|line| line.no == one.line_no).unwrap().quantity;
                let left = sold.plus(account.back(one.line_no).unwrap().negated()).unwrap();
                left.is_positive() && one.quantity.is_none_or(|quantity| quantity <= left)
            }).copied().collect();
            if open.is_empty() {
                continue;
            }
            let by = GiveBack::AsPaid(account.usual().unwrap());
            let refund = account.refund(&open, by, taking(earlier.len() as u64 + 2)).unwrap();
            prop_assert_eq!(refund.check(), Ok(()));
            prop_assert_eq!(account.check(&refund), Ok(()));
            earlier.push(refund);
        }
        let paid_back = Money::sum(earlier.iter().map(|refund| refund.total.negated())).unwrap();
        prop_assert_eq!(paid_back, sale.total);
    }
}
