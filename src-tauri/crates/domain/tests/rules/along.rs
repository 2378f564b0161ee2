//! What belongs to a line: chosen with it, a part of it, its deposit. It grows, is paid and goes with it.

mod sold;

use crate::goods::{currency, empty, good, minor, piece, quantity, tax};
use crate::returns::sold;
use domain::CartId;
use domain::cart::{Answers, Cart, CartError, HandPrice, How, OnShelf, Put, Question, Unanswered, With};
use domain::choice::{BadPick, Choice, ChoiceGroup, Choices, picked};
use domain::money::{Price, Quantity};
use domain::price::price;
use domain::product::{Age, Deposit, Names, Parts, Product};
use domain::sale::Sale;
use domain::tax::TaxMode;
use uuid::Uuid;

pub(crate) fn with(product: Product, each: &str, price: &str, how: How) -> With {
    With {
        product,
        each: quantity(each),
        unit_price: Price::parse(price).unwrap(),
        how,
    }
}

/// A milk tea for 50 with two pearls at 8 each and oat milk at 10, and 2 of deposit on its cup.
pub(crate) fn tea() -> Put {
    Put {
        with: vec![
            with(piece(2, "12"), "2", "8", How::Choice),
            with(piece(3, "10"), "1", "10", How::Choice),
            with(piece(4, "2"), "1", "2", How::Deposit),
        ],
        ..Put::of(piece(1, "50"), Quantity::ONE)
    }
}

/// A gift basket for 199 of three soaps and half a kilogram of tea.
fn basket() -> Put {
    let kit = Product {
        parts: "3 P0006, 0.5 P0007".parse().unwrap(),
        ..piece(5, "199")
    };
    let leaves = good(7, "kg", "400", tax("7", TaxMode::Included));
    Put {
        with: vec![
            with(piece(6, "30"), "3", "0", How::Part),
            with(leaves, "0.5", "0", How::Part),
        ],
        ..Put::of(kit, Quantity::ONE)
    }
}

pub(crate) fn cart_with(puts: impl IntoIterator<Item = Put>) -> Cart {
    let mut cart = empty();
    for put in puts {
        cart.put(put).unwrap();
    }
    cart
}

/// Number, quantity, and to which line it belongs.
fn lines(cart: &Cart) -> Vec<(u32, String, Option<u32>)> {
    let one = |line: &domain::cart::CartLine| {
        (
            line.no,
            line.quantity.to_string(),
            line.attached.map(|attached| attached.to),
        )
    };
    cart.lines.iter().map(one).collect()
}

fn line(no: u32, quantity: &str, to: Option<u32>) -> (u32, String, Option<u32>) {
    (no, quantity.to_owned(), to)
}

fn sale_of(cart: &Cart) -> Sale {
    sold(cart, currency("THB"), 0)
}

#[test]
fn what_cannot_all_be_laid_down_leaves_the_cart_as_it_was() {
    let mut cart = cart_with([basket()]);
    let before = cart.clone();
    let many = Put {
        quantity: quantity("60000"),
        ..tea()
    };
    let refused = cart.put(many);
    assert!(
        matches!(refused, Err(CartError::Quantity { .. })),
        "120000 pearls: {refused:?}"
    );
    assert_eq!(cart, before);
}

#[test]
fn what_comes_along_is_written_as_it_is_read() {
    for text in ["", "2 P0001", "2 P0001, 0.5 TEA 100 G"] {
        assert_eq!(text.parse::<Parts>().unwrap().to_string(), text);
    }
    let twenty_one = (0..21).map(|no| format!("1 P{no}")).collect::<Vec<_>>().join(", ");
    for text in ["P0001", "0 P1", "-1 P1", "1000 P1", "1 P1, 2 P1", "1 P1,", &twenty_one] {
        assert!(text.parse::<Parts>().is_err(), "{text}");
        assert!(text.parse::<Deposit>().is_err(), "{text}");
    }
    for text in ["", "refundable", "6 BOTTLE, 1 CRATE"] {
        assert_eq!(text.parse::<Deposit>().unwrap().to_string(), text);
    }
    for text in ["", "milk", "milk toppings_2"] {
        assert_eq!(text.parse::<Choices>().unwrap().to_string(), text);
    }
    for text in [
        "Milk",
        "milk milk",
        "a b c d e f g h i",
        "นม",
        "a-code-that-is-much-too-long",
    ] {
        assert!(text.parse::<Choices>().is_err(), "{text}");
    }
}

