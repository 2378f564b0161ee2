//! What is pulled, and what it tells of the names of things.

use super::{HEAD_OFFICE, confirmed, parked, send, settle, shop, states};
use crate::shop::Shop;
use domain::people::Actor;
use store::{Checkpoint, OWNS_STOCK, OutboxState, PageEnd, Pulled, RemoteKind};
use testkit::sample::{self, SOLD_AT_MS};

fn product(remote_id: &str, name: &str) -> Pulled {
    product_asked(remote_id, name, None)
}

fn product_asked(remote_id: &str, name: &str, asked: Option<Checkpoint>) -> Pulled {
    let figure = sample::thb().decimal(sample::baht("45.00"));
    Pulled::Product {
        remote_id: remote_id.to_owned(),
        name: name.to_owned(),
        price: figure,
        stock: Some(figure),
        asked,
        unit: "cup".to_owned(),
        barcode: String::new(),
        active: true,
        more: store::PulledFacts::default(),
    }
}

fn pull(shop: &Shop, rows: Vec<Pulled>, end: PageEnd) {
    shop.ledger
        .save_page(HEAD_OFFICE, RemoteKind::Product, rows, end, SOLD_AT_MS)
        .unwrap();
}

#[test]
fn a_pull_goes_on_after_a_crash_and_maps_by_the_one_item_of_that_name() {
    let shop = shop();
    pull(
        &shop,
        vec![product("itm-1", "Tea"), product("itm-2", "Rice")],
        PageEnd::More("2 itm-1".to_owned()),
    );
    let shop = shop.reopened();
    let state = shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!((state.cursor.as_deref(), state.seen), (Some("2 itm-1"), 2));
    pull(
        &shop,
        vec![product("itm-3", "Rice"), product("8850999000019", "Ice")],
        PageEnd::Complete(SOLD_AT_MS),
    );
    let remote = |sku: &str, name: &str| shop.ledger.remote_product(HEAD_OFFICE, sku, name).unwrap();
    for (sku, name, expected) in [
        ("T-1", "Tea", Some("itm-1")),
        ("R-1", "Rice", None),
        ("8850999000019", "Ice cubes", Some("8850999000019")),
        ("T-1", "tea", None),
    ] {
        assert_eq!(remote(sku, name).as_deref(), expected, "{sku} {name}");
    }
    let state = shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!((state.complete, state.complete_rows, state.cursor), (1, 4, None));
}

