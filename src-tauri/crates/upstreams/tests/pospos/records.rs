//! Suppliers, credit sales and purchases, read to their end.

use crate::shop::{Shop, options};
use testkit::parrot::Simulator as Parrot;
use testkit::pospos::{Options, Record, Seed};
use upstreams::{Page, PullKind, RemoteRecord, Rows};

fn rows(page: Page) -> Vec<RemoteRecord> {
    match page.rows {
        Rows::Records(rows) => rows,
        rows => unreachable!("records were asked for, not {rows:?}"),
    }
}

async fn all(shop: &Shop, kind: PullKind) -> Vec<RemoteRecord> {
    let (mut cursor, mut records) = (None, Vec::new());
    loop {
        let page = shop.upstream.pull(kind, cursor, 3).await.unwrap();
        cursor = page.next.clone();
        records.extend(rows(page));
        if cursor.is_none() {
            return records;
        }
    }
}

fn made(count: usize, row: impl Fn(usize) -> String) -> Vec<Record> {
    (0..count).map(|no| Record::read(&row(no)).unwrap()).collect()
}

fn shop(tells_pages: bool, seed: Seed) -> Shop {
    let options = Options {
        tells_pages,
        seed,
        ..options()
    };
    Shop::with(options, &[("calls_per_minute", "1800")])
}

fn queries(shop: &Shop) -> Vec<String> {
    shop.simulator.requests().into_iter().map(|asked| asked.query).collect()
}

#[tokio::test]
async fn vendors_are_read_to_the_last_page_or_to_the_empty_one() {
    for (tells_pages, pages) in [(true, 3), (false, 4)] {
        let vendors = made(7, |no| {
            format!(r#"{{"_id":"v{no}","code":"V{no}","phonenumber":"02","companyname":"Tea {no}"}}"#)
        });
        let shop = shop(
            tells_pages,
            Seed {
                vendors,
                ..Seed::default()
            },
        );
        let read = all(&shop, PullKind::Suppliers).await;
        assert_eq!(read.len(), 7);
        let last = RemoteRecord {
            remote_id: "v6".to_owned(),
            name: "Tea 6".to_owned(),
            ..RemoteRecord::default()
        };
        assert_eq!(read[6], last, "and nothing that was not told");
        assert_eq!(queries(&shop).len(), pages);
    }
}

#[tokio::test]
async fn a_list_of_vendors_that_comes_all_at_once_is_read_once() {
    let parrot = Parrot::parrot().unwrap();
    parrot.say(
        200,
        r#"{"success":1,"data":[{"_id":"v1","code":7},{"_id":"v2","companyname":" ","code":"V2"}]}"#,
    );
    let clock = std::sync::Arc::new(|| crate::shop::NOW_MS);
    let config = crate::shop::config(&parrot.base_url(), &[]);
    let upstream = upstreams::connect("pospos", &config, clock).unwrap();
    let first = upstream.pull(PullKind::Suppliers, None, 100).await.unwrap();
    let next = first.next.clone();
    let read = rows(first);
    let names: Vec<&str> = read.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["7", "V2"], "its number where it has no name");
    let again = upstream.pull(PullKind::Suppliers, next, 100).await.unwrap();
    assert_eq!((again.rows, again.next), (Rows::Records(Vec::new()), None));
}

#[tokio::test]
async fn credit_sales_are_read_by_what_they_are_and_what_is_owed_is_told_or_not_said() {
    let credit = [
        ("c1", "OUT_OF_PERIOD", "pending", r#","remaining":"120.50""#),
        ("c2", "OUT_OF_PERIOD", "pending", ""),
        ("c3", "IN_OF_PERIOD", "pending", r#","remaining":1e2"#),
        ("c4", "IN_OF_PERIOD", "paid", ""),
    ];
    let credit = credit.map(|(id, period, status, more)| {
        let json = format!(
            r#"{{"_id":"{id}","code":"CR-{id}","timestamp":"2025-11-29T03:00:00.000Z","period":"{period}","status":"{status}",
            "grand_total":200.00,"buyer_detail":{{"firstname":"Ana","lastname":null}}{more}}}"#
        );
        Record::read(&json).unwrap()
    });
    for tells_pages in [true, false] {
        let shop = shop(
            tells_pages,
            Seed {
                credit: credit.to_vec(),
                ..Seed::default()
            },
        );
        let read = all(&shop, PullKind::CreditSales).await;
        let told: Vec<String> = read
            .iter()
            .map(|one| {
                let figure = |figure: Option<rust_decimal::Decimal>| figure.map(|figure| figure.to_string());
                let owed = figure(one.owed).unwrap_or_else(|| "?".to_owned());
                format!(
                    "{} {} {} {} {owed}",
                    one.name,
                    one.party,
                    figure(one.total).unwrap(),
                    one.state
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "CR-c1 Ana 200.00 pending OUT_OF_PERIOD 120.50",
                "CR-c2 Ana 200.00 pending OUT_OF_PERIOD ?",
                "CR-c3 Ana 200.00 pending IN_OF_PERIOD 100",
                "CR-c4 Ana 200.00 paid 0",
            ]
        );
    }
    let shop = shop(true, Seed::default());
    assert!(all(&shop, PullKind::CreditSales).await.is_empty());
    assert_eq!(queries(&shop).len(), 3, "a question for each list");
    for cursor in ["9 ", "x", "1"] {
        let nonsense = shop
            .upstream
            .pull(PullKind::CreditSales, Some(cursor.to_owned()), 3)
            .await;
        assert!(nonsense.is_err(), "{cursor}");
    }
}

#[tokio::test]
async fn buy_documents_of_three_months_are_read_the_days_that_are_over_first() {
    let document = |no: usize, day: &str| {
        let json = format!(
            r#"{{"_id":"b{no}","code":"B{no}","timestamp":"{day}T03:00:00.000Z","status":"received","grand_total":"99.9900",
            "vendor_detail":{{"code":"V1","companyname":"Tea Co"}}}}"#
        );
        Record::read(&json).unwrap()
    };
    let days = [
        "2025-11-30",
        "2025-11-29",
        "2025-11-28",
        "2025-10-01",
        "2025-09-01",
        "2025-08-01",
    ];
    let shop = shop(
        true,
        Seed {
            buy_documents: days.iter().enumerate().map(|(no, day)| document(no, day)).collect(),
            ..Seed::default()
        },
    );
    let read = all(&shop, PullKind::Purchases).await;
    let names: Vec<&str> = read.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names,
        ["B1", "B2", "B3", "B4", "B0"],
        "the sixth is older than three months"
    );
    let first = &read[0];
    assert_eq!(
        (
            &*first.party,
            first.total.unwrap().to_string(),
            &*first.state,
            &*first.at
        ),
        ("Tea Co", "99.9900".to_owned(), "received", "2025-11-29T03:00:00.000Z")
    );
    assert_eq!(
        queries(&shop),
        [
            "page=1&limit=3&start_date=2025-08-30&end_date=2025-11-29",
            "page=2&limit=3&start_date=2025-08-30&end_date=2025-11-29",
            "page=1&limit=3&start_date=2025-11-30&end_date=2025-11-30",
        ]
    );
}
