//! Lists are read to their end, and a sale is found in them by its marker.

use crate::shop::{item, options, sale, simulator, upstream};
use testkit::pos_system_api::{Fault, Simulator};
use upstreams::{CallFault, Lookup, LookupHint, PullKind, Rows, Upstream};

fn queries(simulator: &Simulator, route: &str) -> Vec<String> {
    let asked = simulator.requests().into_iter().filter(|asked| asked.route == route);
    asked.map(|asked| asked.query).collect()
}

fn known(count: u64) -> LookupHint<'static> {
    LookupHint {
        known_count: Some(count),
        ..LookupHint::default()
    }
}

fn marker(no: usize) -> String {
    format!("[T1K7Q-{no:06} 01907f3a]")
}

/// Orders with the markers 1 to `count`.
async fn with_orders(count: usize) -> (Simulator, Box<dyn Upstream>) {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    for no in 1..=count {
        upstream.push(&sale(&marker(no))).await.unwrap();
    }
    (simulator, upstream)
}

#[tokio::test]
async fn a_pull_walks_to_the_empty_page_and_always_names_its_limit() {
    let mut options = options();
    options.seed.items = (0..250).map(|no| item(&format!("itm-{no:03}"))).collect();
    let simulator = Simulator::start(options).unwrap();
    let upstream = upstream(&simulator);
    let (mut cursor, mut ids) = (None, Vec::new());
    loop {
        let page = upstream.pull(PullKind::Products, cursor, 1000).await.unwrap();
        let Rows::Products(rows) = page.rows else {
            panic!("products were asked for");
        };
        ids.extend(rows.into_iter().map(|row| row.remote_id));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let all: Vec<String> = simulator.items().into_iter().map(|item| item.id).collect();
    assert_eq!(ids, all, "every row once, in order");
    let asked = queries(&simulator, "GET /items");
    assert_eq!(
        asked,
        [
            "skip=0&limit=100",
            "skip=100&limit=100",
            "skip=200&limit=100",
            "skip=250&limit=100"
        ]
    );
}

#[tokio::test]
async fn a_list_that_does_not_skip_is_not_read_for_ever() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let again = upstream.pull(PullKind::Products, Some("0 itm-a".to_owned()), 100).await;
    assert!(
        matches!(again, Err(CallFault::Exchange(_))),
        "the page begins like the one before: {again:?}"
    );
    let nonsense = upstream.pull(PullKind::Products, Some("next".to_owned()), 100).await;
    assert!(
        matches!(nonsense, Err(CallFault::WrongArguments { .. })),
        "{nonsense:?}"
    );
}

#[tokio::test]
async fn a_marker_is_found_wherever_it_stands_and_counted() {
    let (simulator, upstream) = with_orders(230).await;
    let ids: Vec<String> = simulator.orders().into_iter().map(|order| order.id).collect();
    for (no, hint) in [
        (1, None),
        (230, None),
        (230, Some(229)),
        (131, Some(230)),
        (1, Some(230)),
        (230, Some(5000)),
    ] {
        let hint = hint.map_or_else(LookupHint::default, known);
        let looked = upstream.look_up(&marker(no), hint).await.unwrap();
        let Lookup::Found {
            remote_id,
            occurrences,
            listed,
        } = looked
        else {
            panic!("order {no} is there ({hint:?})");
        };
        assert_eq!(
            (remote_id.as_str(), occurrences),
            (ids[no - 1].as_str(), 1),
            "order {no} ({hint:?})"
        );
        assert_eq!(listed, 230, "the whole list was seen ({hint:?})");
    }
    let absent = upstream.look_up(&marker(999), known(230)).await.unwrap();
    assert_eq!(
        absent,
        Lookup::Absent { listed: 230 },
        "absent is said only after the whole list"
    );
}

#[tokio::test]
async fn a_hint_spares_reading_what_was_there_before() {
    let (simulator, upstream) = with_orders(230).await;
    upstream.look_up(&marker(230), known(229)).await.unwrap();
    assert_eq!(
        queries(&simulator, "GET /orders"),
        ["skip=129&limit=100", "skip=229&limit=100", "skip=230&limit=100"]
    );
}

