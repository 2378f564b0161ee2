//! Lists are read to their end, also while they move.

use crate::shop::{Shop, config, options, product, transaction};
use std::collections::BTreeSet;
use std::sync::Arc;
use testkit::parrot::Simulator as Parrot;
use testkit::pospos::{Options, Seed};
use upstreams::{CallFault, PullKind, RemoteItem, RemoteRecord, Rows};

const QUICK: (&str, &str) = ("calls_per_minute", "1800");

fn queries(shop: &Shop, route: &str) -> Vec<String> {
    let asked = shop
        .simulator
        .requests()
        .into_iter()
        .filter(|asked| asked.route == route);
    asked.map(|asked| asked.query).collect()
}

async fn all(shop: &Shop, kind: PullKind, limit: u32) -> (Vec<RemoteItem>, Vec<RemoteRecord>) {
    let (mut cursor, mut items, mut records) = (None, Vec::new(), Vec::new());
    loop {
        let page = shop.upstream.pull(kind, cursor, limit).await.unwrap();
        match page.rows {
            Rows::Products(rows) => items.extend(rows),
            Rows::Records(rows) => records.extend(rows),
            Rows::Staff(_) | Rows::Customers(_) | Rows::Orders(_) => {}
        }
        cursor = page.next;
        if cursor.is_none() {
            return (items, records);
        }
    }
}

#[tokio::test]
async fn products_are_read_to_the_last_page_or_to_the_empty_one() {
    for (tells_pages, pages) in [(true, 3), (false, 4)] {
        let options = Options {
            tells_pages,
            seed: Seed {
                stock: (0..250).map(product).collect(),
                ..Seed::default()
            },
            ..options()
        };
        let shop = Shop::with(options, &[QUICK]);
        let (items, _) = all(&shop, PullKind::Products, 100).await;
        assert_eq!(items.len(), 250);
        assert_eq!(queries(&shop, "GET /stock/pagination").len(), pages, "{tells_pages}");
        let last = &items[249];
        assert_eq!((&*last.barcode, &*last.unit, &*last.name), ("P0249", "cup", "Tea 249"));
        assert_eq!(
            (last.price.to_string(), last.stock.unwrap().to_string()),
            ("4.50".to_owned(), "-2.000".to_owned())
        );
    }
}

#[tokio::test]
async fn a_product_is_asked_for_by_its_whole_code() {
    let options = Options {
        seed: Seed {
            stock: (0..30).map(product).collect(),
            ..Seed::default()
        },
        ..options()
    };
    let shop = Shop::with(options, &[QUICK]);
    let found = shop.upstream.find_product("P0007").await.unwrap().unwrap();
    assert_eq!(found.name, "Tea 7");
    assert_eq!(
        shop.upstream.find_product("P000").await.unwrap(),
        None,
        "a part of a code is none"
    );
}

#[tokio::test]
async fn a_product_without_a_price_is_no_product_for_nothing() {
    let shop = Shop::with(options(), &[QUICK, ("price_field", "special_price")]);
    let fault = shop
        .upstream
        .pull(PullKind::Products, None, 100)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        fault.ends_with("no price in its field special_price (set price_field)"),
        "{fault}"
    );
    let cost = Shop::with(options(), &[QUICK, ("price_field", "cost")]);
    let (items, _) = all(&cost, PullKind::Products, 100).await;
    assert_eq!(items[0].price.to_string(), "3", "the field is the shop's to say");
}

/// Fifty sales of three days, newest first: ten of today.
fn busy() -> Vec<testkit::pospos::Record> {
    (0..50)
        .rev()
        .map(|no| {
            let timestamp = match no {
                0..20 => "2025-11-28T05:00:00.000Z",
                // 23:30 UTC is the next day in Bangkok.
                20..40 => "2025-11-28T23:30:00.000Z",
                _ => "2025-11-30T05:00:00.000Z",
            };
            transaction(no, timestamp)
        })
        .collect()
}

#[tokio::test]
async fn sales_that_arrive_while_a_list_is_read_hide_none_of_the_others() {
    for tells_pages in [true, false] {
        let arriving = (100..130).map(|no| transaction(no, "2025-11-30T10:00:00.000Z"));
        let options = Options {
            tells_pages,
            seed: Seed {
                transactions: busy(),
                arriving: arriving.collect(),
                ..Seed::default()
            },
            ..options()
        };
        let shop = Shop::with(options, &[QUICK, ("days_back", "2")]);
        let (_, sales) = all(&shop, PullKind::PastSales, 7).await;
        let read: BTreeSet<&str> = sales.iter().map(|sale| sale.remote_id.as_str()).collect();
        for no in 0..50 {
            let id = format!("68b9{no:020}");
            assert!(
                read.contains(id.as_str()),
                "{tells_pages}: sale {no} was there from the start"
            );
        }
        let asked = queries(&shop, "GET /transactions");
        assert_eq!(
            asked[0], "page=1&limit=7&start=2025-11-28&end=2025-11-29",
            "the days that are over come first"
        );
        assert!(
            asked.contains(&"page=1&limit=7&start=2025-11-30&end=2025-11-30".to_owned()),
            "{asked:?}"
        );
        let closed = asked.iter().filter(|query| query.contains("end=2025-11-29")).count();
        assert_eq!(closed, if tells_pages { 6 } else { 7 }, "forty sales, seven at a time");
        let twice = sales.iter().filter(|sale| sale.at.starts_with("2025-11-28")).count();
        assert_eq!(twice, 40, "where nothing arrives any more nothing is read twice");
    }
}

#[tokio::test]
async fn a_sale_that_is_cancelled_later_says_so_when_it_is_read_again() {
    let shop = Shop::with(options(), &[QUICK]);
    let (_, before) = all(&shop, PullKind::PastSales, 200).await;
    let sale = RemoteRecord {
        remote_id: format!("68b9{:020}", 1),
        name: "TR68000001".to_owned(),
        party: "Ana Suk".to_owned(),
        total: Some(161.into()),
        owed: None,
        state: "success".to_owned(),
        at: "2025-11-30T03:00:00.000Z".to_owned(),
    };
    assert_eq!(before, std::slice::from_ref(&sale));
    shop.simulator.system().cancel(&sale.remote_id);
    let (_, after) = all(&shop, PullKind::PastSales, 200).await;
    let state = "cancel".to_owned();
    assert_eq!(after, [RemoteRecord { state, ..sale }]);
}

#[tokio::test]
async fn a_list_whose_page_is_not_honoured_is_not_read_for_ever() {
    let parrot = Parrot::parrot().unwrap();
    parrot.say(200, r#"{"success":1,"data":[{"_id":"a","price":1,"grand_total":1}]}"#);
    let clock = Arc::new(|| crate::shop::NOW_MS);
    let upstream = upstreams::connect("pospos", &config(&parrot.base_url(), &[]), clock).unwrap();
    for kind in [PullKind::Products, PullKind::PastSales, PullKind::Purchases] {
        let first = upstream.pull(kind, None, 100).await.unwrap();
        let again = upstream.pull(kind, first.next, 100).await;
        assert!(matches!(again, Err(CallFault::Exchange(_))), "{again:?}");
        let nonsense = upstream.pull(kind, Some("next".to_owned()), 100).await;
        assert!(
            matches!(nonsense, Err(CallFault::WrongArguments { .. })),
            "{nonsense:?}"
        );
    }
    parrot.say(200, r#"{"success":0,"message":"maintenance"}"#);
    let refused = upstream.probe().await.unwrap_err().to_string();
    assert_eq!(refused, "refused with 200: maintenance");
}
