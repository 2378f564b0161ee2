//! Goods of a sale that was made elsewhere: what was paid for them comes back, to the last minor unit, and never more.

use super::taking;
use crate::goods::{cart_of, currency, good, minor, quantity as count, tax};
use domain::money::{Money, Quantity};
use domain::refund::{RefundError, Return, SoldElsewhere, WithoutReceipt};
use domain::sale::{Fate, SaleLine};
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
