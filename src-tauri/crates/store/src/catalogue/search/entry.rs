//! What the search index holds of a product.

use super::gram;
use crate::StoreError;
use crate::row::{Columns, one, run};
use crate::search::text;
use domain::product::Names;
use rusqlite::{Connection, params};

/// The text under which names are found: that of the row they stood in before, if they are still the same, else a new one.
pub(in crate::catalogue) fn of(to: &Connection, names: &Names, before: Option<i64>) -> Result<i64, StoreError> {
    let all = [Some(&names.en), names.th.as_ref(), names.zh.as_ref()];
    let lines = text::lines(all.into_iter().flatten().map(String::as_str));
    let sql = "SELECT text_id FROM product JOIN search_text USING (text_id) WHERE row = ?1 AND lines = ?2";
    match one(to, sql, params![before, lines], |row| row.plain("text_id"))? {
        Some(text_id) => Ok(text_id),
        None => add(to, &lines),
    }
}

fn add(to: &Connection, lines: &str) -> Result<i64, StoreError> {
    run(to, "INSERT INTO search_text (lines) VALUES (?1)", [lines])?;
    let text_id = to.last_insert_rowid();
    let sql = "INSERT INTO search_gram (rowid, grams) VALUES (?1, ?2)";
    run(to, sql, params![text_id, gram::of_lines(lines)])?;
    Ok(text_id)
}

/// Takes a text out of the index unless a row still has it.
pub(in crate::catalogue) fn drop_unused(to: &Connection, text_id: i64) -> Result<(), StoreError> {
    let sql =
        "DELETE FROM search_text WHERE text_id = ?1 AND NOT EXISTS (SELECT 1 FROM product WHERE product.text_id = ?1)";
    if run(to, sql, [text_id])? > 0 {
        run(to, "DELETE FROM search_gram WHERE rowid = ?1", [text_id])?;
    }
    Ok(())
}
