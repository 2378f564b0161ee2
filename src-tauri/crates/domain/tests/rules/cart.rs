//! What a cart takes, joins, refuses.

use crate::goods::{cart_of, currency, empty, good, minor, piece, quantity, tax};
use domain::cart::{Cart, CartError, Discount, MAX_LINES, OnShelf, Put, Shelf, Trace, WeightSource};
use domain::money::{Price, Quantity, RatePpm};
use domain::product::Product;
use domain::tax::TaxMode;
use domain::{CartId, CustomerId};
use uuid::Uuid;

fn quantities(cart: &Cart) -> Vec<String> {
    cart.lines.iter().map(|line| line.quantity.to_string()).collect()
}

#[test]
fn the_same_piece_joins_its_line_and_every_weighing_is_a_line_of_its_own() {
    let apples = || good(2, "kg", "40", tax("0", TaxMode::Included));
    let cart = cart_of([
        (piece(1, "10"), Quantity::ONE),
        (apples(), quantity("0.5")),
        (piece(1, "10"), Quantity::ONE),
        (apples(), quantity("0.25")),
    ]);
    assert_eq!(quantities(&cart), ["2", "0.5", "0.25"]);
    assert_eq!(cart.revision, 4, "every change is a revision");
}

#[test]
fn a_weight_that_a_person_said_is_marked_and_one_that_is_changed_by_hand_too() {
    let put = |unit: &str, source| Put {
        weight_source: source,
        ..Put::of(good(2, unit, "40", tax("0", TaxMode::Included)), Quantity::ONE)
    };
    for (unit, source, before, after) in [
        ("kg", None, Some(WeightSource::Typed), Some(WeightSource::Typed)),
        (
            "kg",
            Some(WeightSource::Scale),
            Some(WeightSource::Scale),
            Some(WeightSource::Typed),
        ),
        (
            "lb",
            Some(WeightSource::EmbeddedWeight),
            Some(WeightSource::EmbeddedWeight),
            Some(WeightSource::Typed),
        ),
        (
            "kg",
            Some(WeightSource::EmbeddedPrice),
            Some(WeightSource::EmbeddedPrice),
            Some(WeightSource::EmbeddedPrice),
        ),
        ("l", None, None, None),
        ("pc", None, None, None),
    ] {
        let mut cart = empty();
        cart.put(put(unit, source)).unwrap();
        let source_now = |cart: &Cart| match &cart.lines[0].item {
            domain::cart::Item::Product { weight_source, .. } => *weight_source,
            domain::cart::Item::Unknown { .. } => None,
        };
        assert_eq!(source_now(&cart), before, "{unit} {source:?}");
        cart.set_quantity(1, quantity("2")).unwrap();
        assert_eq!(source_now(&cart), after, "{unit} {source:?}");
    }
}

#[test]
fn a_price_that_changed_meanwhile_begins_a_new_line() {
    let cart = cart_of([(piece(1, "10"), Quantity::ONE), (piece(1, "12"), Quantity::ONE)]);
    assert_eq!(
        quantities(&cart),
        ["1", "1"],
        "the first piece keeps the price it was put down at"
    );
}

#[test]
fn a_cart_that_waited_keeps_its_prices_until_somebody_takes_the_new_ones() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE), (piece(2, "20"), quantity("3"))]);
    cart.put(Put {
        unit_price: Price::parse("25").unwrap(),
        weight_source: Some(WeightSource::EmbeddedPrice),
        ..Put::of(piece(3, "30"), Quantity::ONE)
    })
    .unwrap();
    let prices = |cart: &Cart| {
        let totals = domain::price::price(cart, &currency("THB")).unwrap();
        totals.total
    };
    let new = Price::parse("18").unwrap();
    let shelf: Shelf = [piece(1, "10"), piece(2, "18"), piece(3, "18")]
        .iter()
        .map(|product| (product.id, OnShelf::from(product)))
        .collect();
    cart.compare_with_shelf(&shelf);
    let marks: Vec<Option<Price>> = cart.lines.iter().map(|line| line.shelf_price).collect();
    assert_eq!(marks, [None, Some(new), None], "a price of its own is not the shelf's");
    assert_eq!(prices(&cart), minor(95_00), "nothing is priced anew");
    let before = cart.revision;
    cart.take_shelf_prices(&shelf);
    assert_eq!(cart.revision, before + 1, "it is a change");
    assert_eq!(prices(&cart), minor(89_00));
    assert!(cart.lines.iter().all(|line| line.shelf_price.is_none()));
    cart.compare_with_shelf(&Shelf::new());
    assert!(
        cart.lines.iter().all(|line| line.shelf_price.is_none()),
        "what is gone has no price"
    );
}

