//! A product's row.

use super::price_list;
use crate::StoreError;
use crate::row::{Columns, InOrder, many, one};
use domain::ProductId;
use domain::money::{Price, RatePpm};
use domain::product::{Names, Product, Unit};
use domain::tax::TaxClass;
use rusqlite::{Connection, Params, Row, params};

/// Stands between the codes of a product in one column. No code holds a control character.
const BETWEEN_CODES: char = '\u{1f}';

/// The whole product of every row of `from`, which is `product` or one of its views.
fn select(from: &str, rest: &str) -> String {
    format!(
        "SELECT *, (SELECT group_concat(code, char(31) ORDER BY no) FROM barcode WHERE barcode.row = {from}.row) AS barcodes,
         ({} = {from}.row) AS prices FROM {from} {rest}",
        price_list::COLUMN
    )
}

/// The first product that is sold from, of those that `rest` names.
pub(super) fn live(db: &Connection, rest: &str, params: impl Params) -> Result<Option<Product>, StoreError> {
    one(db, &select("live", rest), params, from_row)
}

/// All of them.
pub(super) fn all_live(db: &Connection, rest: &str, params: impl Params) -> Result<Vec<Product>, StoreError> {
    many(db, &select("live", rest), params, from_row)
}

/// The product with an id, and its row.
pub(super) fn live_row(db: &Connection, id: ProductId) -> Result<Option<(i64, Product)>, StoreError> {
    one(db, &select("live", "WHERE id = ?1"), [id.to_string()], |row| {
        Ok((row.plain("row")?, from_row(row)?))
    })
}

/// At most `limit` products after a position, with theirs, in order.
pub(super) fn page(db: &Connection, after: i64, limit: u32) -> Result<Vec<(i64, Product)>, StoreError> {
    let sql = select("live", "WHERE position > ?1 ORDER BY position LIMIT ?2");
    many(db, &sql, params![after, limit], |row| {
        Ok((row.plain("position")?, from_row(row)?))
    })
}

/// The row of an article that nothing replaces yet, and the product in it.
pub(super) fn newest(db: &Connection, sku: &str) -> Result<Option<(i64, Product)>, StoreError> {
    let sql = select("product", "WHERE sku = ?1 AND until IS NULL");
    one(db, &sql, [sku], |row| Ok((row.plain("row")?, from_row(row)?)))
}

/// Names by language.
pub(super) fn names(row: &impl Columns) -> Result<Names, StoreError> {
    Ok(Names {
        en: row.plain("name_en")?,
        th: row.plain("name_th")?,
        zh: row.plain("name_zh")?,
    })
}

fn from_row(row: &Row<'_>) -> Result<Product, StoreError> {
    let row = InOrder::of(row);
    let codes: Option<String> = row.plain("barcodes")?;
    Ok(Product {
        id: row.parsed("id")?,
        sku: row.plain("sku")?,
        names: names(&row)?,
        category_path: row.plain("category_path")?,
        brand: row.plain("brand")?,
        supplier: row.plain("supplier")?,
        tax: TaxClass {
            code: row.plain("tax_code")?,
            rate: RatePpm(row.plain("tax_rate_ppm")?),
            mode: row.code("tax_mode")?,
            parts: row.parsed_option("tax_parts")?.unwrap_or_default(),
        },
        unit: Unit {
            code: row.plain("unit")?,
            measure: row.code("measure")?,
        },
        price: row.price("price_e4")?,
        prices: price_list::read(row.plain("prices")?)?,
        least_price: row.plain::<Option<i64>>("least_price_e4")?.map(Price::from_e4),
        cost: row.plain::<Option<i64>>("cost_e4")?.map(Price::from_e4),
        enabled: row.plain("enabled")?,
        barcodes: codes
            .map(|codes| codes.split(BETWEEN_CODES).map(str::to_owned).collect())
            .unwrap_or_default(),
        plu: row.plain("plu")?,
        colour: row.plain("colour")?,
    })
}
