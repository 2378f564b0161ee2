//! A sale becomes an order there, once, and is found again by its marker.

use crate::shop::{HOUR_MS, NOW_MS, dec, hint, sale, simulator, upstream, with};
use testkit::pospal::{Fault, Simulator};
use upstreams::{CallFault, Lookup, LookupHint, PushFault};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";
const ADD: &str = "POST /orderOpenApi/addOnLineOrder";
const COMPLETE: &str = "POST /orderOpenApi/completeOrder";
const DAY_MS: i64 = 24 * HOUR_MS;

#[tokio::test]
async fn a_sale_is_an_order_with_exactly_its_digits_and_its_marker_first() {
    let simulator = simulator();
    let mut sale = sale(MARKER);
    sale.total = dec("12345678901234.5678");
    sale.lines[0].quantity = dec("0.7350");
    sale.notes = "cash 50.00 + card 40.00".to_owned();
    let pushed = upstream(&simulator).push(&sale).await.unwrap();
    let orders = simulator.orders();
    assert_eq!(orders.len(), 1, "one sale is one order");
    let order = &orders[0];
    assert_eq!(pushed.remote_id, order.text("orderNo"));
    assert_eq!(pushed.echoed_total, Some(dec("12345678901234.5678")));
    assert_eq!(order.json("totalAmount"), "12345678901234.5678");
    assert_eq!(order.text("orderRemark"), format!("{MARKER} cash 50.00 + card 40.00"));
    assert_eq!(
        order.text("orderDateTime"),
        "2025-11-30 18:53:20",
        "when it was sold, there"
    );
    assert_eq!(order.text("payMethod"), "Cash");
    assert_eq!(order.json("appId"), "", "the account is no part of an order");
    let line = &order.objects("items")[0];
    assert_eq!(
        line.whole("productUid"),
        Some(Simulator::product_uid(1)),
        "beyond what a float holds"
    );
    assert_eq!(
        (line.json("productQuantity"), line.json("productSellPrice")),
        ("0.7350", "45.00")
    );
    assert_eq!(
        order.whole("state"),
        Some(0),
        "it is not completed unless a setting says so"
    );
}

#[tokio::test]
async fn what_was_pushed_is_looked_up_by_its_marker_and_found_by_its_receipt() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let absent = upstream.look_up(MARKER, hint()).await.unwrap();
    assert_eq!(
        absent,
        Lookup::Absent { listed: 7 },
        "a day has no length to compare: the hint's count stays"
    );
    let pushed = upstream.push(&sale(MARKER)).await.unwrap();
    let found = upstream.look_up(MARKER, hint()).await.unwrap();
    let once = Lookup::Found {
        remote_id: pushed.remote_id.clone(),
        occurrences: 1,
        listed: 7,
    };
    assert_eq!(found, once);
    let there = upstream.find_sale("T1K7Q-000123", hint()).await.unwrap().unwrap();
    assert_eq!(
        (there.order.remote_id, there.state.as_str()),
        (pushed.remote_id, "created")
    );
    assert_eq!(
        (there.lines[0].quantity, there.lines[0].unit_price),
        (dec("2"), dec("45.00"))
    );
    assert_eq!(
        upstream.find_sale("T1K7Q-00012", hint()).await.unwrap(),
        None,
        "no other number is taken for it"
    );
}

#[tokio::test]
async fn a_sale_of_another_day_is_found_under_the_day_it_was_sold_or_sent() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let sold_at_ms = NOW_MS - 3 * DAY_MS;
    upstream
        .push(&upstreams::PushSale {
            sold_at_ms,
            ..sale(MARKER)
        })
        .await
        .unwrap();
    let looked = upstream
        .look_up(MARKER, LookupHint { sold_at_ms, ..hint() })
        .await
        .unwrap();
    assert!(matches!(looked, Lookup::Found { occurrences: 1, .. }), "{looked:?}");
    let there = upstream.find_sale("T1K7Q-000123", hint()).await.unwrap();
    assert!(there.is_some(), "days are read back from now");
}

