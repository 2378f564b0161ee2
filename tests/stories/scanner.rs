//! Serial scanners, from the port to the page that is open.

use app::events::Kind;
use serde_json::{Value, json};
use std::time::Duration;
use till_tests::figures::list;
use till_tests::shop::WATER;
use till_tests::wait::LIMIT;
use till_tests::{ANA, Core, OWNER, Scanner, Shop};

fn added(shop: &Shop) -> Scanner {
    let scanner = Scanner::unplugged(shop.beside("hand"));
    let _scanners = shop.ctl("scanner add hand --at").arg(scanner.at()).by(&OWNER).done();
    scanner
}

/// How the only scanner stands.
fn standing(shop: &Shop) -> Value {
    let scanners = shop.ctl("scanner list").by(&OWNER).done();
    list(&scanners, "scanners")[0].clone()
}

/// Waits until the till says that the scanner is there, or away.
fn wait_until(shop: &Shop, core: &Core, connected: bool) {
    core.wait_for("the scanner", |_| {
        (standing(shop)["connected"] == connected).then_some(())
    });
}

#[test]
fn a_code_goes_from_the_port_up_to_the_open_page_and_the_scanner_may_be_pulled_out_and_put_back() {
    let shop = Shop::demo();
    let mut scanner = added(&shop);
    let mut core = shop.open();
    let heard = core.till().events().listen();
    core.work();
    for round in 0..2 {
        scanner.plug_in();
        wait_until(&shop, &core, true);
        scanner.scan(format!("{WATER}\r\n"));
        let code = std::iter::from_fn(|| heard.recv_timeout(LIMIT).ok()).find_map(|event| match event.kind {
            Kind::Scan { code } => Some(code),
            _ => None,
        });
        assert_eq!(code.as_deref(), Some(WATER), "round {round}");
        scanner.pull_out();
        wait_until(&shop, &core, false);
        assert!(standing(&shop)["fault"].is_string(), "and it is said why");
    }
    assert_eq!(standing(&shop)["scans"], 2);
    let cart = core.call("cart", json!({})).map_err(|refusal| refusal.code.as_str());
    assert_eq!(
        cart.unwrap_err(),
        "not_signed_in",
        "with nobody signed in nothing is sold by it"
    );
    core.sign_in(&ANA);
    assert_eq!(core.ask("cart")["lines"], json!([]));
}

#[test]
fn the_raw_codes_are_shown_and_those_that_are_secret_are_not() {
    let shop = Shop::demo();
    let mut scanner = added(&shop);
    scanner.plug_in();
    let watching = shop.ctl("scanner watch --count 3").by(&OWNER).start();
    // The first code may come before anybody listens; a hand would scan once more.
    let mut first = None;
    while first.is_none() {
        scanner.scan(b"]C1010950\x1d\r");
        first = watching.answer_within(Duration::from_millis(500));
    }
    let first = first.unwrap();
    assert_eq!(first["last_code"], "]C1010950\u{1d}");
    assert_eq!(first["last_raw"], "5d43313031303935301d");
    for (sent, code) in [
        (b"\xb0\xa1\r".as_slice(), json!("\u{fffd}\u{fffd}")),
        (b"EVB-0123\r", json!(null)),
    ] {
        scanner.scan(sent);
        let shown = watching.answer_within(LIMIT).unwrap();
        assert_eq!(shown["last_code"], code, "{sent:?}");
        assert_eq!(shown["last_raw"].is_string(), code.is_string(), "{sent:?}");
    }
}

#[test]
fn a_scanner_is_added_once_and_removed_once() {
    let shop = Shop::demo();
    let scanner = added(&shop);
    let again = shop
        .ctl("scanner add other --at")
        .arg(scanner.at())
        .by(&OWNER)
        .refused("name_taken");
    assert_eq!(again["name"], "hand", "the same port");
    let _data = shop
        .ctl("scanner add hand --at serial:/dev/ttyACM9@9600")
        .by(&OWNER)
        .refused("name_taken");
    for at in [
        "tcp:127.0.0.1:9100",
        "serial:/dev/ttyACM9",
        "serial:/dev/ttyACM9@9600,xonxoff",
    ] {
        let _data = shop
            .ctl("scanner add third --at")
            .arg(at)
            .by(&OWNER)
            .refused("bad_scanner_address");
    }
    let _data = shop.ctl("scanner list").by(&ANA).refused("not_allowed");
    let left = shop.ctl("scanner remove hand").by(&OWNER).done();
    assert_eq!(left["scanners"], json!([]));
    let _data = shop.ctl("scanner remove hand").by(&OWNER).refused("no_such_scanner");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn the_figures_of_a_scanner_that_types_are_set_listed_and_forgotten() {
    let shop = Shop::demo();
    let none = shop.ctl("scanner wedge list").done();
    assert_eq!(none["wedges"], json!([]));
    let line = "scanner wedge set belt --gap 100 --end none --prefix ~ --min-length 4";
    let set = shop.ctl(line).by(&OWNER).done();
    let belt =
        json!({ "name": "belt", "min_length": 4, "max_gap_ms": 100, "end": "none", "prefix": "~", "suffix": "" });
    assert_eq!(set["wedges"], json!([belt]));
    let _data = shop
        .ctl("scanner wedge set belt --gap 100")
        .by(&OWNER)
        .refused("wedge_like_person");
    assert_eq!(
        shop.ctl("scanner wedge list").done()["wedges"],
        json!([belt]),
        "nothing was changed"
    );
    let _data = shop.ctl("scanner wedge remove belt").by(&ANA).refused("not_allowed");
    let left = shop.ctl("scanner wedge remove belt").by(&OWNER).done();
    assert_eq!(left["wedges"], json!([]));
}
