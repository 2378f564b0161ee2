//! Goods of a sale that was made elsewhere: what was paid for them comes back, to the last minor unit, and never more.

use super::taking;
use crate::goods::{cart_of, currency, good, minor, quantity as count, tax};
use domain::cart::{Discount, HandPrice, LineDiscount};
use domain::money::{Money, Price, Quantity};
use domain::refund::{RefundError, Return, SoldElsewhere, WithoutReceipt, paid_for_each};
use domain::sale::{Fate, PriceRule, SaleLine};
use domain::settle::Method;
use domain::tax::TaxMode;
use proptest::prelude::*;

fn sold(of: &str, how_much: &str, paid: i64, mode: TaxMode) -> SoldElsewhere {
    SoldElsewhere {
        cart: cart_of([(good(1, of, "99", tax("7", mode)), count(how_much))]),
        paid: minor(paid),
        before: Quantity::default(),
    }
}

const fn back(quantity: Option<Quantity>) -> Return {
    Return {
        line_no: 1,
        quantity,
        fate: Fate::Restock,
    }
}

fn line(sold: &SoldElsewhere, how_much: Option<&str>) -> Result<SaleLine, RefundError> {
    sold.line(&back(how_much.map(count)), &currency("THB"))
}

#[test]
fn what_was_paid_counts_and_not_the_price_of_today_whether_tax_is_in_the_price_or_on_top() {
    for mode in [TaxMode::Included, TaxMode::Added] {
        let line = line(&sold("pcs", "3", 1_000, mode), None).unwrap();
        let figures = [line.gross, line.discount, line.net, line.tax, line.total];
        assert_eq!(figures, [-1_000, 0, -935, -65, -1_000].map(minor), "{mode:?}");
        assert_eq!(
            (line.quantity, line.unit_price.to_string()),
            (count("-3"), "3.3333".to_owned())
        );
    }
}

#[test]
fn nothing_of_todays_price_stands_in_what_comes_back() {
    let mut sold = sold("pcs", "2", 1_000, TaxMode::Included);
    let hand = HandPrice {
        price: Price::parse("20").unwrap(),
        reason: "old".to_owned(),
    };
    let off = LineDiscount {
        off: Discount::Amount(minor(100)),
        reason: "scratched".to_owned(),
    };
    sold.cart.set_price(1, Some(hand)).unwrap();
    sold.cart.set_line_discount(1, Some(off)).unwrap();
    let line = line(&sold, None).unwrap();
    let five = Price::parse("5").unwrap();
    assert_eq!((line.list_price, line.unit_price), (five, five));
    assert_eq!((line.price_rule, line.price_reason), (PriceRule::Shelf, None));
    assert_eq!((line.discount, line.reductions), (Money::ZERO, Vec::new()));
    let returned = line.returned.map(|back| (back.line_no, back.fate));
    assert_eq!(returned, Some((None, Fate::Restock)));
}

#[test]
fn what_the_lines_of_a_sale_do_not_explain_falls_on_all_of_them() {
    let each = |total, amounts: &[i64]| {
        let amounts: Vec<Money> = amounts.iter().copied().map(minor).collect();
        let paid = paid_for_each(minor(total), &amounts).unwrap();
        paid.into_iter().map(Money::minor).collect::<Vec<_>>()
    };
    assert_eq!(each(1_000, &[300, 300, 600]), [250, 250, 500]);
    assert_eq!(each(100, &[1, 1, 1]), [34, 33, 33]);
    assert_eq!(each(0, &[5, 5]), [0, 0]);
}

#[test]
fn no_more_comes_back_than_was_sold_less_what_came_back_here() {
    let mut sold = sold("pcs", "3", 1_000, TaxMode::Included);
    sold.before = count("2");
    assert_eq!(line(&sold, Some("1")).unwrap().total, minor(-333));
    assert_eq!(
        line(&sold, Some("2")),
        Err(RefundError::TooMany {
            no: 1,
            left: count("1")
        })
    );
    for wrong in ["0", "-1", "0.5"] {
        let quantity = count(wrong);
        assert_eq!(
            line(&sold, Some(wrong)),
            Err(RefundError::Quantity { quantity }),
            "{wrong}"
        );
    }
    sold.before = count("3");
    assert_eq!(
        line(&sold, None),
        Err(RefundError::TooMany {
            no: 1,
            left: count("0")
        })
    );
}

proptest! {
    #[test]
    fn any_split_of_what_comes_back_is_worth_what_was_paid(
        paid in 0_i64..1_000_000,
        parts in prop::collection::vec(1_i64..50, 1..8),
        code in prop::sample::select(vec!["THB", "JPY", "KWD"]),
        added in any::<bool>(),
    ) {
        let currency = currency(code);
        let all: i64 = parts.iter().sum();
        let mode = if added { TaxMode::Added } else { TaxMode::Included };
        let mut sold = sold("pcs", &all.to_string(), paid, mode);
        let mut given = Money::ZERO;
        for part in parts {
            let quantity = count(&part.to_string());
            let line = sold.line(&back(Some(quantity)), &currency).unwrap();
            prop_assert!(line.total <= Money::ZERO);
            given = given.plus(line.total).unwrap();
            sold.before = sold.before.plus(quantity).unwrap();
            let document = WithoutReceipt {
                lines: vec![line],
                method: Method::Card,
                gift_card: None,
                customer_id: None,
                foreign_receipt: Some("T2K7Q-000001".to_owned()),
                currency,
            };
            prop_assert_eq!(document.document(taking(1)).unwrap().check(), Ok(()));
        }
        prop_assert_eq!(given, minor(-paid));
    }
}
