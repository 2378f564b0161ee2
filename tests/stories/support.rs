//! The file for support: all that helps, and nothing that is secret or somebody's.

use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use till_tests::figures::text;
use till_tests::{OWNER, Shop};
use zip::ZipArchive;

const PASSWORD: &str = "correct-horse-battery";
const CUSTOMER: [&str; 4] = ["สมชาย ใจดี", "081-234-5678", "M000417", "somchai.j@example.co.th"];

fn parts(file: &Path) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(File::open(file).unwrap()).unwrap();
    (0..zip.len())
        .map(|at| {
            let (mut part, mut text) = (zip.by_index(at).unwrap(), String::new());
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn json_of(parts: &BTreeMap<String, String>, name: &str) -> Value {
    serde_json::from_str(&parts[name]).unwrap()
}

/// A shop with a back end's password, a badge and a customer. Answers also with all that is private in it.
fn with_secrets() -> (Shop, Vec<String>) {
    let shop = Shop::demo();
    let badge = shop.ctl("staff badge ana").by(&OWNER).done();
    let _added = shop
        .ctl("upstream add pos-system-api --name office --base-url http://127.0.0.1:9/api/v1 --set username=till")
        .arg("--secret-stdin")
        .by(&OWNER)
        .typed(PASSWORD)
        .done();
    let [name, phone, card, email] = CUSTOMER;
    let customer = shop
        .ctl("customer add")
        .arg("--name")
        .arg(name)
        .arg("--phone")
        .arg(phone);
    let _added = customer
        .arg("--card")
        .arg(card)
        .arg("--email")
        .arg(email)
        .by(&OWNER)
        .done();
    let ledger = Connection::open(shop.path().join("ledger.db")).unwrap();
    let mut hashes = ledger
        .prepare("SELECT pin_hash FROM staff UNION SELECT badge_hash FROM staff WHERE badge_hash IS NOT NULL")
        .unwrap();
    let hashes: Vec<String> = hashes.query_map([], |row| row.get(0)).unwrap().flatten().collect();
    assert!(hashes.len() > 4, "four people and a badge");
    let pepper = std::fs::read_to_string(shop.path().join("pepper")).unwrap();
    let mut private: Vec<String> = CUSTOMER.map(str::to_owned).to_vec();
    private.extend([PASSWORD.to_owned(), pepper.trim().to_owned()]);
    private.extend(hashes);
    // What the till itself keeps no copy of is in the file only if a log tells it, which the next lines see to.
    assert!(text(&badge, "code").starts_with("EVB-"));
    (shop, private)
}

#[test]
fn the_file_for_support_tells_what_helps_and_nothing_that_is_secret_or_a_customers() {
    let (shop, private) = with_secrets();
    let log: String = private
        .iter()
        .map(|one| format!("ERROR a careless line: {one}\n"))
        .collect();
    let logs = shop.path().join("log");
    std::fs::create_dir(&logs).unwrap();
    let stranger = "WARN the office says: 4111111111111111 of mali@example.com, 0899998888, is not known\n";
    std::fs::write(logs.join("evertill.2026-11-25.log"), log + stranger).unwrap();

    let file = shop.beside("support.zip");
    let made = shop.ctl("doctor --bundle").arg(&file).done();
    assert_eq!(text(&made, "file"), file.display().to_string());
    let parts = parts(&file);
    let names: Vec<&str> = parts.keys().map(String::as_str).collect();
    let expected = [
        "doctor.json",
        "files.json",
        "log/evertill.2026-11-25.log",
        "settings.json",
        "versions.json",
    ];
    assert_eq!(names, expected);
    assert_eq!(json_of(&parts, "doctor.json")["ledger_fault"], Value::Null);
    assert_eq!(json_of(&parts, "doctor.json")["upstreams"][0]["name"], "office");
    assert!(json_of(&parts, "versions.json")["schema"]["ledger"].as_u64() > Some(4));
    assert!(json_of(&parts, "files.json")["ledger.db"].as_u64() > Some(10_000));
    assert_eq!(
        json_of(&parts, "settings.json")["badges"],
        json!({ "alone": false, "holders": 1 })
    );
    assert_eq!(parts["log/evertill.2026-11-25.log"].lines().count(), private.len() + 1);
    for (name, text) in &parts {
        let strangers = ["4111111111111111", "mali@example.com", "0899998888"].map(str::to_owned);
        for secret in private.iter().chain(&strangers) {
            assert!(!text.contains(secret), "{name} tells {secret}: {text}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_is_named_and_one_that_is_there_stays() {
    let shop = Shop::demo();
    let there = shop.file("there.zip", "mine");
    let nowhere = shop.beside("nowhere").join("support.zip");
    for file in [&there, &nowhere] {
        let refused = shop.ctl("doctor --bundle").arg(file).refused("cannot_write_file");
        assert_eq!(text(&refused, "file"), file.display().to_string());
    }
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "mine");
    assert!(!nowhere.exists());
    let ledger = shop.path().join("ledger.db");
    let before = std::fs::read(&ledger).unwrap().len();
    let _refused = shop.ctl("doctor --bundle").arg(&ledger).refused("cannot_write_file");
    assert_eq!(std::fs::read(&ledger).unwrap().len(), before);
}