fn group(code: &str, least: u32, most: u32, skus: &[&str]) -> ChoiceGroup {
    let choice = |sku: &&str| Choice {
        sku: (*sku).to_owned(),
        price: None,
    };
    ChoiceGroup {
        code: code.to_owned(),
        names: Names::only(code),
        least,
        most,
        choices: skus.iter().map(choice).collect(),
    }
}

#[test]
fn of_each_group_as_many_are_picked_as_it_says() {
    let groups = [
        group("milk", 1, 1, &["OAT", "COW"]),
        group("more", 0, 3, &["SHOT", "OAT"]),
    ];
    let pick = |skus: &[&str]| {
        let skus: Vec<String> = skus.iter().map(|sku| (*sku).to_owned()).collect();
        let taken = picked(&groups, &skus)?;
        Ok(taken
            .into_iter()
            .map(|(one, times)| (one.sku.clone(), times))
            .collect::<Vec<_>>())
    };
    let taken = |skus: &[(&str, u32)]| Ok(skus.iter().map(|(sku, times)| ((*sku).to_owned(), *times)).collect());
    let number = |at: usize| {
        let ChoiceGroup { names, least, most, .. } = groups[at].clone();
        Err(BadPick::Number { names, least, most })
    };
    assert_eq!(pick(&["COW"]), taken(&[("COW", 1)]));
    assert_eq!(
        pick(&["SHOT", "COW", "SHOT"]),
        taken(&[("COW", 1), ("SHOT", 2)]),
        "in the order of the groups"
    );
    assert_eq!(
        pick(&["OAT", "SHOT"]),
        taken(&[("OAT", 1), ("SHOT", 1)]),
        "it counts for the first that offers it"
    );
    assert_eq!(pick(&[]), number(0));
    assert_eq!(pick(&["OAT", "COW"]), number(0));
    assert_eq!(pick(&["COW", "SHOT", "SHOT", "SHOT", "SHOT"]), number(1));
    let sku = "TEA".to_owned();
    assert_eq!(pick(&["COW", "TEA"]), Err(BadPick::NotOffered { sku }));
}

#[test]
fn the_same_with_the_same_joins_and_grows_whole() {
    let mut cart = cart_with([tea(), tea()]);
    let two = [
        line(1, "2", None),
        line(2, "4", Some(1)),
        line(3, "2", Some(1)),
        line(4, "2", Some(1)),
    ];
    assert_eq!(lines(&cart), two);
    let plain = Put {
        with: Vec::new(),
        ..tea()
    };
    cart.put(plain).unwrap();
    assert_eq!(
        lines(&cart)[4..],
        [line(5, "1", None)],
        "without its toppings it is another line"
    );
    cart.set_quantity(1, quantity("3")).unwrap();
    assert_eq!(
        lines(&cart)[1..4],
        [line(2, "6", Some(1)), line(3, "3", Some(1)), line(4, "3", Some(1))]
    );
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(3 * 7_800 + 5_000));
}

#[test]
fn what_comes_with_something_else_or_for_another_price_is_another_line() {
    let pearls = with(piece(2, "12"), "2", "8", How::Choice);
    let put = |one: With| Put {
        with: vec![one],
        ..Put::of(piece(1, "50"), Quantity::ONE)
    };
    for (other, lines) in [
        (pearls.clone(), 2),
        (with(piece(3, "12"), "2", "8", How::Choice), 4),
        (with(piece(2, "12"), "1", "8", How::Choice), 4),
        (with(piece(2, "12"), "2", "9", How::Choice), 4),
        (with(piece(2, "12"), "2", "8", How::Deposit), 4),
    ] {
        let cart = cart_with([put(pearls.clone()), put(other.clone())]);
        assert_eq!(cart.lines.len(), lines, "{other:?}");
    }
}

#[test]
fn the_multiplier_multiplies_all_of_it() {
    let mut cart = empty();
    cart.set_multiplier(quantity("12")).unwrap();
    cart.put(tea()).unwrap();
    assert_eq!(lines(&cart)[..2], [line(1, "12", None), line(2, "24", Some(1))]);
}

#[test]
fn a_line_that_belongs_to_another_is_changed_with_that_one() {
    let mut cart = cart_with([tea()]);
    let before = cart.clone();
    let no = 2;
    let reason = "old".to_owned();
    let hand = HandPrice {
        price: Price::parse("1").unwrap(),
        reason,
    };
    assert_eq!(cart.set_quantity(no, quantity("5")), Err(CartError::Belongs { no }));
    assert_eq!(cart.void_line(no), Err(CartError::Belongs { no }));
    assert_eq!(cart.set_price(no, Some(hand)), Err(CartError::Belongs { no }));
    assert_eq!(cart.choose(no, tea()), Err(CartError::Belongs { no }));
    assert_eq!(
        cart.split(&[no], CartId(Uuid::from_u128(9))),
        Err(CartError::Belongs { no })
    );
    assert_eq!(cart, before);
    cart.select(no).unwrap();
    assert_eq!(cart.selected_line, Some(1));
}

