//! Open carts.

use crate::shop::{Shop, at};
use domain::cart::Cart;
use domain::money::Quantity;
use domain::{CartId, RequestId};
use std::convert::Infallible;
use store::{CartRef, ChangeError};
use testkit::sample::{SOLD_AT_MS, ana, product, uuid};

fn new_cart(request: u64) -> CartRef {
    CartRef {
        cart_id: CartId(uuid(1)),
        revision: 0,
        request_id: RequestId(uuid(request)),
    }
}

fn put_down(sku: &'static str) -> impl FnOnce(&mut Cart) -> Result<(), Infallible> + Send + 'static {
    move |cart| {
        cart.add(product(sku), Quantity::ONE).unwrap();
        Ok(())
    }
}

#[test]
fn a_cart_survives_the_end_of_the_process_with_every_line() {
    let shop = Shop::closed();
    let one = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap()
        .cart;
    let two = shop
        .ledger
        .change_cart(&at(&one, 2), SOLD_AT_MS, ana().id, put_down("P0002"))
        .unwrap()
        .cart;
    let three = shop
        .ledger
        .change_cart(&at(&two, 3), SOLD_AT_MS, ana().id, |cart: &mut Cart| {
            cart.add_unknown("4006381333931").unwrap();
            cart.set_multiplier(Quantity::parse("12").unwrap()).unwrap();
            cart.set_discount(Some(domain::cart::Discount::Percent(domain::money::RatePpm(100_000))))
                .unwrap();
            Ok::<_, Infallible>(())
        });
    let three = three.unwrap().cart;
    let shop = shop.reopened();
    assert_eq!(
        shop.ledger.open_cart().unwrap(),
        Some(three),
        "each field of the cart is kept"
    );
}

#[test]
fn the_same_command_delivered_twice_acts_once() {
    let shop = Shop::closed();
    let first = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap();
    let again = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap();
    assert!(!first.replayed && again.replayed, "the second is known as a repetition");
    assert_eq!(again.cart, first.cart, "and changes nothing");
}

#[test]
fn a_command_on_an_old_revision_or_another_cart_is_refused_with_the_cart_as_it_is() {
    let shop = Shop::closed();
    let open = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap()
        .cart;
    let cases = [
        ("an old revision", new_cart(2)),
        (
            "a revision to come",
            CartRef {
                revision: 9,
                ..at(&open, 3)
            },
        ),
        (
            "another cart",
            CartRef {
                cart_id: CartId(uuid(2)),
                revision: 0,
                request_id: RequestId(uuid(4)),
            },
        ),
    ];
    for (name, at) in cases {
        match shop.ledger.change_cart(&at, SOLD_AT_MS, ana().id, put_down("P0002")) {
            Err(ChangeError::Conflict { current }) => assert_eq!(current.as_deref(), Some(&open), "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(shop.ledger.open_cart().unwrap(), Some(open), "nothing was written");
}

#[test]
fn a_refused_change_leaves_the_cart_and_may_be_sent_again() {
    let shop = Shop::closed();
    let open = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap()
        .cart;
    let refused = shop
        .ledger
        .change_cart(&at(&open, 2), SOLD_AT_MS, ana().id, |cart: &mut Cart| {
            cart.add(product("P0002"), Quantity::ONE).unwrap();
            Err("on second thoughts")
        });
    assert!(
        matches!(refused, Err(ChangeError::Refused("on second thoughts"))),
        "{refused:?}"
    );
    assert_eq!(
        shop.ledger.open_cart().unwrap(),
        Some(open.clone()),
        "half a change is no change"
    );
    let again = shop
        .ledger
        .change_cart(&at(&open, 2), SOLD_AT_MS, ana().id, put_down("P0002"))
        .unwrap();
    assert!(!again.replayed, "a refused command was not carried out");
}

#[test]
fn a_change_that_panics_is_rolled_back_and_the_till_goes_on() {
    let shop = Shop::closed();
    let broken = shop.ledger.change_cart(
        &new_cart(1),
        SOLD_AT_MS,
        ana().id,
        |_: &mut Cart| -> Result<(), Infallible> { panic!("a fault of the program") },
    );
    assert!(
        matches!(broken, Err(ChangeError::Store(store::StoreError::Interrupted))),
        "{broken:?}"
    );
    let next = shop
        .ledger
        .change_cart(&new_cart(2), SOLD_AT_MS, ana().id, put_down("P0001"));
    assert!(next.is_ok(), "the writer still writes: {next:?}");
}

#[test]
fn a_cleared_cart_is_gone_and_the_journal_keeps_why_and_what_was_in_it_once() {
    let shop = Shop::closed();
    let open = shop
        .ledger
        .change_cart(&new_cart(1), SOLD_AT_MS, ana().id, put_down("P0001"))
        .unwrap()
        .cart;
    let entries = shop.ledger.journal_head().unwrap().map_or(0, |head| head.0);
    for _ in 0..2 {
        let cleared = shop
            .ledger
            .clear_cart::<Infallible>(&at(&open, 2), "left without paying", ana().id, SOLD_AT_MS);
        cleared.unwrap();
        assert_eq!(shop.ledger.open_cart().unwrap(), None);
    }
    let new = shop.ledger.journal_after(entries, 9).unwrap();
    assert_eq!(new.len(), 1, "cleared once");
    assert_eq!(new[0].kind, "cart_cleared");
    assert!(new[0].body.contains("left without paying") && new[0].body.contains("P0001"));
    assert_eq!(shop.ledger.verify().unwrap().first_difference, None);
}
