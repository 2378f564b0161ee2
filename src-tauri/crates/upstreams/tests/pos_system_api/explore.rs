//! What the document of POS System API leaves open, found out by one order that is deleted again.

use crate::found::found;
use crate::shop::{item, options, simulator, upstream};
use testkit::pos_system_api::{Fault, Seed, Simulator};

const TEXT: &str = "EVERTILL TEST (no sale)";

#[tokio::test]
async fn notes_come_back_and_the_order_is_gone_again() {
    let simulator = simulator();
    let tried = upstream(&simulator).try_out(TEXT).await.unwrap();
    assert_eq!(
        found(&tried.findings),
        [("reference_field", "notes"), ("order_moves_stock", "no")]
    );
    assert!(tried.left.is_empty(), "{:?}", tried.left);
    assert!(simulator.orders().is_empty());
}

#[tokio::test]
async fn an_order_that_cannot_be_deleted_is_named() {
    let simulator = simulator();
    let refuse = Fault::Refuse {
        status: 403,
        retry_after: None,
    };
    simulator.fault("DELETE /orders/{order_id}", refuse);
    let tried = upstream(&simulator).try_out(TEXT).await.unwrap();
    assert_eq!(tried.left, [format!("order {}", simulator.orders()[0].id)]);
}

#[tokio::test]
async fn nothing_is_tried_where_there_is_nothing_to_order() {
    let mut options = options();
    options.seed = Seed {
        items: Vec::new(),
        users: Vec::new(),
    };
    let simulator = Simulator::start(options).unwrap();
    let refused = upstream(&simulator).try_out(TEXT).await.unwrap_err();
    assert!(
        refused.to_string().contains("a product to try an order with"),
        "{refused}"
    );
    assert_eq!(simulator.count("POST /orders"), 0);
}

#[tokio::test]
async fn a_list_that_goes_on_says_how_many_rows_come_at_once() {
    let mut options = options();
    options.seed.items = (0..101).map(|no| item(&format!("itm-{no}"))).collect();
    let simulator = Simulator::start(options).unwrap();
    let findings = upstream(&simulator).explore().await.unwrap();
    assert_eq!(found(&findings), [("page_rows", "100")], "more are refused there");
}