#[tokio::test]
async fn duplicates_are_counted_and_not_hidden() {
    let (_simulator, upstream) = with_orders(120).await;
    for _ in 0..2 {
        upstream.push(&sale(&marker(7))).await.unwrap();
    }
    let looked = upstream.look_up(&marker(7), LookupHint::default()).await.unwrap();
    assert!(
        matches!(
            looked,
            Lookup::Found {
                occurrences: 3,
                listed: 122,
                ..
            }
        ),
        "{looked:?}"
    );
}

#[tokio::test]
async fn orders_removed_at_head_office_do_not_hide_a_later_one() {
    let (simulator, upstream) = with_orders(150).await;
    for order in simulator.orders().iter().take(140) {
        let id = format!(r#"{{"order_id":"{}"}}"#, order.id);
        upstream.call("delete_order", &id).await.unwrap();
    }
    let looked = upstream.look_up(&marker(150), known(150)).await.unwrap();
    assert!(
        matches!(
            looked,
            Lookup::Found {
                occurrences: 1,
                listed: 10,
                ..
            }
        ),
        "{looked:?}"
    );
}

#[tokio::test]
async fn a_list_that_comes_back_empty_is_told_by_its_count() {
    let (simulator, upstream) = with_orders(3).await;
    simulator.fault("GET /orders", Fault::EmptyList);
    let looked = upstream.look_up(&marker(3), known(3)).await.unwrap();
    assert_eq!(
        looked,
        Lookup::Absent { listed: 0 },
        "fewer than were known: this look-up did not see everything"
    );
}

#[tokio::test]
async fn one_odd_order_does_not_stop_the_reading_of_the_others() {
    let (simulator, upstream) = with_orders(2).await;
    let change = r#"{"items":[],"total_amount":0,"payment_method":"","payment_status":"?","order_status":"?","discount_applied":-1,"notes":""}"#;
    let odd = simulator.orders()[0].id.clone();
    let arguments = format!(r#"{{"order_id":"{odd}","order":{change}}}"#);
    upstream.call("update_order", &arguments).await.unwrap();
    let Rows::Orders(rows) = upstream.pull(PullKind::Orders, None, 100).await.unwrap().rows else {
        panic!("orders were asked for");
    };
    let read: Vec<_> = rows
        .iter()
        .map(|row| (row.remote_id.as_str(), row.notes.as_str()))
        .collect();
    assert_eq!(read.first(), Some(&(odd.as_str(), "")), "the odd one as it is");
    assert!(rows[1].notes.starts_with(&marker(2)), "and the one after it");
}

#[tokio::test]
async fn the_sale_of_a_receipt_is_found_by_its_number_from_the_newest_back_and_no_other_number_is_taken_for_it() {
    let (simulator, upstream) = with_orders(250).await;
    let found = upstream.find_sale("T1K7Q-000140", known(250)).await.unwrap().unwrap();
    assert!(found.order.notes.starts_with(&marker(140)), "{found:?}");
    let line = &found.lines[0];
    assert_eq!(
        (&*line.remote_item, line.quantity.to_string()),
        ("itm-a", "2".to_owned())
    );
    assert_eq!(found.order.total, Some(line.quantity * line.unit_price));
    assert_eq!(
        queries(&simulator, "GET /orders"),
        ["skip=250&limit=100", "skip=150&limit=100", "skip=50&limit=100"]
    );
    for (number, known_count) in [
        ("T1K7Q-00014", Some(250)),
        ("T1K7Q-000251", None),
        ("T1K7Q-000140 ", Some(9)),
    ] {
        let hint = LookupHint {
            known_count,
            ..LookupHint::default()
        };
        assert_eq!(upstream.find_sale(number, hint).await, Ok(None), "{number}");
    }
    simulator.fault(
        "GET /orders/{order_id}",
        Fault::Refuse {
            status: 500,
            retry_after: None,
        },
    );
    let broken = upstream.find_sale("T1K7Q-000140", known(250)).await;
    assert!(
        matches!(broken, Err(CallFault::Exchange(_))),
        "an answer that did not come is no answer: {broken:?}"
    );
}
