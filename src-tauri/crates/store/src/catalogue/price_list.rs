//! Prices of a product beside the shelf's.

use super::Catalogue;
use crate::StoreError;
use crate::row::{Columns, one, run};
use domain::money::{Price, Quantity};
use domain::price_list::{Level, ListedPrice, PriceList, Terms};
use rusqlite::{Connection, params};

/// The prices of a row of `{from}` in one column: `level@from_e4=price_e4`, divided by spaces.
pub(super) const COLUMN: &str =
    "SELECT group_concat(level || '@' || from_e4 || '=' || price_e4, ' ' ORDER BY level, from_e4)
     FROM product_price WHERE product_price.row";

/// The prices in such a column.
pub(super) fn read(column: Option<String>) -> Result<PriceList, StoreError> {
    let Some(text) = column else {
        return Ok(PriceList::default());
    };
    let prices: Option<Vec<ListedPrice>> = text.split(' ').map(listed).collect();
    let list = prices.and_then(|prices| PriceList::of(prices).ok());
    list.ok_or_else(|| StoreError::corrupt(format!("{text:?} is no price list")))
}

fn listed(text: &str) -> Option<ListedPrice> {
    let (terms, price) = text.split_once('=')?;
    let (level, from) = terms.split_once('@')?;
    let level = Some(level).filter(|level| !level.is_empty());
    let level: Option<Level> = level.map(str::parse).transpose().ok()?;
    Some(ListedPrice {
        terms: Terms::new(level, Quantity::from_e4(from.parse().ok()?)).ok()?,
        price: Price::from_e4(price.parse().ok()?),
    })
}

/// Writes the prices of a row.
pub(super) fn write(to: &Connection, row: i64, prices: &PriceList) -> Result<(), StoreError> {
    for ListedPrice { terms, price } in prices.iter() {
        let level = terms.level.as_ref().map_or("", Level::as_str);
        run(
            to,
            "INSERT INTO product_price (row, level, from_e4, price_e4) VALUES (?1, ?2, ?3, ?4)",
            params![row, level, terms.from.e4(), price.e4()],
        )?;
    }
    Ok(())
}

impl Catalogue {
    /// The price levels that some product has, in the order of their names.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn price_levels(&self) -> Result<Vec<Level>, StoreError> {
        self.read(|db| {
            let mut levels = Vec::new();
            let mut last = String::new();
            // From one name to the next, however many products have it.
            while let Some(next) = level_after(db, &last)? {
                levels.push(
                    next.parse()
                        .map_err(|_| StoreError::corrupt(format!("{next:?} is no price level")))?,
                );
                last = next;
            }
            Ok(levels)
        })
    }
}

fn level_after(db: &Connection, last: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT min(level) AS level FROM product_price WHERE level > ?1";
    Ok(one(db, sql, [last], |row| row.plain::<Option<String>>("level"))?.flatten())
}
