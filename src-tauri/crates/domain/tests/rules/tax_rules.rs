//! The shop's own rules of tax: rounded on each line or once for each class, and rates that change on a day.

use crate::goods::{cart_of, currency, good, minor, quantity, tax};
use domain::cart::{Cart, Discount};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::price::{Priced, price};
use domain::shift::CivilDate;
use domain::tax::{Rates, TaxChange, TaxClass, TaxMode, TaxRules};
use proptest::prelude::*;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn rounded_once(mut cart: Cart) -> Cart {
    cart.tax_by(&TaxRules::new(true, Vec::new()), day("2026-11-24"));
    cart
}

fn three_at(price_text: &str, class: &TaxClass) -> Cart {
    cart_of((1..=3).map(|number| (good(number, "pc", price_text, class.clone()), Quantity::ONE)))
}

fn figures(priced: &Priced) -> (i64, i64, Vec<i64>) {
    let taxes = priced.lines.iter().map(|line| line.tax.minor()).collect();
    (priced.total.minor(), priced.tax.minor(), taxes)
}

#[test]
fn tax_is_rounded_on_each_line_or_once_for_each_class() {
    // Rate, mode, price of each of three, then total, tax and the lines' taxes: rounded on each line, and once.
    let cases = [
        (
            "8.25",
            TaxMode::Added,
            "0.55",
            (180, 15, [5, 5, 5]),
            (179, 14, [5, 5, 4]),
        ),
        (
            "7",
            TaxMode::Included,
            "1.00",
            (300, 21, [7, 7, 7]),
            (300, 20, [7, 7, 6]),
        ),
        ("0", TaxMode::Included, "1.00", (300, 0, [0, 0, 0]), (300, 0, [0, 0, 0])),
        ("7", TaxMode::Added, "0.00", (0, 0, [0, 0, 0]), (0, 0, [0, 0, 0])),
    ];
    for (rate, mode, each, by_line, once) in cases {
        let cart = three_at(each, &tax(rate, mode));
        for (cart, (total, taxes, lines)) in [(cart.clone(), by_line), (rounded_once(cart), once)] {
            let priced = price(&cart, &currency("USD")).unwrap();
            assert_eq!(
                figures(&priced),
                (total, taxes, lines.to_vec()),
                "{rate} % {mode:?} on three of {each}, once: {}",
                cart.tax_by_document
            );
        }
    }
}

#[test]
fn each_class_is_rounded_by_itself() {
    let [seven, ten] = ["7", "10"].map(|rate| tax(rate, TaxMode::Included));
    let goods = [(1, &seven), (2, &ten), (3, &seven), (4, &ten)];
    let cart = cart_of(goods.map(|(number, class)| (good(number, "pc", "1.00", class.clone()), Quantity::ONE)));
    let priced = price(&rounded_once(cart), &currency("THB")).unwrap();
    let rows: Vec<(String, i64)> = priced
        .taxes
        .iter()
        .map(|row| (row.class.code.clone(), row.tax.minor()))
        .collect();
    assert_eq!(rows, [("t7".to_owned(), 13), ("t10".to_owned(), 18)]);
}

#[test]
fn somebody_who_is_exempt_stays_exempt_where_tax_is_rounded_once() {
    let mut cart = rounded_once(three_at("0.55", &tax("8.25", TaxMode::Added)));
    cart.set_exempt(Some("D-123".to_owned()));
    assert_eq!(
        figures(&price(&cart, &currency("USD")).unwrap()),
        (165, 0, vec![0, 0, 0])
    );
}

fn change(code: &str, was: &str, now: &str, from: &str) -> TaxChange {
    let rates = |text: &str| text.parse::<Rates>().unwrap();
    TaxChange {
        from: day(from),
        code: code.to_owned(),
        was: rates(was),
        now: rates(now),
    }
}

#[test]
fn a_class_has_its_new_rates_from_their_day_on() {
    let rules = TaxRules::new(
        false,
        vec![
            change("t7", "10", "gst:5+pst:7", "2028-01-01"),
            change("t7", "7", "10", "2027-01-01"),
            change("t7", "12", "7", "2027-06-01"),
        ],
    );
    let seven = tax("7", TaxMode::Included);
    let on = |class: &TaxClass, text: &str| rules.changed(class, day(text)).map(|class| class.rates());
    assert_eq!(on(&seven, "2026-12-31"), None, "the day before");
    assert_eq!(on(&seven, "2027-01-01"), Some("10".to_owned()), "the day itself");
    assert_eq!(
        on(&seven, "2028-02-01"),
        Some("gst:5+pst:7".to_owned()),
        "one after the other"
    );
    assert_eq!(on(&tax("10", TaxMode::Included), "2027-02-01"), None, "another class");
    let already = TaxClass {
        rate: RatePpm(100_000),
        ..seven.clone()
    };
    assert_eq!(on(&already, "2027-02-01"), None, "goods that come with the new rate");
    let changed = rules.changed(&seven, day("2027-01-01")).unwrap();
    assert_eq!((changed.code, changed.mode), (seven.code, seven.mode));
}

