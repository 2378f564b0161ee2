//! Codes: what holds for every number, not only for those of a table.

use domain::barcode::{Code, EmbedRule, Embedded, check_digit, classify, expand_upc_e, is_gtin, price_check_digit};
use proptest::prelude::*;

/// A number with its check digit behind it.
fn checked(body: &str) -> String {
    format!("{body}{}", check_digit(body).unwrap())
}

proptest! {
    #[test]
    fn a_number_with_its_check_digit_is_a_gtin_and_with_one_figure_misread_is_none(
        body in "[0-9]{7}|[0-9]{11}|[0-9]{12}|[0-9]{13}", place in 0_usize..13, off in 1_u8..10,
    ) {
        let code = checked(&body);
        prop_assert!(is_gtin(&code));
        let mut misread = code.into_bytes();
        let place = place % misread.len();
        misread[place] = b'0' + (misread[place] - b'0' + off) % 10;
        prop_assert!(!is_gtin(std::str::from_utf8(&misread).unwrap()));
    }

    #[test]
    fn a_price_with_one_figure_misread_has_another_check_digit(price in "[0-9]{4,5}", place in 0_usize..5, off in 1_u8..10) {
        let mut misread = price.clone().into_bytes();
        let place = place % misread.len();
        misread[place] = b'0' + (misread[place] - b'0' + off) % 10;
        let misread = String::from_utf8(misread).unwrap();
        prop_assert_ne!(price_check_digit(&price), price_check_digit(&misread), "{} and {}", price, misread);
    }

    #[test]
    fn a_short_upc_is_found_under_its_long_form(six in "[0-9]{6}", system in "[01]") {
        let short = (0..10).map(|check| format!("{system}{six}{check}")).find(|short| expand_upc_e(short).is_some());
        let short = short.unwrap();
        let long = expand_upc_e(&short).unwrap();
        prop_assert!(is_gtin(&long));
        let Code::Gtin { spellings } = classify(&short, &[]) else { panic!("{short} is a UPC-E") };
        let thirteen = format!("0{long}");
        prop_assert!(spellings.contains(&short) && spellings.contains(&thirteen));
    }

    #[test]
    fn what_a_rule_puts_into_a_code_is_read_out_of_it(
        item in 1_usize..9, check in any::<bool>(), decimals in 0_u32..4, price in any::<bool>(), figures in "[0-9]{12}",
    ) {
        let value_digits = if check { 5 } else { 10 - item };
        let item = if check { 4 } else { item };
        let value = if price { Embedded::Price { decimals } } else { Embedded::Weight { decimals } };
        let rule = EmbedRule { prefix: "27".to_owned(), item_digits: item, value_digits, value_check: check, value };
        prop_assume!(rule.check().is_ok());
        let (plu, rest) = figures.split_at(item);
        let amount = &rest[..value_digits];
        let digit = if check { price_check_digit(amount).unwrap().to_string() } else { String::new() };
        let read = classify(&checked(&format!("27{plu}{digit}{amount}")), &[rule]);
        let (found, figure) = match read {
            Code::Weighed { plu, quantity } => (plu, quantity.decimal()),
            Code::Priced { plu, price } => (plu, price.decimal()),
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(found, plu);
        prop_assert_eq!(figure, rust_decimal::Decimal::new(amount.parse().unwrap(), decimals));
    }

    #[test]
    fn no_text_is_too_strange_to_be_told_what_it_is(text in "\\PC{0,40}|[0-9\\x1d\\]Cdeq]{0,60}") {
        let _ = classify(&text, &EmbedRule::defaults());
    }
}

#[test]
fn a_rule_reads_codes_of_its_own_length_alone() {
    let rules = ["20:5:5:weight3".parse().unwrap()];
    let is_weighed = |code: &str| matches!(classify(code, &rules), Code::Weighed { .. });
    assert!(is_weighed(&checked("201234501250")));
    for longer in ["2012345012506", "20123450125067123"] {
        assert!(!is_weighed(&checked(longer)), "{longer}");
    }
}

#[test]
fn what_only_looks_like_a_trade_item_or_an_element_string_is_a_code_of_the_shops_own() {
    for (text, why) in [
        (
            "400638133393112",
            "a supplement stands behind books and periodicals alone",
        ),
        ("9783161484100A1", "a supplement is figures"),
        ("9783161484100123", "a supplement has two figures or five"),
        (
            "17251231010400638133393110ABC",
            "without its mark an element string begins with 01",
        ),
        ("]1A4006381333931", "a symbology identifier begins with a letter"),
        ("]C-4006381333931", "and goes on with a letter or a figure"),
    ] {
        assert_eq!(classify(text, &[]), Code::Other(text.to_owned()), "{why}");
    }
    for book in ["978316148410012", "978316148410012345"] {
        let Code::Gtin { spellings } = classify(book, &[]) else {
            panic!("{book} is a book with its supplement")
        };
        assert!(spellings.contains(&"9783161484100".to_owned()));
    }
}
