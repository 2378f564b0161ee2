//! What Pospal's document leaves open, found out by one order that is cancelled again.

use crate::found::found;
use crate::shop::{simulator, upstream, with};
use testkit::pospal::{Options, Simulator};

const TEXT: &str = "EVERTILL TEST (no sale)";

#[tokio::test]
async fn the_remark_comes_back_and_the_order_is_cancelled() {
    let simulator = simulator();
    let tried = upstream(&simulator).try_out(TEXT).await.unwrap();
    assert_eq!(
        found(&tried.findings),
        [("reference_field", "orderRemark"), ("order_moves_stock", "no")]
    );
    assert!(tried.left.is_empty(), "{:?}", tried.left);
    let orders = simulator.orders();
    assert_eq!((orders.len(), orders[0].json("state")), (1, "3"), "cancelled");
}

#[tokio::test]
async fn of_orders_that_are_completed_nothing_is_said_that_was_not_seen() {
    let simulator = simulator();
    let upstream = with(&simulator, &[("complete_orders", "yes")]);
    let tried = upstream.try_out(TEXT).await.unwrap();
    assert_eq!(found(&tried.findings), [("reference_field", "orderRemark")]);
}

#[tokio::test]
async fn where_no_orders_are_sent_none_is_tried() {
    let simulator = simulator();
    let upstream = with(&simulator, &[("orders", "no")]);
    assert!(upstream.try_out(TEXT).await.is_err());
    assert!(simulator.orders().is_empty());
}

#[tokio::test]
async fn a_full_page_says_how_many_rows_come_at_once() {
    let simulator = Simulator::start(Options {
        products: 150,
        ..Options::default()
    })
    .unwrap();
    let findings = upstream(&simulator).explore().await.unwrap();
    assert_eq!(found(&findings), [("page_rows", "100")]);
}
