//! Writes the rows of sales into a till's ledger the way a till must not: without waiting for the disk. It says each sale as `seller`
//! does, so that the oracle can be seen to find what a power cut took. `careless_writer FOLDER`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a writer that is refused ends")]

use rusqlite::{Connection, params};
use serde_json::json;
use std::io::Write;
use std::path::Path;

/// Copies the first sale as another one: its own id, cart and number.
const SALE: &str = "INSERT INTO sale SELECT ?1, ?2, kind, till_code, epoch, ?1, ?2, shift_id, business_date, sold_at_ms, staff_id,
    staff_name, approver, corrects, reason, currency, subtotal_minor, discount_minor, tax_minor, total_minor, rounding_minor, change_minor
    FROM sale ORDER BY journal_seq LIMIT 1";

/// Copies the first tender of the first sale.
const TENDER: &str = "INSERT INTO sale_tender SELECT ?1, no, method, amount_minor, reference FROM sale_tender
    ORDER BY sale_seq, no LIMIT 1";

fn main() {
    let Some(folder) = std::env::args().nth(1) else {
        panic!("careless_writer FOLDER");
    };
    let db = Connection::open(Path::new(&folder).join("ledger.db")).unwrap();
    db.execute_batch("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA wal_autocheckpoint = 0;")
        .unwrap();
    for number in 1_000.. {
        let cart = format!("careless {number}");
        db.execute_batch("BEGIN IMMEDIATE").unwrap();
        db.execute(SALE, params![number, cart]).unwrap();
        db.execute(TENDER, [number]).unwrap();
        db.execute_batch("COMMIT").unwrap();
        let said = json!({ "sold": cart, "receipt_no": cart, "lines": 0, "tenders": 1, "at_ns": 0 });
        let mut out = std::io::stdout().lock();
        writeln!(out, "{said}").and_then(|()| out.flush()).unwrap();
    }
}
