//! Head office from the command line: added, away, back again; what it does not know, what it refuses, and what is never written down.

use serde_json::{Value, json};
use std::path::Path;
use testkit::pos_system_api::{Fault, Options};
use till_tests::figures::{list, text};
use till_tests::office::{NAME, Office};
use till_tests::shop::{SKUS, TEA, WATER};
use till_tests::{CHAI, OWNER, Shop};

fn until_idle(shop: &Shop) -> Value {
    let status = shop.ctl("sync --until-idle --timeout 30").done();
    list(&status, "upstreams")[0].clone()
}

fn desk(shop: &Shop) -> Vec<Value> {
    list(&shop.ctl("desk list").by(&CHAI).done(), "items").to_vec()
}

#[test]
fn what_is_sold_while_the_office_is_away_arrives_when_it_is_back() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.go_offline();
    for _ in 0..3 {
        let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    }
    let away = until_idle(&shop);
    assert_eq!(
        (&away["online"], &away["waiting"], &away["unknown"]),
        (&json!(false), &json!(3), &json!(0))
    );
    assert!(
        away["oldest_waiting_at"].is_string() && away["last_error"].is_string(),
        "{away}"
    );
    let waiting = shop
        .ctl(&format!("upstream remove {NAME}"))
        .by(&OWNER)
        .refused("sales_waiting");
    assert_eq!((&waiting["count"], &waiting["name"]), (&json!(3), &json!(NAME)));

    office.simulator.go_online().unwrap();
    let back = until_idle(&shop);
    assert_eq!(
        (
            &back["online"],
            &back["waiting"],
            &back["confirmed"],
            &back["last_error"]
        ),
        (&json!(true), &json!(0), &json!(3), &Value::Null)
    );
    assert_eq!(office.totals().len(), 3);
    let _removed = shop.ctl(&format!("upstream remove {NAME}")).by(&OWNER).done();
    assert!(list(&shop.ctl("sync status").done(), "upstreams").is_empty());
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_product_that_the_office_does_not_know_lies_on_the_desk_until_it_is_mapped() {
    let (shop, office) = (Shop::demo(), Office::knowing(["P0001", "P0003"]));
    office.join(&shop);
    office.map(&shop, "P0001");
    for _ in 0..2 {
        let _sale = shop.sell(&format!("--scan {WATER} --scan {TEA} --tender cash:30"));
    }
    assert_eq!(until_idle(&shop)["parked"], 2);
    let items = desk(&shop);
    assert_eq!(
        (text(&items[0], "code"), text(&items[0], "needs")),
        ("map_product", "P0003")
    );
    let said = shop.ctl("desk list").by(&CHAI).in_words().run().out;
    assert!(said.contains("P0003") && !said.contains("desk-"), "{said}");
    let map = format!("upstream map {NAME} product P0003");
    assert!(said.contains(&map), "what to do is said: {said}");
    let words = format!("upstream map {NAME} product P0003 itm-P0003");
    assert_eq!(shop.ctl(&words).by(&CHAI).done()["freed"], 2);
    assert_eq!(until_idle(&shop)["confirmed"], 2);
    assert!(desk(&shop).is_empty());
}

/// What is known of a sale on the desk, in a file that is never written over.
fn for_support(shop: &Shop, receipt_no: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("support.json");
    let export = || {
        let line = format!("desk export {NAME} {receipt_no} --out");
        shop.ctl(&line).arg(&file).by(&CHAI)
    };
    assert_eq!(text(&export().done(), "file"), file.display().to_string());
    let told = std::fs::read_to_string(&file).unwrap();
    let told_json: serde_json::Value = serde_json::from_str(&told).unwrap();
    let attempts = list(&told_json["sale"], "attempts");
    let [first] = attempts else { panic!("{attempts:?}") };
    assert_eq!((text(first, "operation"), text(first, "outcome")), ("push", "rejected"));
    assert_eq!(text(&told_json["sale"]["document"], "receipt_no"), receipt_no);
    assert_eq!(text(&told_json["upstream"], "name"), NAME);
    assert!(!told.contains(&Options::default().password), "no secret is in it");
    let again = export().refused("cannot_write_file");
    assert_eq!(again["file"], file.display().to_string());
    let unknown = shop.ctl(&format!("desk export {NAME} T1AAA-000099")).by(&CHAI);
    let _refusal = unknown.refused("no_such_receipt");
}

#[test]
fn a_refused_sale_is_sent_again_or_set_aside_by_a_person() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    let refuse = Fault::Refuse {
        status: 422,
        retry_after: None,
    };
    for _ in 0..2 {
        office.simulator.fault("POST /orders", refuse.clone());
        let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    }
    assert_eq!(until_idle(&shop)["rejected"], 2);
    let items = desk(&shop);
    let [again, by_hand] = [0, 1].map(|at| text(&items[at], "receipt_no").to_owned());
    let _desk = shop.ctl(&format!("desk retry {NAME} {again}")).by(&CHAI).done();
    let without = shop.ctl(&format!("desk set-aside {NAME} {by_hand} --reason")).arg(" ");
    let _refusal = without.by(&CHAI).refused("needs_reason");
    for_support(&shop, &by_hand);
    let aside = shop.ctl(&format!("desk set-aside {NAME} {by_hand} --reason"));
    let _desk = aside.arg("keyed in there by hand").by(&CHAI).done();
    let journal = shop.ctl("export journal").by(&OWNER).run().out;
    assert!(
        journal.contains("keyed in there by hand"),
        "the reason stands in the record"
    );
    let status = until_idle(&shop);
    assert_eq!(
        (&status["confirmed"], &status["rejected"], &status["set_aside"]),
        (&json!(1), &json!(0), &json!(1))
    );
    assert_eq!(office.totals().keys().collect::<Vec<_>>(), [&again]);
    let gone = shop
        .ctl(&format!("desk retry {NAME} {again}"))
        .by(&CHAI)
        .refused("no_such_receipt");
    assert_eq!(gone["receipt_no"], again);
}

