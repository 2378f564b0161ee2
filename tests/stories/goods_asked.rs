//! A code that the till does not know is asked of the back ends, and nobody at the counter waits for a slow one.

use serde_json::{Value, json};
use std::time::{Duration, Instant};
use testkit::pospal::{Fault, Options, Simulator};
use till_tests::app_core::Core;
use till_tests::figures::{list, text};
use till_tests::{ANA, OWNER, Shop};

const ASKED: &str = "POST /productOpenApi/queryProductByBarcode";
const JAM: &str = "8850329000012";
const NOTHING: &str = "8850329000029";

fn account() -> Simulator {
    Simulator::start(Options {
        products: 0,
        ..Options::default()
    })
    .unwrap()
}

fn put_jam(account: &Simulator) {
    let code = format!("\"{JAM}\"");
    account.put_product(&[
        ("uid", "9007199254740993"),
        ("name", "\"Mango jam\""),
        ("barcode", &code),
        ("sellPrice", "95.00"),
    ]);
}

/// A till at which a cashier rings up, beside its workers, once the back end's products were read.
fn counter(shop: &Shop, account: &Simulator) -> Core {
    let mut core = shop.open();
    core.sign_in(&OWNER);
    let request = json!({
        "kind": "pospal", "name": "head", "base_url": account.base_url(),
        "settings": { "app_id": "shop" }, "secret": "secret",
    });
    let _added = core.done("upstream_add", request);
    let _read = core.done("sync_run", json!({ "until_idle": true, "timeout_s": 20 }));
    core.sign_in(&ANA);
    core.work();
    core
}

fn last_line(cart: &Value) -> (String, String) {
    let line = list(cart, "lines").last().unwrap().clone();
    (text(&line, "kind").to_owned(), text(&line["name"], "en").to_owned())
}

#[test]
fn what_a_back_end_knows_is_sold_at_its_first_scan() {
    let (shop, account) = (Shop::demo(), account());
    put_jam(&account);
    let url = account.base_url();
    let words = format!("upstream add pospal --name head --base-url {url} --set app_id=shop --secret-stdin");
    let _added = shop.ctl(&words).typed("secret").by(&OWNER).done();
    let sale = shop.sell(&format!("--scan {JAM} --tender cash:100"));
    assert_eq!(text(&sale, "total"), "95.00");
    let _again = shop.sell(&format!("--scan {JAM} --tender cash:100"));
    assert_eq!(account.count(ASKED), 1, "it is a product of the till now");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_code_that_nobody_knows_is_asked_once_in_a_while_and_a_short_one_never() {
    let (shop, account) = (Shop::demo(), account());
    let core = counter(&shop, &account);
    for _ in 0..3 {
        assert_eq!(last_line(&core.scan(NOTHING)).0, "unknown");
    }
    let _short = core.scan("123");
    assert_eq!(account.count(ASKED), 1);
}

#[test]
fn a_back_end_that_does_not_answer_in_time_holds_nobody_up_and_its_answer_counts_all_the_same() {
    let (shop, account) = (Shop::demo(), account());
    let core = counter(&shop, &account);
    put_jam(&account);
    account.fault(ASKED, Fault::HoldThenCommit);
    let began = Instant::now();
    assert_eq!(last_line(&core.scan(JAM)).0, "unknown");
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    let began = Instant::now();
    assert_eq!(last_line(&core.scan(NOTHING)).0, "unknown");
    assert!(
        began.elapsed() < Duration::from_millis(900),
        "nobody waits for one that was slow"
    );
    account.release();
    core.wait_for("the answer", |core| {
        let found = core.done("find_products", json!({ "text": "Mango jam", "limit": 5 }));
        (!list(&found, "tiles").is_empty()).then_some(())
    });
    assert_eq!(
        last_line(&core.scan(JAM)),
        ("product".to_owned(), "Mango jam".to_owned())
    );
}