#[test]
fn a_cart_that_waited_sees_new_listed_prices_as_far_as_they_hold_for_it() {
    let listed = |prices: &str| Product {
        prices: prices.parse().unwrap(),
        ..piece(1, "10")
    };
    let cases = [
        ("", "@3=8", 3, Some("8")),
        ("", "@4=8", 3, None),
        ("", "member=8", 3, None),
        ("@3=8", "", 3, Some("10")),
        ("@3=8", "@3=7.50", 3, Some("7.50")),
        ("@3=8", "@2=8", 3, None),
    ];
    for (before, now, pieces, mark) in cases {
        let mut cart = cart_of([(listed(before), quantity(&pieces.to_string()))]);
        let shelf = Shelf::from([(listed(now).id, OnShelf::from(&listed(now)))]);
        let told = cart.asked(&cart.lines[0]).unwrap();
        cart.compare_with_shelf(&shelf);
        let mark = mark.map(|price| Price::parse(price).unwrap());
        assert_eq!(cart.lines[0].shelf_price, mark, "{before} then {now}");
        assert_eq!(cart.asked(&cart.lines[0]).unwrap(), told, "nothing is priced anew");
        cart.take_shelf_prices(&shelf);
        let price = cart.asked(&cart.lines[0]).unwrap().price;
        assert_eq!(price, mark.unwrap_or(told.price), "{before} then {now}");
    }
}

#[test]
fn twelve_times_is_for_the_next_item_alone() {
    let mut cart = empty();
    cart.set_multiplier(quantity("12")).unwrap();
    cart.add(piece(1, "10"), Quantity::ONE).unwrap();
    cart.add(piece(2, "10"), Quantity::ONE).unwrap();
    assert_eq!(quantities(&cart), ["12", "1"]);
    assert_eq!(cart.multiplier, None, "it is used up");
}

#[test]
fn a_multiplier_survives_a_refused_item_and_leaves_a_priced_label_alone() {
    let mut cart = empty();
    cart.set_multiplier(quantity("0.5")).unwrap();
    let refused = cart.add(piece(1, "10"), Quantity::ONE);
    assert!(
        matches!(refused, Err(CartError::Quantity { .. })),
        "half a piece: {refused:?}"
    );
    assert_eq!(cart.multiplier, Some(quantity("0.5")), "nothing changed");
    let label = Price::parse("12.50").unwrap();
    cart.put(Put {
        unit_price: label,
        weight_source: Some(WeightSource::EmbeddedPrice),
        ..Put::of(piece(2, "0"), Quantity::ONE)
    })
    .unwrap();
    assert_eq!(quantities(&cart), ["1"], "the label holds the price of this one piece");
}

#[test]
fn what_is_no_quantity_is_refused_and_changes_nothing() {
    for text in ["0", "-1", "0.5", "100000"] {
        let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
        let before = cart.clone();
        assert!(cart.set_quantity(1, quantity(text)).is_err(), "{text} pieces");
        assert!(cart.add(piece(2, "10"), quantity(text)).is_err(), "{text} more");
        assert_eq!(cart, before, "{text} changed the cart");
    }
}

#[test]
fn a_line_grows_to_the_largest_quantity_and_no_further() {
    let mut cart = cart_of([(piece(1, "10"), quantity("99999"))]);
    let before = cart.clone();
    assert!(cart.add(piece(1, "10"), Quantity::ONE).is_err(), "one too many");
    assert_eq!(cart, before, "the line is as it was");
}

#[test]
fn a_disabled_product_is_refused_by_name() {
    let off = domain::product::Product {
        enabled: false,
        ..piece(1, "10")
    };
    let refused = empty().add(off, Quantity::ONE);
    assert_eq!(
        refused,
        Err(CartError::Disabled {
            name: "Good 1".to_owned()
        })
    );
}

#[test]
fn a_voided_lines_number_is_never_used_again() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE), (piece(2, "10"), Quantity::ONE)]);
    cart.void_line(2).unwrap();
    cart.add(piece(3, "10"), Quantity::ONE).unwrap();
    let numbers: Vec<u32> = cart.lines.iter().map(|line| line.no).collect();
    assert_eq!(numbers, [1, 3]);
    assert_eq!(cart.void_line(2), Err(CartError::NoLine { no: 2 }));
}

#[test]
fn a_full_cart_takes_no_further_line_and_keeps_what_it_has() {
    let mut cart = cart_of((1..=MAX_LINES as u128).map(|number| (piece(number, "1"), Quantity::ONE)));
    assert_eq!(cart.add(piece(9999, "1"), Quantity::ONE), Err(CartError::Full));
    assert_eq!(cart.add_unknown("123"), Err(CartError::Full));
    cart.add(piece(1, "1"), Quantity::ONE).unwrap();
    assert_eq!(cart.lines.len(), MAX_LINES, "a piece that has a line still joins it");
}

#[test]
fn a_discount_above_all_or_below_nothing_is_refused() {
    let mut cart = cart_of([(piece(1, "10"), Quantity::ONE)]);
    for bad in [Discount::Percent(RatePpm(1_000_001)), Discount::Amount(minor(-1))] {
        assert_eq!(cart.set_discount(Some(bad)), Err(CartError::Discount), "{bad:?}");
    }
    cart.set_discount(Some(Discount::Percent(RatePpm(1_000_000)))).unwrap();
}

fn put(product: Product, trace: Trace) -> Put {
    Put {
        trace,
        ..Put::of(product, Quantity::ONE)
    }
}

