//! What must be in the files after a fault, read from them without the till: by SQL of its own, against what a seller was told.

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::path::Path;

/// A sale that was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sold {
    /// The cart that it was made of.
    pub cart_id: String,
    /// Its receipt number.
    pub receipt_no: String,
    /// How many lines were sold.
    pub lines: u64,
    /// How many tenders were taken.
    pub tenders: u64,
    /// When it was acknowledged, nanoseconds of the wall clock; 0 where nobody asks.
    pub at_ns: u64,
}

/// Questions whose every row is a fault: one text, the receipt number or the like.
const FAULTS: &[(&str, &str)] = &[
    (
        "a document without a line",
        "SELECT sequence FROM sale WHERE journal_seq NOT IN (SELECT sale_seq FROM sale_line)",
    ),
    (
        "a document without tax",
        "SELECT sequence FROM sale WHERE journal_seq NOT IN (SELECT sale_seq FROM sale_tax)",
    ),
    (
        "a document without a tender",
        "SELECT sequence FROM sale WHERE journal_seq NOT IN (SELECT sale_seq FROM sale_tender)",
    ),
    (
        "a line that moved no stock",
        "SELECT sale_seq || '/' || no FROM sale_line WHERE stock IS NULL AND NOT EXISTS (SELECT 1 FROM stock_movement
         WHERE stock_movement.id = sale_line.id AND journal_seq = sale_seq AND line_no = no AND quantity_e4 = -sale_line.quantity_e4)",
    ),
    (
        "a line or a movement that is not at its place",
        "SELECT id FROM sale_line WHERE id <> sale_seq * 65536 + no
         UNION ALL SELECT id FROM stock_movement WHERE id <> journal_seq * 65536 + line_no",
    ),
    (
        "a document without its journal entry",
        "SELECT sequence FROM sale WHERE NOT EXISTS (SELECT 1 FROM journal
         WHERE journal.seq = sale.journal_seq AND journal.kind = 'sale' AND body ->> '$.cart_id' = cart_id)",
    ),
    (
        "a journal entry without its document",
        "SELECT seq FROM journal WHERE kind = 'sale' AND seq NOT IN (SELECT journal_seq FROM sale)",
    ),
    (
        "a document without its print job",
        "SELECT sequence FROM sale WHERE id NOT IN (SELECT sale_id FROM print_job)",
    ),
    (
        "a document that a back end is owed and that was not queued",
        "SELECT sequence FROM sale JOIN upstream WHERE NOT EXISTS (SELECT 1 FROM outbox
         WHERE sale_id = sale.id AND upstream_id = upstream.id)",
    ),
    (
        "no back end is owed anything",
        "SELECT 'upstream' WHERE NOT EXISTS (SELECT 1 FROM upstream)",
    ),
    (
        "a line of no document",
        "SELECT sale_seq FROM sale_line WHERE sale_seq NOT IN (SELECT journal_seq FROM sale)",
    ),
    (
        "tax of no document",
        "SELECT sale_seq FROM sale_tax WHERE sale_seq NOT IN (SELECT journal_seq FROM sale)",
    ),
    (
        "a tender of no document",
        "SELECT sale_seq FROM sale_tender WHERE sale_seq NOT IN (SELECT journal_seq FROM sale)",
    ),
    (
        "a movement of no document",
        "SELECT journal_seq FROM stock_movement WHERE journal_seq NOT IN (SELECT journal_seq FROM sale)",
    ),
    (
        "something owed for no document",
        "SELECT sale_id FROM outbox WHERE sale_id NOT IN (SELECT id FROM sale)",
    ),
    (
        "a print job of no document",
        "SELECT id FROM print_job WHERE sale_id NOT IN (SELECT id FROM sale)",
    ),
    (
        "a sold cart that is still open",
        "SELECT id FROM cart WHERE id IN (SELECT cart_id FROM sale)",
    ),
    (
        "a cart sold twice",
        "SELECT cart_id FROM sale GROUP BY cart_id HAVING count(*) > 1",
    ),
    (
        "lines that are not the total",
        "SELECT sequence FROM sale WHERE total_minor <> (SELECT sum(total_minor) FROM sale_line
         WHERE sale_line.id BETWEEN journal_seq * 65536 AND journal_seq * 65536 + 65535)",
    ),
    (
        "tenders that are not the total",
        "SELECT sequence FROM sale WHERE total_minor + rounding_minor + change_minor <>
         (SELECT sum(amount_minor) FROM sale_tender WHERE sale_seq = journal_seq)",
    ),
    (
        "receipt numbers with a gap or a double",
        "SELECT epoch FROM sale GROUP BY epoch
         HAVING min(sequence) <> 1 OR max(sequence) <> count(*) OR count(DISTINCT sequence) <> count(*)",
    ),
    (
        "a gap in the journal",
        "SELECT count(*) FROM journal HAVING max(seq) <> count(*) OR min(seq) <> 1",
    ),
];

