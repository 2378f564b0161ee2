//! Lists are read to their end.

use crate::shop::{NOW_MS, Shop, dec, sale};
use testkit::wordpos::{Extra, Options, Record};
use upstreams::{CallFault, PullKind, Rows};

fn queries(shop: &Shop, route: &str) -> Vec<String> {
    let asked = shop
        .simulator
        .requests()
        .into_iter()
        .filter(|asked| asked.route == route);
    asked.map(|asked| asked.query).collect()
}

fn products(count: usize) -> Options {
    let product = |no: usize| {
        format!(r#"{{"id":"p{no:03}","name":"Tea {no}","price":"4.00","stock":-2.000,"barcode":885{no:04}}}"#)
    };
    Options {
        products: (0..count).filter_map(|no| Record::read(&product(no))).collect(),
        ..Options::default()
    }
}

#[tokio::test]
async fn a_product_is_asked_for_by_its_whole_code() {
    let shop = Shop::with(products(12), &[]);
    let found = shop.upstream.find_product("8850011").await.unwrap().unwrap();
    assert_eq!(found.remote_id, "p011");
    assert_eq!(
        shop.upstream.find_product("885001").await.unwrap(),
        None,
        "a part of a code is none"
    );
}

#[tokio::test]
async fn products_are_read_to_the_empty_page_with_barcodes_and_every_digit() {
    let shop = Shop::with(products(250), &[]);
    let (mut cursor, mut rows) = (None, Vec::new());
    loop {
        let page = shop.upstream.pull(PullKind::Products, cursor, 1000).await.unwrap();
        let Rows::Products(read) = page.rows else {
            panic!("products were asked for");
        };
        rows.extend(read);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let ids: Vec<String> = rows.iter().map(|row| row.remote_id.clone()).collect();
    let all: Vec<String> = shop
        .simulator
        .products()
        .iter()
        .map(|product| product.text("id"))
        .collect();
    assert_eq!(ids, all, "every row once, in order");
    let asked = [
        "page=1&limit=100",
        "page=2&limit=100",
        "page=3&limit=100",
        "page=4&limit=100",
    ];
    assert_eq!(queries(&shop, "GET /v1/products"), asked);
    let last = &rows[249];
    assert_eq!(
        (last.price.to_string(), last.stock.unwrap().to_string()),
        ("4.00".to_owned(), "-2.000".to_owned())
    );
    assert_eq!(last.barcode, "8850249", "a barcode that is sent as a number");
}

#[tokio::test]
async fn a_list_whose_page_is_not_honoured_is_not_read_for_ever() {
    let shop = Shop::with(products(2), &[]);
    let again = shop
        .upstream
        .pull(PullKind::Products, Some("1 p000".to_owned()), 100)
        .await;
    assert!(matches!(again, Err(CallFault::Exchange(_))), "{again:?}");
    for nonsense in ["next", "x p000"] {
        let refused = shop
            .upstream
            .pull(PullKind::Products, Some(nonsense.to_owned()), 100)
            .await;
        assert!(matches!(refused, Err(CallFault::WrongArguments { .. })), "{refused:?}");
    }
    let refused = shop.upstream.pull(PullKind::Orders, Some("p000".to_owned()), 100).await;
    assert!(matches!(refused, Err(CallFault::WrongArguments { .. })), "{refused:?}");
}

async fn all_orders(shop: &Shop) -> Vec<upstreams::RemoteOrder> {
    let (mut cursor, mut rows) = (None, Vec::new());
    loop {
        shop.later(1);
        let page = shop.upstream.pull(PullKind::Orders, cursor, 100).await.unwrap();
        if let Rows::Orders(read) = page.rows {
            rows.extend(read);
        }
        cursor = page.next;
        if cursor.is_none() {
            return rows;
        }
    }
}

#[tokio::test]
async fn orders_are_read_day_by_day_with_their_markers_and_their_pages_where_there_are_any() {
    for order_pages in [None, Some(2)] {
        let options = Options {
            extra: Extra::Kept,
            order_pages,
            ..Options::default()
        };
        let shop = Shop::with(options, &[("reference_field", "reference"), ("days_back", "2")]);
        for no in 0..5 {
            shop.upstream.push(&sale(&format!("[T1-{no} 01907f3a]"))).await.unwrap();
        }
        shop.later(24 * 60 * 60);
        shop.upstream.push(&sale("[T1-5 01907f3a]")).await.unwrap();
        let rows = all_orders(&shop).await;
        let notes: Vec<&str> = rows.iter().map(|row| row.notes.as_str()).collect();
        let markers: Vec<String> = (0..6).map(|no| format!("[T1-{no} 01907f3a]")).collect();
        assert_eq!(notes, markers, "{order_pages:?}");
        assert_eq!(
            (rows[0].total.unwrap().to_string(), rows[0].method.as_str()),
            ("59.98".to_owned(), "wechat")
        );
        let asked = queries(&shop, "GET /v1/orders");
        let first_page = |day: &str| format!("start_date={day}&end_date={day}");
        for day in ["2025-11-29", "2025-11-30", "2025-12-01", "2025-12-02"] {
            assert!(asked.contains(&first_page(day)), "{day}: {asked:?}");
        }
        assert_eq!(
            asked.contains(&format!("{}&page=3", first_page("2025-11-30"))),
            order_pages.is_some(),
            "{asked:?}"
        );
    }
    assert_eq!(NOW_MS / 1000, 1_764_502_400, "the day of these orders is 2025-11-30");
}

#[tokio::test]
async fn the_tax_goes_in_a_field_that_a_shop_has_named_and_is_read_back_from_it() {
    let options = Options {
        extra: Extra::Kept,
        ..Options::default()
    };
    let shop = Shop::with(options, &[("tax_field", "tax_amount"), ("days_back", "2")]);
    shop.upstream.push(&sale("[T1-1 01907f3a]")).await.unwrap();
    assert_eq!(shop.simulator.orders()[0].json("tax_amount"), "3.92", "a number");
    assert_eq!(all_orders(&shop).await[0].tax, Some(dec("3.92")));
    shop.simulator.alter_order(0, "tax_amount", &"4.00");
    assert_eq!(
        all_orders(&shop).await[0].tax,
        Some(dec("4.00")),
        "digits in quotes are read too"
    );
}

#[tokio::test]
async fn what_an_order_does_not_tell_is_not_told_and_the_order_is_listed_all_the_same() {
    let shop = Shop::with(Options::default(), &[("days_back", "2")]);
    shop.upstream.push(&sale("[T1-1 01907f3a]")).await.unwrap();
    for field in ["total_amount", "payment_method"] {
        shop.simulator.alter_order(0, field, &None::<String>);
    }
    let order = all_orders(&shop).await.remove(0);
    assert_eq!((order.total, order.tax, order.method.as_str()), (None, None, ""));
}
