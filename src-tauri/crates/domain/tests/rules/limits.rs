//! The last figure that is taken, and the first that is not.

use crate::goods::{currency, empty, quantity};
use domain::barcode::{EmbedRule, RuleError};
use domain::cart::{CartError, MAX_QUANTITY_E4};
use domain::choice::Choices;
use domain::money::{MAX_MINOR, Money, MoneyError, Price, Quantity, RatePpm};
use domain::price_list::{Level, ListedPrice, MAX_LISTED, PriceList, PriceListError};
use domain::shift::CivilDate;
use domain::till::TillMark;
use domain::weight::{Weight, WeightUnit};

#[test]
fn amounts_end_at_the_largest_and_the_smallest_that_are_kept() {
    for (minor, kept) in [
        (MAX_MINOR, true),
        (-MAX_MINOR, true),
        (MAX_MINOR + 1, false),
        (-MAX_MINOR - 1, false),
    ] {
        assert_eq!(Money::from_minor(minor).is_ok(), kept, "{minor}");
    }
}

#[test]
fn a_typed_figure_has_at_most_fifteen_digits_before_the_point_and_twelve_after_it() {
    let cases = [
        ("100000000000", Ok(1_000_000_000_000_000)),
        ("100000000000.0001", Err(MoneyError::OutOfRange)),
        ("100000000000000", Err(MoneyError::OutOfRange)),
        ("1000000000000000", Err(MoneyError::OutOfRange)),
        ("1.000000000000", Ok(10_000)),
        ("1.0000000000000", Err(MoneyError::TooManyDecimals)),
        ("1.00010", Ok(10_001)),
        ("1.00001", Err(MoneyError::TooManyDecimals)),
        ("1.", Err(MoneyError::NotANumber)),
        (".5", Err(MoneyError::NotANumber)),
    ];
    for (text, expected) in cases {
        assert_eq!(Price::parse(text).map(Price::e4), expected, "{text}");
    }
    let yen = currency("JPY");
    assert_eq!(yen.parse("999999999999999").map(Money::minor), Ok(999_999_999_999_999));
    assert_eq!(yen.parse("1000000000000000"), Err(MoneyError::OutOfRange));
}

#[test]
fn a_percentage_ends_at_nothing_and_at_a_thousand() {
    let cases = [
        ("0", Ok(0)),
        ("1000", Ok(10_000_000)),
        ("1000.0001", Err(MoneyError::OutOfRange)),
        ("-0.0001", Err(MoneyError::OutOfRange)),
        ("8.25", Ok(82_500)),
        ("8.25001", Err(MoneyError::TooManyDecimals)),
    ];
    for (text, expected) in cases {
        assert_eq!(RatePpm::parse_percent(text), expected.map(RatePpm), "{text}");
    }
}

#[test]
fn a_multiplier_is_more_than_nothing_and_at_most_what_a_line_holds() {
    let most = Quantity::from_e4(MAX_QUANTITY_E4);
    let above = Quantity::from_e4(MAX_QUANTITY_E4 + 1);
    for (multiplier, taken) in [
        (quantity("0.0001"), true),
        (most, true),
        (above, false),
        (quantity("0"), false),
        (quantity("-1"), false),
    ] {
        let mut cart = empty();
        let expected = if taken {
            Ok(())
        } else {
            Err(CartError::Quantity { quantity: multiplier })
        };
        assert_eq!(cart.set_multiplier(multiplier), expected);
        assert_eq!(cart.multiplier, taken.then_some(multiplier));
    }
}

#[test]
fn a_level_is_a_word_of_at_most_thirty_two_letters_in_any_script() {
    let long = "x".repeat(32);
    for (text, kept) in [
        ("VIP", "vip"),
        ("ขายส่ง", "ขายส่ง"),
        ("会员-1_a", "会员-1_a"),
        (&*long, &*long),
    ] {
        assert_eq!(text.parse::<Level>().unwrap().as_str(), kept);
    }
    for wrong in ["", " ", "two words", "a@b", "a=b", &"x".repeat(33)] {
        assert_eq!(wrong.parse::<Level>(), Err(PriceListError::Level), "{wrong:?}");
    }
}

#[test]
fn a_product_has_at_most_fifty_listed_prices_and_none_below_nothing() {
    let list = |count: usize| -> Result<PriceList, PriceListError> {
        let one = |no: usize| -> ListedPrice { format!("l{no}=1").parse().unwrap() };
        PriceList::of((0..count).map(one).collect())
    };
    assert!(list(MAX_LISTED).is_ok_and(|list| !list.is_empty()));
    assert_eq!(list(MAX_LISTED + 1), Err(PriceListError::TooMany));
    assert!(PriceList::default().is_empty());
    assert!("vip=0".parse::<PriceList>().is_ok(), "free is a price");
    assert_eq!("vip=-0.0001".parse::<PriceList>(), Err(PriceListError::Price));
}

#[test]
fn groups_of_choices_are_stored_as_their_codes_and_none_as_nothing() {
    let some: Choices = "milk size".parse().unwrap();
    assert_eq!((some.is_empty(), some.stored().as_deref()), (false, Some("milk size")));
    assert_eq!((&some).into_iter().collect::<Vec<_>>(), ["milk", "size"]);
    let none = Choices::default();
    assert_eq!(
        (none.is_empty(), none.stored(), (&none).into_iter().count()),
        (true, None, 0)
    );
}

#[test]
fn a_year_begins_at_one_and_a_day_too() {
    for (text, real) in [
        ("0001-01-01", true),
        ("0000-01-01", false),
        ("2026-01-00", false),
        ("2026-00-01", false),
    ] {
        assert_eq!(text.parse::<CivilDate>().is_ok(), real, "{text}");
    }
}

#[test]
fn an_epoch_is_three_letters_of_thirty_two_whatever_the_bytes() {
    assert_eq!(TillMark::epoch_from([0, 9, 10]), "09A");
    assert_eq!(TillMark::epoch_from([31, 32, 255]), "Z0Z");
    let mark = TillMark::new("T1", "K7Q").unwrap();
    assert_eq!((mark.code(), mark.epoch()), ("T1", "K7Q"));
}

#[test]
fn a_rule_for_codes_with_a_value_has_a_prefix_of_one_to_five_figures_and_no_more_decimals_than_its_value() {
    let defaults = EmbedRule::defaults();
    assert_eq!(
        defaults.iter().map(|rule| rule.prefix.as_str()).collect::<Vec<_>>(),
        ["21", "23"]
    );
    for rule in &defaults {
        assert_eq!(rule.check(), Ok(()));
    }
    let rule = |prefix: &str, item_digits, value_digits| EmbedRule {
        prefix: prefix.to_owned(),
        item_digits,
        value_digits,
        ..defaults[0].clone()
    };
    assert_eq!(rule("20000", 4, 3).check(), Ok(()), "three decimals of three figures");
    assert_eq!(rule("200000", 3, 3).check(), Err(RuleError::Prefix));
    assert_eq!(rule("20000", 5, 2).check(), Err(RuleError::Decimals));
    assert_eq!(rule("2", 2, 9).check(), Ok(()));
    assert_eq!(rule("2", 10, 1).check(), Err(RuleError::Length));
}

#[test]
fn a_weight_says_itself_as_the_scale_shows_it() {
    let weight = Weight::new("0.500".parse().unwrap(), WeightUnit::Kilogram).unwrap();
    assert_eq!(weight.to_string(), "0.500 kg");
}
