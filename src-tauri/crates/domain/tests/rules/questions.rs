//! What is asked before something is put down, and what its answer does.

use crate::goods::{cart_of, currency, empty, minor, piece, quantity};
use domain::cart::{Answers, Cart, CartError, Put, Question, Trace, WeightSource};
use domain::money::{Price, Quantity};
use domain::price::price;
use domain::product::{Age, Product, Stock};
use domain::shift::CivilDate;

fn asking(number: u128, asks: &str) -> Product {
    Product {
        asks: asks.parse().unwrap(),
        ..piece(number, "10")
    }
}

fn years(years: u8) -> Option<Age> {
    Age::of_years(years)
}

fn put(product: Product, answers: Answers) -> Put {
    Put {
        answers,
        ..Put::of(product, Quantity::ONE)
    }
}

fn answer(price: &str) -> Answers {
    Answers {
        price: Some(Price::parse(price).unwrap()),
        ..Answers::default()
    }
}

fn numbered(serial: &str) -> Answers {
    Answers {
        serial: Some(serial.to_owned()),
        ..Answers::default()
    }
}

/// What is asked for next, of a cart that must stay as it was.
fn question(cart: &Cart, put: Put) -> Option<Question> {
    let mut tried = cart.clone();
    let Err(CartError::Unanswered(open)) = tried.put(put) else {
        return None;
    };
    assert_eq!(tried, *cart, "a question changes nothing");
    Some(open.question)
}

#[test]
fn what_is_asked_is_written_as_it_is_read() {
    for text in ["", "price", "serial", "age:20", "price serial age:18"] {
        assert_eq!(text.parse::<domain::product::Asks>().unwrap().to_string(), text);
    }
    for text in [
        "prices", "age", "age:", "age:0", "age:100", "age:-1", "age:20.5", "AGE:20",
    ] {
        assert!(text.parse::<domain::product::Asks>().is_err(), "{text}");
    }
    for text in [
        "",
        "none",
        "6 P0001",
        "0.5 RICE 5 KG",
        "6@0190a1b2-0000-7000-8000-000000000001 P0001",
    ] {
        assert_eq!(text.parse::<Stock>().unwrap().to_string(), text);
    }
    for text in ["nothing", "6", "0 P1", "-6 P1", "six P1", "100000 P1", "6@P1 P1"] {
        assert!(text.parse::<Stock>().is_err(), "{text}");
    }
}

#[test]
fn old_enough_is_who_was_born_so_many_years_before_or_earlier() {
    let cases = [
        ("2026-11-29", 20, "2006-11-29"),
        ("2026-03-01", 18, "2008-03-01"),
        ("2026-02-28", 18, "2008-02-28"),
        // Who was born on the first of March 2010 is not 18 yet.
        ("2028-02-29", 18, "2010-02-28"),
        ("2028-02-29", 20, "2008-02-29"),
        ("2000-02-29", 99, "1901-02-28"),
    ];
    for (today, age, born_by) in cases {
        let today: CivilDate = today.parse().unwrap();
        let age = Age::of_years(age).unwrap();
        assert_eq!(age.born_by(today).to_string(), born_by, "{age} on {today}");
    }
}

#[test]
fn an_age_is_asked_once_and_again_only_for_a_higher_one() {
    let mut cart = empty();
    let wine = || asking(1, "age:20");
    assert_eq!(
        question(&cart, Put::of(wine(), Quantity::ONE)),
        Some(Question::Age(years(20).unwrap()))
    );
    let of = |age| Answers {
        of_age: years(age),
        ..Answers::default()
    };
    assert!(question(&cart, put(wine(), of(19))).is_some(), "19 is not 20");
    cart.put(put(wine(), of(20))).unwrap();
    cart.add(wine(), Quantity::ONE).unwrap();
    cart.add(asking(2, "age:18"), Quantity::ONE).unwrap();
    let knife = Put::of(asking(3, "age:21"), Quantity::ONE);
    assert_eq!(question(&cart, knife), Some(Question::Age(years(21).unwrap())));
    assert_eq!(cart.of_age, years(20), "what was asked for, not more");
}

#[test]
fn an_open_price_is_the_price_whatever_the_shelf_says_and_the_same_price_joins() {
    let mut cart = empty();
    let wrap = || asking(1, "price");
    assert_eq!(question(&cart, Put::of(wrap(), Quantity::ONE)), Some(Question::Price));
    for text in ["35", "35", "20"] {
        cart.put(put(wrap(), answer(text))).unwrap();
    }
    let quantities: Vec<String> = cart.lines.iter().map(|line| line.quantity.to_string()).collect();
    assert_eq!(quantities, ["2", "1"]);
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(9_000));
    let asked = cart.asked(&cart.lines[0]).unwrap();
    assert_eq!(asked.rule.to_string(), "open");
    assert_eq!("open".parse(), Ok(asked.rule));
}

