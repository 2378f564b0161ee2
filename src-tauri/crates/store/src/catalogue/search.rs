//! Finding products by a fragment of what they are called, or by the beginning of a code.
//!
//! Words of three letters and more are looked up in an index of letter triples; where a query has none, every line is scanned. What
//! is found is then ranked here.

pub(crate) mod text;

use super::{Catalogue, product};
use crate::StoreError;
use crate::row::{Columns, many};
use domain::product::Product;
use rusqlite::{Connection, params};
use std::collections::HashMap;
use text::{PINYIN, fold};

/// Letters in a row that the index knows.
const TRIPLE: usize = 3;

/// How well a product fits a query; the least fits best. Names before pinyin, short before long, then as they were imported.
type Rank = (Fit, bool, usize, i64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A code or a name is the query.
    Exact,
    /// It begins with it.
    Prefix,
    /// A word of it does.
    WordPrefix,
    /// It holds it.
    Substring,
    /// The query's words stand apart in it.
    Scattered,
}

impl Catalogue {
    /// At most `limit` products that a fragment finds, the best first: by name in any language, in pinyin or its initials, whatever the
    /// case and accents, and by the beginning of an article number or barcode. Several words may stand apart and in any order.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Product>, StoreError> {
        let typed = text.trim();
        let phrase = fold(typed);
        self.read(|db| {
            let mut ranks = by_code(db, typed, limit)?;
            for (row, rank) in by_name(db, &phrase)? {
                let best = ranks.entry(row).or_insert(rank);
                *best = rank.min(*best);
            }
            let mut rows: Vec<(Rank, i64)> = ranks.into_iter().map(|(row, rank)| (rank, row)).collect();
            rows.sort_unstable();
            let found = rows
                .into_iter()
                .map(|(_, row)| product::live(db, "WHERE row = ?1", [row]));
            // What an import prepares or leaves behind is found too, and not shown.
            found.filter_map(Result::transpose).take(limit).collect()
        })
    }
}

/// Rows whose article number or barcode begins with what was typed.
fn by_code(db: &Connection, typed: &str, limit: usize) -> Result<HashMap<i64, Rank>, StoreError> {
    if typed.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = "SELECT row, sku AS code FROM (SELECT row, sku FROM live WHERE sku COLLATE NOCASE >= ?1
                   AND sku COLLATE NOCASE < ?1 || char(1114111) ORDER BY sku COLLATE NOCASE LIMIT ?2)
               UNION ALL
               SELECT row, code FROM (SELECT live.row, code FROM barcode JOIN live USING (row) WHERE code >= ?1
                   AND code < ?1 || char(1114111) ORDER BY code LIMIT ?2)";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let hits = many(db, sql, params![typed, limit], |row| {
        Ok((row.plain("row")?, row.plain::<String>("code")?))
    })?;
    let mut ranks = HashMap::with_capacity(hits.len());
    for (row, code) in hits {
        let fit = if code.len() == typed.len() {
            Fit::Exact
        } else {
            Fit::Prefix
        };
        let rank = (fit, false, code.chars().count(), row);
        let best = ranks.entry(row).or_insert(rank);
        *best = rank.min(*best);
    }
    Ok(ranks)
}

/// Rows whose names hold every word.
fn by_name(db: &Connection, phrase: &str) -> Result<Vec<(i64, Rank)>, StoreError> {
    let words: Vec<&str> = phrase.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
        return Ok(Vec::new());
    };
    let triples: Vec<String> = words.iter().flat_map(|word| triples_of(word)).collect();
    let (sql, wanted) = if triples.is_empty() {
        (
            "SELECT rowid AS row, lines FROM product_search WHERE instr(lines, ?1)",
            (*longest).to_owned(),
        )
    } else {
        (
            "SELECT rowid AS row, lines FROM product_search WHERE product_search MATCH ?1",
            triples.join(" "),
        )
    };
    let ranked = many(db, sql, [wanted], |row| {
        let (id, lines): (i64, String) = (row.plain("row")?, row.plain("lines")?);
        Ok(rank(&lines, phrase, &words, id).map(|rank| (id, rank)))
    })?;
    Ok(ranked.into_iter().flatten().collect())
}

/// Every three letters in a row of a word, quoted for the index.
fn triples_of(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .windows(TRIPLE)
        .map(|triple| format!("\"{}\"", triple.iter().collect::<String>()))
        .collect()
}

fn rank(lines: &str, phrase: &str, words: &[&str], row: i64) -> Option<Rank> {
    let best = lines.lines().filter_map(|line| {
        let (pinyin, line) = line.strip_prefix(PINYIN).map_or((false, line), |line| (true, line));
        fit(line, phrase).map(|fit| (fit, pinyin, line.chars().count(), row))
    });
    best.min().or_else(|| {
        let scattered = words.iter().all(|word| lines.contains(word));
        scattered.then(|| {
            (
                Fit::Scattered,
                false,
                lines.lines().next().map_or(0, |line| line.chars().count()),
                row,
            )
        })
    })
}

fn fit(line: &str, phrase: &str) -> Option<Fit> {
    let after_space = |at: usize| line.get(..at).is_some_and(|before| before.ends_with(' '));
    match line.find(phrase)? {
        0 if line.len() == phrase.len() => Some(Fit::Exact),
        0 => Some(Fit::Prefix),
        _ if line.match_indices(phrase).any(|(at, _)| after_space(at)) => Some(Fit::WordPrefix),
        _ => Some(Fit::Substring),
    }
}