#[test]
fn what_belongs_to_a_line_costs_what_it_did_when_the_shelf_asks_more_for_it_alone() {
    let mut cart = cart_with([tea()]);
    let dearer = [piece(1, "55"), piece(3, "15")];
    let shelf = dearer
        .iter()
        .map(|product| (product.id, OnShelf::from(product)))
        .collect();
    cart.compare_with_shelf(&shelf);
    let marked = cart.lines.iter().filter(|line| line.shelf_price.is_some()).count();
    assert_eq!(marked, 1, "the tea alone");
    cart.take_shelf_prices(&shelf);
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(8_300));
}

#[test]
fn what_belongs_to_a_line_goes_with_it() {
    let mut cart = cart_with([tea(), Put::of(piece(9, "5"), Quantity::ONE), basket()]);
    cart.void_line(6).unwrap();
    assert_eq!(cart.selected_line, Some(5), "the line before it");
    cart.void_line(5).unwrap();
    assert_eq!(cart.selected_line, Some(1), "and never one that belongs to another");
    cart.void_line(1).unwrap();
    assert!(cart.is_empty());
}

#[test]
fn what_is_chosen_anew_stands_behind_its_line() {
    let mut cart = cart_with([tea(), Put::of(piece(9, "5"), Quantity::ONE)]);
    cart.set_quantity(1, quantity("2")).unwrap();
    let other = Put {
        with: vec![with(piece(8, "15"), "1", "15", How::Choice)],
        ..tea()
    };
    let before = cart.revision;
    cart.choose(1, other).unwrap();
    assert_eq!(cart.revision, before + 1, "it is a change");
    assert_eq!(
        lines(&cart),
        [line(1, "2", None), line(6, "2", Some(1)), line(5, "1", None)]
    );
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(13_500));
}

#[test]
fn a_price_that_was_typed_stays_when_something_else_is_chosen_and_a_refusal_changes_nothing() {
    let wrap = Product {
        asks: "price serial".parse().unwrap(),
        ..piece(1, "0")
    };
    let answers = Answers {
        price: Some(Price::parse("35").unwrap()),
        serial: Some("A1".to_owned()),
        of_age: None,
    };
    let mut cart = cart_with([Put {
        answers,
        ..Put::of(wrap.clone(), Quantity::ONE)
    }]);
    let choose = |each: &str| Put {
        with: vec![with(piece(2, "12"), each, "12", How::Choice)],
        ..Put::of(wrap.clone(), Quantity::ONE)
    };
    cart.choose(1, choose("1")).unwrap();
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(4_700));
    let before = cart.clone();
    assert!(matches!(cart.choose(1, choose("0.5")), Err(CartError::Quantity { .. })));
    assert_eq!(cart, before);
}

#[test]
fn the_parts_of_a_kit_bring_no_price_from_a_quantity_on() {
    let listed = Product {
        prices: "@3=25".parse().unwrap(),
        ..piece(6, "30")
    };
    let kit = Put {
        with: vec![with(listed.clone(), "3", "0", How::Part)],
        ..Put::of(piece(5, "199"), Quantity::ONE)
    };
    let cart = cart_with([kit, Put::of(listed, Quantity::ONE)]);
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(22_900));
}

#[test]
fn whatever_comes_along_asks_for_its_age_and_must_be_for_sale() {
    let beer = Product {
        asks: "age:20".parse().unwrap(),
        ..piece(8, "60")
    };
    let set = |product| Put {
        with: vec![with(product, "1", "0", How::Choice)],
        ..Put::of(piece(1, "50"), Quantity::ONE)
    };
    let mut cart = empty();
    let Err(CartError::Unanswered(open)) = cart.put(set(beer.clone())) else {
        panic!("nobody was asked")
    };
    let Unanswered { question, .. } = *open;
    assert_eq!(question, Question::Age(Age::of_years(20).unwrap()));
    assert!(cart.is_empty());
    let of_age = Age::of_years(20);
    let answers = Answers {
        of_age,
        ..Answers::default()
    };
    cart.put(Put { answers, ..set(beer) }).unwrap();
    assert_eq!(sale_of(&cart).age_checked, of_age);
    let gone = Product {
        enabled: false,
        ..piece(9, "1")
    };
    let name = gone.names.en.clone();
    assert_eq!(cart.put(set(gone)), Err(CartError::Disabled { name }));
}
