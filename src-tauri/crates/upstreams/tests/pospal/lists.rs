//! Lists are read to their end, from place to place, and what changes meanwhile costs no row.

use crate::shop::{dec, sale, simulator, upstream};
use testkit::pospal::{Options, Simulator};
use upstreams::{CallFault, PullKind, PushFault, PushSale, RemoteItem, RemoteRecord, Rows, Upstream};

const PAGES: &str = "POST /productOpenApi/queryProductPages";

fn with_products(products: i64) -> Simulator {
    Simulator::start(Options {
        products,
        ..Options::default()
    })
    .unwrap()
}

async fn page(upstream: &dyn Upstream, cursor: Option<String>) -> (Vec<RemoteItem>, Option<String>) {
    let page = upstream.pull(PullKind::Products, cursor, 100).await.unwrap();
    match page.rows {
        Rows::Products(rows) => (rows, page.next),
        rows => unreachable!("products were asked for, not {rows:?}"),
    }
}

/// Every product's uid, `between` being done after the first page.
async fn uids(upstream: &dyn Upstream, between: impl FnOnce()) -> Vec<i64> {
    let (mut rows, mut cursor) = page(upstream, None).await;
    between();
    while cursor.is_some() {
        let (more, next) = page(upstream, cursor).await;
        rows.extend(more);
        cursor = next;
    }
    rows.iter().map(|row| row.remote_id.parse().unwrap()).collect()
}

#[tokio::test]
async fn a_pull_ends_with_the_page_that_is_not_full() {
    for (products, pages) in [(0, 1), (1, 1), (99, 1), (100, 2), (101, 2), (250, 3)] {
        let simulator = with_products(products);
        let read = uids(&*upstream(&simulator), || ()).await;
        let all: Vec<i64> = (1..=products).map(Simulator::product_uid).collect();
        assert_eq!(read, all, "every row once, in order");
        assert_eq!(simulator.count(PAGES), pages, "{products} products");
    }
}

#[tokio::test]
async fn a_product_arrives_digit_for_digit() {
    let simulator = with_products(1);
    simulator.put_product(&[("uid", "9223372036854775807"), ("name", "\"Old\""), ("enable", "0")]);
    simulator.put_product(&[
        ("uid", "7"),
        ("name", "null"),
        ("barcode", "null"),
        ("sellPrice", "\"4.50\""),
    ]);
    let (rows, _) = page(&*upstream(&simulator), None).await;
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{} {:?} {} {} {:?} {}",
                row.remote_id,
                row.name,
                row.price,
                row.stock.unwrap_or_default(),
                row.barcode,
                row.active
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "1366004607492564649 \"茶 Tea 1\" 45.00 -2.000 \"6900000000001\" true",
            "9223372036854775807 \"Old\" 0 0 \"\" false",
            "7 \"\" 4.50 0 \"\" true",
        ]
    );
}

#[tokio::test]
async fn a_product_comes_with_what_stands_in_other_lists_which_are_read_once_in_six_hours() {
    let simulator = with_products(1);
    let upstream = upstream(&simulator);
    let (rows, _) = page(&*upstream, None).await;
    let row = &rows[0];
    let told = |text: &Option<String>| text.clone().unwrap_or_default();
    assert_eq!(
        (
            told(&row.more.category).as_str(),
            told(&row.more.brand).as_str(),
            row.unit.as_str()
        ),
        ("工艺品", "宝马", "kg")
    );
    assert_eq!((row.more.cost, row.more.wholesale), (Some(dec("0.400")), None));
    let (again, _) = page(&*upstream, None).await;
    assert_eq!(again[0].more.brand, None, "what was not asked is not said, and stays");
    assert_eq!(again[0].more.category, row.more.category);
    for list in [
        "productOpenApi/queryProductCategoryPages",
        "productOpenApi/queryProducOtherInfotByUids",
    ] {
        assert_eq!(simulator.count(&format!("POST /{list}")), 1, "{list}");
    }
}

#[tokio::test]
async fn a_product_is_asked_for_by_its_code() {
    let simulator = with_products(2);
    let upstream = upstream(&simulator);
    let found = upstream.find_product("6900000000002").await.unwrap().unwrap();
    assert_eq!(found.remote_id, Simulator::product_uid(2).to_string());
    assert_eq!(upstream.find_product("6900000000009").await.unwrap(), None);
}

#[tokio::test]
async fn rows_that_come_and_go_between_two_pages_shift_nothing() {
    let simulator = with_products(250);
    let gone = [1, 100, 101].map(Simulator::product_uid);
    let read = uids(&*upstream(&simulator), || {
        gone.iter().for_each(|uid| simulator.remove_product(*uid));
        simulator.put_product(&[("name", "\"New\"")]);
    })
    .await;
    let expected: Vec<i64> = (1..=251).filter(|no| *no != 101).map(Simulator::product_uid).collect();
    assert_eq!(read, expected, "no row is lost and none is read twice");
}

#[tokio::test]
async fn a_list_that_halves_is_read_as_it_is() {
    let simulator = with_products(250);
    simulator.halve_products();
    assert_eq!(uids(&*upstream(&simulator), || ()).await.len(), 125);
}

