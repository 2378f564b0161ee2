//! A scan, whole: what the code is, the product, the cart priced and saved, the snapshot for the screen. Carts grow to ten lines.

use crate::Outcome;
use crate::goods::Goods;
use crate::lookup::{Codes, bare, read_row};
use crate::report::Measure;
use crate::rounds::{contest, timed};
use crate::shop::LINES;
use app::wire::till::Init;
use app::{Caller, Machine, Till};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

const ROUNDS: usize = 3_000;

const PIN: &str = "4444";

/// About what a cart of five lines takes when it is saved.
const CART_BYTES: usize = 2_400;

const SAVE: &str = "INSERT INTO cart (id, body) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET body = excluded.body";

/// A new shop in a folder, closed again.
pub(crate) fn found_shop(folder: &Path) -> Outcome<()> {
    let init = Init {
        owner_pin: PIN.to_owned(),
        demo: false,
        ..Init::demo()
    };
    Till::init(folder, Arc::new(Machine), &init)?;
    Ok(())
}

/// A cashier who scans, and clears the cart after ten lines.
struct Cashier {
    till: Till,
    cart: Value,
}

impl Cashier {
    fn at(folder: &Path) -> Outcome<Self> {
        let till = Till::open(folder, Arc::new(Machine))?;
        till.call(&Caller::Screen, "sign_in", json!({ "name": "owner", "pin": PIN }))?;
        let cart = till.call(&Caller::Screen, "cart", json!({}))?;
        Ok(Self { till, cart })
    }

    /// Which cart a command means.
    fn seen(&self) -> Value {
        let (cart_id, revision) = (&self.cart["cart_id"], &self.cart["revision"]);
        json!({ "cart_id": cart_id, "revision": revision, "request_id": Uuid::now_v7().to_string() })
    }

    fn lines(&self) -> usize {
        self.cart["lines"].as_array().map_or(0, Vec::len)
    }

    fn begin_anew_if_full(&mut self) -> Outcome<()> {
        if self.lines() >= LINES {
            let request = json!({ "at": self.seen(), "reason": "the cart is full" });
            self.cart = self.till.call(&Caller::Screen, "clear_cart", request)?;
        }
        Ok(())
    }

    fn scan(&mut self, request: Value) -> Outcome<()> {
        self.cart = self.till.call(&Caller::Screen, "scan", request)?;
        Ok(())
    }
}

/// A file that keeps one row, written as the till writes its open cart: safe from a killed process.
fn cart_file(folder: &Path) -> Outcome<Connection> {
    let file = Connection::open(folder.join("floor.db"))?;
    file.pragma_update(None, "journal_mode", "WAL")?;
    file.pragma_update(None, "synchronous", "NORMAL")?;
    file.execute(
        "CREATE TABLE cart (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
        [],
    )?;
    Ok(file)
}

/// Scans in a shop whose catalogue is filled.
pub(crate) fn whole(folder: &Path, goods: &Goods) -> Outcome<Measure> {
    let (catalogue, file) = (bare(folder)?, cart_file(folder)?);
    let mut cashier = Cashier::at(folder)?;
    let (mut codes, mut floor_codes) = (Codes::of(goods), Codes::of(goods));
    let body = "x".repeat(CART_BYTES);
    let floor = || {
        let code = floor_codes.next();
        timed(|| {
            read_row(&catalogue, code)?;
            Ok(file.prepare_cached(SAVE)?.execute([&body])?)
        })
    };
    let till = || {
        cashier.begin_anew_if_full()?;
        let request = json!({ "at": cashier.seen(), "code": codes.next() });
        timed(|| cashier.scan(request))
    };
    Ok(Measure {
        name: "a scan, from the code to the snapshot",
        floor: format!("the bare row, and {CART_BYTES} bytes saved by SQLite without a sync"),
        contest: contest(ROUNDS, floor, till)?,
        limit: None,
    })
}
