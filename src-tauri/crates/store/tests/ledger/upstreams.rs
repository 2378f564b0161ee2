//! Back ends: added, removed, and owed sales from a moment on.

mod customers;
mod outbox;
mod pulls;
mod records;
mod standing;

use crate::shop::{Shop, at, document};
use domain::people::Actor;
use domain::sale::Sale;
use domain::{SaleId, UpstreamId};
use std::collections::BTreeMap;
use store::{OutboxState, Sent, Settled, StoreError, Upstream, UpstreamLane};
use testkit::sample::{self, SOLD_AT_MS, uuid};

pub(crate) const HEAD_OFFICE: UpstreamId = UpstreamId(uuid(0x0F));

pub(crate) fn head_office() -> Upstream {
    Upstream {
        id: HEAD_OFFICE,
        name: "head office".to_owned(),
        kind: "pos-system-api".to_owned(),
        base_url: "http://127.0.0.1:8000/api/v1".to_owned(),
        settings: BTreeMap::from([("username".to_owned(), "till".to_owned())]),
        from_at_ms: SOLD_AT_MS,
    }
}

pub(crate) fn shop() -> Shop {
    let shop = Shop::open();
    shop.ledger
        .add_upstream(&head_office(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    shop
}

pub(crate) fn states(shop: &Shop) -> Vec<(SaleId, OutboxState)> {
    let rows = shop.ledger.movable_sales(HEAD_OFFICE, true, 100).unwrap();
    rows.into_iter().map(|row| (row.sale_id, row.state)).collect()
}

pub(crate) fn settle(shop: &Shop, sale: &Sale, settled: &Settled) {
    let lane = UpstreamLane::default();
    shop.ledger
        .settle_sale(HEAD_OFFICE, sale.id, settled, &lane, SOLD_AT_MS)
        .unwrap();
}

pub(crate) fn send(shop: &Shop, sale: &Sale) {
    shop.ledger
        .sale_in_flight(HEAD_OFFICE, sale.id, sent("[marker]"), SOLD_AT_MS)
        .unwrap();
}

/// Sent with this marker, as cash.
pub(crate) fn sent(marker: &str) -> Sent {
    Sent {
        marker: marker.to_owned(),
        method: "cash".to_owned(),
    }
}

pub(crate) fn confirmed(remote_id: &str) -> Settled {
    Settled::Confirmed {
        remote_id: remote_id.to_owned(),
        echoed_total: None,
        finding: None,
    }
}

pub(crate) fn parked(needs: &str) -> Settled {
    Settled::Parked {
        code: "map_product",
        reason: "map this product".to_owned(),
        needs: Some(needs.to_owned()),
        uncertain: false,
    }
}

pub(crate) fn unknown() -> Settled {
    Settled::Unknown {
        next_attempt_at_ms: SOLD_AT_MS,
        look_ups: 0,
        blind_look_ups: 0,
        reason: "no answer".to_owned(),
    }
}

#[test]
fn a_sale_is_owed_to_a_back_end_from_the_moment_it_was_added() {
    let shop = Shop::open();
    let before = shop.sell_no(1).sale;
    let mut later = head_office();
    later.from_at_ms = SOLD_AT_MS + 1;
    shop.ledger
        .add_upstream(&later, Actor::Machine, SOLD_AT_MS + 1)
        .unwrap();
    assert_eq!(states(&shop), [], "{} was sold before", before.receipt_no());
    let shop = self::shop();
    let sold = shop.sell_no(1).sale;
    assert_eq!(states(&shop), [(sold.id, OutboxState::Queued)]);
}

#[test]
fn a_back_end_added_from_an_earlier_moment_on_is_owed_what_was_sold_since() {
    let shop = Shop::open();
    let sold = shop.sell_no(1).sale;
    shop.ledger
        .add_upstream(&head_office(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(states(&shop), [(sold.id, OutboxState::Queued)]);
    send(&shop, &sold);
    settle(&shop, &sold, &confirmed("ord-1"));
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    let added = |id, key: &str, value: &str| {
        let mut again = Upstream {
            id: UpstreamId(uuid(id)),
            name: format!("office {id}"),
            ..head_office()
        };
        again.settings.insert(key.to_owned(), value.to_owned());
        shop.ledger.add_upstream(&again, Actor::Machine, SOLD_AT_MS).unwrap();
        shop.ledger.movable_sales(again.id, true, 100).unwrap().len()
    };
    assert_eq!(
        added(0x10, "pull_s", "60"),
        0,
        "the same account has it already, however it is used"
    );
    assert_eq!(added(0x11, "username", "another"), 1, "another has not");
}

#[test]
fn neither_a_name_nor_an_account_is_set_up_twice() {
    let shop = shop();
    for (name, base_url, pull_s) in [
        ("head office", "http://127.0.0.1:9000/api/v1", None),
        ("branch", "http://127.0.0.1:8000/api/v1", None),
        ("branch", "http://127.0.0.1:8000/api/v1", Some("60")),
    ] {
        let mut twin = Upstream {
            id: UpstreamId(uuid(0x11)),
            name: name.to_owned(),
            base_url: base_url.to_owned(),
            ..head_office()
        };
        let settings = pull_s.map(|seconds| ("pull_s".to_owned(), seconds.to_owned()));
        twin.settings.extend(settings);
        let refused = shop.ledger.add_upstream(&twin, Actor::Machine, SOLD_AT_MS);
        assert!(
            matches!(&refused, Err(StoreError::Taken { name, .. }) if name == "head office"),
            "{refused:?}"
        );
    }
}

#[test]
fn a_back_end_that_is_owed_sales_is_not_removed_and_its_name_is_free_afterwards() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    let refused = shop.ledger.remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS);
    assert!(matches!(refused, Err(StoreError::Owed { sales: 1 })), "{refused:?}");
    send(&shop, &sold);
    settle(&shop, &sold, &confirmed("ord-1"));
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(shop.ledger.upstreams().unwrap(), []);
    let other = Upstream {
        id: UpstreamId(uuid(0x12)),
        base_url: "http://127.0.0.1:9000/api/v1".to_owned(),
        from_at_ms: SOLD_AT_MS + 1,
        ..head_office()
    };
    shop.ledger.add_upstream(&other, Actor::Machine, SOLD_AT_MS).unwrap();
}

#[test]
fn what_is_known_of_a_back_end_outlives_the_till() {
    let shop = shop();
    let lane = UpstreamLane {
        online: true,
        trouble: Some(store::Trouble::Throttled),
        failures: 3,
        next_attempt_at_ms: Some(SOLD_AT_MS + 5),
        known_orders: Some(7),
        account_remote: Some("usr-1".to_owned()),
        last_fault: Some(store::LaneFault {
            code: "busy".to_owned(),
            status: Some(503),
            detail: "wait".to_owned(),
        }),
    };
    shop.ledger.save_upstream_lane(HEAD_OFFICE, &lane).unwrap();
    let shop = shop.reopened();
    assert_eq!(shop.ledger.upstream_lane(HEAD_OFFICE).unwrap(), lane);
    let (counts, upstreams) = (
        shop.ledger.outbox_counts(HEAD_OFFICE).unwrap(),
        shop.ledger.upstreams().unwrap(),
    );
    assert_eq!((counts.waiting(), upstreams), (0, vec![head_office()]));
}

#[test]
fn a_back_end_that_is_reached_otherwise_is_tried_at_once_and_takes_no_others_account() {
    let shop = shop();
    let waiting = UpstreamLane {
        trouble: Some(store::Trouble::Unauthorized),
        next_attempt_at_ms: Some(SOLD_AT_MS + 600_000),
        known_orders: Some(7),
        ..UpstreamLane::default()
    };
    shop.ledger.save_upstream_lane(HEAD_OFFICE, &waiting).unwrap();
    let moved = Upstream {
        base_url: "https://new.example/api/v1".to_owned(),
        ..head_office()
    };
    shop.ledger
        .change_upstream(&moved, true, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(shop.ledger.upstream(&moved.name).unwrap(), Some(moved.clone()));
    let lane = shop.ledger.upstream_lane(HEAD_OFFICE).unwrap();
    assert_eq!((lane.next_attempt_at_ms, lane.known_orders), (None, Some(7)));

    let other = Upstream {
        id: UpstreamId(uuid(0x77)),
        name: "branch".to_owned(),
        base_url: "https://branch.example".to_owned(),
        ..head_office()
    };
    shop.ledger.add_upstream(&other, Actor::Machine, SOLD_AT_MS).unwrap();
    let same = Upstream {
        id: other.id,
        name: other.name.clone(),
        ..moved
    };
    let refused = shop.ledger.change_upstream(&same, false, Actor::Machine, SOLD_AT_MS);
    assert!(matches!(refused, Err(StoreError::Taken { .. })), "{refused:?}");
    assert_eq!(shop.ledger.upstream("branch").unwrap(), Some(other));
}

#[test]
fn a_document_of_a_sale_names_no_back_end() {
    let shop = shop();
    let cart = sample::cart();
    let sold = shop.ledger.commit_cart(
        &at(&cart, 1),
        cart.clone(),
        SOLD_AT_MS,
        document(&[(domain::settle::Method::Cash, "500.00")]),
    );
    let seq = sold.unwrap().journal_seq;
    let entry = shop.ledger.journal_after(seq - 1, 1).unwrap().pop().unwrap();
    assert!(
        !entry.body.contains("head office") && !entry.body.contains(&HEAD_OFFICE.to_string()),
        "what is owed to whom is no part of the document: {}",
        entry.body
    );
}
