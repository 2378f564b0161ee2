//! What a person has to do, and what follows.

use crate::shop::{HEAD_OFFICE, Shop, items, options};
use domain::people::Actor;
use store::MapKind;
use sync::Surroundings;
use testkit::pos_system_api::{Fault, Options, Seed};
use testkit::sample::SOLD_AT_MS;

fn without_rice() -> Options {
    Options {
        seed: Seed {
            items: items().into_iter().filter(|item| item.id != "itm-P0001").collect(),
            users: Vec::new(),
        },
        ..options()
    }
}

#[test]
fn a_product_that_is_unknown_there_parks_its_sales_and_its_map_frees_them_all() {
    let shop = Shop::with(without_rice());
    for number in 1..=3 {
        shop.sell_cash(number);
    }
    assert_eq!(shop.settled().parked, 3);
    let desk = shop.desk();
    assert_eq!(
        desk.first().map(|row| (row.code.as_str(), row.reason.as_str())),
        Some(("map_product", "map this product: P0001 Hom mali rice 5 kg"))
    );
    assert_eq!(shop.posts(), 0, "half a sale is never sent");
    let freed = shop
        .ledger
        .map_remote(
            HEAD_OFFICE,
            MapKind::Product,
            "P0001",
            "itm-P0002",
            Actor::Machine,
            SOLD_AT_MS,
        )
        .unwrap();
    assert_eq!(freed, 3);
    assert_eq!(shop.settled().confirmed, 3);
}

#[test]
fn a_product_that_appears_there_frees_its_sales_at_the_next_pull() {
    let shop = Shop::with(without_rice());
    shop.sell_cash(1);
    assert_eq!(shop.settled().parked, 1);
    let upstream = shop.ledger.upstream("head office").unwrap().unwrap();
    let rice = r#"{"name":"Hom mali rice 5 kg","price":189.00,"quantity":10,"unit":"pc","related_items":[]}"#;
    shop.engine.call(&shop.around, &upstream, "create_item", rice).unwrap();
    shop.around.wait(15 * 60_000);
    shop.pass();
    assert_eq!(shop.settled().confirmed, 1);
}

#[test]
fn a_person_sends_a_refused_sale_again() {
    let shop = Shop::open();
    shop.until_idle();
    let refuse = Fault::Refuse {
        status: 400,
        retry_after: None,
    };
    shop.simulator.fault("POST /orders", refuse);
    let sale = shop.sell_cash(1);
    assert_eq!(shop.settled().rejected, 1);
    shop.ledger
        .retry_sale(HEAD_OFFICE, sale.id, true, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(shop.settled().confirmed, 1);
}

#[test]
fn a_sale_set_aside_is_not_sent_and_no_longer_owed() {
    let shop = Shop::with(without_rice());
    let sale = shop.sell_cash(1);
    shop.until_idle();
    shop.ledger
        .set_sale_aside(HEAD_OFFICE, sale.id, "by hand".to_owned(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    shop.ledger
        .map_remote(
            HEAD_OFFICE,
            MapKind::Product,
            "P0001",
            "itm-P0002",
            Actor::Machine,
            SOLD_AT_MS,
        )
        .unwrap();
    let counts = shop.settled();
    assert_eq!((counts.set_aside, counts.parked, counts.waiting()), (1, 0, 0));
    assert_eq!(shop.posts(), 0);
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
}

#[test]
fn the_ledger_alone_tells_what_is_owed_so_another_engine_goes_on() {
    let shop = Shop::with(without_rice());
    shop.sell_cash(1);
    shop.until_idle();
    let shop = shop.restarted();
    assert!(shop.dir.path().join("ledger.db").exists());
    assert_eq!(shop.settled().parked, 1, "a restart does not forget why it waits");
    assert_eq!(shop.desk().len(), 1);
    assert!(shop.around.now_ms() >= SOLD_AT_MS);
}
