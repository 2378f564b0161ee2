//! A ledger made again from its journal alone.

use crate::forger::Forger;
use crate::history::History;
use crate::shop::Shop;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;
use store::{EpochReason, JournalSource, Ledger, StoreError};
use testkit::sample::SOLD_AT_MS;

/// What the journal makes, in an order of its own.
const ROWS: &[&str] = &[
    "SELECT * FROM journal ORDER BY seq",
    "SELECT * FROM setting ORDER BY key",
    "SELECT * FROM till_epoch ORDER BY epoch",
    "SELECT id, name, role, enabled FROM staff ORDER BY id",
    "SELECT * FROM customer ORDER BY id",
    "SELECT * FROM account_entry ORDER BY id",
    "SELECT * FROM shift ORDER BY id",
    "SELECT * FROM cash_movement ORDER BY journal_seq",
    "SELECT * FROM sale ORDER BY journal_seq",
    "SELECT * FROM sale_line ORDER BY sale_seq, no",
    "SELECT * FROM sale_tax ORDER BY sale_seq, no",
    "SELECT * FROM sale_tender ORDER BY sale_seq, no",
    "SELECT * FROM stock_movement ORDER BY journal_seq, line_no",
    "SELECT * FROM printer ORDER BY name",
    "SELECT * FROM upstream ORDER BY id",
    "SELECT * FROM remote_map ORDER BY upstream_id, kind, local",
    "SELECT * FROM catalogue_edit ORDER BY seq",
];

fn rows(dir: &Path) -> Vec<Vec<Vec<Value>>> {
    let db = Connection::open(dir.join("ledger.db")).unwrap();
    let table = |sql: &&str| {
        let mut statement = db.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|place| row.get(place)).collect());
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    };
    ROWS.iter().map(table).collect()
}

/// Eighty acts of an honest till, closed.
fn closed_till(seed: u64) -> tempfile::TempDir {
    let History { shop, .. } = History::of(seed, 80);
    drop(shop.ledger);
    shop.dir
}

fn assert_rebuilt(from: &JournalSource, wanted: &[Vec<Vec<Value>>]) {
    let into = tempfile::tempdir().unwrap();
    let entries = Ledger::rebuild(from, into.path(), SOLD_AT_MS).unwrap();
    assert_eq!(entries, wanted[0].len() as u64, "every entry was replayed");
    let made = rows(into.path());
    for ((sql, made), wanted) in ROWS.iter().zip(&made).zip(wanted) {
        assert_eq!(made, wanted, "{sql}");
    }
    let ledger = Ledger::open(into.path(), "machine-b", "Z9Z", SOLD_AT_MS).unwrap();
    ledger
        .begin_epoch(EpochReason::Restored, "machine-b", "Z9Z", SOLD_AT_MS)
        .unwrap();
    assert_eq!(ledger.verify().unwrap().first_difference, None, "the new ledger stands");
}

#[test]
fn a_ledger_of_which_only_the_journal_is_left_is_made_again_row_by_row() {
    let till = closed_till(11);
    let wanted = rows(till.path());
    let forger = Forger::at(till.path());
    let tables =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'journal' AND name NOT LIKE 'sqlite_%'";
    let names: Vec<String> = {
        let db = Connection::open(till.path().join("ledger.db")).unwrap();
        let mut statement = db.prepare(tables).unwrap();
        let names = statement.query_map([], |row| row.get(0)).unwrap();
        names.collect::<Result<_, _>>().unwrap()
    };
    assert!(names.len() > 20, "every other table is dropped: {names:?}");
    forger.run("DROP VIEW desk");
    for name in names {
        forger.run(&format!("DROP TABLE {name}"));
    }
    assert_rebuilt(&JournalSource::Ledger(till.path().to_owned()), &wanted);
}

#[test]
fn a_ledger_that_is_gone_is_made_again_from_the_text_copy_alone() {
    let till = closed_till(12);
    let wanted = rows(till.path());
    std::fs::remove_file(till.path().join("ledger.db")).unwrap();
    let months = std::fs::read_dir(till.path().join("journal")).unwrap().count();
    assert!(months > 1, "the copy has a file per month");
    assert_rebuilt(&JournalSource::Text(till.path().to_owned()), &wanted);
}

#[test]
fn a_journal_that_breaks_off_or_does_not_hold_makes_nothing() {
    type Change = fn(&mut Vec<String>);
    let changes: [(Change, &str); 4] = [
        (|lines| lines.clear(), "the journal is empty"),
        (|lines| drop(lines.remove(4)), "entry 5 is missing in the text copy"),
        (
            |lines| lines[4] = lines[4].replace("33980", "33880"),
            "entry 5 does not match its hash",
        ),
        (|lines| lines[4].clear(), "entry 5 is missing in the text copy"),
    ];
    for (change, words) in changes {
        let shop = Shop::open();
        shop.sell_no(1);
        shop.sell_no(2);
        shop.ledger.flush_journal_text().unwrap();
        let path = shop.dir.path().join("journal/2026-11.jsonl");
        let mut lines: Vec<String> = std::fs::read_to_string(&path)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect();
        lines.push(lines[4].replace("\"seq\":5", "\"seq\":6"));
        change(&mut lines);
        std::fs::write(&path, lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        let into = tempfile::tempdir().unwrap();
        let refused = Ledger::rebuild(
            &JournalSource::Text(shop.dir.path().to_owned()),
            into.path(),
            SOLD_AT_MS,
        );
        let refusal = refused.unwrap_err().to_string();
        assert!(refusal.contains(words), "{words}: {refusal}");
        assert_eq!(
            std::fs::read_dir(into.path()).unwrap().count(),
            0,
            "{words}: nothing is left behind"
        );
    }
}

#[test]
fn a_folder_with_a_ledger_is_not_rebuilt_over() {
    let shop = Shop::open();
    let from = JournalSource::Ledger(shop.dir.path().to_owned());
    let refused = Ledger::rebuild(&from, shop.dir.path(), SOLD_AT_MS);
    assert!(matches!(refused, Err(StoreError::AlreadyThere { .. })), "{refused:?}");
}
