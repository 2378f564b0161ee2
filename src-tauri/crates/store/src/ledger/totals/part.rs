//! The parts of a shift or a day: by rate, by category, by cashier. Categories and cashiers add up to the whole.

use super::{IS_SALE, NET, Scope};
use crate::StoreError;
use crate::row::{Columns, many, one};
use domain::money::RatePpm;
use domain::money_line::MoneyLine;
use domain::shift::{CashierTotal, CategoryTotal, RateTotal};
use rusqlite::Connection;

/// Documents with their lines, which are asked for by their place. The order is said: left to itself SQLite looks for the document of
/// every line of the ledger, and the close of a large shift takes minutes.
pub(crate) const LINES: &str = "sale CROSS JOIN sale_line ON sale_line.id BETWEEN sale.journal_seq * 65536 + 1 AND sale.journal_seq * 65536 + 65535";

/// The condition on the table `sale_line` that a line is goods and no money.
pub(crate) fn goods() -> String {
    let ids = MoneyLine::ALL.map(|line| format!("'{}'", line.product_id()));
    format!("product_id NOT IN ({})", ids.join(", "))
}

/// Net and tax of each rate, lowest first.
pub(super) fn tax_by_rate(db: &Connection, scope: &Scope) -> Result<Vec<RateTotal>, StoreError> {
    let sql = format!(
        "SELECT rate_ppm, sum(net_minor) AS net, sum(sale_tax.tax_minor) AS tax
         FROM sale JOIN sale_tax ON sale_seq = sale.journal_seq WHERE {} GROUP BY rate_ppm ORDER BY rate_ppm",
        scope.condition()
    );
    many(db, &sql, [scope.value()], |row| {
        Ok(RateTotal {
            rate: RatePpm(row.plain("rate_ppm")?),
            net: row.money("net")?,
            tax: row.money("tax")?,
        })
    })
}

/// What was sold of each category of the first level, in the order of their names.
pub(super) fn by_category(db: &Connection, scope: &Scope) -> Result<Vec<CategoryTotal>, StoreError> {
    let sql = format!(
        "SELECT substr(category_path, 1, instr(category_path || '/', '/') - 1) AS category,
                sum(net_minor) AS net, sum(sale_line.tax_minor) AS tax
         FROM {LINES} WHERE {} AND {} GROUP BY category ORDER BY category",
        scope.condition(),
        goods()
    );
    many(db, &sql, [scope.value()], |row| {
        Ok(CategoryTotal {
            category: row.plain("category")?,
            net: row.money("net")?,
            tax: row.money("tax")?,
        })
    })
}

/// Lines of sales for which a person set another price.
pub(super) fn price_overrides(db: &Connection, scope: &Scope) -> Result<u64, StoreError> {
    let sql = format!(
        "SELECT count(*) AS lines FROM {LINES} WHERE {} AND kind = 'sale' AND +price_rule = 'manual'",
        scope.condition()
    );
    Ok(one(db, &sql, [scope.value()], |row| row.count("lines"))?.unwrap_or(0))
}

/// Everybody who made a document, who sold most first.
pub(crate) fn by_cashier(db: &Connection, scope: &Scope) -> Result<Vec<CashierTotal>, StoreError> {
    let goods = goods();
    let sql = format!(
        "SELECT staff_id, max(staff_name) AS name, count(*) FILTER (WHERE {IS_SALE}) AS sales,
                count(*) FILTER (WHERE kind = 'void') AS voids, sum({NET}) AS net,
                coalesce(sum((SELECT sum(CASE WHEN measure = 'piece' THEN quantity_e4 / 10000 ELSE sign(quantity_e4) END)
                     FROM sale_line WHERE sale_line.id BETWEEN journal_seq * 65536 + 1 AND journal_seq * 65536 + 65535 AND {goods})), 0) AS items
         FROM sale WHERE {} GROUP BY staff_id ORDER BY net DESC, name, staff_id",
        scope.condition()
    );
    many(db, &sql, [scope.value()], |row| {
        Ok(CashierTotal {
            staff_id: row.parsed("staff_id")?,
            name: row.plain("name")?,
            sales: row.count("sales")?,
            voids: row.count("voids")?,
            items: row.plain("items")?,
            net: row.money("net")?,
        })
    })
}
