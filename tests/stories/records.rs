//! What back ends have and the till only shows: read when nothing else is to be done, listed and found by whoever sees to back ends.

use jiff::ToSpan;
use serde_json::{Value, json};
use testkit::pospos::{Options, Record, Seed, Simulator};
use testkit::{pospal, wristcoin};
use till_tests::figures::{list, text};
use till_tests::head::{join, sync};
use till_tests::{ANA, CHAI, OWNER, Shop};

fn records(shop: &Shop, words: &str) -> Vec<Value> {
    let reply = shop.ctl(&format!("upstream records {words}")).by(&CHAI).done();
    list(&reply, "records").to_vec()
}

fn names(records: &[Value]) -> Vec<&str> {
    records.iter().map(|one| text(one, "name")).collect()
}

/// The moment of so many days ago, as POSPOS writes it.
fn days_ago(days: i64) -> String {
    let now = jiff::Timestamp::now().as_second();
    let at = jiff::Timestamp::from_second(now - days * 86_400).unwrap();
    at.strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string()
}

fn shop_there() -> Simulator {
    let dated = |id: &str, days: i64, more: &str| {
        let at = days_ago(days);
        let json = format!(
            r#"{{"_id":"{id}","code":"{id}","timestamp":"{at}","status":"success","grand_total":"161.50"{more}}}"#
        );
        Record::read(&json).unwrap()
    };
    let seed = Seed {
        vendors: Record::list(
            r#"[{"_id":"v1","code":"V1","companyname":"Tea Co"},{"_id":"v2","code":"V2","companyname":"ชาไทย"}]"#,
        ),
        credit: vec![dated(
            "CR-1",
            3,
            r#","period":"OUT_OF_PERIOD","status":"pending","remaining":"61.50","buyer_detail":{"firstname":"Mali"}"#,
        )],
        buy_documents: vec![dated("B-1", 40, r#","vendor_detail":{"companyname":"Tea Co"}"#)],
        transactions: (0..3).map(|days| dated(&format!("TR-{days}"), days, "")).collect(),
        ..Seed::default()
    };
    Simulator::start(Options {
        seed,
        ..Options::default()
    })
    .unwrap()
}

fn joined(shop: &Shop, there: &Simulator) {
    let words = "upstream add pospos --name pp --set calls_per_minute=1800 --secret-stdin --base-url";
    let line = shop.ctl(words).arg(there.base_url());
    let _added = line.typed("correct-horse").by(&OWNER).done();
}

#[test]
fn suppliers_credit_purchases_and_past_sales_of_a_back_end_are_listed_and_found() {
    let (shop, there) = (Shop::demo(), shop_there());
    joined(&shop, &there);
    sync(&shop);
    assert_eq!(names(&records(&shop, "pp supplier")), ["Tea Co", "ชาไทย"]);
    let owed = records(&shop, "pp credit_sale");
    assert_eq!(
        owed,
        [json!({
            "remote": "CR-1", "name": "CR-1", "party": "Mali", "total": "161.50", "owed": "61.50",
            "state": "pending OUT_OF_PERIOD", "at": text(&owed[0], "at"),
        })]
    );
    let bought = records(&shop, "pp purchase");
    assert_eq!((names(&bought), text(&bought[0], "party")), (vec!["B-1"], "Tea Co"));
    assert_eq!(
        names(&records(&shop, "pp past_sale")),
        ["TR-0", "TR-1", "TR-2"],
        "the newest first"
    );
    assert_eq!(names(&records(&shop, "pp past_sale --skip 1 --limit 1")), ["TR-1"]);
    assert_eq!(names(&records(&shop, "pp past_sale --find tr-2")), ["TR-2"]);
    assert_eq!(names(&records(&shop, "pp supplier --find ชา")), ["ชาไทย"]);
    let said = shop.ctl("upstream records pp credit_sale").by(&CHAI).in_words().run();
    assert!(format!("{said:?}").contains("owed 61.50"), "{said:?}");

    let feeds = list(&list(&shop.ctl("sync status").done(), "upstreams")[0], "feeds").to_vec();
    for (kind, rows) in [("supplier", 2), ("credit_sale", 1), ("purchase", 1), ("past_sale", 3)] {
        let feed = feeds.iter().find(|feed| feed["kind"] == kind).unwrap();
        assert_eq!(
            (&feed["complete"], &feed["rows"]),
            (&json!(true), &json!(rows)),
            "{kind}"
        );
    }
    let nothing = shop.ctl("upstream records pp staff").by(&CHAI).refused("bad_request");
    assert!(nothing.to_string().contains("past_sale"), "{nothing}");
    let _cashier = shop.ctl("upstream records pp supplier").by(&ANA).refused("not_allowed");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn what_is_only_shown_is_asked_for_once_a_day_however_often_somebody_syncs() {
    let (shop, there) = (Shop::demo(), shop_there());
    joined(&shop, &there);
    for _ in 0..3 {
        sync(&shop);
    }
    assert_eq!(there.count("GET /vendor"), 1);
    assert!(
        there.count("GET /stock/pagination") >= 3,
        "what the till sells by is asked for each time"
    );
}

#[test]
fn tickets_and_suppliers_of_pospal_and_the_sales_of_an_event_are_listed() {
    let account = pospal::Simulator::start(pospal::Options::default()).unwrap();
    account.put_supplier(&[("uid", "9"), ("name", "\"Farm\""), ("enable", "0")]);
    let now = jiff::Timestamp::now();
    let there = jiff::tz::offset(8).to_datetime(now - 1.hour());
    let at = there.strftime("\"%Y-%m-%d %H:%M:%S\"").to_string();
    account.put_ticket(&[
        ("sn", "\"2026001\""),
        ("datetime", &at),
        ("ticketType", "\"SELL\""),
        ("totalAmount", "12.50"),
    ]);
    let now = now.as_second();
    let line = format!(
        r#"[{{"terminal_timestamp":{now},"line_item_id":"l1","purchase_id":"p-1","item_id":"i","quantity":2,"item_price":250}}]"#
    );
    let bar = wristcoin::Simulator::start(wristcoin::Options {
        seed: wristcoin::Seed {
            sales: Record::list(&line),
            ..wristcoin::Seed::default()
        },
        ..wristcoin::Options::default()
    })
    .unwrap();
    let shop = Shop::demo();
    join(&shop, &account, "--set orders=yes");
    let (url, event) = (bar.base_url(), wristcoin::Options::default().event_id);
    let words = format!(
        "upstream add wristcoin --name bar --base-url {url} --set event_id={event} --set username=till --set days_back=1 --secret-stdin"
    );
    let _added = shop.ctl(&words).typed("correct horse").by(&OWNER).done();
    sync(&shop);
    assert_eq!(names(&records(&shop, "head supplier")), ["FUN", "Farm"]);
    assert_eq!(
        text(&records(&shop, "head supplier --find farm")[0], "state"),
        "disabled"
    );
    let tickets = records(&shop, "head past_sale");
    let status = shop.ctl("sync status").done();
    assert_eq!(tickets.len(), 1, "{status}");
    assert_eq!(text(&tickets[0], "state"), "SELL");
    assert_eq!(
        (text(&tickets[0], "name"), text(&tickets[0], "total")),
        ("2026001", "12.50")
    );
    assert!(
        records(&shop, "head order").is_empty(),
        "the order there is this till's own"
    );
    let sold = records(&shop, "bar past_sale");
    assert_eq!((names(&sold), text(&sold[0], "total")), (vec!["p-1"], "5.00"));
}
