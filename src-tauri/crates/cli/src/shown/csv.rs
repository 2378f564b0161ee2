//! The day report for spreadsheets: one figure a row, named, with what it is of.

use super::{figure, list, text};
use serde_json::Value;

/// Rows of `figure,of,value`.
pub(crate) fn day(report: &Value) -> String {
    let plain = ["business_date", "sales", "refunds", "gross", "discount", "net", "tax"];
    let mut rows = vec!["figure,of,value".to_owned()];
    rows.extend(plain.map(|name| row(name, "", &figure(report, name))));
    for rate in list(report, "tax_by_rate") {
        let of = text(rate, "rate");
        rows.extend([
            row("net_at_rate", of, text(rate, "net")),
            row("tax_at_rate", of, text(rate, "tax")),
        ]);
    }
    for tender in list(report, "tenders") {
        rows.push(row("tender", text(tender, "method"), text(tender, "amount")));
    }
    for hour in list(report, "by_hour") {
        let of = figure(hour, "hour");
        rows.extend([
            row("sales_in_hour", &of, &figure(hour, "sales")),
            row("net_in_hour", &of, text(hour, "net")),
        ]);
    }
    rows.extend(["average", "taken_back", "voids"].map(|name| row(name, "", &figure(report, name))));
    for cashier in list(report, "by_cashier") {
        let of = text(cashier, "name");
        rows.extend(
            ["sales", "items", "voids", "net"]
                .map(|name| row(&format!("{name}_by_cashier"), of, &figure(cashier, name))),
        );
    }
    for item in list(report, "top_items") {
        let of = text(item, "sku");
        rows.extend(["quantity", "net"].map(|name| row(&format!("{name}_of_item"), of, &figure(item, name))));
    }
    if let Some(then) = report.get("last_week").filter(|then| !then.is_null()) {
        let of = text(then, "business_date");
        rows.extend(["sales", "net"].map(|name| row(&format!("{name}_last_week"), of, &figure(then, name))));
    }
    rows.push(row("unsent", "", &figure(report, "unsent")));
    rows.join("\n")
}

/// Only what a row is of may be a person's or the shop's own words; RFC 4180 quotes it where it must.
fn row(name: &str, of: &str, value: &str) -> String {
    if of.contains([',', '"', '\n', '\r']) {
        return format!("{name},\"{}\",{value}", of.replace('"', "\"\""));
    }
    format!("{name},{of},{value}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_figure_of_the_day_is_a_row() {
        let report = json!({
            "business_date": "2026-11-24", "sales": 1, "refunds": 0, "gross": "20.00", "discount": "0.00",
            "net": "18.69", "tax": "1.31", "tax_by_rate": [{ "rate": "7", "net": "18.69", "tax": "1.31" }],
            "tenders": [{ "method": "cash", "amount": "20.00" }], "by_hour": [{ "hour": 10, "sales": 1, "net": "18.69" }],
            "unsent": 1, "average": "18.69", "taken_back": "0.00", "voids": 0,
            "by_cashier": [{ "name": "Lim, \"Bo\"", "sales": 1, "voids": 0, "items": 2, "net": "18.69" }],
            "top_items": [{ "sku": "P0001", "name": {}, "unit": "pc", "quantity": "2", "net": "18.69" }],
            "last_week": { "business_date": "2026-11-17", "sales": 3, "net": "44.00" },
        });
        let expected = r#"figure,of,value
business_date,,2026-11-24
sales,,1
refunds,,0
gross,,20.00
discount,,0.00
net,,18.69
tax,,1.31
net_at_rate,7,18.69
tax_at_rate,7,1.31
tender,cash,20.00
sales_in_hour,10,1
net_in_hour,10,18.69
average,,18.69
taken_back,,0.00
voids,,0
sales_by_cashier,"Lim, ""Bo""",1
items_by_cashier,"Lim, ""Bo""",2
voids_by_cashier,"Lim, ""Bo""",0
net_by_cashier,"Lim, ""Bo""",18.69
quantity_of_item,P0001,2
net_of_item,P0001,18.69
sales_last_week,2026-11-17,3
net_last_week,2026-11-17,44.00
unsent,,1"#;
        assert_eq!(day(&report), expected);
    }
}
