//! A sale is found again by the field that the shop named; without one it goes to a person.

use crate::shop::{NOW_MS, Shop, sale, shop};
use testkit::wordpos::{Extra, Fault, Options};
use upstreams::{CallFault, Lookup, LookupHint};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

const HINT: LookupHint<'static> = LookupHint {
    known_count: None,
    sent_at_ms: NOW_MS,
    sold_at_ms: NOW_MS,
    witness: None,
};

fn with_field(extra: Extra) -> Shop {
    let options = Options {
        extra,
        ..Options::default()
    };
    Shop::with(options, &[("reference_field", "reference"), ("lane_customer", "cus-9")])
}

#[tokio::test]
async fn a_sale_that_arrived_is_found_and_counted() {
    let shop = with_field(Extra::Kept);
    shop.simulator.fault("POST /v1/orders", Fault::CommitThenCut);
    shop.upstream.push(&sale(MARKER)).await.unwrap_err();
    shop.upstream.push(&sale("[T1K7Q-000124 01907f3b]")).await.unwrap();
    let id = shop.simulator.orders()[0].text("id");
    let found = shop.upstream.look_up(MARKER, HINT).await.unwrap();
    let once = Lookup::Found {
        remote_id: id.clone(),
        occurrences: 1,
        listed: 2,
    };
    assert_eq!(found, once);
    assert_eq!(
        shop.simulator.orders()[0].text("customer_id"),
        "cus-9",
        "the till's own customer"
    );
    shop.upstream.push(&sale(MARKER)).await.unwrap();
    let twice = shop.upstream.look_up(MARKER, HINT).await.unwrap();
    assert!(matches!(twice, Lookup::Found { occurrences: 2, .. }), "{twice:?}");
}

#[tokio::test]
async fn that_a_sale_is_not_there_is_said_only_where_another_order_tells_its_field() {
    let shop = with_field(Extra::Kept);
    let empty = shop.upstream.look_up(MARKER, HINT).await;
    assert!(
        matches!(empty, Err(CallFault::Exchange(_))),
        "an empty list proves nothing: {empty:?}"
    );
    shop.upstream.push(&sale("[T1K7Q-000124 01907f3b]")).await.unwrap();
    let known = LookupHint {
        known_count: Some(40),
        ..HINT
    };
    assert_eq!(
        shop.upstream.look_up(MARKER, known).await,
        Ok(Lookup::Absent { listed: 40 })
    );
    let unseen = LookupHint {
        witness: Some("[T1K7Q-000111 01907f30]"),
        ..HINT
    };
    let halved = shop.upstream.look_up(MARKER, unseen).await;
    assert!(
        matches!(halved, Err(CallFault::Exchange(_))),
        "a sale that is known to be there is missing too: {halved:?}"
    );
    shop.simulator.fault("GET /v1/orders", Fault::EmptyList);
    let spoilt = shop.upstream.look_up(MARKER, known).await;
    assert!(matches!(spoilt, Err(CallFault::Exchange(_))), "{spoilt:?}");
}

#[tokio::test]
async fn a_field_that_does_not_come_back_never_says_that_a_sale_is_not_there() {
    let shop = with_field(Extra::Dropped);
    shop.upstream.push(&sale(MARKER)).await.unwrap();
    let looked = shop.upstream.look_up(MARKER, HINT).await;
    let why = looked.unwrap_err().to_string();
    assert!(why.ends_with("no order of these days tells its reference"), "{why}");
}

#[tokio::test]
async fn without_a_field_nothing_is_looked_up_and_the_capability_says_so() {
    let shop = shop();
    assert!(!shop.upstream.capabilities().look_up_sales);
    assert!(with_field(Extra::Kept).upstream.capabilities().look_up_sales);
    let looked = shop.upstream.look_up(MARKER, HINT).await;
    assert!(matches!(looked, Err(CallFault::NotOffered { .. })), "{looked:?}");
    let found = shop.upstream.find_sale("T1K7Q-000123", HINT).await;
    assert!(matches!(found, Err(CallFault::NotOffered { .. })), "{found:?}");
    assert!(shop.simulator.requests().is_empty(), "nothing was asked");
}

#[tokio::test]
async fn the_sale_of_a_receipt_is_found_with_its_lines() {
    let shop = with_field(Extra::Kept);
    shop.upstream.push(&sale(MARKER)).await.unwrap();
    let found = shop.upstream.find_sale("T1K7Q-000123", HINT).await.unwrap().unwrap();
    assert_eq!((found.state.as_str(), found.order.notes.as_str()), ("created", MARKER));
    let owed = found.lines[0].quantity * found.lines[0].unit_price;
    assert_eq!(found.order.total, Some(owed));
    assert_eq!(found.lines[0].remote_item, "12345");
    assert_eq!(
        shop.upstream.find_sale("T1K7Q-00012", HINT).await,
        Ok(None),
        "another number"
    );
}
