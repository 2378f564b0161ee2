//! Categories and their pages of tiles.

use super::{Catalogue, product};
use crate::StoreError;
use crate::row::{Columns, many, one, run};
use crate::writer::{Durability, Lane};
use domain::product::{Names, Product};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// A category of the tile pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its path, levels divided by `/`.
    pub path: String,
    /// Its names.
    pub names: Names,
}

/// A page of tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TilePage {
    /// The products, in the order in which they were first imported.
    pub products: Vec<Product>,
    /// How many there are on all pages.
    pub total: u64,
}

/// A category and everything below it. `0` follows `/` among the characters.
const WITHIN: &str = "WHERE (category_path = ?1 OR (category_path >= ?1 || '/' AND category_path < ?1 || '0'))";

/// Every category: the parameter is absent.
const EVERYWHERE: &str = "WHERE ?1 IS NULL";

/// Of the variants of a style only the first has a tile.
const LATER_VARIANT: &str = "(style IS NOT NULL AND EXISTS (SELECT 1 FROM live AS earlier
    WHERE earlier.style = live.style COLLATE NOCASE AND earlier.position < live.position))";

impl Catalogue {
    /// `size` products of a category from `offset` on, with those of the categories below it; of all products when absent. A style stands
    /// there once, by its first variant.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn tiles(&self, category: Option<&str>, size: u32, offset: u32) -> Result<TilePage, StoreError> {
        let (within, count) = match category {
            Some(_) => (
                WITHIN,
                format!("SELECT count(*) AS total FROM live {WITHIN} AND NOT {LATER_VARIANT}"),
            ),
            // Counting a million rows for each page would be felt.
            None => (
                EVERYWHERE,
                format!(
                    "SELECT products - (SELECT count(*) - count(DISTINCT style COLLATE NOCASE) FROM live WHERE style IS NOT NULL)
                     AS total FROM catalogue {EVERYWHERE}"
                ),
            ),
        };
        self.read(|db| {
            let rest = format!("{within} AND NOT {LATER_VARIANT} ORDER BY position LIMIT ?2 OFFSET ?3");
            let products = product::all_live(db, &rest, params![category, size, offset])?;
            let total = one(db, &count, [category], |row| row.count("total"))?;
            Ok(TilePage {
                products,
                total: total.unwrap_or_default(),
            })
        })
    }

    /// The categories in the order of their tabs: those that were set, then the first levels that only products name.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn categories(&self) -> Result<Vec<Category>, StoreError> {
        self.read(|db| {
            let mut categories = many(db, "SELECT * FROM category ORDER BY position", [], |row| {
                Ok(Category {
                    path: row.plain("path")?,
                    names: product::names(row)?,
                })
            })?;
            for path in first_levels(db)? {
                if !categories.iter().any(|category| category.path == path) {
                    categories.push(Category {
                        names: Names::only(&*path),
                        path,
                    });
                }
            }
            Ok(categories)
        })
    }

    /// Sets the categories, in the order of their tabs.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when a path is there twice; then they stay as they were.
    pub fn set_categories(&self, categories: &[Category]) -> Result<(), StoreError> {
        let mut seen = BTreeSet::new();
        if let Some(twice) = categories.iter().find(|category| !seen.insert(&*category.path)) {
            return Err(StoreError::Taken {
                kind: "category",
                name: twice.path.clone(),
            });
        }
        let categories = categories.to_vec();
        self.write(Lane::Counter, Durability::Full, move |to| {
            run(to, "DELETE FROM category", [])?;
            let sql = "INSERT INTO category (path, position, name_en, name_th, name_zh) VALUES (?1, ?2, ?3, ?4, ?5)";
            for (position, Category { path, names }) in (1_i64..).zip(categories) {
                run(to, sql, params![path, position, names.en, names.th, names.zh])?;
            }
            Ok(())
        })
    }
}

/// The first levels of the products' paths. Each path is found by one step in the index, however many products share it.
fn first_levels(db: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let sql = "WITH RECURSIVE step (path) AS (
                   SELECT min(category_path) FROM live WHERE category_path > ''
                   UNION ALL
                   SELECT (SELECT category_path FROM live WHERE category_path > path ORDER BY category_path LIMIT 1)
                   FROM step WHERE path IS NOT NULL)
               SELECT path FROM step WHERE path IS NOT NULL";
    let paths = many(db, sql, [], |row| row.plain::<String>("path"))?;
    Ok(paths
        .iter()
        .filter_map(|path| path.split('/').next())
        .map(str::to_owned)
        .collect())
}