#[test]
fn an_open_price_is_not_below_nothing_nor_below_the_least() {
    let least = Product {
        least_price: Some(Price::parse("5").unwrap()),
        ..asking(1, "price")
    };
    let mut cart = empty();
    assert_eq!(
        cart.put(put(asking(2, "price"), answer("-0.01"))),
        Err(CartError::Price)
    );
    let refused = cart.put(put(least.clone(), answer("4.99")));
    assert!(matches!(refused, Err(CartError::BelowLeast { .. })), "{refused:?}");
    cart.put(put(least, answer("5"))).unwrap();
    cart.put(put(asking(2, "price"), answer("0"))).unwrap();
    assert_eq!(cart.lines.len(), 2, "what is given away costs nothing");
}

#[test]
fn a_price_in_the_code_answers_for_itself_and_a_price_nobody_asked_for_is_not_taken() {
    let mut cart = empty();
    cart.put(Put {
        unit_price: Price::parse("42").unwrap(),
        weight_source: Some(WeightSource::EmbeddedPrice),
        ..Put::of(asking(1, "price"), Quantity::ONE)
    })
    .unwrap();
    cart.put(put(piece(2, "10"), answer("1"))).unwrap();
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(5_200));
}

#[test]
fn a_serial_number_is_asked_for_each_piece_and_none_comes_twice() {
    let mut cart = empty();
    let phone = || asking(1, "serial");
    assert_eq!(question(&cart, Put::of(phone(), Quantity::ONE)), Some(Question::Serial));
    cart.put(put(phone(), numbered(" SN1 "))).unwrap();
    let scanned = Trace {
        serial: Some("SN2".to_owned()),
        ..Trace::default()
    };
    cart.put(Put {
        trace: scanned,
        ..Put::of(phone(), Quantity::ONE)
    })
    .unwrap();
    let serials: Vec<_> = cart.lines.iter().map(|line| line.trace.serial.as_deref()).collect();
    assert_eq!(serials, [Some("SN1"), Some("SN2")], "the code of the second said it");
    for bad in ["", " ", "SN2", "a\tb", &"9".repeat(41)] {
        let refused = cart.put(put(phone(), numbered(bad)));
        assert!(matches!(refused, Err(CartError::Serial { .. })), "{bad:?}: {refused:?}");
    }
    cart.put(put(asking(2, "serial"), numbered("SN1"))).unwrap();
    assert_eq!(cart.lines.len(), 3, "another product may have the same number");
}

#[test]
fn a_piece_with_a_serial_number_stays_one() {
    let mut cart = empty();
    cart.put(put(asking(1, "serial"), numbered("SN1"))).unwrap();
    let one_piece = |refused: Result<(), CartError>| {
        assert!(matches!(refused, Err(CartError::OnePiece { .. })), "{refused:?}");
    };
    one_piece(cart.set_quantity(1, quantity("2")));
    one_piece(cart.put(Put {
        quantity: quantity("2"),
        ..put(asking(1, "serial"), numbered("SN2"))
    }));
    cart.set_multiplier(quantity("3")).unwrap();
    one_piece(cart.put(put(asking(1, "serial"), numbered("SN2"))));
    assert_eq!(cart.lines.len(), 1);
}

#[test]
fn the_shelf_has_no_word_in_an_open_price() {
    let mut cart = empty();
    cart.put(put(asking(1, "price"), answer("10"))).unwrap();
    let dearer = Product {
        price: Price::parse("99").unwrap(),
        ..asking(1, "price")
    };
    let shelf = [(dearer.id, (&dearer).into())].into_iter().collect();
    cart.compare_with_shelf(&shelf);
    assert_eq!(cart.lines[0].shelf_price, None);
    cart.take_shelf_prices(&shelf);
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(1_000));
}

#[test]
fn two_bills_made_one_know_the_higher_age_and_a_bill_split_off_knows_it_too() {
    let proved = |number, age| {
        let mut cart = cart_of([(piece(number, "10"), Quantity::ONE)]);
        cart.of_age = age;
        cart
    };
    let mut cart = proved(1, years(18));
    cart.absorb(proved(2, years(20))).unwrap();
    assert_eq!(cart.of_age, years(20));
    cart.absorb(proved(3, None)).unwrap();
    assert_eq!(cart.of_age, years(20));
    let other = cart.split(&[1], domain::CartId(uuid::Uuid::from_u128(9))).unwrap();
    assert_eq!(other.of_age, years(20));
}
