//! The demo shop's day, as the demo rings it up.

use serde_json::Value;
use std::collections::BTreeSet;
use till_tests::figures::{figure, sum, text};
use till_tests::shop::{demo_file, demo_path};
use till_tests::{ANA, BO, Shop};

#[test]
fn the_demo_day_is_rung_up_line_by_line_and_adds_up() {
    let shop = Shop::demo();
    let sold = shop
        .ctl("sell --from")
        .arg(demo_path("day.jsonl"))
        .by(&BO)
        .run()
        .lines();
    assert_eq!(sold.len(), demo_file("day.jsonl").lines().count());
    for sale in &sold {
        check(sale);
    }
    let numbers: BTreeSet<&str> = sold.iter().map(|sale| text(sale, "receipt_no")).collect();
    assert_eq!(numbers.len(), sold.len(), "each has its own number");

    let day = shop.ctl("report day --format json").done();
    assert_eq!(day["sales"], sold.len());
    assert_eq!(figure(&day["net"]) + figure(&day["tax"]), sum(&sold, "total"));
    assert_eq!(sum(day["tax_by_rate"].as_array().unwrap(), "tax"), figure(&day["tax"]));
    assert_eq!(sum(day["by_hour"].as_array().unwrap(), "net"), figure(&day["net"]));
    let verified = shop.verify();
    assert_eq!(
        [&verified["ok"], &verified["first_difference"]],
        [&Value::Bool(true), &Value::Null]
    );
    assert_eq!(verified["sales"], sold.len());
}

/// What holds for every document.
fn check(sale: &Value) {
    let lines = sale["lines"].as_array().unwrap();
    assert_eq!(sum(lines, "total"), figure(&sale["total"]), "{sale}");
    assert_eq!(sum(lines, "tax"), figure(&sale["tax"]), "{sale}");
    let paid = sum(sale["tenders"].as_array().unwrap(), "amount") - figure(&sale["change"]);
    assert_eq!(figure(&sale["total"]) + figure(&sale["rounding"]), paid, "{sale}");
    assert_eq!(
        figure(&sale["subtotal"]) - figure(&sale["discount"]),
        figure(&sale["total"]),
        "{sale}"
    );
}

#[test]
fn a_bad_line_of_a_file_is_answered_by_its_refusal_and_the_others_are_sold() {
    let shop = Shop::demo();
    let lines = [
        r#"{"scan":["8850999320007"],"tender":["cash:10"]}"#,
        r#"{"scan":["8850999320007"],"tender":["cash:1"]}"#,
        r#"{"scan":["8850999320007"]"#,
        r#"{"scan":["8850999320007"],"tender":["cash:10"],"surprise":1}"#,
        r#"{"scan":["8851959133019"],"tender":["cash:20"]}"#,
    ];
    let line = lines
        .iter()
        .fold(shop.ctl("sell --from -").by(&ANA), |line, sale| line.typed(sale));
    let ended = line.run();
    assert_ne!(ended.exit, Some(0), "a script sees that not all went well");
    let answers: Vec<Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let codes: Vec<Option<&str>> = answers
        .iter()
        .map(|answer| answer["error"]["code"].as_str())
        .take(5)
        .collect();
    assert_eq!(codes, [None, Some("short"), Some("usage"), Some("bad_request"), None]);
    assert_eq!(shop.verify()["sales"], 2);
}