#[test]
fn a_cart_that_waited_over_the_day_takes_the_new_rate_and_more_of_the_same_joins_its_line() {
    let rules = TaxRules::new(false, vec![change("t7", "7", "10", "2027-01-01")]);
    let pen = good(1, "pc", "1.10", tax("7", TaxMode::Included));
    let mut cart = cart_of([(pen.clone(), Quantity::ONE)]);
    cart.tax_by(&rules, day("2026-12-31"));
    assert_eq!(price(&cart, &currency("THB")).unwrap().tax, minor(7));
    cart.tax_by(&rules, day("2027-01-01"));
    assert_eq!(price(&cart, &currency("THB")).unwrap().tax, minor(10));
    let mut today = pen;
    today.tax = rules.changed(&today.tax, day("2027-01-01")).unwrap();
    cart.add(today, Quantity::ONE).unwrap();
    assert_eq!((cart.lines.len(), cart.lines[0].quantity), (1, quantity("2")));
}

#[test]
fn rates_read_as_they_print() {
    for text in ["7", "8.25", "0", "gst:5+pst:7", "gst:5*qst:9.975"] {
        assert_eq!(text.parse::<Rates>().unwrap().to_string(), text);
    }
    for text in ["", "x", "-7", "gst:5", "7%"] {
        assert!(text.parse::<Rates>().is_err(), "{text:?}");
    }
}

fn any_class() -> impl Strategy<Value = TaxClass> {
    let rate = prop::sample::select(vec!["7", "8.25", "0", "19", "2.5"]);
    (rate, prop::sample::select(vec![TaxMode::Included, TaxMode::Added])).prop_map(|(rate, mode)| tax(rate, mode))
}

proptest! {
    #[test]
    fn tax_rounded_once_is_that_of_the_whole_and_every_line_still_adds_up(
        lines in prop::collection::vec((any_class(), 0_i64..3_000_000, 1_i64..9), 1..14), off_ppm in 0_u32..=1_000_000,
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
    ) {
        let goods = lines.into_iter().zip(1_u128..).map(|((class, price_e4, pieces), number)| {
            (good(number, "pc", &Price::from_e4(price_e4).to_string(), class), quantity(&pieces.to_string()))
        });
        let currency = currency(code);
        let mut cart = rounded_once(cart_of(goods));
        cart.set_discount(Some(Discount::Percent(RatePpm(off_ppm)))).unwrap();
        let priced = price(&cart, &currency).unwrap();
        for row in &priced.taxes {
            let whole = match row.class.mode {
                TaxMode::Included => row.net.plus(row.tax).unwrap(),
                TaxMode::Added => row.net,
            };
            prop_assert_eq!(row.class.split(whole, &currency).unwrap().tax, row.tax);
        }
        prop_assert_eq!(Money::sum(priced.taxes.iter().map(|row| row.tax)).unwrap(), priced.tax);
        prop_assert_eq!(Money::sum(priced.lines.iter().map(|line| line.total)).unwrap(), priced.total);
        prop_assert_eq!(priced.subtotal.minus(priced.discount), Ok(priced.total));
        for line in &priced.lines {
            prop_assert!(line.tax >= minor(0) && line.net >= minor(0));
            prop_assert_eq!(line.net.plus(line.tax), Ok(line.total));
            prop_assert_eq!(line.gross.minus(line.discount), Ok(line.total));
            prop_assert_eq!(Money::sum(line.reductions.iter().map(|one| one.amount)).unwrap(), line.discount);
        }
    }
}

#[test]
fn rules_say_how_tax_is_rounded_and_whether_a_rate_changes() {
    let change = || change("t7", "7", "10", "2027-01-01");
    for (by_document, changes) in [(true, vec![]), (false, vec![change()])] {
        let has_changes = !changes.is_empty();
        let rules = TaxRules::new(by_document, changes);
        assert_eq!((rules.by_document(), rules.has_changes()), (by_document, has_changes));
    }
}
