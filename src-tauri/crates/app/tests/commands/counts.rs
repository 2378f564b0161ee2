//! The count of the drawer: kept with every key, blind until it is submitted, and then it stands.

use crate::shop::{Shop, person};
use app::{COMMANDS, Caller};
use serde_json::{Value, json};

/// The demo shop, with somebody at the till and 5,357.25 more in the drawer than its float of 2,000.00.
fn shop_of(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    let id = uuid::Uuid::new_v4().to_string();
    let moved = json!({ "request_id": id, "kind": "in", "amount": "5347.25", "reason": "coins" });
    shop.done("move_cash", moved);
    sold(&shop, "cash:10");
    shop
}

fn sold(shop: &Shop, tender: &str) -> Value {
    shop.done("sell", json!({ "scan": ["8850999320007"], "tender": [tender] }))
}

fn counted(amount: &str) -> Value {
    json!({ "request_id": uuid::Uuid::new_v4().to_string(), "amounts": [{ "currency": "THB", "amount": amount }] })
}

fn verified(shop: &Shop) -> Value {
    shop.till.call(&Caller::Machine, "verify", json!({})).unwrap()["ok"].clone()
}

#[test]
fn every_key_of_a_count_survives_the_program_and_belongs_to_its_shift() {
    let shop = shop_of("ana", "1111");
    let keep = |piece: &str, count: u32| json!({ "currency": "THB", "piece": piece, "count": count });
    for count in [1, 12, 0, 3] {
        shop.done("keep_count", keep("1000", count));
    }
    shop.done("keep_count", keep("0.25", 7));
    shop.done("keep_count", keep("20", 4));
    shop.done("keep_count", keep("20", 0));
    for (piece, count) in [("3", 1), ("1000", 10_000), ("-20", 1), ("x", 1)] {
        shop.refused("keep_count", keep(piece, count), "bad_count");
    }
    let dollar = json!({ "currency": "USD", "piece": "20", "count": 1 });
    shop.refused("keep_count", dollar, "no_rate");
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let kept = json!([keep("1000.00", 3), keep("0.25", 7)]);
    assert_eq!(shop.done("counting", json!({}))["pieces"], kept);
    shop.done("close_shift", json!({ "count": "7357.25" }));
    assert_eq!(shop.done("counting", json!({}))["pieces"], json!([]), "the next float");
    shop.done("keep_count", keep("500", 2));
    shop.done("open_shift", json!({ "float": "1000" }));
    assert_eq!(
        shop.done("counting", json!({}))["pieces"],
        json!([]),
        "the float was counted"
    );
}

/// What each command is asked that is not asked with nothing.
fn asked(command: &str, receipt_no: &Value) -> Value {
    match command {
        "find_document" | "returnable" | "reprint" | "invoice_of" => json!({ "receipt_no": receipt_no }),
        "receipt" => json!({ "receipt_no": receipt_no, "format": "text" }),
        "keep_count" => json!({ "currency": "THB", "piece": "1000", "count": 3 }),
        _ => json!({}),
    }
}

#[test]
fn what_must_lie_in_the_drawer_is_in_no_reply_and_no_entry_before_the_count() {
    let shop = shop_of("owner", "4444");
    let receipt_no = sold(&shop, "card:EXACT")["receipt_no"].clone();
    let tells = |said: &str| {
        ["7357.25", "735725", "7,357.25"]
            .iter()
            .any(|figure| said.contains(figure))
    };
    let leaves = [
        "sign_out",
        "sign_in",
        "recover",
        "suspend_shift",
        "close_shift",
        "count_shift",
    ];
    let mut answered = 0;
    for command in COMMANDS.iter().filter(|command| !leaves.contains(&command.name)) {
        let reply = shop
            .till
            .call(&Caller::Screen, command.name, asked(command.name, &receipt_no));
        answered += usize::from(reply.is_ok());
        let said = reply.map_or_else(|refusal| format!("{refusal:?}"), |reply| reply.to_string());
        assert!(!tells(&said), "{}: {said}", command.name);
    }
    assert!(answered > 50, "{answered} commands answered");
    let journal = |shop: &Shop| {
        shop.done("export_journal", asked("export_journal", &receipt_no))
            .to_string()
    };
    assert!(!tells(&journal(&shop)));
    let told = shop.done("count_shift", counted("7000"));
    assert_eq!(
        json!([told["count"]["expected"], told["count"]["difference"], told["is_over"]]),
        json!(["7357.25", "-357.25", false])
    );
    assert!(
        tells(&journal(&shop)),
        "what was counted is journaled with what was expected"
    );
}