#[test]
fn pieces_join_only_those_of_their_own_lot_and_one_with_a_serial_number_joins_none() {
    let of = |lot: Option<&str>, serial: Option<&str>| Trace {
        lot: lot.map(str::to_owned),
        serial: serial.map(str::to_owned),
        last_day: "2027-02-28".parse().ok(),
    };
    let mut cart = empty();
    for trace in [
        of(Some("A1"), None),
        of(Some("A1"), None),
        of(Some("B2"), None),
        Trace::default(),
        of(Some("A1"), Some("7")),
        of(Some("A1"), Some("7")),
    ] {
        cart.put(put(piece(1, "10"), trace)).unwrap();
    }
    assert_eq!(quantities(&cart), ["2", "1", "1", "1", "1"]);
    let lots: Vec<_> = cart.lines.iter().map(|line| line.trace.lot.as_deref()).collect();
    assert_eq!(lots, [Some("A1"), Some("B2"), None, Some("A1"), Some("A1")]);
}

/// One, two and three pieces that cost 10, 20 and 30.
fn three_lines() -> Cart {
    cart_of([
        (piece(1, "10"), Quantity::ONE),
        (piece(2, "20"), quantity("2")),
        (piece(3, "30"), quantity("3")),
    ])
}

fn numbers(cart: &Cart) -> Vec<u32> {
    cart.lines.iter().map(|line| line.no).collect()
}

#[test]
fn what_is_split_off_and_put_back_is_the_bill_that_it_was_under_new_numbers() {
    let mut cart = three_lines();
    cart.let_below = vec![2, 3];
    cart.order = Some("T1K7Q-O000001".to_owned());
    let id = CartId(Uuid::from_u128(0xC0DE));
    let mut other = cart.split(&[2], id).unwrap();
    assert_eq!((numbers(&cart), numbers(&other)), (vec![1, 3], vec![2]));
    assert_eq!(other.id, id);
    assert_eq!(
        (cart.order.is_some(), other.order.take()),
        (true, None),
        "the order stays with the bill that it is of"
    );
    cart.order = None;
    assert_eq!((cart.let_below.clone(), other.let_below.clone()), (vec![3], vec![2]));
    assert_eq!((cart.selected_line, other.selected_line), (Some(3), Some(2)));
    cart.absorb(other).unwrap();
    assert_eq!(quantities(&cart), ["1", "3", "2"]);
    assert_eq!((numbers(&cart), cart.let_below), (vec![1, 3, 4], vec![3, 4]));
    assert_eq!((cart.revision, cart.next_line_no), (5, 5), "each is a change");
}

#[test]
fn bills_are_one_only_where_a_line_costs_the_same_in_both() {
    let percent = || Some(Discount::Percent(RatePpm(100_000)));
    let amount = || Some(Discount::Amount(minor(500)));
    for (ours, theirs, fits) in [
        (None, None, true),
        (percent(), percent(), true),
        (percent(), None, false),
        (None, percent(), false),
        (amount(), amount(), false),
    ] {
        let (mut cart, mut other) = (three_lines(), three_lines());
        (cart.discount, other.discount) = (ours, theirs);
        let before = cart.clone();
        match cart.absorb(other) {
            Ok(()) => assert!(fits && cart.lines.len() == 6, "{ours:?} {theirs:?}"),
            Err(fault) => assert!(
                !fits && fault == CartError::Whole && cart == before,
                "{ours:?} {theirs:?}"
            ),
        }
    }
    let somebody = |number| Some(CustomerId(Uuid::from_u128(number)));
    for (ours, theirs, whose) in [
        (None, somebody(1), Some(somebody(1))),
        (somebody(1), None, Some(somebody(1))),
        (somebody(1), somebody(1), Some(somebody(1))),
        (somebody(1), somebody(2), None),
    ] {
        let (mut cart, mut other) = (three_lines(), three_lines());
        (cart.customer_id, other.customer_id) = (ours, theirs);
        let absorbed = cart.absorb(other).map(|()| cart.customer_id);
        assert_eq!(absorbed.ok(), whose, "{ours:?} {theirs:?}");
    }
    let mut other = three_lines();
    other.coupons = vec!["TEN".to_owned()];
    assert_eq!(three_lines().absorb(other), Err(CartError::Whole));
}

#[test]
fn a_split_leaves_lines_on_both_sides_and_a_full_cart_takes_no_more() {
    let mut cart = three_lines();
    let before = cart.clone();
    for (lines, fault) in [
        (vec![], CartError::NothingLeft),
        (vec![1, 2, 3], CartError::NothingLeft),
        (vec![1, 9], CartError::NoLine { no: 9 }),
    ] {
        assert_eq!(cart.split(&lines, empty().id), Err(fault));
    }
    assert_eq!(cart, before);
    let mut full = empty();
    for _ in 0..MAX_LINES - 2 {
        full.add_unknown("x").unwrap();
    }
    assert_eq!(full.absorb(three_lines()), Err(CartError::Full));
    assert_eq!(full.lines.len(), MAX_LINES - 2);
    let mut two = three_lines();
    two.void_line(3).unwrap();
    full.absorb(two).unwrap();
    assert_eq!(full.lines.len(), MAX_LINES, "to the last line");
}
