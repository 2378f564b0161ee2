//! What was sold most on a day.

use crate::StoreError;
use crate::ledger::totals::Scope;
use crate::ledger::totals::part::{LINES, goods};
use crate::row::{Columns, many};
use domain::money::{Money, Quantity};
use domain::product::Names;
use rusqlite::Connection;

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

/// How many products a day's list names.
const TOP: i64 = 8;

/// The products that brought most. A name is that of its last line: of an aggregate with `max`, SQLite takes the other columns from
/// the row that has it.
pub(super) fn top_items(db: &Connection, scope: &Scope) -> Result<Vec<ItemTotal>, StoreError> {
    let goods = goods();
    let sql = format!(
        "SELECT sku, name_en, name_th, name_zh, unit, sum(quantity_e4) AS quantity, sum(net_minor) AS net, max(sale_seq)
         FROM {LINES}
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
