//! Training: the shop once more in files of its own, where nothing counts.

use crate::outside::Fixed;
use crate::shop::{Shop, assert_is_told_whole, person};
use app::{Caller, Outside, Till};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WATER: &str = "8850999320007";

fn as_person(till: &Till, name: &str, pin: &str, command: &str, request: Value) -> Value {
    let done = till.call(&person(name, pin), command, request);
    done.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
}

#[track_caller]
fn refused(till: &Till, name: &str, pin: &str, command: &str, request: Value, code: &str) {
    let refusal = till.call(&person(name, pin), command, request).unwrap_err();
    assert_eq!(refusal.code.as_str(), code, "{command}: {refusal}");
    assert_is_told_whole(&refusal);
}

/// Makes the shop for training and answers with its folder.
fn begun(shop: &Shop) -> PathBuf {
    let made = as_person(&shop.till, "chai", "3333", "begin_training", json!({}));
    assert_eq!(made["opened"], false, "nothing has a window here");
    PathBuf::from(made["folder"].as_str().unwrap())
}

fn opened(dir: &Path, outside: &Arc<Fixed>) -> Till {
    Till::open(dir, Arc::clone(outside) as Arc<dyn Outside>).unwrap()
}

fn status(till: &Till) -> Value {
    till.call(&Caller::Machine, "till_status", json!({})).unwrap()
}

fn sell(till: &Till) -> Value {
    as_person(
        till,
        "ana",
        "1111",
        "sell",
        json!({ "scan": [WATER], "tender": ["cash:EXACT"] }),
    )
}

#[test]
fn training_has_the_people_products_and_prices_of_the_shop_and_none_of_its_sales() {
    let shop = Shop::with_every_role();
    as_person(
        &shop.till,
        "chai",
        "3333",
        "change_tax",
        json!({ "code": "vat7", "now": "10", "from": "2026-11-24" }),
    );
    let real = sell(&shop.till);
    let training = opened(&begun(&shop), &shop.outside);
    assert_eq!(status(&training)["training"], true);
    assert_eq!(status(&training)["shift"], Value::Null);
    as_person(&training, "bo", "2222", "open_shift", json!({ "float": "0" }));
    let sale = sell(&training);
    assert_eq!(json!([sale["total"], sale["tax"]]), json!([real["total"], real["tax"]]));
    assert!(sale["receipt_no"].as_str().unwrap().starts_with("TRAIN"));
    let receipt = as_person(
        &training,
        "ana",
        "1111",
        "receipt",
        json!({ "receipt_no": sale["receipt_no"], "format": "text" }),
    );
    assert_eq!(
        receipt["content"].as_str().unwrap().matches("TRAINING").count(),
        2,
        "{receipt}"
    );
    assert_eq!(
        training.call(&Caller::Machine, "verify", json!({})).unwrap()["ok"],
        true
    );
    assert_eq!(
        status(&shop.till)["last_sale"]["receipt_no"],
        real["receipt_no"],
        "the shop has none of it"
    );
    assert_eq!(status(&shop.till)["training"], false);
}

#[test]
fn money_has_no_place_in_training() {
    let shop = Shop::with_every_role();
    as_person(
        &shop.till,
        "chai",
        "3333",
        "set_promptpay",
        json!({ "id": "0812345678" }),
    );
    let training = opened(&begun(&shop), &shop.outside);
    assert_eq!(
        as_person(&training, "ana", "1111", "payment_methods", json!({}))["promptpay"],
        "",
        "nobody is paid"
    );
    refused(
        &training,
        "chai",
        "3333",
        "set_promptpay",
        json!({ "id": "0812345678" }),
        "in_training",
    );
    refused(
        &training,
        "chai",
        "3333",
        "set_card_terminal",
        json!({ "address": "tcp:127.0.0.1:9" }),
        "in_training",
    );
    let upstream = json!({ "name": "office", "kind": "pos-system-api", "base_url": "http://127.0.0.1:9", "settings": {}, "secret": "x" });
    refused(&training, "owner", "4444", "upstream_add", upstream, "in_training");
    let drawer = json!({ "reason": "change", "request_id": uuid::Uuid::new_v4().to_string() });
    refused(&training, "bo", "2222", "open_drawer", drawer, "in_training");
    refused(&training, "chai", "3333", "begin_training", json!({}), "in_training");
}

#[test]
fn training_begins_anew_each_time_and_not_while_it_is_open() {
    let shop = Shop::with_every_role();
    let training = opened(&begun(&shop), &shop.outside);
    as_person(&training, "bo", "2222", "open_shift", json!({ "float": "0" }));
    sell(&training);
    refused(&shop.till, "chai", "3333", "begin_training", json!({}), "held");
    drop(training);
    let training = opened(&begun(&shop), &shop.outside);
    assert_eq!(status(&training)["last_sale"], Value::Null);
}

#[test]
fn training_is_ended_where_the_shop_lies_and_only_in_training() {
    let shop = Shop::with_every_role();
    refused(&shop.till, "ana", "1111", "end_training", json!({}), "not_in_training");
    let training = opened(&begun(&shop), &shop.outside);
    let left = as_person(&training, "ana", "1111", "end_training", json!({}));
    assert_eq!(Path::new(left["folder"].as_str().unwrap()), shop.till.path());
}
