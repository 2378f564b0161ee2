//! What becomes of a sale on its way, and what people decide about it.

use super::{HEAD_OFFICE, confirmed, parked, send, sent, settle, shop, states, unknown};
use crate::shop::{Shop, at, refund_of};
use domain::CartId;
use domain::people::Actor;
use domain::sale::Sale;
use store::{Committed, MapKind, OutboxState, Settled, StoreError, UpstreamLane};
use testkit::sample::{self, SOLD_AT_MS, uuid};

fn refund(shop: &Shop, sale: &Sale) -> Committed {
    let cart = domain::cart::Cart {
        id: CartId(uuid(0xCA_FFFF)),
        ..sample::cart()
    };
    let committed = shop
        .ledger
        .commit_cart(&at(&cart, 0xFE01), cart, SOLD_AT_MS, refund_of(sale));
    committed.unwrap()
}

#[test]
fn what_is_in_flight_when_the_till_stops_is_unknown_when_it_starts() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    send(&shop, &sold);
    assert_eq!(states(&shop), [], "what is leaving is nobody else's to move");
    let shop = shop.reopened();
    assert_eq!(states(&shop), [(sold.id, OutboxState::Unknown)]);
}

#[test]
fn a_sale_is_sent_only_from_the_queue() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    send(&shop, &sold);
    let twice = shop
        .ledger
        .sale_in_flight(HEAD_OFFICE, sold.id, sent("[marker]"), SOLD_AT_MS);
    assert!(matches!(twice, Err(StoreError::Unknown { .. })), "{twice:?}");
    settle(&shop, &sold, &confirmed("ord-1"));
    let late = shop
        .ledger
        .settle_sale(HEAD_OFFICE, sold.id, &unknown(), &UpstreamLane::default(), SOLD_AT_MS);
    assert!(
        matches!(late, Err(StoreError::Unknown { .. })),
        "a confirmed sale stays confirmed: {late:?}"
    );
}

#[test]
fn the_witness_of_a_look_up_is_the_last_sale_before_it_that_is_there() {
    let shop = shop();
    let sales = [1, 2, 3, 4].map(|no| shop.sell_no(no).sale);
    let witness = |sale: &Sale| shop.ledger.witness(HEAD_OFFICE, sale.id).unwrap();
    assert_eq!(witness(&sales[3]), None, "none is there");
    for (sale, marker) in sales.iter().zip(["[1]", "[2]", "[3]", "[4]"]) {
        shop.ledger
            .sale_in_flight(HEAD_OFFICE, sale.id, sent(marker), SOLD_AT_MS)
            .unwrap();
    }
    settle(&shop, &sales[0], &confirmed("ord-1"));
    settle(&shop, &sales[1], &confirmed("ord-2"));
    settle(&shop, &sales[2], &unknown());
    settle(&shop, &sales[3], &unknown());
    assert_eq!(witness(&sales[3]).as_deref(), Some("[2]"), "the third may not be there");
    assert_eq!(witness(&sales[1]).as_deref(), Some("[1]"), "never the sale itself");
    assert_eq!(witness(&sales[0]), None);
    let late_ms = SOLD_AT_MS + 6 * 3_600_000;
    let later = shop.sell_no(5).sale;
    shop.ledger
        .sale_in_flight(HEAD_OFFICE, later.id, sent("[5]"), late_ms)
        .unwrap();
    assert_eq!(
        witness(&later),
        None,
        "sent hours later, it may be listed under another day"
    );
}

