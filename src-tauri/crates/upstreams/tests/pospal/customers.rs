//! Customers arrive as the account has them, page by page.

use crate::shop::{simulator, upstream, with};
use testkit::pospal::{Options, Simulator};
use upstreams::{NewCustomer, PullKind, PushFault, RemoteCustomer, Rows, Upstream};

const PAGES: &str = "POST /customerOpenApi/queryCustomerPages";

async fn everybody(upstream: &dyn Upstream) -> Vec<RemoteCustomer> {
    let (mut cursor, mut everybody) = (None, Vec::new());
    loop {
        let page = upstream.pull(PullKind::Customers, cursor, 100).await.unwrap();
        let Rows::Customers(rows) = page.rows else {
            unreachable!("customers were asked for")
        };
        everybody.extend(rows);
        cursor = page.next;
        if cursor.is_none() {
            return everybody;
        }
    }
}

#[tokio::test]
async fn a_customer_arrives_with_number_phone_and_level_and_what_is_not_said_is_not_there() {
    let simulator = simulator();
    simulator.put_customer(&[
        ("customerUid", "9223372036854775807"),
        ("number", "\"G-7\""),
        ("name", "\"金女士\""),
        ("phone", "\"138 0013 8000\""),
        ("email", "\"\""),
        ("address", "\"厦门\""),
        ("birthday", "\"1990-02-28 00:00:00\""),
        ("categoryName", "\"金卡\""),
        ("enable", "-1"),
    ]);
    let everybody = everybody(&*upstream(&simulator)).await;
    let text = |text: &str| Some(text.to_owned());
    let ana = RemoteCustomer {
        remote_id: "1366004607492560001".to_owned(),
        number: text("1001"),
        name: text("Ana"),
        phone: text("0812345678"),
        active: true,
        ..RemoteCustomer::default()
    };
    let gold = RemoteCustomer {
        remote_id: "9223372036854775807".to_owned(),
        number: text("G-7"),
        name: text("金女士"),
        phone: text("138 0013 8000"),
        email: text(""),
        address: text("厦门"),
        birthday: text("1990-02-28"),
        level: text("金卡"),
        ..RemoteCustomer::default()
    };
    assert_eq!(everybody, [ana, gold]);
}

#[tokio::test]
async fn customers_are_read_to_the_page_that_is_not_full() {
    let simulator = Simulator::start(Options {
        page_size: 2,
        ..Options::default()
    })
    .unwrap();
    for no in 2..=4 {
        let (uid, number) = (no.to_string(), format!("\"{no}\""));
        simulator.put_customer(&[("customerUid", &uid), ("number", &number), ("name", "\"Bo\"")]);
    }
    let everybody = everybody(&*upstream(&simulator)).await;
    let numbers: Vec<&str> = everybody.iter().filter_map(|one| one.number.as_deref()).collect();
    assert_eq!(numbers, ["1001", "2", "3", "4"]);
    assert_eq!(simulator.count(PAGES), 3, "the third is empty");
}

#[tokio::test]
async fn a_customer_is_added_once_and_found_by_the_number_and_nobody_without_the_setting() {
    let simulator = simulator();
    let mali = NewCustomer {
        number: "M-7".to_owned(),
        name: "Mali".to_owned(),
        phone: String::new(),
        email: String::new(),
    };
    let shut = upstream(&simulator).add_customer(&mali).await;
    assert!(matches!(shut, Err(PushFault::NotSent { .. })), "{shut:?}");
    let open = with(&simulator, &[("customers", "yes")]);
    assert!(open.capabilities().push_customers && !upstream(&simulator).capabilities().push_customers);
    assert_eq!(open.look_up_customer(&mali).await, Ok(None));
    let added = open.add_customer(&mali).await.unwrap();
    assert_eq!(open.look_up_customer(&mali).await, Ok(Some(added)));
    let twice = open.add_customer(&mali).await;
    assert!(matches!(twice, Err(PushFault::Rejected { .. })), "{twice:?}");
}
