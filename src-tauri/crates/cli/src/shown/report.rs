//! Documents and reports in words.

use super::table::Table;
use super::{figure, list, moment, reconciled, text};
use crate::words::Words;
use serde_json::{Value, json};

/// A finished document.
pub(crate) fn document(words: &Words, sold: &Value) -> String {
    let kind = words.say(&format!("cli-{}", text(sold, "kind")));
    let mut table = Table::new(format!(
        "{} {}  {}",
        kind,
        text(sold, "receipt_no"),
        text(sold, "business_date")
    ));
    table.row(
        words.with("cli-customer-fact", &json!({ "fact": "customer" })),
        text(sold, "customer").to_owned(),
    );
    for line in list(sold, "lines") {
        let goods = format!(
            "{} × {} {}",
            figure(line, "quantity"),
            text(line, "sku"),
            text(line, "name")
        );
        table.row(goods, figure(line, "total"));
    }
    table.row(words.say("cli-discount"), unless_zero(sold, "discount"));
    table.row(words.say("cli-total"), figure(sold, "total"));
    table.row(words.say("cli-tax-of"), figure(sold, "tax"));
    table.row(words.say("cli-rounding"), unless_zero(sold, "rounding"));
    methods(&mut table, words, sold);
    table.row(words.say("cli-change"), unless_zero(sold, "change"));
    table.text()
}

fn unless_zero(of: &Value, field: &str) -> String {
    let amount = figure(of, field);
    if amount.contains(|c: char| ('1'..='9').contains(&c)) {
        amount
    } else {
        String::new()
    }
}

fn methods(table: &mut Table, words: &Words, of: &Value) {
    for tender in list(of, "tenders") {
        table.row(
            words.say(&format!("cli-{}", text(tender, "method"))),
            figure(tender, "amount"),
        );
    }
}

/// The report of a business day.
pub(crate) fn day(words: &Words, report: &Value) -> String {
    let mut table = Table::new(format!("{} {}", words.say("cli-day"), text(report, "business_date")));
    figures(&mut table, words, report);
    for hour in list(report, "by_hour") {
        table.row(words.with("cli-hour", hour), figure(hour, "net"));
    }
    parts(&mut table, words, report);
    table.row(words.say("cli-unsent"), figure(report, "unsent"));
    let lines: Vec<String> = std::iter::once(table.text())
        .chain(reconciled::lines(words, report))
        .collect();
    lines.join("\n  ")
}

/// What was sold most, and the same weekday of the week before.
fn parts(table: &mut Table, words: &Words, report: &Value) {
    table.row(words.say("cli-average"), figure(report, "average"));
    table.row(words.say("cli-taken-back"), unless_zero(report, "taken_back"));
    for item in list(report, "top_items") {
        let goods = format!(
            "{} {} × {} {}",
            figure(item, "quantity"),
            text(item, "unit"),
            text(item, "sku"),
            words.name(item.get("name").unwrap_or(&Value::Null))
        );
        table.row(goods, figure(item, "net"));
    }
    if let Some(then) = report.get("last_week").filter(|then| !then.is_null()) {
        let until =
            json!({ "date": text(then, "business_date"), "at": figure(report, "as_of"), "sales": then.get("sales") });
        let id = if report.get("as_of").is_some_and(Value::is_string) {
            "cli-last-week-by"
        } else {
            "cli-last-week"
        };
        table.row(words.with(id, &until), figure(then, "net"));
    }
}

/// The figures that a day and a shift share.
fn figures(table: &mut Table, words: &Words, of: &Value) {
    totals(table, words, of);
    for rate in list(of, "tax_by_rate") {
        table.row(words.with("cli-tax-at", rate), figure(rate, "tax"));
    }
    methods(table, words, of);
    for category in list(of, "by_category") {
        let id = if text(category, "category").is_empty() {
            "cli-no-category"
        } else {
            "cli-category-net"
        };
        table.row(words.with(id, category), figure(category, "net"));
    }
    for cashier in list(of, "by_cashier") {
        table.row(words.with("cli-cashier", cashier), figure(cashier, "net"));
    }
    for field in ["refunded", "voided"] {
        let tally = of.get(field).unwrap_or(&Value::Null);
        table.row(words.with(&format!("cli-{field}"), tally), unless_zero(tally, "amount"));
    }
    for field in ["discounted", "price_overrides", "no_sales"] {
        table.row(words.say(&format!("cli-{field}")), unless_zero(of, field));
    }
}

fn totals(table: &mut Table, words: &Words, of: &Value) {
    for field in ["sales", "refunds", "gross", "discount", "net", "tax"] {
        table.row(words.say(&format!("cli-{field}")), figure(of, field));
    }
    for field in ["gift_cards", "paid_off", "deposits", "deposits_held"] {
        table.row(words.say(&format!("cli-{field}")), unless_zero(of, field));
    }
    for tip in list(of, "tips") {
        table.row(words.with("cli-tips", tip), figure(tip, "amount"));
    }
}

