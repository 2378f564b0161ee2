//! Cents become money, lines become sales, and what comes late is read all the same.

use crate::shop::{NOW_S, Shop, TODAY_S, line, options, shop};
use testkit::wristcoin::{Options, Seed};
use upstreams::{CallFault, PullKind, RemoteRecord, Rows};

async fn sales(shop: &Shop) -> Vec<RemoteRecord> {
    let (mut cursor, mut sales) = (None, Vec::new());
    loop {
        shop.later(1);
        let page = shop.upstream.pull(PullKind::PastSales, cursor, 100).await.unwrap();
        if let Rows::Records(rows) = page.rows {
            sales.extend(rows);
        }
        cursor = page.next;
        if cursor.is_none() {
            return sales;
        }
    }
}

fn told(sales: &[RemoteRecord]) -> Vec<(&str, String)> {
    sales
        .iter()
        .map(|sale| (sale.remote_id.as_str(), sale.total.unwrap().to_string()))
        .collect()
}

#[tokio::test]
async fn menu_items_are_products_in_money_and_the_deleted_ones_are_not_sold() {
    let page = shop().upstream.pull(PullKind::Products, None, 100).await.unwrap();
    let Rows::Products(rows) = page.rows else {
        panic!("products were asked for");
    };
    let read: Vec<_> = rows
        .iter()
        .map(|row| (&*row.name, row.price.to_string(), row.active))
        .collect();
    assert_eq!(
        read,
        [("Cola", "2.50".to_owned(), true), ("Old", "0.99".to_owned(), false)]
    );
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn staff_are_known_by_their_account_where_nothing_names_them() {
    let page = shop().upstream.pull(PullKind::Staff, None, 100).await.unwrap();
    let Rows::Staff(rows) = page.rows else {
        panic!("staff were asked for");
    };
    let read: Vec<_> = rows.iter().map(|row| (&*row.remote_id, &*row.username)).collect();
    assert_eq!(read, [("acc-1", "acc-1"), ("acc-2", "bo@event.example")]);
}

#[tokio::test]
async fn the_lines_of_a_purchase_are_one_sale_also_over_midnight_and_no_line_counts_twice() {
    let options = Options {
        seed: Seed {
            sales: vec![
                line(1, "p-1", TODAY_S - 1, 2, 250),
                line(2, "p-1", TODAY_S + 30, 1, 99),
                line(2, "p-1", TODAY_S + 30, 1, 99),
                line(3, "p-2", TODAY_S + 30, 1, 100),
                line(4, "p-3", TODAY_S - 7 * 86_400, 1, 1),
                line(5, "p-4", TODAY_S - 7 * 86_400 - 1, 1, 1),
                line(6, "p-5", NOW_S + 3600, 1, 5),
            ],
            ..Seed::default()
        },
        ..options()
    };
    let shop = Shop::with(options, &[]);
    let sales = sales(&shop).await;
    let expected = [("p-3", "0.01"), ("p-1", "5.99"), ("p-2", "1.00"), ("p-5", "0.05")];
    assert_eq!(
        told(&sales),
        expected.map(|(id, total)| (id, total.to_owned())),
        "seven days, each purchase once"
    );
    assert_eq!(
        sales[1].at,
        (TODAY_S - 1).to_string(),
        "a sale is made with its first line"
    );
    let nonsense = shop
        .upstream
        .pull(PullKind::PastSales, Some("yesterday".to_owned()), 100)
        .await;
    assert!(
        matches!(nonsense, Err(CallFault::WrongArguments { .. })),
        "{nonsense:?}"
    );
}

#[tokio::test]
async fn what_a_terminal_delivers_days_late_is_read_by_the_next_sweep() {
    let options = Options {
        seed: Seed {
            sales: vec![line(1, "p-1", NOW_S - 60, 2, 250)],
            late: vec![
                line(2, "p-0", NOW_S - 5 * 86_400, 1, 100),
                line(3, "p-1", NOW_S - 61, 1, 50),
            ],
            ..Seed::default()
        },
        ..options()
    };
    let shop = Shop::with(options, &[]);
    assert_eq!(told(&sales(&shop).await), [("p-1", "5.00".to_owned())]);
    shop.simulator.deliver_late();
    assert_eq!(
        told(&sales(&shop).await),
        [("p-0", "1.00".to_owned()), ("p-1", "5.50".to_owned())]
    );
}

#[tokio::test]
async fn a_price_that_is_no_whole_number_of_cents_is_refused_and_never_rounded() {
    for (price, good) in [
        ("250", true),
        ("\"250\"", true),
        ("250.0", true),
        ("2.5", false),
        ("null", false),
        ("1e99", false),
    ] {
        let options = Options {
            seed: Seed {
                menu_items: format!(r#"[{{"item_id":"a","description":"A","price":{price}}}]"#),
                ..Seed::default()
            },
            ..options()
        };
        let page = Shop::with(options, &[])
            .upstream
            .pull(PullKind::Products, None, 100)
            .await;
        assert_eq!(page.is_ok(), good, "{price}: {page:?}");
    }
}

#[tokio::test]
async fn a_list_is_found_alone_or_as_the_only_list_of_an_object() {
    for (body, good) in [
        (r#"[{"item_id":"a","price":1}]"#, true),
        (r#"{"event_id":"e","items":[{"item_id":"a","price":1}]}"#, true),
        (r#"{"a":[],"b":[]}"#, false),
        (r#"{"event_id":"e"}"#, false),
        ("7", false),
    ] {
        let parrot = testkit::parrot::Simulator::parrot().unwrap();
        parrot.say(200, body);
        let config = crate::shop::config(&parrot.base_url(), &[]);
        let upstream = upstreams::connect("wristcoin", &config, crate::shop::still()).unwrap();
        let answer = upstream.call("list_menu_items", "{}").await;
        assert_eq!(
            answer.as_deref().ok(),
            good.then_some(body),
            "told as it came: {answer:?}"
        );
    }
}
