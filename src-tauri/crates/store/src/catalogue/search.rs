//! Finding products by a fragment of what they are called, or by the beginning of a code.
//!
//! The index answers with every product that may fit, first only those whose names begin with the query, and goes on to weaker fits
//! while there are too few. What it finds is ranked here.

pub(super) mod entry;
mod gram;

use super::{Catalogue, product};
use crate::StoreError;
use crate::row::{Columns, many};
use crate::search::{Fit, best_fit, text};
use domain::product::Product;
use gram::Begins;
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// How well a product fits a query; the least fits best. Names before pinyin, short before long, then in the order of the rows.
type Rank = (Fit, bool, usize, Hit);

/// What a query hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hit {
    /// The code of one product.
    Code {
        /// The product's row.
        row: i64,
    },
    /// The text of one product or of several.
    Text {
        /// The text.
        id: i64,
    },
}

/// What the index is asked for in turn, and the worst fit that is then known completely.
const STEPS: [(Begins, Fit); 3] = [
    (Begins::Line, Fit::Prefix),
    (Begins::Word, Fit::WordPrefix),
    (Begins::Anything, Fit::Scattered),
];

impl Catalogue {
    /// At most `limit` products that a fragment finds, the best first: by name in any language, in pinyin or its initials, whatever the
    /// case and accents, and by the beginning of an article number or barcode. Several words may stand apart and in any order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Product>, StoreError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let phrase = text::fold(typed);
        self.read(|db| best(db, typed, &phrase, limit))
    }
}

/// The best products; weaker fits are looked for only while there are too few.
fn best(db: &Connection, typed: &str, phrase: &str, limit: usize) -> Result<Vec<Product>, StoreError> {
    let codes = by_code(db, typed, limit)?;
    let mut found = Vec::new();
    for (begins, complete_to) in STEPS {
        let mut ranks = codes.clone();
        ranks.extend(
            by_name(db, phrase, begins)?
                .into_iter()
                .filter(|(fit, ..)| *fit <= complete_to),
        );
        ranks.sort_unstable();
        found = products(db, &ranks, limit)?;
        if found.len() >= limit {
            break;
        }
    }
    Ok(found)
}

/// The first products behind these hits, each once. What an import prepares or leaves behind is hit too, and not shown.
fn products(db: &Connection, ranks: &[Rank], limit: usize) -> Result<Vec<Product>, StoreError> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for (.., hit) in ranks {
        let behind = match hit {
            Hit::Code { row } => product::all_live(db, "WHERE row = ?1", [row]),
            Hit::Text { id } => product::all_live(db, "WHERE text_id = ?1 ORDER BY position", [id]),
        };
        found.extend(behind?.into_iter().filter(|product| seen.insert(product.id)));
        if found.len() >= limit {
            break;
        }
    }
    found.truncate(limit);
    Ok(found)
}

/// Products whose article number, barcode or style begins with what was typed.
fn by_code(db: &Connection, typed: &str, limit: usize) -> Result<Vec<Rank>, StoreError> {
    let sql = "SELECT row, sku AS code FROM (SELECT row, sku FROM live WHERE sku COLLATE NOCASE >= ?1
                   AND sku COLLATE NOCASE < ?1 || char(1114111) ORDER BY sku COLLATE NOCASE LIMIT ?2)
               UNION ALL
               SELECT row, code FROM (SELECT live.row, code FROM barcode JOIN live USING (row) WHERE code >= ?1
                   AND code < ?1 || char(1114111) ORDER BY code LIMIT ?2)
               UNION ALL
               SELECT row, style FROM (SELECT row, style FROM live WHERE style COLLATE NOCASE >= ?1
                   AND style COLLATE NOCASE < ?1 || char(1114111) ORDER BY style COLLATE NOCASE LIMIT ?2)";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    many(db, sql, params![typed, limit], |row| {
        let (row, code): (i64, String) = (row.plain("row")?, row.plain("code")?);
        let fit = if code.len() == typed.len() {
            Fit::Exact
        } else {
            Fit::Prefix
        };
        Ok((fit, false, code.chars().count(), Hit::Code { row }))
    })
}

/// Products whose names hold every word, the first of them at a certain place.
fn by_name(db: &Connection, phrase: &str, first: Begins) -> Result<Vec<Rank>, StoreError> {
    let words: Vec<&str> = phrase.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT text_id, lines FROM search_gram CROSS JOIN search_text ON text_id = search_gram.rowid
               WHERE search_gram MATCH ?1";
    let ranks = many(db, sql, [gram::question(&words, first)], |row| {
        let (id, lines): (i64, String) = (row.plain("text_id")?, row.plain("lines")?);
        let fit = best_fit(&lines, phrase, &words);
        Ok(fit.map(|(fit, is_pinyin, length)| (fit, is_pinyin, length, Hit::Text { id })))
    })?;
    Ok(ranks.into_iter().flatten().collect())
}