#[test]
fn what_arrived_is_remembered_as_long_as_a_product_is_there_that_was_told_before() {
    let shop = shop();
    let mut office = shop.ledger.upstreams().unwrap().remove(0);
    office.settings.insert(OWNS_STOCK.to_owned(), "yes".to_owned());
    shop.ledger
        .change_upstream(&office, false, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    let begins = || {
        shop.ledger
            .pull_begins(HEAD_OFFICE, RemoteKind::Product, 0, SOLD_AT_MS)
            .unwrap();
    };
    let asked = shop.ledger.checkpoint(&office, SOLD_AT_MS).unwrap();
    let sold = shop.sell_no(1).sale;
    begins();
    pull(
        &shop,
        vec![product_asked("itm-1", "Tea", asked)],
        PageEnd::More("1".to_owned()),
    );
    send(&shop, &sold);
    settle(&shop, &sold, &confirmed("ord-1"));
    let own = || {
        let standing = shop
            .ledger
            .stock_standing(HEAD_OFFICE, "itm-1", &sold.lines[0].sku)
            .unwrap();
        standing.map(|standing| standing.own.len())
    };
    for _ in 0..2 {
        begins();
        pull(&shop, Vec::new(), PageEnd::Complete(SOLD_AT_MS));
        assert_eq!(
            own(),
            Some(1),
            "a list that was begun anew does not show it, one may have missed it"
        );
    }
    pull(&shop, Vec::new(), PageEnd::Complete(SOLD_AT_MS));
    assert_eq!(own(), None, "it is gone");
}

#[test]
fn a_short_number_is_never_taken_for_a_remote_id() {
    let shop = shop();
    pull(&shop, vec![product("7", "Beer")], PageEnd::Complete(SOLD_AT_MS));
    assert_eq!(shop.ledger.remote_product(HEAD_OFFICE, "7", "Tea").unwrap(), None);
    assert_eq!(
        shop.ledger.remote_product(HEAD_OFFICE, "7", "Beer").unwrap().as_deref(),
        Some("7")
    );
}

#[test]
fn an_item_is_gone_when_two_complete_pulls_did_not_see_it() {
    let shop = shop();
    let known = || shop.ledger.remote_product(HEAD_OFFICE, "T-1", "Tea").unwrap().is_some();
    pull(&shop, vec![product("itm-1", "Tea")], PageEnd::Complete(SOLD_AT_MS));
    assert!(known());
    pull(&shop, Vec::new(), PageEnd::Complete(SOLD_AT_MS));
    assert!(known(), "one pull alone may have missed it");
    pull(&shop, Vec::new(), PageEnd::Complete(SOLD_AT_MS));
    assert!(!known());
}

#[test]
fn a_feed_that_shrank_is_held_and_takes_nothing_away() {
    let shop = shop();
    pull(&shop, vec![product("itm-1", "Tea")], PageEnd::Complete(SOLD_AT_MS));
    for _ in 0..3 {
        pull(&shop, Vec::new(), PageEnd::Shrunk(SOLD_AT_MS));
    }
    let state = shop.ledger.pull_state(HEAD_OFFICE, RemoteKind::Product).unwrap();
    assert_eq!((state.complete, state.complete_rows, state.held_rows), (1, 1, Some(0)));
    assert!(shop.ledger.remote_product(HEAD_OFFICE, "T-1", "Tea").unwrap().is_some());
}

#[test]
fn a_complete_pull_frees_the_sales_whose_products_it_made_known() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    let line = &sold.lines[0];
    settle(&shop, &sold, &parked(&line.sku));
    pull(
        &shop,
        vec![product("itm-1", &line.names.en)],
        PageEnd::Complete(SOLD_AT_MS),
    );
    assert_eq!(states(&shop), [(sold.id, OutboxState::Queued)]);
}

#[test]
fn an_order_that_is_there_twice_is_found_by_the_pull_of_orders() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    send(&shop, &sold);
    settle(&shop, &sold, &confirmed("ord-1"));
    let order = |remote_id: &str| Pulled::Order {
        remote_id: remote_id.to_owned(),
        marker: "[marker]".to_owned(),
        total: Some(sample::thb().decimal(sold.total)),
        tax: None,
        method: "cash".to_owned(),
        created_at: String::new(),
        anchor: None,
    };
    let rows = vec![order("ord-1"), order("ord-2")];
    shop.ledger
        .save_page(
            HEAD_OFFICE,
            RemoteKind::Order,
            rows,
            PageEnd::Complete(SOLD_AT_MS),
            SOLD_AT_MS,
        )
        .unwrap();
    let desk = shop.ledger.desk(10).unwrap();
    assert_eq!(
        desk.iter()
            .map(|row| (row.sale_id, row.code.as_str()))
            .collect::<Vec<_>>(),
        [(sold.id, "duplicate")]
    );
}

#[test]
fn a_person_is_known_by_either_name_while_active() {
    let shop = shop();
    let person = |remote_id: &str, username: &str, full_name: &str, active| Pulled::Staff {
        remote_id: remote_id.to_owned(),
        username: username.to_owned(),
        full_name: full_name.to_owned(),
        active,
    };
    let rows = vec![
        person("usr-1", "ana", "Ana Suk", true),
        person("usr-2", "b.ok", "bo", true),
        person("usr-3", "chai", "Chai", false),
        person("usr-4", "dao1", "dao", true),
        person("usr-5", "dao2", "dao", true),
    ];
    shop.ledger
        .save_page(
            HEAD_OFFICE,
            RemoteKind::Staff,
            rows,
            PageEnd::Complete(SOLD_AT_MS),
            SOLD_AT_MS,
        )
        .unwrap();
    for (name, expected) in [
        ("ana", Some("usr-1")),
        ("bo", Some("usr-2")),
        ("chai", None),
        ("dao", None),
    ] {
        assert_eq!(
            shop.ledger.remote_staff(HEAD_OFFICE, name).unwrap().as_deref(),
            expected,
            "{name}"
        );
    }
}
