//! The manager's day: its parts add up to the whole, and it is laid beside the same weekday of the week before. What it must say is
//! added up here from the documents that the till answered with, not from its tables.

use app::Outside;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use testkit::dice::Dice;
use till_tests::figures::{figure, list, sum, text};
use till_tests::shop::{COLA, TEA, WATER};
use till_tests::{ANA, BO, CHAI, Core, OWNER, Shop};

const HOUR: Duration = Duration::from_secs(3600);
const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);
const BANANAS: &str = "P0012";
const MANGO: &str = "P0013";

/// Hours until nine in the morning of the next day in Bangkok, so that no story runs past midnight.
fn until_morning(shop: &Shop) -> Duration {
    const DAY_MS: i64 = 24 * 3_600_000;
    let now_ms = shop.watch.now_ms() + 7 * 3_600_000;
    Duration::from_millis(u64::try_from(DAY_MS - now_ms % DAY_MS + 9 * 3_600_000).unwrap())
}

/// The demo shop on a morning, with a shift of that day.
fn on_a_morning(shop: &Shop) -> Core {
    let core = shop.open();
    shop.watch.turn(until_morning(shop));
    core.sign_in(&OWNER);
    new_shift(&core);
    core
}

fn new_shift(core: &Core) {
    let _z = core.done("close_shift", json!({ "count": "0" }));
    let _open = core.done("open_shift", json!({ "float": "500" }));
}

fn sell(core: &Core, scan: &[String], discount: Option<&str>, tender: &str) -> Value {
    core.done(
        "sell",
        json!({ "scan": scan, "tender": [tender], "discount": discount }),
    )
}

/// So many sales of everyday goods by three people over some hours, the same on every machine.
fn busy_morning(shop: &Shop, core: &Core, dice: &mut Dice, count: usize) -> Vec<Value> {
    let sale = |_| {
        core.sign_in(&dice.one_of(&[ANA, BO, CHAI]));
        shop.watch.turn(Duration::from_secs(60 * (1 + dice.below(9) as u64)));
        let scans: Vec<String> = (0..=dice.below(3))
            .map(|_| match dice.below(5) {
                0 => format!("{BANANAS}x0.{}", 125 + dice.below(800)),
                1 => format!("{MANGO}x1.{}", 1 + dice.below(9)),
                _ => format!("{}x{}", dice.one_of(&[WATER, COLA, TEA]), 1 + dice.below(6)),
            })
            .collect();
        sell(core, &scans, None, dice.one_of(&["cash:2000", "card:EXACT"]))
    };
    (0..count).map(sale).collect()
}

/// Net of a document.
fn net(sale: &Value) -> Decimal {
    figure(&sale["total"]) - figure(&sale["tax"])
}

/// The sums of a figure by a key.
fn by_key(of: impl Iterator<Item = (String, Decimal)>) -> BTreeMap<String, Decimal> {
    of.fold(BTreeMap::new(), |mut sums, (key, amount)| {
        *sums.entry(key).or_default() += amount;
        sums
    })
}

fn rows(report: &Value, field: &str, key: &str) -> BTreeMap<String, Decimal> {
    let row = |row: &Value| (row[key].to_string().trim_matches('"').to_owned(), figure(&row["net"]));
    list(report, field).iter().map(row).collect()
}

/// A weighed line is one item, however much it weighs.
fn items(sale: &Value) -> i64 {
    let of_line = |line: &Value| match text(line, "sku") {
        BANANAS | MANGO => 1,
        _ => text(line, "quantity").parse().unwrap(),
    };
    list(sale, "lines").iter().map(of_line).sum()
}

