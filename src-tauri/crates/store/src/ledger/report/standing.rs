//! Whether a back end has what was sold in a shift or on a day: what it confirmed, and what it lists of it since it was last read back.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::remote::MapKind;
use crate::ledger::totals::Scope;
use crate::row::{Columns, many, one};
use domain::money::Currency;
use domain::reconcile::{Comparison, Listed, Owed, Standing, There};
use rusqlite::{Connection, Row, params};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The documents of a scope that back end `?2` is owed, each with its row in the list of orders there. A row is there while one of the last
/// two complete readings saw it; `covered` is a document that both must have seen.
const OWED: &str = "SELECT till_code, epoch, sequence, total_minor, tax_minor, currency, outbox.state = 'confirmed' AS confirmed,
        outbox.state = 'confirmed' AND reason_code IS NOT NULL AS noted, echoed_total, sent_as,
        there.remote_id IS NOT NULL AS seen, there.seen_in >= pull_state.complete - 1 AS live,
        there.body ->> '$.total' AS listed_total, there.body ->> '$.tax' AS listed_tax, there.body ->> '$.method' AS listed_method,
        outbox.updated_at_ms <= before_at_ms AND min(sold_at_ms, coalesce(sent_at_ms, sold_at_ms)) >= since_ms AS covered
    FROM sale JOIN outbox ON sale_id = sale.id AND outbox.upstream_id = ?2
    LEFT JOIN remote_item there ON there.upstream_id = ?2 AND there.kind = 'order' AND there.remote_id = outbox.remote_id
    LEFT JOIN pull_state ON pull_state.upstream_id = ?2 AND pull_state.kind = 'order'
    WHERE outbox.state <> 'not_mirrorable'";

pub(super) fn all(db: &Connection, scope: &Scope) -> Result<Vec<Standing>, StoreError> {
    let sql = "SELECT id, name FROM upstream WHERE removed_at_ms IS NULL ORDER BY name";
    let upstreams = many(db, sql, [], |row| Ok((row.plain::<String>("id")?, row.plain("name")?)))?;
    let standing = |(id, name): (String, String)| {
        Ok(Standing {
            upstream: name,
            not_taken: not_taken(db, &id, scope)?,
            read_at_ms: read_at_ms(db, &id)?,
            found: Comparison::of(&owed(db, &id, scope)?),
        })
    };
    upstreams.into_iter().map(standing).collect()
}

fn not_taken(db: &Connection, upstream: &str, scope: &Scope) -> Result<u64, StoreError> {
    let sql = format!(
        "SELECT count(*) AS documents FROM sale JOIN outbox ON sale_id = sale.id AND upstream_id = ?2
         WHERE outbox.state = 'not_mirrorable' AND {}",
        scope.condition()
    );
    let found = one(db, &sql, [scope.value().as_str(), upstream], |row| {
        row.count("documents")
    })?;
    Ok(found.unwrap_or(0))
}

fn read_at_ms(db: &Connection, upstream: &str) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT read_at_ms FROM pull_state WHERE upstream_id = ?1 AND kind = 'order'";
    Ok(one(db, sql, [upstream], |row| row.plain("read_at_ms"))?.flatten())
}

fn owed(db: &Connection, upstream: &str, scope: &Scope) -> Result<Vec<Owed>, StoreError> {
    let ours = our_words(db, upstream)?;
    let sql = format!("{OWED} AND {} ORDER BY sale.journal_seq", scope.condition());
    many(db, &sql, params![scope.value(), upstream], |row| from_row(row, &ours))
}

/// The means of payment of the till by the back end's word, where just one is mapped to it.
fn our_words(db: &Connection, upstream: &str) -> Result<HashMap<String, String>, StoreError> {
    let sql = "SELECT remote, min(local) AS local FROM remote_map WHERE upstream_id = ?1 AND kind = ?2
               GROUP BY remote HAVING count(*) = 1";
    let words = many(db, sql, [upstream, MapKind::Tender.to_code()], |row| {
        Ok((row.plain("remote")?, row.plain("local")?))
    })?;
    Ok(words.into_iter().collect())
}

fn from_row(row: &Row<'_>, ours: &HashMap<String, String>) -> Result<Owed, StoreError> {
    let currency = Currency::by_code(&row.plain::<String>("currency")?);
    let currency = currency.map_err(|fault| StoreError::corrupt(fault.to_string()))?;
    let word = |word: Option<String>| {
        let word = word.filter(|word| !word.is_empty())?;
        Some(ours.get(&word).cloned().unwrap_or(word))
    };
    Ok(Owed {
        receipt_no: row.mark()?.receipt_no(row.count("sequence")?),
        total: currency.decimal(row.money("total_minor")?),
        tax: currency.decimal(row.money("tax_minor")?),
        sent_as: word(row.plain("sent_as")?),
        has_finding: row.plain("noted")?,
        there: there(row, word(row.plain("listed_method")?))?,
    })
}

fn there(row: &Row<'_>, method: Option<String>) -> Result<There, StoreError> {
    let is = |column| Ok::<_, StoreError>(row.plain::<Option<bool>>(column)?.unwrap_or(false));
    let answered: Option<Decimal> = row.parsed_option("echoed_total")?;
    let listed: Option<Decimal> = row.parsed_option("listed_total")?;
    Ok(if !row.plain::<bool>("confirmed")? {
        There::Missing
    } else if is("covered")? && !is("live")? {
        There::Gone
    } else if is("seen")? {
        There::Listed(Listed {
            total: listed.or(answered),
            tax: row.parsed_option("listed_tax")?,
            method,
        })
    } else {
        There::Confirmed { total: answered }
    })
}

/// Whether a document that the last complete reading must have seen does not stand in it.
pub(super) fn unlisted(db: &Connection, upstream: &str, scope: &Scope) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT count(*) AS documents FROM sale JOIN outbox ON sale_id = sale.id AND outbox.upstream_id = ?2
         JOIN pull_state ON pull_state.upstream_id = ?2 AND pull_state.kind = 'order'
         WHERE outbox.state = 'confirmed' AND outbox.updated_at_ms <= read_at_ms
           AND min(sold_at_ms, coalesce(sent_at_ms, sold_at_ms)) >= since_ms
           AND NOT EXISTS (SELECT 1 FROM remote_item there WHERE there.upstream_id = ?2 AND there.kind = 'order'
                           AND there.remote_id = outbox.remote_id AND there.seen_in >= complete) AND {}",
        scope.condition()
    );
    let found = one(db, &sql, [scope.value().as_str(), upstream], |row| {
        row.count("documents")
    })?;
    Ok(found.unwrap_or(0) > 0)
}
