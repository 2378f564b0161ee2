//! The till beside a back end: what it tells is held against the till, what it does not tell is never taken to agree.

use crate::goods::currency;
use domain::reconcile::{Comparison, Listed, Owed, Side, Sums, There};
use rust_decimal::Decimal;

fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// A sale of 107.00 with 7.00 tax, sent as cash.
fn sold(no: u32, there: There) -> Owed {
    Owed {
        receipt_no: format!("T1K7Q-{no:06}"),
        total: dec("107.00"),
        tax: dec("7.00"),
        sent_as: Some("cash".to_owned()),
        has_finding: false,
        there,
    }
}

fn listed(total: Option<&str>, tax: Option<&str>, method: Option<&str>) -> There {
    There::Listed(Listed {
        total: total.map(dec),
        tax: tax.map(dec),
        method: method.map(str::to_owned),
    })
}

fn side(count: u64, total: &str) -> Side {
    Side {
        count,
        total: dec(total),
    }
}

#[test]
fn what_is_listed_as_it_was_sent_agrees_in_every_part() {
    let same = || listed(Some("107.00"), Some("7.00"), Some("Cash"));
    let found = Comparison::of(&[sold(1, same()), sold(2, same())]);
    assert!(found.agrees(), "{found:?}");
    assert_eq!((found.till, found.there), (side(2, "214.00"), side(2, "214.00")));
    assert_eq!(
        (found.told, found.listed, found.tax.told, found.tenders.told),
        (2, 2, 2, 2)
    );
    let sums = |of: &str, figure: &str| {
        vec![Sums {
            of: of.to_owned(),
            till: dec(figure),
            there: dec(figure),
        }]
    };
    assert_eq!(found.tax.sums, sums("", "14.00"));
    assert_eq!(
        found.tenders.sums,
        sums("cash", "214.00"),
        "a capital is no other means of payment"
    );
}

#[test]
fn what_is_not_told_agrees_with_nothing_and_is_said_to_be_unknown() {
    let found = Comparison::of(&[
        sold(1, listed(None, None, None)),
        sold(2, There::Confirmed { total: None }),
    ]);
    assert_eq!((found.told, found.listed), (0, 1));
    assert_eq!((found.tax.told, found.tenders.told), (0, 0));
    assert_eq!(found.there, side(2, "214.00"), "by the till's own totals");
    let unsent = Owed {
        sent_as: None,
        ..sold(3, listed(None, None, Some("card")))
    };
    assert_eq!(
        Comparison::of(&[unsent]).tenders.told,
        0,
        "nobody noted how it was sent"
    );
}

#[test]
fn each_difference_names_its_sale_and_only_in_the_part_where_it_is() {
    let found = Comparison::of(&[
        sold(1, listed(Some("107.00"), Some("7.00"), Some("cash"))),
        sold(2, listed(Some("107.00"), Some("7.01"), Some("cash"))),
        sold(3, listed(Some("107.00"), Some("7.00"), Some("card"))),
        sold(4, listed(Some("106.00"), Some("7.00"), Some("cash"))),
        sold(5, There::Gone),
        sold(6, There::Missing),
        Owed {
            has_finding: true,
            ..sold(7, There::Confirmed { total: None })
        },
    ]);
    let named = |names: &[String]| names.iter().map(|name| name[6..].to_owned()).collect::<Vec<_>>();
    assert!(!found.agrees());
    assert_eq!(named(&found.missing), ["000006"]);
    assert_eq!(named(&found.gone), ["000005"]);
    assert_eq!(named(&found.differing), ["000004", "000007"]);
    assert_eq!(named(&found.tax.differing), ["000002"]);
    assert_eq!(named(&found.tenders.differing), ["000003"]);
    assert_eq!((found.till.count, found.there), (7, side(5, "534.00")));
    let sums: Vec<(&str, String, String)> = found
        .tenders
        .sums
        .iter()
        .map(|sums| (sums.of.as_str(), sums.till.to_string(), sums.there.to_string()))
        .collect();
    assert_eq!(
        sums,
        [
            ("cash", "428.00".to_owned(), "320.00".to_owned()),
            ("card", "0".to_owned(), "107.00".to_owned()),
        ]
    );
}

#[test]
fn every_single_kind_of_difference_is_enough_not_to_agree() {
    let others = [
        listed(Some("107.00"), Some("6.99"), Some("cash")),
        listed(Some("107.00"), Some("7.00"), Some("card")),
        listed(Some("107.01"), Some("7.00"), Some("cash")),
        There::Gone,
        There::Missing,
    ];
    for there in others {
        let found = Comparison::of(&[sold(1, there.clone())]);
        assert!(!found.agrees(), "{there:?}");
    }
    assert!(Comparison::of(&[]).agrees(), "where nothing is owed nothing is missing");
}

#[test]
fn a_back_ends_figure_is_written_as_the_till_writes_one_where_it_is_one() {
    for (code, figure, written) in [
        ("THB", "339.8", "339.80"),
        ("THB", "-5", "-5.00"),
        ("THB", "0.400", "0.40"),
        ("THB", "0.405", "0.405"),
        ("JPY", "98.000", "98"),
    ] {
        assert_eq!(currency(code).write(dec(figure)), written, "{code} {figure}");
    }
}
