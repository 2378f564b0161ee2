//! The sheet of a day: by product and by means of payment it comes to what its documents come to.

use crate::goods::{cart_of, currency, piece, quantity};
use crate::returns::any::any_cart;
use crate::returns::{rest_of, sold, taking};
use domain::money::{Money, Quantity};
use domain::refund::{Account, GiveBack};
use domain::settle::Method;
use domain::sheet::Sheet;
use proptest::prelude::*;

#[test]
fn a_product_is_one_row_however_often_it_was_sold_and_what_came_back_is_out_of_it() {
    let (water, tea) = (piece(1, "10"), piece(2, "45"));
    let first = sold(
        &cart_of([(water.clone(), quantity("2")), (tea.clone(), Quantity::ONE)]),
        currency("THB"),
        0,
    );
    let second = sold(&cart_of([(water.clone(), quantity("3"))]), currency("THB"), 100);
    let account = Account {
        sale: &first,
        earlier: &[],
    };
    let back = account
        .refund(&[rest_of(2)], GiveBack::All(Method::Cash), taking(3))
        .unwrap();
    let mut sheet = Sheet::default();
    for document in [&first, &second, &back] {
        sheet.add(document).unwrap();
    }
    let row = |sku: &str| sheet.rows.get(sku).map(|row| (row.quantity, row.total.minor()));
    assert_eq!(row(&water.sku), Some((quantity("5"), 5_000)));
    assert_eq!(row(&tea.sku), Some((Quantity::default(), 0)), "sold and taken back");
    let paid: Vec<(Method, i64)> = sheet.paid().map(|(method, sum)| (method, sum.minor())).collect();
    assert_eq!(paid, [(Method::Cash, 2_000), (Method::Card, 3_000)]);
}

proptest! {
    #[test]
    fn rows_and_rounding_are_what_was_paid(
        carts in prop::collection::vec((any_cart(), 0_i64..=100), 1..5),
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
    ) {
        let mut sheet = Sheet::default();
        for (cart, card_percent) in &carts {
            sheet.add(&sold(cart, currency(code), *card_percent)).unwrap();
        }
        let rows = Money::sum(sheet.rows.values().map(|row| row.total)).unwrap();
        let paid = Money::sum(sheet.paid().map(|(_, sum)| sum)).unwrap();
        prop_assert_eq!(rows.plus(sheet.rounding).unwrap(), paid);
    }
}