#[test]
fn the_first_count_stands_beside_every_recount_and_the_shift_is_closed_by_the_last() {
    let shop = shop_of("ana", "1111");
    shop.refused("close_shift", json!({}), "not_counted");
    let first = counted("7000");
    shop.done("count_shift", first.clone());
    shop.done("count_shift", first);
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let pieces =
        json!([{ "currency": "THB", "piece": "1000", "count": 7 }, { "currency": "", "piece": "0.25", "count": 1429 }]);
    let id = uuid::Uuid::new_v4().to_string();
    shop.done("count_shift", json!({ "request_id": id, "pieces": pieces }));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    assert_eq!(
        shop.done("counting", json!({}))["submitted"]["count"]["difference"],
        "0.00"
    );
    let z = shop.done("close_shift", json!({}));
    let told: Vec<Value> = z["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["by"], one["counted"], one["difference"]]))
        .collect();
    assert_eq!(
        told,
        [json!(["ana", "7000.00", "-357.25"]), json!(["bo", "7357.25", "0.00"])]
    );
    assert_eq!(
        z["counts"][1]["pieces"][1],
        json!({ "currency": "THB", "piece": "0.25", "count": 1429 })
    );
    assert_eq!(
        json!([z["cash"]["counted"], z["cash"]["difference"]]),
        json!(["7357.25", "0.00"])
    );
    assert_eq!(verified(&shop), true);
}

#[test]
fn cash_that_moves_after_a_count_asks_for_another() {
    let shop = shop_of("ana", "1111");
    shop.done("count_shift", counted("7357.25"));
    sold(&shop, "card:EXACT");
    assert_eq!(
        shop.done("counting", json!({}))["submitted"]["count"]["by"],
        "ana",
        "a card leaves the drawer as it is"
    );
    sold(&shop, "cash:10");
    assert_eq!(shop.done("counting", json!({}))["submitted"], Value::Null);
    shop.refused("close_shift", json!({}), "not_counted");
    let z = shop.done("close_shift", json!({ "count": "7367.25" }));
    assert_eq!(z["counts"].as_array().unwrap().len(), 2);
}

#[test]
fn each_currency_that_the_shop_takes_is_counted_for_itself() {
    let shop = shop_of("ana", "1111");
    let rate = json!({ "currency": "USD", "worth": "35.10" });
    shop.till.call(&person("chai", "3333"), "set_rate", rate).unwrap();
    sold(&shop, "usd:20");
    sold(&shop, "usd:5");
    let currencies = shop.done("counting", json!({}))["currencies"].clone();
    assert_eq!(
        json!([currencies[0]["currency"], currencies[1]["currency"]]),
        json!(["THB", "USD"])
    );
    let id = || uuid::Uuid::new_v4().to_string();
    let twice = json!({ "request_id": id(), "amounts": [{ "currency": "USD", "amount": "1" }], "pieces": [{ "currency": "USD", "piece": "1", "count": 1 }] });
    shop.refused("count_shift", twice, "bad_count");
    let pieces = json!([{ "currency": "USD", "piece": "20", "count": 1 }]);
    let own = json!([{ "currency": "THB", "amount": "6500" }]);
    let told = shop.done(
        "count_shift",
        json!({ "request_id": id(), "amounts": own, "pieces": pieces }),
    );
    let dollars = json!({ "currency": "USD", "counted": "20.00", "expected": "25.00", "difference": "-5.00" });
    assert_eq!(told["count"]["foreign"], json!([dollars]));
    let z = shop.done("close_shift", json!({}));
    assert_eq!(z["counts"][0]["foreign"], json!([dollars]));
    assert_eq!(verified(&shop), true);
}

#[test]
fn a_difference_over_the_limit_is_closed_by_a_manager_with_a_note() {
    let shop = shop_of("ana", "1111");
    let set = |who: (&str, &str), limit: &str| {
        let rule = json!({ "most_difference": limit });
        shop.till.call(&person(who.0, who.1), "set_shift_rule", rule)
    };
    assert_eq!(set(("chai", "3333"), "-1").unwrap_err().code.as_str(), "bad_amount");
    assert_eq!(set(("chai", "3333"), "20").unwrap()["most_difference"], "20.00");
    let at_it = shop.done("count_shift", counted("7337.25"));
    assert_eq!(at_it["is_over"], false, "20.00 is not more than 20.00");
    let over = shop.done("count_shift", counted("7337.24"));
    assert_eq!(
        json!([over["is_over"], over["most_difference"]]),
        json!([true, "20.00"])
    );
    let close = |note: &str, approval: Value| json!({ "note": note, "approval": approval });
    let refused = shop.refused("close_shift", close("", Value::Null), "needs_approval");
    assert_eq!(
        json!([refused["right"], refused["limit"], refused["approvers"]]),
        json!(["CloseOff", "20.00", ["chai", "owner"]])
    );
    let bo = json!({ "name": "bo", "pin": "2222" });
    shop.refused("close_shift", close("a coin fell", bo), "cannot_approve");
    let chai = json!({ "name": "chai", "pin": "3333" });
    shop.refused("close_shift", close(" ", chai.clone()), "needs_reason");
    let z = shop.done("close_shift", close("a coin fell", chai));
    assert_eq!(json!([z["note"], z["approved_by"]]), json!(["a coin fell", "chai"]));
    let again = shop.till.call(&person("chai", "3333"), "z_report", json!({})).unwrap();
    assert_eq!(again, z);
    assert_eq!(verified(&shop), true);
}

#[test]
fn dollars_that_are_missing_count_at_the_shops_rate() {
    let shop = shop_of("chai", "3333");
    shop.done("set_rate", json!({ "currency": "USD", "worth": "35.10" }));
    shop.done("set_shift_rule", json!({ "most_difference": "100" }));
    let change = sold(&shop, "usd:5")["change"].clone();
    assert_eq!(change, "165.50");
    let told = shop.done("count_shift", counted("7191.75"));
    assert_eq!(
        json!([told["count"]["difference"], told["is_over"]]),
        json!(["0.00", true])
    );
    let z = shop.done("close_shift", json!({ "note": "no dollars" }));
    assert_eq!(
        json!([z["note"], z["approved_by"]]),
        json!(["no dollars", null]),
        "a manager needs nobody"
    );
}
