//! Writes the rows of sales into a till's ledger the way a till must not: without waiting for the disk. It says each sale as `seller`
//! does, so that the oracle can be seen to find what a power cut took. `careless_writer FOLDER`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a writer that is refused ends")]

use rusqlite::{Connection, params};
use serde_json::json;
use std::io::Write;
use std::path::Path;

/// The first sale and its first tender, with whatever columns they have, to make others of.
const MODELS: &str = "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA wal_autocheckpoint = 0;
    CREATE TEMP TABLE sold AS SELECT * FROM sale ORDER BY journal_seq LIMIT 1;
    CREATE TEMP TABLE paid AS SELECT * FROM sale_tender ORDER BY sale_seq, no LIMIT 1;";

/// Another sale: its own id, cart and number.
const SALE: &str = "UPDATE sold SET journal_seq = ?1, sequence = ?1, id = ?2, cart_id = ?2";

/// Its tender.
const TENDER: &str = "UPDATE paid SET sale_seq = ?1";

/// Both where a till keeps them.
const WRITE: &str = "INSERT INTO sale SELECT * FROM sold; INSERT INTO sale_tender SELECT * FROM paid;";

fn main() {
    let Some(folder) = std::env::args().nth(1) else {
        panic!("careless_writer FOLDER");
    };
    let db = Connection::open(Path::new(&folder).join("ledger.db")).unwrap();
    db.execute_batch(MODELS).unwrap();
    for number in 1_000.. {
        let cart = format!("careless {number}");
        db.execute(SALE, params![number, cart]).unwrap();
        db.execute(TENDER, [number]).unwrap();
        db.execute_batch("BEGIN IMMEDIATE").unwrap();
        db.execute_batch(WRITE).unwrap();
        db.execute_batch("COMMIT").unwrap();
        let said = json!({ "sold": cart, "receipt_no": cart, "lines": 0, "tenders": 1, "at_ns": 0 });
        let mut out = std::io::stdout().lock();
        writeln!(out, "{said}").and_then(|()| out.flush()).unwrap();
    }
}
