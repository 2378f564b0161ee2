//! A product's row.

use super::{price_list, search};
use crate::StoreError;
use crate::codes::Coded;
use crate::row::{Columns, InOrder, many, one, run};
use domain::ProductId;
use domain::money::{Price, RatePpm};
use domain::product::{Names, Product, Stock, Unit};
use domain::tax::TaxClass;
use rusqlite::types::Value;
use rusqlite::{Connection, Params, Row, params, params_from_iter};

/// Stands between the codes of a product in one column. No code holds a control character.
const BETWEEN_CODES: char = '\u{1f}';

/// The whole product of every row of `from`, which is `product` or one of its views.
fn select(from: &str, rest: &str) -> String {
    format!(
        "SELECT *, (SELECT group_concat(code, char(31) ORDER BY no) FROM barcode WHERE barcode.row = {from}.row) AS barcodes,
         ({} = {from}.row) AS prices,
         (SELECT id FROM product AS base WHERE base.until IS NULL
          AND base.sku = substr({from}.stock, instr({from}.stock, ' ') + 1)) AS base_id FROM {from} {rest}",
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

/// The tax classes that products have, and how many have each.
pub(super) fn tax_classes(db: &Connection) -> Result<Vec<(TaxClass, u32)>, StoreError> {
    let columns = "tax_code, tax_rate_ppm, tax_mode, tax_parts";
    let sql = format!("SELECT {columns}, count(*) AS products FROM live GROUP BY {columns} ORDER BY {columns}");
    many(db, &sql, [], |row| Ok((tax_class(row)?, row.plain("products")?)))
}

fn tax_class(row: &impl Columns) -> Result<TaxClass, StoreError> {
    Ok(TaxClass {
        code: row.plain("tax_code")?,
        rate: RatePpm(row.plain("tax_rate_ppm")?),
        mode: row.code("tax_mode")?,
        parts: row.parsed_option("tax_parts")?.unwrap_or_default(),
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
        tax: tax_class(&row)?,
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
        asks: row.parsed_option("asks")?.unwrap_or_default(),
        stock: stock(&row)?,
        style: row.plain("style")?,
        attributes: row.parsed_option("attributes")?.unwrap_or_default(),
        choices: row.parsed_option("choices")?.unwrap_or_default(),
        parts: row.parsed_option("parts")?.unwrap_or_default(),
        deposit: row.parsed_option("deposit")?.unwrap_or_default(),
    })
}

/// The stock that it moves, with the identity of what a pack holds.
fn stock(row: &InOrder<'_>) -> Result<Stock, StoreError> {
    let mut stock: Stock = row.parsed_option("stock")?.unwrap_or_default();
    if let Stock::Pack(pack) = &mut stock {
        pack.of = row.parsed_option("base_id")?;
    }
    Ok(stock)
}

/// What a row says of its product beside the id and the article number, which stay, in the order of [`values`].
const COLUMNS: [&str; 26] = [
    "name_en",
    "name_th",
    "name_zh",
    "category_path",
    "brand",
    "supplier",
    "tax_code",
    "tax_rate_ppm",
    "tax_mode",
    "tax_parts",
    "unit",
    "measure",
    "price_e4",
    "least_price_e4",
    "cost_e4",
    "enabled",
    "plu",
    "colour",
    "asks",
    "stock",
    "style",
    "attributes",
    "choices",
    "parts",
    "deposit",
    "text_id",
];

fn values(product: &Product, text_id: i64) -> [Value; COLUMNS.len()] {
    [
        product.names.en.clone().into(),
        product.names.th.clone().into(),
        product.names.zh.clone().into(),
        product.category_path.clone().into(),
        product.brand.clone().into(),
        product.supplier.clone().into(),
        product.tax.code.clone().into(),
        product.tax.rate.0.into(),
        product.tax.mode.to_code().to_owned().into(),
        product.tax.parts.stored().into(),
        product.unit.code.clone().into(),
        product.unit.measure.to_code().to_owned().into(),
        product.price.e4().into(),
        product.least_price.map(Price::e4).into(),
        product.cost.map(Price::e4).into(),
        product.enabled.into(),
        product.plu.clone().into(),
        product.colour.clone().into(),
        product.asks.stored().into(),
        product.stock.column().into(),
        product.style.clone().into(),
        product.attributes.stored().into(),
        product.choices.stored().into(),
        product.parts.stored().into(),
        product.deposit.stored().into(),
        text_id.into(),
    ]
}

/// Writes a product into a generation, in the place of the row that it replaces or behind all others.
pub(super) fn insert(to: &Connection, since: i64, replaces: Option<i64>, product: &Product) -> Result<(), StoreError> {
    let text_id = search::entry::of(to, &product.called(), replaces)?;
    let sql = format!(
        "INSERT INTO product (since, id, sku, position, {}) VALUES (?, ?, ?,
         coalesce((SELECT position FROM product WHERE row = ?), (SELECT max(position) FROM product) + 1, 1){})",
        COLUMNS.join(", "),
        ", ?".repeat(COLUMNS.len())
    );
    let named: [Value; 4] = [
        since.into(),
        product.id.to_string().into(),
        product.sku.clone().into(),
        replaces.into(),
    ];
    run(
        to,
        &sql,
        params_from_iter(named.into_iter().chain(values(product, text_id))),
    )?;
    list(to, to.last_insert_rowid(), product)
}

/// Writes a product over the row that it stands in.
pub(super) fn rewrite(to: &Connection, row: i64, product: &Product) -> Result<(), StoreError> {
    let before = one(to, "SELECT text_id FROM product WHERE row = ?1", [row], |row| {
        row.plain("text_id")
    })?;
    let text_id = search::entry::of(to, &product.called(), Some(row))?;
    let sql = format!("UPDATE product SET {} = ? WHERE row = ?", COLUMNS.join(" = ?, "));
    run(
        to,
        &sql,
        params_from_iter(values(product, text_id).into_iter().chain([row.into()])),
    )?;
    run(to, "DELETE FROM barcode WHERE row = ?1", [row])?;
    run(to, "DELETE FROM product_price WHERE row = ?1", [row])?;
    list(to, row, product)?;
    before.map_or(Ok(()), |before| search::entry::drop_unused(to, before))
}

/// Writes what a product has several of.
fn list(to: &Connection, row: i64, product: &Product) -> Result<(), StoreError> {
    for (no, code) in (1_i64..).zip(&product.barcodes) {
        run(
            to,
            "INSERT INTO barcode (row, no, code) VALUES (?1, ?2, ?3)",
            params![row, no, code],
        )?;
    }
    price_list::write(to, row, &product.prices)
}