#[test]
fn a_password_is_in_one_file_that_only_this_user_may_read_and_nowhere_else() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let _status = until_idle(&shop);
    let arguments = r#"{"username":"dao","email":"d@shop.example","full_name":"Dao","password":"swordfish"}"#;
    let call = shop.ctl(&format!("upstream call {NAME} create_user --json-stdin"));
    let _user = call.by(&OWNER).typed(arguments).done();
    let _ok = shop.verify();

    let secret = Options::default().password;
    let holders = files_with(&shop.path(), &secret);
    assert_eq!(holders.len(), 1, "{holders:?}");
    assert!(holders[0].starts_with("upstream-"), "{holders:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(shop.path().join(&holders[0]))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(
        files_with(&shop.path(), "swordfish"),
        Vec::<String>::new(),
        "a call's secret is not kept"
    );
    assert!(
        !files_with(&shop.path(), "upstream_call").is_empty(),
        "the call itself is"
    );

    let probe = shop.ctl(&format!("upstream probe {NAME}")).by(&OWNER).done();
    assert_eq!((&probe["ok"], &probe["secret_in_file"]), (&json!(true), &json!(true)));
    let said = shop
        .ctl(&format!("upstream probe {NAME}"))
        .by(&OWNER)
        .in_words()
        .run()
        .out;
    assert!(said.contains("only this user may read"), "{said}");
}

/// The files of a folder, and of those in it, whose bytes hold a text.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files_with(&entry.path(), text));
        } else if kind.is_file() {
            let bytes = std::fs::read(entry.path()).unwrap();
            if bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                found.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
    }
    found
}

#[test]
fn a_back_end_that_cannot_be_is_refused_and_leaves_no_secret_behind() {
    let shop = Shop::demo();
    let add = "upstream add";
    for (words, code) in [
        ("strange --name a --base-url http://127.0.0.1:1/api", "unknown_kind"),
        (
            "pos-system-api --name a --base-url ftp://127.0.0.1 --set username=till",
            "bad_base_url",
        ),
        (
            "pos-system-api --name a --base-url http://127.0.0.1:1/api",
            "missing_setting",
        ),
        (
            "pos-system-api --name a --base-url http://127.0.0.1:1/api --set username=till --set x=1",
            "unknown_setting",
        ),
        (
            "pos-system-api --name a --base-url http://127.0.0.1:1/api --set username=till --set quarantine_s=soon",
            "bad_request",
        ),
        (
            "pos-system-api --name a --base-url http://127.0.0.1:1/api --set username=till --from noon",
            "bad_date",
        ),
    ] {
        let line = shop.ctl(&format!("{add} {words} --secret-stdin"));
        let _data = line.by(&OWNER).typed("swordfish").refused(code);
    }
    assert_eq!(files_with(&shop.path(), "swordfish"), Vec::<String>::new());
    assert!(list(&shop.ctl("sync status").done(), "upstreams").is_empty());
}

#[test]
fn a_sale_whose_answer_was_lost_is_looked_for_after_a_restart_and_is_there_once() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    let _status = until_idle(&shop);
    office.simulator.fault("POST /orders", Fault::CommitThenCut);
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let cut = shop.ctl("sync --once").done();
    let cut = &list(&cut, "upstreams")[0];
    assert_eq!((&cut["unknown"], &cut["confirmed"]), (&json!(1), &json!(0)));
    let found = until_idle(&shop);
    assert_eq!((&found["unknown"], &found["confirmed"]), (&json!(0), &json!(1)));
    assert_eq!(office.simulator.count("POST /orders"), 1);
}

#[test]
fn an_office_that_has_moved_is_reached_at_its_new_address_with_its_new_password_and_gets_what_it_was_owed() {
    let (shop, office, moved) = (Shop::demo(), Office::knowing(SKUS), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.go_offline();
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    assert_eq!(until_idle(&shop)["waiting"], 1);

    let change = |words: &str| shop.ctl(&format!("upstream change {NAME} {words}")).by(&OWNER);
    let _public = change("--base-url http://pos.example/api/v1").refused("plain_http");
    let _strange = change("--set colour=red").refused("unknown_setting");
    let _nobody = change("--set username=").refused("missing_setting");
    let _none = shop
        .ctl("upstream change nowhere --base-url https://pos.example")
        .by(&OWNER)
        .refused("no_such_upstream");
    assert_eq!(
        until_idle(&shop)["base_url"],
        office.simulator.base_url(),
        "nothing was changed"
    );

    let url = moved.simulator.base_url();
    let wrong = change(&format!("--secret-stdin --base-url {url}"))
        .typed("wrong")
        .done();
    assert_eq!(list(&wrong, "upstreams")[0]["base_url"], url);
    assert_eq!(until_idle(&shop)["last_fault"], "account");
    let _right = change("--secret-stdin").typed(&Options::default().password).done();
    let there = until_idle(&shop);
    assert_eq!((&there["waiting"], &there["confirmed"]), (&json!(0), &json!(1)));
    assert_eq!(list(&there, "can"), ["sales", "look_up"]);
    let feeds: Vec<&str> = list(&there, "feeds").iter().map(|feed| text(feed, "kind")).collect();
    assert_eq!(feeds, ["product", "staff", "order"]);
    assert_eq!(moved.totals().len(), 1);
    assert_eq!(shop.verify()["ok"], true);
}