#[tokio::test]
async fn a_list_that_does_not_show_what_is_known_to_be_there_proves_nothing() {
    let (simulator, witness) = (simulator(), "[T1K7Q-000122 01907f39]");
    let upstream = upstream(&simulator);
    upstream.push(&sale(witness)).await.unwrap();
    let hint = LookupHint {
        witness: Some(witness),
        ..hint()
    };
    simulator.fault("POST /orderOpenApi/queryOrderPages", Fault::EmptyList);
    let spoilt = upstream.look_up(MARKER, hint).await;
    assert!(matches!(spoilt, Err(CallFault::Exchange(_))), "{spoilt:?}");
    let looked = upstream.look_up(MARKER, hint).await;
    assert_eq!(looked, Ok(Lookup::Absent { listed: 7 }), "the list shows the other one");
}

#[tokio::test]
async fn an_order_that_is_there_twice_is_counted() {
    let simulator = simulator();
    simulator.fault(ADD, Fault::Twice);
    let upstream = upstream(&simulator);
    upstream.push(&sale(MARKER)).await.unwrap();
    let looked = upstream.look_up(MARKER, hint()).await.unwrap();
    assert!(matches!(looked, Lookup::Found { occurrences: 2, .. }), "{looked:?}");
}

#[tokio::test]
async fn a_completed_order_moves_the_stock_and_leaves_a_ticket() {
    let simulator = simulator();
    let pushed = with(&simulator, &[("complete_orders", "yes")])
        .push(&sale(MARKER))
        .await;
    assert!(pushed.is_ok(), "{pushed:?}");
    assert_eq!(simulator.orders()[0].whole("state"), Some(4));
    assert_eq!(simulator.tickets().len(), 1);
    let product = simulator.product(Simulator::product_uid(1)).unwrap();
    assert_eq!(product.json("stock"), "-4.000");
}

#[tokio::test]
async fn an_order_that_was_not_completed_is_completed_by_the_look_up_and_never_sent_again() {
    for fault in [
        Fault::CutBefore,
        Fault::CommitThenCut,
        Fault::CommitThen(502),
        Fault::Garbage,
    ] {
        let simulator = simulator();
        simulator.fault(COMPLETE, fault.clone());
        let upstream = with(&simulator, &[("complete_orders", "yes")]);
        let pushed = upstream.push(&sale(MARKER)).await;
        assert!(
            matches!(pushed, Err(PushFault::Unknown { .. })),
            "{fault:?}: {pushed:?}"
        );
        let looked = upstream.look_up(MARKER, hint()).await.unwrap();
        assert!(
            matches!(looked, Lookup::Found { occurrences: 1, .. }),
            "{fault:?}: {looked:?}"
        );
        assert_eq!(simulator.orders()[0].whole("state"), Some(4), "{fault:?}");
        assert_eq!(simulator.tickets().len(), 1, "{fault:?}: completed once");
    }
    let simulator = simulator();
    simulator.fault(COMPLETE, Fault::CutBefore);
    simulator.fault(COMPLETE, Fault::CutBefore);
    let upstream = with(&simulator, &[("complete_orders", "yes")]);
    assert!(upstream.push(&sale(MARKER)).await.is_err());
    let looked = upstream.look_up(MARKER, hint()).await;
    assert!(
        matches!(looked, Err(CallFault::Exchange(_))),
        "while it is not completed the question stays open: {looked:?}"
    );
}

#[tokio::test]
async fn a_line_without_a_uid_is_not_sent_and_one_that_is_not_there_is_refused() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let with_item = |item: &str| {
        let mut sale = sale(MARKER);
        sale.lines[0].remote_item = item.to_owned();
        sale
    };
    let fault = upstream.push(&with_item("tea")).await.unwrap_err();
    assert_eq!(fault.to_string(), "not sent: \"tea\" is no uid of a product");
    assert!(simulator.requests().is_empty());
    let fault = upstream.push(&with_item("1")).await.unwrap_err();
    assert_eq!(fault.to_string(), "refused with 5001: 商品不存在");
}

#[tokio::test]
async fn a_remark_that_is_too_long_loses_its_end_and_not_its_marker() {
    let simulator = simulator();
    let mut sale = sale(MARKER);
    sale.notes = format!("{MARKER} {}", "长".repeat(500));
    upstream(&simulator).push(&sale).await.unwrap();
    let remark = simulator.orders()[0].text("orderRemark");
    assert!(remark.starts_with(MARKER) && remark.chars().count() == 200, "{remark}");
}