/// An X or Z report.
pub(crate) fn shift(words: &Words, report: &Value, title: &str) -> String {
    let mut table = Table::new(words.with(title, &json!({ "no": figure(report, "shift_no") })));
    table.row(words.say("cli-business-day"), figure(report, "business_date"));
    table.row(words.say("cli-opened"), moment(report, "opened_at"));
    table.row(words.say("cli-closed"), moment(report, "closed_at"));
    figures(&mut table, words, report);
    table.row(words.say("cli-parked-now"), unless_zero(report, "parked"));
    table.row(words.say("cli-unsent"), unless_zero(report, "unsent"));
    table.row(words.say("cli-grand_total"), figure(report, "grand_total"));
    drawer(&mut table, words, report.get("cash").unwrap_or(&Value::Null));
    for moved in list(report, "movements") {
        let sign = if text(moved, "kind") == "in" { "" } else { "-" };
        let why = format!("  {} ({})", text(moved, "reason"), text(moved, "by"));
        table.row(why, format!("{sign}{}", figure(moved, "amount")));
    }
    closing(&mut table, words, report);
    std::iter::once(table.text())
        .chain(reconciled::lines(words, report))
        .chain(crate::park::expired(words, report))
        .collect::<Vec<_>>()
        .join("\n  ")
}

/// The counts that were submitted, and what was said of the difference.
fn closing(table: &mut Table, words: &Words, report: &Value) {
    for held in list(report, "holders") {
        table.row(words.with("cli-held-by", held), moment(held, "since"));
    }
    for count in list(report, "counts") {
        crate::shift::count_rows(table, words, count);
    }
    table.row(words.say("cli-close-note"), text(report, "note"));
    table.row(words.say("cli-approved-by"), text(report, "approved_by"));
}

fn drawer(table: &mut Table, words: &Words, cash: &Value) {
    let rows = [
        ("cli-float", "float"),
        ("cli-paid-in", "in"),
        ("cli-paid-out", "out"),
        ("cli-dropped", "dropped"),
        ("cli-expected", "expected"),
        ("cli-counted", "counted"),
        ("cli-difference", "difference"),
    ];
    for (id, field) in rows {
        table.row(words.say(id), figure(cash, field));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    #[test]
    fn a_sale_reads_as_on_its_receipt() {
        let sold = json!({
            "receipt_no": "T1K7Q-000001", "kind": "sale", "business_date": "2026-11-24",
            "lines": [{ "sku": "P0001", "name": "Singha drinking water", "quantity": "2", "total": "20.00" }],
            "discount": "0.00", "total": "20.00", "tax": "1.31", "rounding": "0.00",
            "tenders": [{ "method": "cash", "amount": "100.00" }], "change": "80.00",
        });
        let said = document(&Words::in_language(Language::En), &sold);
        let expected = "Sale T1K7Q-000001  2026-11-24
  2 × P0001 Singha drinking water   20.00
  Total                             20.00
  of this, tax                       1.31
  Cash                             100.00
  Change                            80.00";
        assert_eq!(said, expected);
    }

    #[test]
    fn every_report_is_whole_in_every_language() {
        let beside = json!([{ "upstream": "office", "agrees": false, "till": { "count": 1, "amount": "20.00" }, "there": { "count": 0, "amount": "0.00" }, "told": 0, "listed": 1, "read_at": "2026-11-24T10:00:00Z", "not_taken": 0,
                "missing": ["T1K7Q-000001"], "differing": ["T1K7Q-000002"], "gone": ["T1K7Q-000003"],
                "tax": { "told": 1, "sums": [{ "of": "", "till": "1.31", "there": "1.30" }], "differing": ["T1K7Q-000004"] },
                "tenders": { "told": 1, "sums": [{ "of": "cash", "till": "20.00", "there": "0.00" }, { "of": "Kasse", "till": "0.00", "there": "20.00" }], "differing": ["T1K7Q-000004"] } }]);
        let report = json!({
            "shift_no": 3, "business_date": "2026-11-24", "opened_at": "2026-11-24T01:00:00Z", "closed_at": null,
            "sales": 1, "refunds": 0, "gross": "20.00", "discount": "0.00", "net": "18.69", "tax": "1.31",
            "tax_by_rate": [{ "rate": "7", "net": "18.69", "tax": "1.31" }],
            "tenders": [{ "method": "cash", "amount": "20.00" }, { "method": "card", "amount": "0.00" }],
            "by_hour": [{ "hour": 10, "sales": 1, "net": "18.69" }], "unsent": 0, "parked": 1, "grand_total": "120.00",
            "refunded": { "count": 1, "amount": "-5.00" }, "voided": { "count": 1, "amount": "-2.00" }, "discounted": 1, "price_overrides": 1, "no_sales": 1,
            "by_category": [{ "category": "Drinks", "net": "10.00", "tax": "0.70" }, { "category": "", "net": "8.69", "tax": "0.61" }], "average": "18.69", "taken_back": "-5.00", "as_of": "18:24",
            "by_cashier": [{ "name": "ana", "sales": 1, "voids": 0, "items": 2, "net": "18.69" }],
            "top_items": [{ "sku": "P0001", "name": { "en": "Water", "th": "น้ำดื่ม", "zh": "饮用水" }, "unit": "pc", "quantity": "2", "net": "18.69" }],
            "last_week": { "business_date": "2026-11-17", "sales": 3, "net": "44.00", "average": "14.67", "by_hour": [] },
            "cash": { "float": "2000.00", "in": "0.00", "out": "0.00", "expected": null, "counted": null, "difference": null },
            "reconciliation": beside,
        });
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            for said in [day(&words, &report), shift(&words, &report, "cli-x")] {
                assert!(!said.contains("cli-") && !said.contains('{'), "{said}");
            }
            assert!(
                shift(&words, &report, "cli-x").contains("T1K7Q-000001"),
                "a sale that is missing there is named"
            );
        }
    }
}
