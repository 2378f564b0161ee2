//! What was paid in another currency goes back in the shop's own.

use super::{back, occasion, returned, taking};
use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::refund::Account;
use domain::sale::Sale;
use domain::settle::{Method, Rate, settle};

#[test]
fn what_was_paid_in_foreign_cash_goes_back_in_the_shops_own_to_the_last_coin() {
    let thb = currency("THB");
    let rate = Rate::parse("USD", "35.1", &thb).unwrap();
    let twenty = rate.tender(minor(2_000), &thb).unwrap();
    let cart = cart_of([(piece(1, "33.35"), quantity("2"))]);
    let sale = Sale::of(&cart, settle(&cart, &thb, vec![twenty]).unwrap(), thb, occasion(1)).unwrap();
    assert_eq!(
        (sale.kept(Method::Foreign), sale.cash_kept()),
        (minor(70_200), minor(-63_525))
    );
    let refunds = returned(&sale, &[&[back(1, "1")], &[back(1, "1")]]).unwrap();
    let cash: Vec<i64> = refunds.iter().map(|refund| refund.cash_kept().minor()).collect();
    assert_eq!(cash.iter().sum::<i64>(), -6_675, "{cash:?}");
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let void = account.void(taking(2)).unwrap();
    assert_eq!(
        (void.kept(Method::Foreign), void.cash_kept()),
        (minor(0), minor(-6_675))
    );
}