/// Everything that is wrong in the ledger of a folder, in words; nothing when each acknowledged sale is there and nothing is half.
#[must_use]
pub fn faults(folder: &Path, sold: &[Sold]) -> Vec<String> {
    found(folder, sold).unwrap_or_else(|fault| vec![format!("the ledger cannot be read: {fault}")])
}

fn found(folder: &Path, sold: &[Sold]) -> rusqlite::Result<Vec<String>> {
    let db = Connection::open_with_flags(folder.join("ledger.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut faults = Vec::new();
    for sold in sold {
        faults.extend(fault_of(&db, sold)?);
    }
    for (what, sql) in FAULTS {
        faults.extend(texts(&db, sql)?.into_iter().map(|row| format!("{what}: {row}")));
    }
    let damage = texts(&db, "PRAGMA integrity_check")?;
    faults.extend(damage.into_iter().filter(|word| word != "ok"));
    Ok(faults)
}

fn fault_of(db: &Connection, sold: &Sold) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT till_code || epoch || '-' || printf('%06d', sequence),
               (SELECT count(*) FROM sale_line WHERE sale_line.id BETWEEN journal_seq * 65536 AND journal_seq * 65536 + 65535),
               (SELECT count(*) FROM sale_tender WHERE sale_seq = journal_seq) FROM sale WHERE cart_id = ?1";
    let found = db.query_row(sql, [&sold.cart_id], |row| {
        Ok(Sold {
            cart_id: sold.cart_id.clone(),
            receipt_no: row.get(0)?,
            lines: count(row.get(1)?),
            tenders: count(row.get(2)?),
            at_ns: sold.at_ns,
        })
    });
    Ok(match found.optional()? {
        None => Some(format!("{} was acknowledged and is lost", sold.receipt_no)),
        Some(found) if found != *sold => Some(format!("{sold:?} was acknowledged, and {found:?} is there")),
        Some(_) => None,
    })
}

fn count(rows: i64) -> u64 {
    u64::try_from(rows).unwrap()
}

fn texts(db: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        let value: rusqlite::types::Value = row.get(0)?;
        Ok(match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        })
    })?;
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seller::owe_everything;
    use crate::shop::{COLA, Shop, WATER};

    /// What a fault could leave, and the words in which the oracle must name it.
    const HALVES: &[(&str, &str)] = &[
        ("DELETE FROM sale", "was acknowledged and is lost"),
        ("DELETE FROM sale_line WHERE no = 2", "was acknowledged, and"),
        ("DELETE FROM sale_line", "a document without a line"),
        ("DELETE FROM sale_tax", "a document without tax"),
        ("DELETE FROM sale_tender", "a document without a tender"),
        (
            "UPDATE stock_movement SET quantity_e4 = 0",
            "a line that moved no stock",
        ),
        (
            "DELETE FROM journal WHERE kind = 'sale'",
            "a document without its journal entry",
        ),
        ("DELETE FROM sale", "a journal entry without its document"),
        ("DELETE FROM print_job", "a document without its print job"),
        (
            "DELETE FROM outbox",
            "a document that a back end is owed and that was not queued",
        ),
        ("DELETE FROM upstream", "no back end is owed anything"),
        ("DELETE FROM sale", "a line of no document"),
        ("DELETE FROM sale", "tax of no document"),
        ("DELETE FROM sale", "a tender of no document"),
        ("DELETE FROM sale", "a movement of no document"),
        ("DELETE FROM sale", "something owed for no document"),
        ("DELETE FROM sale", "a print job of no document"),
        (
            "INSERT INTO cart SELECT cart_id, 'open', 1, '{}', staff_id, 0, NULL FROM sale LIMIT 1",
            "a sold cart that is still open",
        ),
        (
            // Without the index that forbids it, as damage would be.
            "CREATE TABLE doubled AS SELECT * FROM sale; DROP TABLE sale; ALTER TABLE doubled RENAME TO sale;
             INSERT INTO sale SELECT * FROM sale LIMIT 1",
            "a cart sold twice",
        ),
        (
            "UPDATE sale SET total_minor = total_minor + 1",
            "lines that are not the total",
        ),
        (
            "UPDATE sale_tender SET amount_minor = amount_minor + 1",
            "tenders that are not the total",
        ),
        (
            "UPDATE sale SET sequence = sequence + 1 WHERE sequence = 2",
            "receipt numbers with a gap or a double",
        ),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE sale_line SET id = id + 60000 WHERE no = 2",
            "a line or a movement that is not at its place",
        ),
        ("DELETE FROM journal WHERE seq = 2", "a gap in the journal"),
    ];

    fn acknowledged(shop: &Shop) -> Sold {
        let sale = shop.sell(&format!("--scan {WATER} --scan {COLA} --tender cash:500"));
        let db = Connection::open(shop.path().join("ledger.db")).unwrap();
        let receipt_no = sale["receipt_no"].as_str().unwrap().to_owned();
        let sql = "SELECT cart_id FROM sale ORDER BY journal_seq DESC LIMIT 1";
        Sold {
            cart_id: db.query_row(sql, [], |row| row.get(0)).unwrap(),
            receipt_no,
            lines: 2,
            tenders: 1,
            at_ns: 0,
        }
    }

    /// The faults of a copy of the ledger on which somebody ran these statements, with no trigger in the way.
    fn faults_after(shop: &Shop, sold: &[Sold], statements: &str) -> Vec<String> {
        let copy = tempfile::tempdir().unwrap();
        let path = copy.path().join("ledger.db");
        std::fs::copy(shop.path().join("ledger.db"), &path).unwrap();
        let db = Connection::open(&path).unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        for trigger in texts(&db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap() {
            db.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
        }
        db.execute_batch(statements).unwrap();
        drop(db);
        faults(copy.path(), sold)
    }

    #[test]
    fn the_oracle_names_every_half_of_a_sale_and_nothing_in_a_whole_one() {
        let shop = Shop::demo();
        owe_everything(&shop);
        let sold = [acknowledged(&shop), acknowledged(&shop)];
        assert_eq!(faults(&shop.path(), &sold), Vec::<String>::new(), "two whole sales");
        for (half, words) in HALVES {
            let named = faults_after(&shop, &sold, half);
            assert!(named.iter().any(|fault| fault.contains(words)), "{half}: {named:#?}");
        }
        let rubbish = tempfile::tempdir().unwrap();
        std::fs::write(rubbish.path().join("ledger.db"), "no database at all").unwrap();
        assert!(faults(rubbish.path(), &[])[0].starts_with("the ledger cannot be read"));
        for (question, _) in FAULTS {
            let tried = HALVES.iter().any(|(_, words)| words == question);
            assert!(tried, "nobody has seen the oracle answer: {question}");
        }
    }
}
