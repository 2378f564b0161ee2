//! Staff badges.

use serde_json::{Value, json};
use std::time::Duration;
use till_tests::figures::text;
use till_tests::printer::Printer;
use till_tests::reader::codes;
use till_tests::{ANA, BO, Core, OWNER, Shop};

fn badge_of(shop: &Shop, name: &str) -> String {
    let made = shop.ctl("staff badge").arg(name).by(&OWNER).done();
    text(&made, "code").to_owned()
}

fn scan(core: &Core, code: &str) -> Result<Value, &'static str> {
    core.call("scan_badge", json!({ "code": code }))
        .map_err(|refusal| refusal.code.as_str())
}

fn signed_in(core: &Core) -> Value {
    core.ask("till_status")["session"]["name"].clone()
}

#[test]
fn a_badge_names_its_owner_and_signs_in_only_where_the_shop_says_so() {
    let shop = Shop::demo();
    let code = badge_of(&shop, "ana");
    let core = shop.open();
    let owner = scan(&core, &code).unwrap();
    assert_eq!(
        [&owner["name"], &owner["session"], &signed_in(&core)],
        [&json!("ana"), &json!(null), &json!(null)]
    );
    drop(core);
    let _badges = shop.ctl("staff badges --alone yes").by(&OWNER).done();
    let core = shop.open();
    assert_eq!(
        scan(&core, &format!(" {code}\r")).unwrap()["session"]["role"],
        "cashier"
    );
    assert_eq!(signed_in(&core), "ana");
    let at = till_tests::app_core::at(&core.ask("cart"));
    let sold = core
        .call("scan", json!({ "at": at, "code": code }))
        .map_err(|refusal| refusal.code.as_str());
    assert_eq!(sold.unwrap_err(), "badge_scanned", "it is nothing to sell");
    drop(core);
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_badge_that_was_replaced_revoked_or_made_up_and_one_of_somebody_who_left_is_nobodys() {
    let shop = Shop::demo();
    let (old, new) = (badge_of(&shop, "ana"), badge_of(&shop, "ana"));
    let other = badge_of(&shop, "bo");
    assert!(old != new && new != other);
    let _left = shop.ctl("staff revoke-badge bo").by(&OWNER).done();
    let _badges = shop.ctl("staff badges --alone yes").by(&OWNER).done();
    let core = shop.open();
    for strange in [
        old.as_str(),
        &other,
        "EVB-",
        "EVB-00000000000000000000000000",
        "",
        "8850999320007",
    ] {
        assert_eq!(scan(&core, strange).unwrap_err(), "unknown_badge", "{strange:?}");
    }
    assert_eq!(signed_in(&core), json!(null));
    assert_eq!(scan(&core, &new).unwrap()["name"], "ana");
    let _gone = shop.ctl("staff disable ana").by(&OWNER).done();
    assert_eq!(scan(&core, &new).unwrap_err(), "unknown_badge");
}

#[test]
fn a_locked_out_person_is_not_let_in_by_a_badge() {
    let shop = Shop::demo();
    let code = badge_of(&shop, "ana");
    let _badges = shop.ctl("staff badges --alone yes").by(&OWNER).done();
    let core = shop.open();
    for _ in 0..5 {
        let wrong = core.call("sign_in", json!({ "name": "ana", "pin": "9999" }));
        assert_eq!(wrong.unwrap_err().code.as_str(), "wrong_pin");
    }
    assert_eq!(scan(&core, &code).unwrap_err(), "locked_out");
    shop.watch.turn(Duration::from_secs(31));
    assert_eq!(scan(&core, &code).unwrap()["name"], "ana");
}

#[test]
fn what_is_on_a_badge_stands_nowhere_but_on_it() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    let _refused = shop
        .ctl("staff badge ana --print")
        .by(&OWNER)
        .refused("no_such_printer");
    let _refused = shop.ctl("staff badge ana").by(&BO).refused("not_allowed");
    shop.add_printer("counter", &printer.at());
    let made = shop.ctl("staff badge ana --print").by(&OWNER).done();
    let code = text(&made, "code").to_owned();
    assert_eq!(
        codes(&printer.picture(0)),
        std::slice::from_ref(&code),
        "the printed badge says the same"
    );
    let journal = shop.ctl("export journal").by(&OWNER).in_words().run();
    assert!(journal.out.contains("badge_made") && !journal.out.contains(&code));
    let folder = std::fs::read_dir(shop.path()).unwrap().flatten();
    for file in folder.filter(|entry| entry.path().is_file()) {
        let bytes = std::fs::read(file.path()).unwrap();
        let found = bytes.windows(code.len()).any(|window| window == code.as_bytes());
        assert!(!found, "{}", file.path().display());
    }
    let sold = shop
        .ctl("sell --tender cash:10 --scan")
        .arg(&code)
        .by(&ANA)
        .refused("badge_scanned");
    assert_eq!(sold, json!({}), "nor in a refusal");
}
