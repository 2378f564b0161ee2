//! The jobs of a file that knew no slips of cash are taken along into the table that does.

use super::open;
use crate::ledger::SCHEMA;
use crate::migrate::{Schema, migrate};
use rusqlite::Connection;

/// The migration that makes the table anew.
const ANEW: usize = 22;

/// What jobs are of, and of each kind one job, in another state each.
const JOBS: &str = "
    INSERT INTO shift (id, no, till_code, epoch, business_date, opened_at_ms, opened_by, float_minor, opened_seq)
    VALUES ('h1', 1, 'T1', 'K7Q', '2026-11-24', 1, 'ana', 0, 1);
    INSERT INTO sale (journal_seq, id, kind, till_code, epoch, sequence, cart_id, shift_id, business_date, sold_at_ms, staff_id, staff_name,
                      currency, subtotal_minor, discount_minor, tax_minor, total_minor, rounding_minor, change_minor)
    VALUES (2, 's1', 'sale', 'T1', 'K7Q', 1, 'c1', 'h1', '2026-11-24', 2, 'ana', 'Ana', 'THB', 0, 0, 0, 0, 0, 0);
    INSERT INTO parking (no, cart_id, label, parked_at_ms, parked_by) VALUES (1, 'c2', '', 3, 'ana');
    INSERT INTO customer_order (journal_seq, till_code, epoch, sequence, cart_id, pick_up_date, body, staff_id, ordered_at_ms)
    VALUES (3, 'T1', 'K7Q', 1, 'c3', '2026-12-24', '{}', 'ana', 4);
    INSERT INTO print_job (queue_no, id, printer, kind, sale_id, copy_no, state, attempts, trouble, fault, queued_at_ms, updated_at_ms)
    VALUES (3, 'a', 'counter', 'receipt', 's1', 0, 'queued', 0, NULL, NULL, 10, 11),
           (4, 'b', 'counter', 'copy', 's1', 1, 'failed_before_first_byte', 2, 'away', 'it is switched off', 20, 21),
           (5, 'c', 'kitchen', 'invoice', 's1', 0, 'unknown', 1, 'broken', 'it broke off', 30, 31);
    INSERT INTO print_job (queue_no, id, printer, kind, shift_id, copy_no, state, queued_at_ms, updated_at_ms)
    VALUES (6, 'd', 'counter', 'x', 'h1', 0, 'sent', 40, 41), (7, 'e', 'counter', 'z', 'h1', 0, 'confirmed', 50, 51),
           (8, 'f', 'counter', 'drawer', 'h1', 0, 'dismissed', 60, 61);
    INSERT INTO print_job (queue_no, id, printer, kind, parking_no, copy_no, state, queued_at_ms, updated_at_ms)
    VALUES (9, 'g', 'counter', 'slip', 1, 0, 'set_aside', 70, 71);
    INSERT INTO print_job (queue_no, id, printer, kind, order_seq, copy_no, state, queued_at_ms, updated_at_ms)
    VALUES (40, 'h', 'counter', 'order', 3, 0, 'sending', 80, 81);";

/// A file of the version before, with a job of each kind. Who sold what is not there: only the jobs are looked at.
fn older_file() -> (tempfile::TempDir, Connection) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ledger.db");
    let mut db = crate::connection::open_writer(&path).unwrap();
    let before = Schema {
        migrations: &SCHEMA.migrations[..ANEW - 1],
        ..SCHEMA
    };
    migrate(&mut db, &path, &before).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute_batch(JOBS).unwrap();
    db.pragma_update(None, "foreign_keys", true).unwrap();
    (dir, db)
}

/// The rows that a question finds, each as one text.
fn rows(db: &Connection, sql: &str) -> Vec<String> {
    let mut found = db.prepare(sql).unwrap();
    let columns = found.column_count();
    let row = |row: &rusqlite::Row<'_>| {
        let values = (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?)));
        values
            .collect::<rusqlite::Result<Vec<String>>>()
            .map(|values| values.join(" "))
    };
    found.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_jobs_of_an_older_file_are_all_there_and_no_index_or_reference_is_lost() {
    let (dir, mut db) = older_file();
    let jobs = "SELECT queue_no, id, printer, kind, sale_id, shift_id, parking_no, order_seq, copy_no, state, attempts, trouble,
                fault, queued_at_ms, updated_at_ms FROM print_job ORDER BY queue_no";
    let indexes = "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'print_job' AND type = 'index' ORDER BY name";
    let references = "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('print_job') ORDER BY 1";
    let before = [jobs, indexes, references].map(|sql| rows(&db, sql));
    migrate(&mut db, &dir.path().join("ledger.db"), &SCHEMA).unwrap();
    let [jobs, indexes, references] = [jobs, indexes, references].map(|sql| rows(&db, sql));
    assert_eq!(jobs, before[0]);
    assert_eq!(jobs.len(), 8);
    assert!(before[1].iter().all(|index| indexes.contains(index)), "{indexes:#?}");
    assert_eq!(indexes.len(), before[1].len() + 1, "one for slips of cash");
    assert!(before[2].iter().all(|of| references.contains(of)), "{references:#?}");
    assert_eq!(references.len(), before[2].len() + 1, "one for slips of cash");
    let open = format!("SELECT count(*) FROM print_job WHERE {}", open!());
    assert_eq!(rows(&db, &open), ["Integer(5)"], "those that wait still wait");
}

#[test]
fn a_job_of_the_new_table_names_what_its_kind_is_of_and_nothing_else() {
    let (dir, mut db) = older_file();
    migrate(&mut db, &dir.path().join("ledger.db"), &SCHEMA).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    let put = |kind: &str, column: &str| {
        let sql = format!(
            "INSERT INTO print_job (id, printer, kind, {column}, copy_no, state, queued_at_ms, updated_at_ms)
             VALUES ('i', 'counter', '{kind}', 1, 0, 'queued', 90, 91)"
        );
        db.execute(&sql, []).is_ok()
    };
    assert!(put("cash", "cash_seq"));
    assert_eq!(
        rows(&db, "SELECT max(queue_no) FROM print_job"),
        ["Integer(41)"],
        "behind all others"
    );
    for (kind, column) in [
        ("cash", "order_seq"),
        ("order", "cash_seq"),
        ("slip", "cash_seq"),
        ("till", "cash_seq"),
    ] {
        assert!(!put(kind, column), "{kind} of {column}");
    }
}
