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
    rows.push(row("unsent", "", &figure(report, "unsent")));
    rows.join("\n")
}

/// No value of the report holds a comma or a quotation mark: figures, dates and codes only.
fn row(name: &str, of: &str, value: &str) -> String {
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
            "unsent": 1,
        });
        let expected = "figure,of,value
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
unsent,,1";
        assert_eq!(day(&report), expected);
    }
}
