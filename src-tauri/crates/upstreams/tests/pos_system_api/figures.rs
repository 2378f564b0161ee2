//! Figures cross the wire digit for digit.

use crate::shop::{ACCOUNT, dec, options, sale, simulator, upstream};
use testkit::pos_system_api::{Simulator, User};
use upstreams::{PullKind, Rows};

const LONG: &str = "12345678901234.5678";

#[tokio::test]
async fn a_sale_arrives_with_exactly_its_digits_and_its_marker_first() {
    let simulator = simulator();
    let mut sale = sale("[T1K7Q-000123 01907f3a]");
    sale.total = dec(LONG);
    sale.lines[0].quantity = dec("0.7350");
    sale.lines[0].unit_price = dec("45.00");
    sale.notes = "cash 50.00 + card 40.00".to_owned();
    let pushed = upstream(&simulator).push(&sale).await.unwrap();
    let orders = simulator.orders();
    assert_eq!(orders.len(), 1, "one sale is one order");
    let order = &orders[0];
    assert_eq!(pushed.remote_id, order.id);
    assert_eq!(pushed.echoed_total, Some(dec(LONG)), "what the upstream says it stored");
    assert_eq!(order.total_amount, LONG, "no digit is lost on the way");
    assert_eq!(order.items[0].quantity, "0.7350", "nor a zero at the end");
    assert_eq!(order.items[0].price_at_order, "45.00");
    assert_eq!(order.notes, "[T1K7Q-000123 01907f3a] cash 50.00 + card 40.00");
    assert_eq!(
        (order.user_id.as_str(), order.payment_method.as_str()),
        (ACCOUNT, "cash")
    );
}

#[tokio::test]
async fn figures_are_read_as_numbers_and_as_text() {
    let mut options = options();
    let original = options.seed.items[0].clone();
    let priced = |id: &str, price: &str| {
        let mut item = original.clone();
        item.id = id.to_owned();
        item.price = price.to_owned();
        item
    };
    options.seed.items = vec![
        priced("a", LONG),
        priced("b", "4.00"),
        priced("c", "\"12.30\""),
        priced("d", "1e2"),
        priced("e", "9007199254740993"),
    ];
    let simulator = Simulator::start(options).unwrap();
    let page = upstream(&simulator).pull(PullKind::Products, None, 100).await.unwrap();
    let Rows::Products(rows) = page.rows else {
        panic!("products were asked for");
    };
    let prices: Vec<String> = rows.iter().map(|row| row.price.to_string()).collect();
    assert_eq!(prices, [LONG, "4.00", "12.30", "100", "9007199254740993"]);
    assert_eq!(rows[0].stock.unwrap().to_string(), "-2.000", "stock may be negative");
}

#[tokio::test]
async fn people_are_read_with_whether_they_may_act() {
    let mut options = options();
    options.seed.users.push(User {
        id: "usr-b".to_owned(),
        username: "bo".to_owned(),
        email: "bo@shop.example".to_owned(),
        full_name: "Bo".to_owned(),
        is_active: false,
        is_superuser: false,
    });
    let simulator = Simulator::start(options).unwrap();
    let upstream = upstream(&simulator);
    let Rows::Staff(rows) = upstream.pull(PullKind::Staff, None, 100).await.unwrap().rows else {
        panic!("staff were asked for");
    };
    let people: Vec<_> = rows.iter().map(|row| (row.remote_id.as_str(), row.active)).collect();
    assert_eq!(people, [(ACCOUNT, true), ("usr-b", false)]);
    let probe = upstream.probe().await.unwrap();
    assert_eq!(
        (probe.account.as_str(), probe.account_remote.as_str()),
        ("till", ACCOUNT)
    );
}
