//! A till that sells, rings up or only stays open until it is killed. `seller FOLDER sell` says each sale before it asks for it and once it is
//! acknowledged; `seller FOLDER send` sends to back ends after each besides; `seller FOLDER ring` says each line that the open cart holds; `seller FOLDER stay` only stays open until its standard
//! input ends, and says that it is. One line of JSON each, on standard output.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a seller that is refused ends")]

use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;
use till_tests::app_core::at;
use till_tests::shop::{COLA, TEA, WATER};
use till_tests::{ANA, Core, OWNER};

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let [_, folder, deed] = words.as_slice() else {
        panic!("seller FOLDER sell|send|ring|stay");
    };
    let mut core = Core::open(Path::new(folder), Arc::default());
    core.work();
    if deed == "stay" {
        say(&json!({ "open": true }));
        std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).unwrap();
        return;
    }
    core.sign_in(if deed == "send" { &OWNER } else { &ANA });
    let act = match deed.as_str() {
        "sell" => sell,
        "send" => sell_and_send,
        _ => ring,
    };
    loop {
        act(&core);
    }
}

fn sell(core: &Core) {
    for code in [WATER, COLA, TEA] {
        let _rung = core.scan(code);
    }
    let cart = core.ask("cart");
    say(&json!({ "asked": cart["cart_id"] }));
    let tenders = json!([{ "method": "card", "amount": "5.00" }, { "method": "cash", "amount": "5000.00" }]);
    let sale = core.done("take_payment", json!({ "at": at(&cart), "tenders": tenders }));
    say(&json!({
        "sold": cart["cart_id"],
        "receipt_no": sale["receipt_no"],
        "lines": count(&sale["lines"]),
        "tenders": count(&sale["tenders"]),
        "at_ns": now_ns(),
    }));
}

/// Whatever the back end answers, the next sale follows.
fn sell_and_send(core: &Core) {
    sell(core);
    say(&json!({ "sending": true }));
    let _status = core.done("sync_run", json!({ "until_idle": false, "timeout_s": 1 }));
    say(&json!({ "sending": false }));
}

fn ring(core: &Core) {
    let cart = core.scan("no such code");
    say(&json!({ "rung": cart["cart_id"], "lines": count(&cart["lines"]) }));
}

fn now_ns() -> u64 {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    u64::try_from(since_1970.as_nanos()).unwrap()
}

fn count(list: &Value) -> usize {
    list.as_array().unwrap().len()
}

fn say(what: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{what}").and_then(|()| out.flush()).unwrap();
}
