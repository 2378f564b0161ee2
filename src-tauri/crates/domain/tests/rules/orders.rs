//! Orders: who asks for what, what is still to be paid, and when nobody came.

use crate::goods::{cart_of, currency, minor, piece};
use domain::CartId;
use domain::cart::Cart;
use domain::money::Quantity;
use domain::order::{BadOrder, Order, OrderState, OrderedBy, PickUp};
use domain::shift::CivilDate;
use domain::till::TillMark;
use uuid::Uuid;

fn by(name: &str, phone: &str, note: &str) -> OrderedBy {
    OrderedBy {
        name: name.to_owned(),
        phone: phone.to_owned(),
        note: note.to_owned(),
    }
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn order(minute: Option<u16>) -> Order {
    Order {
        till: TillMark::new("T1", "K7Q").unwrap(),
        sequence: 17,
        ordered_at_ms: 0,
        taken_by: "ana".to_owned(),
        customer_id: None,
        by: by("Noi", "", ""),
        pick_up: PickUp {
            date: day("2026-11-29"),
            minute,
        },
        cart: cart_of([(piece(1, "50"), Quantity::parse("2").unwrap())]),
        state: OrderState::Open,
        deposit: minor(3_000),
    }
}

#[test]
fn what_is_said_of_whoever_asks_is_sound_or_named() {
    let (long_name, long_note) = ("n".repeat(120), "m".repeat(300));
    let cases = [
        (
            by(" Noi ", " 081-234-5678 ", " no nuts "),
            false,
            Ok(by("Noi", "081-234-5678", "no nuts")),
        ),
        (by("", "", ""), true, Ok(by("", "", ""))),
        (by(" ", "", ""), false, Err("name")),
        (
            by(&long_name, "12345", &long_note),
            false,
            Ok(by(&long_name, "12345", &long_note)),
        ),
        (by(&format!("{long_name}n"), "", ""), false, Err("name")),
        (by("a\nb", "", ""), true, Err("name")),
        (by("Noi", "1234", ""), false, Err("phone")),
        (
            by("Noi", "123456789012345", ""),
            false,
            Ok(by("Noi", "123456789012345", "")),
        ),
        (by("Noi", "1234567890123456", ""), false, Err("phone")),
        (by("Noi", "081234567\u{7}8", ""), false, Err("phone")),
        (by("Noi", "", &format!("{long_note}m")), false, Err("note")),
        (by("Noi", "", "a\tb"), false, Err("note")),
    ];
    for (said, is_customer, expected) in cases {
        let expected = expected.map_err(|field| BadOrder { field });
        assert_eq!(said.clone().checked(is_customer), expected, "{said:?}");
    }
}

#[test]
fn an_order_has_its_number_what_it_comes_to_and_what_is_still_to_be_paid() {
    let order = order(None);
    assert_eq!(order.number(), "T1K7Q-O000017");
    assert_eq!(order.total(&currency("THB")).unwrap(), minor(10_000));
    assert_eq!(order.balance(&currency("THB")).unwrap(), minor(7_000));
    let mut cart = Cart::new(CartId(Uuid::from_u128(77)));
    cart.revision = 41;
    cart.fetch(&order);
    assert_eq!((cart.id, cart.revision), (CartId(Uuid::from_u128(77)), 42));
    assert_eq!((cart.order.as_deref(), cart.lines.len()), (Some("T1K7Q-O000017"), 1));
}

#[test]
fn an_order_is_late_once_its_minute_or_its_day_is_past_and_while_it_is_open() {
    let cases = [
        (Some(600), "2026-11-29", 599, false),
        (Some(600), "2026-11-29", 600, false),
        (Some(600), "2026-11-29", 601, true),
        (Some(600), "2026-11-28", 900, false),
        (Some(600), "2026-11-30", 0, true),
        (None, "2026-11-28", 1_439, false),
        (None, "2026-11-29", 1_439, false),
        (None, "2026-11-30", 0, true),
    ];
    for (agreed, today, minute, late) in cases {
        assert_eq!(
            order(agreed).is_overdue(day(today), minute),
            late,
            "{agreed:?} {today} {minute}"
        );
        let over = Order {
            state: OrderState::Collected,
            ..order(agreed)
        };
        assert!(!over.is_overdue(day(today), minute));
    }
}
