//! What the till only shows of a back end: listed, found, and gone when the back end tells it no more.

use super::{HEAD_OFFICE, shop};
use crate::shop::Shop;
use domain::people::Actor;
use rust_decimal::Decimal;
use store::{PageEnd, Pulled, RecordsWanted, RemoteKind, RemoteRecord};
use testkit::sample::SOLD_AT_MS;

fn sale(no: u32, party: &str) -> Pulled {
    Pulled::Record {
        kind: RemoteKind::PastSale,
        remote_id: format!("id{no}"),
        name: format!("TR-{no}"),
        party: party.to_owned(),
        total: Some(Decimal::new(16_150, 2)),
        owed: None,
        state: "success".to_owned(),
        at: format!("2025-11-{:02}", no + 10),
    }
}

fn pull(shop: &Shop, kind: RemoteKind, rows: Vec<Pulled>) {
    let end = PageEnd::Complete(SOLD_AT_MS);
    shop.ledger.save_page(HEAD_OFFICE, kind, rows, end, SOLD_AT_MS).unwrap();
}

fn found(shop: &Shop, kind: RemoteKind, find: &str, skip: u32, limit: u32) -> (Vec<String>, u64) {
    let wanted = RecordsWanted {
        kind,
        find,
        skip,
        limit,
    };
    let found = shop.ledger.remote_records(HEAD_OFFICE, wanted).unwrap();
    (found.rows.into_iter().map(|row| row.name).collect(), found.total)
}

#[test]
fn records_are_paged_the_newest_first_and_found_by_any_part_of_them() {
    let (shop, kind) = (shop(), RemoteKind::PastSale);
    let parties = ["Ana", "มะลิ", "", "ANAN"];
    pull(
        &shop,
        kind,
        (0..).zip(parties).map(|(no, party)| sale(no, party)).collect(),
    );
    for (find, skip, limit, names, total) in [
        ("", 0, 2, vec!["TR-3", "TR-2"], 4),
        ("", 2, 9, vec!["TR-1", "TR-0"], 4),
        ("", 9, 9, vec![], 4),
        ("ana", 0, 9, vec!["TR-3", "TR-0"], 2),
        (" tr-2 ", 0, 9, vec!["TR-2"], 1),
        ("มะลิ", 0, 9, vec!["TR-1"], 1),
        ("11-13", 0, 9, vec!["TR-3"], 1),
        ("100%", 0, 9, vec![], 0),
    ] {
        let expected = (names.into_iter().map(str::to_owned).collect(), total);
        assert_eq!(found(&shop, kind, find, skip, limit), expected, "{find:?} from {skip}");
    }
    let wanted = RecordsWanted {
        kind,
        find: "TR-0",
        skip: 0,
        limit: 1,
    };
    let one = shop.ledger.remote_records(HEAD_OFFICE, wanted).unwrap().rows;
    let row = RemoteRecord {
        remote_id: "id0".to_owned(),
        name: "TR-0".to_owned(),
        party: "Ana".to_owned(),
        total: Some(Decimal::new(16_150, 2)),
        owed: None,
        state: "success".to_owned(),
        at: "2025-11-10".to_owned(),
    };
    assert_eq!(one, [row]);
    assert!(shop.ledger.private_texts().unwrap().contains(&"Ana".to_owned()));
}

#[test]
fn what_is_listed_no_more_is_shown_no_more_and_kept_no_longer_than_two_readings() {
    let (shop, kind) = (shop(), RemoteKind::PastSale);
    pull(&shop, kind, vec![sale(1, ""), sale(2, "")]);
    for left in [2, 1] {
        pull(&shop, kind, vec![sale(2, "")]);
        assert_eq!(found(&shop, kind, "", 0, 9).1, left);
    }
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(found(&shop, kind, "", 0, 9).1, 0);
}

#[test]
fn of_orders_those_of_others_are_shown() {
    let shop = shop();
    let order = |remote_id: &str, marker: &str| Pulled::Order {
        remote_id: remote_id.to_owned(),
        marker: marker.to_owned(),
        total: None,
        tax: None,
        method: String::new(),
        created_at: "2025-11-30".to_owned(),
        anchor: None,
    };
    let rows = vec![order("o-1", "[T1K7Q-000123 01907f3a]"), order("o-2", "")];
    pull(&shop, RemoteKind::Order, rows);
    assert_eq!(found(&shop, RemoteKind::Order, "", 0, 9), (vec!["o-2".to_owned()], 1));
}
