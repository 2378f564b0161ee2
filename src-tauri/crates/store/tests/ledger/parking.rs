//! Parked sales.

use crate::shop::{Shop, at};
use domain::cart::Cart;
use domain::money::Quantity;
use domain::{CartId, PrintJobId, RequestId};
use std::convert::Infallible;
use store::{CartRef, ChangeError, ParkError, Parked, PrintRequest, Printed};
use testkit::sample::{SOLD_AT_MS, ana, product, uuid};

fn put_down(shop: &Shop, cart: u64, sku: &'static str) -> Cart {
    let new = empty(cart, 0x100 + cart);
    let changed = shop
        .ledger
        .change_cart(&new, SOLD_AT_MS, ana().id, move |cart: &mut Cart| {
            cart.add(product(sku), Quantity::ONE).unwrap();
            Ok::<_, Infallible>(())
        });
    changed.unwrap().cart
}

/// The cart that the screen shows when none is open.
fn empty(cart: u64, request: u64) -> CartRef {
    CartRef {
        cart_id: CartId(uuid(cart)),
        revision: 0,
        request_id: RequestId(uuid(request)),
    }
}

fn park(shop: &Shop, cart: &Cart, request: u64, label: &str) -> Parked {
    let parked = shop
        .ledger
        .park_cart(&at(cart, request), label, None, ana().id, SOLD_AT_MS);
    parked.unwrap()
}

#[test]
fn a_parked_sale_keeps_every_field_over_a_restart_and_is_taken_up_as_it_was() {
    let shop = Shop::closed();
    let cart = put_down(&shop, 1, "P0001");
    let parked = park(&shop, &cart, 2, "Blue bag");
    assert_eq!(
        (parked.no, parked.label.as_str(), parked.parked_by.as_str()),
        (1, "Blue bag", "ana")
    );
    let shop = shop.reopened();
    assert_eq!(
        shop.ledger.open_cart().unwrap(),
        None,
        "the next customer can be served"
    );
    assert_eq!(shop.ledger.parked_carts().unwrap(), [parked]);
    let recalled = shop
        .ledger
        .recall_cart(&empty(9, 3), cart.id, ana().id, SOLD_AT_MS, |_| ())
        .unwrap();
    let expected = Cart {
        revision: cart.revision + 1,
        ..cart
    };
    assert_eq!(recalled.cart, expected);
    assert_eq!(shop.ledger.open_cart().unwrap(), Some(expected));
    assert_eq!(shop.ledger.parked_count().unwrap(), 0);
}

#[test]
fn parking_recalling_and_dropping_twice_act_once() {
    let shop = Shop::closed();
    let one = put_down(&shop, 1, "P0001");
    let parked = park(&shop, &one, 2, "");
    assert_eq!(park(&shop, &one, 2, ""), parked);
    assert_eq!(shop.ledger.parked_count().unwrap(), 1);
    let recall = || {
        shop.ledger
            .recall_cart(&empty(9, 3), one.id, ana().id, SOLD_AT_MS, |_| ())
            .unwrap()
    };
    let (first, again) = (recall(), recall());
    assert!(!first.replayed && again.replayed);
    assert_eq!(first.cart, again.cart);
    let parked = park(&shop, &first.cart, 4, "");
    assert_eq!(parked.no, 2, "a number is never used again");
    let entries = shop.ledger.journal_head().unwrap().unwrap().0;
    let drop = CartRef {
        revision: 0,
        ..at(&first.cart, 5)
    };
    for _ in 0..2 {
        shop.ledger
            .drop_parked(&drop, "did not come back", ana().id, SOLD_AT_MS)
            .unwrap();
    }
    let new = shop.ledger.journal_after(entries, 9).unwrap();
    assert_eq!(new.len(), 1, "dropped once");
    assert!(new[0].body.contains("did not come back") && new[0].body.contains("P0001"));
    assert_eq!(shop.ledger.parked_count().unwrap(), 0);
    assert_eq!(shop.ledger.verify().unwrap().first_difference, None);
}

#[test]
fn a_sale_is_not_taken_up_over_another_and_nothing_is_parked_that_is_empty() {
    let shop = Shop::closed();
    let waiting = put_down(&shop, 1, "P0001");
    let _parked = park(&shop, &waiting, 2, "");
    let refused = shop
        .ledger
        .park_cart(&empty(7, 3), "", None, ana().id, SOLD_AT_MS)
        .unwrap_err();
    assert!(matches!(refused, ChangeError::Refused(ParkError::Empty)), "{refused:?}");
    let open = put_down(&shop, 2, "P0002");
    let refused = shop
        .ledger
        .recall_cart(&at(&open, 4), waiting.id, ana().id, SOLD_AT_MS, |_| ());
    assert!(
        matches!(refused, Err(ChangeError::Refused(ParkError::CartNotEmpty))),
        "{refused:?}"
    );
    assert_eq!(shop.ledger.open_cart().unwrap(), Some(open.clone()), "it is untouched");
    let _parked = park(&shop, &open, 5, "");
    let recalled = shop
        .ledger
        .recall_cart(&empty(8, 6), waiting.id, ana().id, SOLD_AT_MS, |_| ())
        .unwrap();
    assert_eq!(recalled.cart.lines, waiting.lines);
    let gone = shop
        .ledger
        .recall_cart(&at(&recalled.cart, 7), CartId(uuid(99)), ana().id, SOLD_AT_MS, |_| ());
    assert!(gone.is_err(), "there is no such sale");
}

#[test]
fn a_stray_command_for_a_parked_cart_does_not_open_it() {
    let shop = Shop::closed();
    let cart = put_down(&shop, 1, "P0001");
    let parked = park(&shop, &cart, 2, "");
    let stray = shop
        .ledger
        .change_cart(&empty(1, 3), SOLD_AT_MS, ana().id, |_: &mut Cart| {
            Ok::<_, Infallible>(())
        });
    assert!(matches!(stray, Err(ChangeError::Conflict { .. })), "{stray:?}");
    assert_eq!(shop.ledger.parked_carts().unwrap(), [parked]);
}

#[test]
fn the_slip_of_a_sale_that_was_taken_up_is_not_printed_any_more() {
    let shop = Shop::closed();
    let cart = put_down(&shop, 1, "P0001");
    let slip = PrintRequest {
        job_id: PrintJobId(uuid(0x77)),
        printer: "counter".to_owned(),
    };
    shop.ledger
        .park_cart(&at(&cart, 2), "", Some(slip), ana().id, SOLD_AT_MS)
        .unwrap();
    let queued: Vec<Printed> = shop
        .ledger
        .queued_jobs()
        .unwrap()
        .into_iter()
        .map(|job| job.printed)
        .collect();
    assert_eq!(queued, [Printed::Slip { no: 1 }]);
    shop.ledger
        .recall_cart(&empty(9, 3), cart.id, ana().id, SOLD_AT_MS, |_| ())
        .unwrap();
    assert!(shop.ledger.queued_jobs().unwrap().is_empty());
    assert!(shop.ledger.unprinted_jobs().unwrap().is_empty());
}