#[test]
fn a_refund_is_offered_once_its_sale_is_there_or_never_will_be() {
    let shop = shop();
    let sold = shop.sell_no(1).sale;
    let refunded = refund(&shop, &sold).sale;
    assert_eq!(states(&shop), [(sold.id, OutboxState::Queued)], "the refund waits");
    send(&shop, &sold);
    settle(&shop, &sold, &parked("tea"));
    assert_eq!(states(&shop), [], "and waits on while its sale lies on the desk");
    shop.ledger
        .set_sale_aside(HEAD_OFFICE, sold.id, "by hand".to_owned(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    let rows = shop.ledger.movable_sales(HEAD_OFFICE, true, 100).unwrap();
    let after = rows.first().and_then(|row| row.after).unwrap();
    assert_eq!((rows.len(), after.sale_id, after.state), (1, sold.id, None));
    assert_eq!(rows.first().map(|row| row.sale_id), Some(refunded.id));
}

#[test]
fn a_map_frees_every_sale_that_waits_for_it_and_no_other() {
    let shop = shop();
    let sales: Vec<Sale> = (1..=3).map(|number| shop.sell_no(number).sale).collect();
    for (sale, needs) in sales.iter().zip(["tea", "tea", "rice"]) {
        settle(&shop, sale, &parked(needs));
    }
    let freed = shop
        .ledger
        .map_remote(
            HEAD_OFFICE,
            MapKind::Product,
            "tea",
            "itm-1",
            Actor::Machine,
            SOLD_AT_MS,
        )
        .unwrap();
    assert_eq!(freed, 2);
    let counts = shop.ledger.outbox_counts(HEAD_OFFICE).unwrap();
    assert_eq!((counts.queued, counts.parked), (2, 1));
    let remote = shop.ledger.remote_product(HEAD_OFFICE, "tea", "Tea").unwrap();
    assert_eq!(remote.as_deref(), Some("itm-1"));
}

#[test]
fn a_person_sends_again_or_sets_aside_what_lies_on_the_desk() {
    let shop = shop();
    let sales: Vec<Sale> = (1..=3).map(|number| shop.sell_no(number).sale).collect();
    let refused = Settled::Rejected {
        reason: "no such item".to_owned(),
    };
    let vanished = Settled::Parked {
        code: "no_look_up",
        reason: "it may be there".to_owned(),
        needs: None,
        uncertain: true,
    };
    for (sale, settled) in sales.iter().zip([&refused, &vanished, &refused]) {
        send(&shop, sale);
        settle(&shop, sale, settled);
    }
    let desk = shop.ledger.desk(100).unwrap();
    assert_eq!(
        desk.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(),
        ["refused", "no_look_up", "refused"]
    );
    let person = Actor::Staff(sample::ana().id);
    let retry = |sale: &Sale| shop.ledger.retry_sale(HEAD_OFFICE, sale.id, true, person, SOLD_AT_MS);
    retry(&sales[0]).unwrap();
    retry(&sales[1]).unwrap();
    assert!(retry(&sales[1]).is_err(), "it is no longer on the desk");
    shop.ledger
        .set_sale_aside(HEAD_OFFICE, sales[2].id, "by hand".to_owned(), person, SOLD_AT_MS)
        .unwrap();
    assert_eq!(
        states(&shop),
        [(sales[1].id, OutboxState::Unknown), (sales[0].id, OutboxState::Queued)],
        "what may be there is looked for first"
    );
    assert_eq!(shop.ledger.desk(100).unwrap(), []);
    let counts = shop.ledger.outbox_counts(HEAD_OFFICE).unwrap();
    assert_eq!((counts.rejected, counts.parked, counts.set_aside), (0, 0, 1));
    let journal = shop.ledger.journal_after(0, 100).unwrap();
    let kinds: Vec<&str> = journal.iter().rev().take(3).map(|entry| entry.kind.as_str()).collect();
    assert_eq!(kinds, ["sale_set_aside", "sale_retried", "sale_retried"]);
    assert_eq!(
        journal.last().map(|entry| entry.actor.clone()),
        Some(sample::ana().id.to_string())
    );
}

#[test]
fn the_counts_follow_the_rows_through_every_state() {
    let shop = shop();
    let sales: Vec<Sale> = (1..=6).map(|number| shop.sell_no(number).sale).collect();
    for sale in &sales[..5] {
        send(&shop, sale);
    }
    settle(&shop, &sales[0], &confirmed("ord-1"));
    settle(&shop, &sales[1], &unknown());
    settle(&shop, &sales[2], &parked("tea"));
    let finding = Settled::Confirmed {
        remote_id: "ord-2".to_owned(),
        echoed_total: Some("1.00".to_owned()),
        finding: Some(("duplicate", "it is there twice".to_owned())),
    };
    settle(&shop, &sales[3], &finding);
    shop.ledger
        .not_mirrorable(HEAD_OFFICE, &[sales[5].id], SOLD_AT_MS)
        .unwrap();
    let counts = shop.ledger.outbox_counts(HEAD_OFFICE).unwrap();
    assert_eq!(
        (
            counts.queued,
            counts.in_flight,
            counts.unknown,
            counts.confirmed,
            counts.parked,
            counts.not_mirrorable
        ),
        (0, 1, 1, 2, 1, 1)
    );
    assert_eq!((counts.duplicates, counts.on_the_desk(), counts.waiting()), (1, 2, 2));
    assert_eq!(counts.oldest_waiting_at_ms, Some(SOLD_AT_MS));
}
