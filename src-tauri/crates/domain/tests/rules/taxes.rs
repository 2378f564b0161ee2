//! Taxes of several rates: side by side, or one on top of another.

use crate::goods::{cart_of, currency, good, minor, quantity, tax};
use crate::returns::{rest_of, taking};
use domain::cart::Discount;
use domain::money::{Money, Quantity, RatePpm};
use domain::price::{Priced, price};
use domain::product::Product;
use domain::refund::{Account, GiveBack};
use domain::sale::Sale;
use domain::settle::Method;
use domain::tax::{TaxClass, TaxMode, TaxParts};
use proptest::prelude::*;

fn several(parts: &str, mode: TaxMode) -> TaxClass {
    let parts: TaxParts = parts.parse().unwrap();
    TaxClass {
        code: "several".to_owned(),
        rate: parts.rate().unwrap(),
        mode,
        parts,
    }
}

fn sold(price_text: &str, class: TaxClass) -> Product {
    good(1, "pc", price_text, class)
}

fn rows(priced: &Priced) -> Vec<(String, i64, i64)> {
    let row = |row: &domain::price::TaxRow| (row.class.code.clone(), row.net.minor(), row.tax.minor());
    priced.taxes.iter().map(row).collect()
}

#[test]
fn each_rate_has_a_row_of_its_own_and_a_compound_one_falls_on_those_before_it() {
    // Rates, mode, price, then the rows (code, net, tax) and the total.
    let cases = [
        (
            "gst:5+pst:7",
            TaxMode::Added,
            "100",
            vec![("gst", 10_000, 500), ("pst", 10_000, 700)],
            11_200,
        ),
        (
            "gst:5*qst:9.975",
            TaxMode::Added,
            "100",
            vec![("gst", 10_000, 500), ("qst", 10_000, 1_047)],
            11_547,
        ),
        (
            "gst:5+pst:7",
            TaxMode::Included,
            "112",
            vec![("gst", 10_000, 500), ("pst", 10_000, 700)],
            11_200,
        ),
        (
            "cgst:9+sgst:9",
            TaxMode::Added,
            "0.05",
            vec![("cgst", 5, 1), ("sgst", 5, 0)],
            6,
        ),
    ];
    for (rates, mode, amount, wanted, total) in cases {
        let priced = price(
            &cart_of([(sold(amount, several(rates, mode)), Quantity::ONE)]),
            &currency("USD"),
        )
        .unwrap();
        let wanted: Vec<(String, i64, i64)> = wanted
            .into_iter()
            .map(|(code, net, tax)| (code.to_owned(), net, tax))
            .collect();
        assert_eq!(
            (rows(&priced), priced.total.minor()),
            (wanted, total),
            "{rates} {mode:?} on {amount}"
        );
    }
}

#[test]
fn rates_print_as_they_read_and_what_makes_no_sense_is_refused() {
    for text in ["gst:5+pst:7", "gst:5*qst:9.975", "a:1+b:2*c:0.5"] {
        assert_eq!(text.parse::<TaxParts>().unwrap().to_string(), text);
    }
    assert_eq!(
        several("gst:5*qst:9.975", TaxMode::Added).rate,
        RatePpm(154_738),
        "15.4738 %, to the millionth"
    );
    for text in [
        "",
        "7",
        "gst:5",
        "gst:5+",
        "+gst:5",
        "gst:5+gst:7",
        "gst:5+pst",
        "gst:5+:7",
        "gst:5+p t:7",
        "gst:-5+pst:7",
        "gst:5+pst:101",
    ] {
        assert!(text.parse::<TaxParts>().is_err(), "{text:?}");
    }
}

#[test]
fn somebody_who_is_exempt_pays_what_is_left_without_the_tax_and_every_figure_says_so() {
    // Mode, off the sale in percent, then gross, discount and total of a line of 107.00.
    let cases = [
        (TaxMode::Included, 0, 10_000, 0, 10_000),
        (TaxMode::Included, 10, 10_000, 1_000, 9_000),
        (TaxMode::Added, 0, 10_700, 0, 10_700),
    ];
    for (mode, percent, gross, discount, total) in cases {
        let mut cart = cart_of([(sold("107", tax("7", mode)), Quantity::ONE)]);
        cart.set_discount(Some(Discount::Percent(RatePpm(percent * 10_000))))
            .unwrap();
        cart.set_exempt(Some("D-123".to_owned()));
        let priced = price(&cart, &currency("THB")).unwrap();
        let line = &priced.lines[0];
        assert_eq!(
            (line.gross, line.discount, line.total, line.tax),
            (minor(gross), minor(discount), minor(total), minor(0)),
            "{mode:?}, {percent} % off"
        );
        assert_eq!(
            Money::sum(line.reductions.iter().map(|one| one.amount)),
            Ok(minor(discount))
        );
        assert_eq!(rows(&priced), [("exempt".to_owned(), total, 0)]);
    }
}

fn any_class() -> impl Strategy<Value = TaxClass> {
    let rates = prop::sample::select(vec!["a:5+b:7", "a:5*b:9.975", "a:0.5+b:1*c:20", "a:0+b:0"]);
    let mode = || prop::sample::select(vec![TaxMode::Included, TaxMode::Added]);
    prop_oneof![
        (rates, mode()).prop_map(|(rates, mode)| several(rates, mode)),
        mode().prop_map(|mode| tax("7", mode)),
    ]
}

proptest! {
    #[test]
    fn taxes_of_any_rates_add_up_to_the_minor_unit(
        lines in prop::collection::vec((any_class(), 0_i64..5_000_000, 1_i64..9), 1..12), off_ppm in 0_u32..=1_000_000, exempt: bool,
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
    ) {
        let goods = lines.into_iter().zip(1_u128..).map(|((class, price_e4, pieces), number)| {
            let price = domain::money::Price::from_e4(price_e4).to_string();
            (good(number, "pc", &price, class), quantity(&pieces.to_string()))
        });
        let mut cart = cart_of(goods);
        cart.set_discount(Some(Discount::Percent(RatePpm(off_ppm)))).unwrap();
        cart.set_exempt(exempt.then(|| "D-123".to_owned()));
        let priced = price(&cart, &currency(code)).unwrap();
        prop_assert!(!exempt || priced.tax == minor(0));
        prop_assert_eq!(Money::sum(priced.taxes.iter().map(|row| row.tax)).unwrap(), priced.tax);
        prop_assert!(priced.taxes.iter().all(|row| row.tax >= minor(0)), "no rate falls below nothing: {:?}", priced.taxes);
        for line in &priced.lines {
            prop_assert_eq!(line.net.plus(line.tax), Ok(line.total));
            prop_assert_eq!(line.gross.minus(line.discount), Ok(line.total));
        }
    }
}

#[test]
fn what_is_taken_back_takes_back_each_rate_as_it_was_sold() {
    let class = several("a:3+b:3+c:3", TaxMode::Added);
    let sale = crate::returns::sold(&cart_of([(sold("0.51", class), quantity("3"))]), currency("THB"), 100);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let back = account
        .refund(&[rest_of(1)], GiveBack::All(Method::Card), taking(2))
        .unwrap();
    let taxes = |sale: &Sale| -> Vec<i64> { sale.taxes.iter().map(|row| row.tax.minor()).collect() };
    let mirrored: Vec<i64> = taxes(&back).into_iter().map(|tax| -tax).collect();
    assert_eq!((taxes(&sale), mirrored), (vec![5, 5, 4], vec![5, 5, 4]));
}