#[tokio::test]
async fn a_place_that_the_upstream_did_not_give_is_refused_there() {
    let simulator = with_products(250);
    let upstream = upstream(&simulator);
    let (_, next) = page(&*upstream, None).await;
    let next = next.unwrap();
    assert!(
        next.ends_with(r#" "}"#),
        "its value ends with a space, and stays so: {next}"
    );
    let trimmed = upstream
        .pull(PullKind::Products, Some(next.replace(" \"", "\"")), 100)
        .await;
    assert!(
        matches!(trimmed, Err(CallFault::Exchange(PushFault::Rejected { .. }))),
        "{trimmed:?}"
    );
    let nonsense = upstream.pull(PullKind::Products, Some("next".to_owned()), 100).await;
    assert!(
        matches!(nonsense, Err(CallFault::WrongArguments { .. })),
        "{nonsense:?}"
    );
}

#[tokio::test]
async fn people_are_read_with_whether_they_may_act() {
    let simulator = simulator();
    let page = upstream(&simulator).pull(PullKind::Staff, None, 100).await.unwrap();
    let Rows::Staff(people) = page.rows else {
        panic!("staff were asked for");
    };
    let told: Vec<_> = people
        .iter()
        .map(|one| (one.username.as_str(), one.full_name.as_str(), one.active))
        .collect();
    assert_eq!(told, [("1001", "Ana", true), ("1002", "Bo", false)]);
    assert_eq!(page.next, None);
}

async fn records(upstream: &dyn Upstream, kind: PullKind) -> Vec<RemoteRecord> {
    let (mut cursor, mut records) = (None, Vec::new());
    loop {
        let page = upstream.pull(kind, cursor, 100).await.unwrap();
        let Rows::Records(rows) = page.rows else {
            unreachable!("records were asked for")
        };
        records.extend(rows);
        cursor = page.next;
        if cursor.is_none() {
            return records;
        }
    }
}

#[tokio::test]
async fn suppliers_are_read_to_the_page_that_is_not_full_and_say_where_they_are_no_more() {
    let simulator = Simulator::start(Options {
        page_size: 2,
        ..Options::default()
    })
    .unwrap();
    simulator.put_supplier(&[
        ("uid", "9007199254740993"),
        ("number", "\"S-7\""),
        ("name", "\" \""),
        ("enable", "0"),
    ]);
    simulator.put_supplier(&[("uid", "9"), ("name", "\"茶\""), ("enable", "-1")]);
    let read = records(&*upstream(&simulator), PullKind::Suppliers).await;
    let told: Vec<_> = read
        .iter()
        .map(|one| (&*one.remote_id, &*one.name, &*one.state))
        .collect();
    assert_eq!(
        told,
        [
            ("140804498492323524", "FUN", ""),
            ("9007199254740993", "S-7", "disabled"),
            ("9", "茶", "deleted")
        ]
    );
    assert_eq!(simulator.count("POST /supplierOpenApi/querySupplierPages"), 2);
}

#[tokio::test]
async fn tickets_are_read_day_by_day_and_one_that_was_reversed_says_so() {
    let simulator = Simulator::start(Options {
        page_size: 2,
        ..Options::default()
    })
    .unwrap();
    let ticket = |sn: &str, at: &str, kind: &str, invalid: &str| {
        let (sn, at, kind) = (format!("\"{sn}\""), format!("\"{at}\""), format!("\"{kind}\""));
        let said = [
            ("sn", &*sn),
            ("datetime", &*at),
            ("ticketType", &*kind),
            ("invalid", invalid),
            ("totalAmount", "12.500"),
        ];
        simulator.put_ticket(&said);
    };
    // The account's clock says 2025-11-30 18:53:20; the first is older than seven days.
    ticket("1", "2025-11-23 18:53:20", "SELL", "0");
    ticket("2", "2025-11-23 18:53:21", "SELL", "0");
    for (sn, second) in [("3", "20"), ("4", "21"), ("5", "22")] {
        ticket(sn, &format!("2025-11-28 12:00:{second}"), "SELL", "1");
    }
    ticket("6", "2025-11-30 18:53:20", "SELL_RETURN", "0");
    let read = records(&*upstream(&simulator), PullKind::PastSales).await;
    let told: Vec<_> = read.iter().map(|one| (&*one.name, &*one.state)).collect();
    let reversed = "SELL invalid";
    assert_eq!(
        told,
        [
            ("2", "SELL"),
            ("3", reversed),
            ("4", reversed),
            ("5", reversed),
            ("6", "SELL_RETURN")
        ]
    );
    assert_eq!(
        (read[0].total, &*read[0].at),
        (Some(dec("12.500")), "2025-11-23 18:53:21")
    );
    assert_eq!(
        simulator.count("POST /ticketOpenApi/queryTicketPages"),
        8,
        "seven days, one of two pages"
    );
}

#[tokio::test]
async fn orders_are_read_day_by_day_each_to_its_end() {
    let simulator = Simulator::start(Options {
        page_size: 2,
        ..Options::default()
    })
    .unwrap();
    let upstream = upstream(&simulator);
    let day_ms = 24 * crate::shop::HOUR_MS;
    // Five days ago, three of one day, and now; and one that is too old to be read again.
    for (no, days) in [(1, 9), (2, 5), (3, 2), (4, 2), (5, 2), (6, 0)] {
        let sold_at_ms = crate::shop::NOW_MS - days * day_ms;
        let sale = PushSale {
            sold_at_ms,
            ..sale(&format!("[T1-{no} 01907f3a]"))
        };
        upstream.push(&sale).await.unwrap();
    }
    let (mut cursor, mut markers) = (None, Vec::new());
    loop {
        let page = upstream.pull(PullKind::Orders, cursor, 100).await.unwrap();
        let Rows::Orders(rows) = page.rows else {
            panic!("orders were asked for");
        };
        assert!(
            rows.iter()
                .all(|order| order.total == Some(dec("90.00")) && order.method == "Cash")
        );
        markers.extend(
            rows.into_iter()
                .map(|order| order.notes.chars().skip(1).take(4).collect::<String>()),
        );
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(markers, ["T1-2", "T1-3", "T1-4", "T1-5", "T1-6"]);
}
