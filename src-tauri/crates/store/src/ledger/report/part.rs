//! The parts of a day: who sold it, and what was sold most. The cashiers' parts add up to the whole.

use crate::StoreError;
use crate::ledger::totals::{IS_SALE, NET, Scope};
use crate::row::{Columns, many};
use domain::StaffId;
use domain::money::{Money, Quantity};
use domain::money_line::MoneyLine;
use domain::product::Names;
use rusqlite::Connection;

/// What one person rang up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashierTotal {
    /// Who.
    pub staff_id: StaffId,
    /// The name as it stood on the documents.
    pub name: String,
    /// Number of sales.
    pub sales: u64,
    /// Number of documents that were voided.
    pub voids: u64,
    /// Number of items: pieces counted, a weighed line once; what was taken back counts against it.
    pub items: i64,
    /// Without tax, refunds taken out.
    pub net: Money,
}

/// What was sold of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemTotal {
    /// The article number.
    pub sku: String,
    /// Its names when it was sold last.
    pub names: Names,
    /// Unit code.
    pub unit: String,
    /// How much, what was taken back counted against it.
    pub quantity: Quantity,
    /// Without tax, after discounts, refunds taken out.
    pub net: Money,
}

/// The condition on the table `sale_line` that a line is goods and no money.
fn goods() -> String {
    let ids = MoneyLine::ALL.map(|line| format!("'{}'", line.product_id()));
    format!("product_id NOT IN ({})", ids.join(", "))
}

/// How many products a day's list names.
const TOP: i64 = 8;

/// Everybody who made a document, who sold most first.
pub(super) fn by_cashier(db: &Connection, scope: &Scope) -> Result<Vec<CashierTotal>, StoreError> {
    let goods = goods();
    let sql = format!(
        "SELECT staff_id, max(staff_name) AS name, count(*) FILTER (WHERE {IS_SALE}) AS sales,
                count(*) FILTER (WHERE kind = 'void') AS voids, sum({NET}) AS net,
                coalesce(sum((SELECT sum(CASE WHEN measure = 'piece' THEN quantity_e4 / 10000 ELSE sign(quantity_e4) END)
                     FROM sale_line WHERE sale_line.id BETWEEN journal_seq * 65536 + 1 AND journal_seq * 65536 + 65535 AND {goods})), 0) AS items
         FROM sale WHERE {} GROUP BY staff_id ORDER BY net DESC, name",
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

/// The products that brought most. A name is that of its last line: of an aggregate with `max`, SQLite takes the other columns from
/// the row that has it.
pub(super) fn top_items(db: &Connection, scope: &Scope) -> Result<Vec<ItemTotal>, StoreError> {
    let goods = goods();
    let sql = format!(
        "SELECT sku, name_en, name_th, name_zh, unit, sum(quantity_e4) AS quantity, sum(net_minor) AS net, max(sale_seq)
         FROM sale JOIN sale_line ON sale_line.id BETWEEN sale.journal_seq * 65536 + 1 AND sale.journal_seq * 65536 + 65535
         WHERE {} AND {goods} GROUP BY product_id, unit ORDER BY net DESC, sku LIMIT {TOP}",
        scope.condition()
    );
    many(db, &sql, [scope.value()], |row| {
        Ok(ItemTotal {
            sku: row.plain("sku")?,
            names: Names {
                en: row.plain("name_en")?,
                th: row.plain("name_th")?,
                zh: row.plain("name_zh")?,
            },
            unit: row.plain("unit")?,
            quantity: row.quantity("quantity")?,
            net: row.money("net")?,
        })
    })
}