#[test]
fn the_parts_of_a_day_add_up_to_what_its_documents_say() {
    let shop = Shop::demo();
    let core = on_a_morning(&shop);
    let mut sold = busy_morning(&shop, &core, &mut Dice::seeded(24), 40);
    core.sign_in(&BO);
    sold.push(sell(&core, &[format!("{TEA}x10")], Some("10%"), "cash:200"));
    core.sign_in(&CHAI);
    let day = core.ask("day_report");

    let whole: Decimal = sold.iter().map(net).sum();
    assert_eq!(figure(&day["net"]), whole, "{day}");
    assert_eq!(
        figure(&day["gross"]) - figure(&day["discount"]) - figure(&day["tax"]),
        whole
    );
    assert_eq!(day["sales"], sold.len());
    let average = (whole / Decimal::from(sold.len())).round_dp(2);
    assert!((figure(&day["average"]) - average).abs() <= Decimal::new(1, 2), "{day}");

    let people = by_key(sold.iter().map(|sale| (text(sale, "staff").to_owned(), net(sale))));
    assert_eq!(rows(&day, "by_cashier", "name"), people, "each person's part");
    for person in list(&day, "by_cashier") {
        let theirs = sold.iter().filter(|sale| sale["staff"] == person["name"]);
        assert_eq!(person["items"], theirs.clone().map(items).sum::<i64>(), "{person}");
        assert_eq!(person["sales"], theirs.count(), "{person}");
    }
    let hours = by_key(sold.iter().map(|sale| {
        (
            text(sale, "sold_at")[11..13].trim_start_matches('0').to_owned(),
            net(sale),
        )
    }));
    assert_eq!(rows(&day, "by_hour", "hour"), hours, "each hour's part");
    let lines = sold.iter().flat_map(|sale| list(sale, "lines"));
    let goods = by_key(lines.map(|line| {
        (
            text(line, "sku").to_owned(),
            figure(&line["total"]) - figure(&line["tax"]),
        )
    }));
    assert_eq!(
        rows(&day, "top_items", "sku"),
        goods,
        "five products are all in the list"
    );
    let best: Vec<Decimal> = list(&day, "top_items")
        .iter()
        .map(|item| figure(&item["net"]))
        .collect();
    assert!(
        best.is_sorted_by(|more, less| more >= less),
        "what brought most comes first: {best:?}"
    );
    assert_eq!(
        sum(list(&day, "tenders"), "amount"),
        sum(&sold, "total") + sum(&sold, "rounding")
    );
    assert_eq!([&day["taken_back"], &day["voids"]], [&json!("0.00"), &json!(0)]);
}

#[test]
fn a_running_day_is_compared_with_the_same_weekday_at_the_same_time_and_a_finished_one_with_the_whole() {
    let shop = Shop::demo();
    let core = on_a_morning(&shop);
    let early = sell(&core, &[format!("{WATER}x3")], None, "card:EXACT");
    shop.watch.turn(HOUR);
    let late = sell(&core, &[format!("{COLA}x5")], None, "card:EXACT");
    let first = core.ask("day_report");
    assert_eq!(
        [&first["last_week"], &first["last_day"]],
        [&Value::Null, &Value::Null],
        "{first}"
    );
    assert!(first["as_of"].is_string(), "the day is not over");

    shop.watch.turn(WEEK - HOUR + Duration::from_secs(60));
    new_shift(&core);
    let empty = core.ask("day_report");
    assert_eq!(empty["average"], Value::Null, "of no sale there is no average");
    assert_eq!(
        empty["last_day"]["business_date"], first["business_date"],
        "what to show in place of nothing"
    );
    assert_eq!(figure(&empty["last_day"]["net"]), net(&early) + net(&late));

    let _sale = sell(&core, &[format!("{TEA}x1")], None, "card:EXACT");
    let second = core.ask("day_report");
    let then = &second["last_week"];
    assert_eq!(
        [&then["business_date"], &then["sales"]],
        [&first["business_date"], &json!(1)],
        "{then}"
    );
    assert_eq!(
        figure(&then["net"]),
        net(&early),
        "what was sold later that day does not count yet"
    );
    assert_eq!(
        sum(list(then, "by_hour"), "net"),
        net(&early) + net(&late),
        "its hours are whole"
    );

    shop.watch.turn(2 * WEEK);
    let over = core.done("day_report", json!({ "date": second["business_date"] }));
    assert_eq!(over["as_of"], Value::Null);
    assert_eq!(
        figure(&over["last_week"]["net"]),
        net(&early) + net(&late),
        "a finished day, with all of the other"
    );
}

#[test]
fn the_command_line_says_the_same_day() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {WATER}x2 --scan P0012x0.5 --tender card:EXACT"));
    let said = shop.ctl("report day").in_words().run().out;
    let net = net(&sale).to_string();
    assert!(
        said.lines().any(|line| line.contains("ana") && line.ends_with(&net)),
        "{said}"
    );
    assert!(said.contains("0.5 kg × P0012 Cavendish bananas"), "{said}");
    let rows = shop.ctl("report day --format csv").in_words().run().out;
    assert!(
        rows.lines().any(|row| row == format!("net_by_cashier,ana,{net}")),
        "{rows}"
    );
    assert!(rows.lines().any(|row| row == "items_by_cashier,ana,3"), "{rows}");
}
