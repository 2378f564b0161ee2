//! What one person may do otherwise than their role.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

fn managed() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop
}

fn right(name: &str, right: &str, standing: &str) -> Value {
    json!({ "name": name, "right": right, "standing": standing })
}

/// How somebody stands to a right, and how the role does.
fn standing(rights: &Value, right: &str) -> (Value, Value) {
    let mut rights = rights["rights"].as_array().unwrap().iter();
    let one = rights.find(|one| one["right"] == right).unwrap();
    (one["standing"].clone(), one["of_role"].clone())
}

/// A discount as this person would give it: done, or the code of the refusal.
fn discounts(shop: &Shop, name: &str, pin: &str) -> String {
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop.done("scan", shop.at(json!({ "code": "8850999320007" })));
    let request = shop.at(json!({ "discount": "10%" }));
    let reply = shop.till.call(&app::Caller::Screen, "set_discount", request);
    shop.done("clear_cart", shop.at(json!({ "reason": "test" })));
    reply.map_or_else(|refusal| refusal.code.as_str().to_owned(), |_| "done".to_owned())
}

#[test]
fn a_right_is_given_taken_or_put_under_approval_for_one_person_and_again_as_the_role_has_it() {
    let shop = managed();
    for (own, comes_to) in [
        ("allowed", "done"),
        ("denied", "not_allowed"),
        ("approval", "needs_approval"),
        ("role", "needs_approval"),
    ] {
        shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
        let rights = shop.done("set_right", right("ana", "Discount", own));
        let now = if own == "role" { "approval" } else { own };
        assert_eq!(standing(&rights, "Discount"), (json!(now), json!("approval")));
        assert_eq!(discounts(&shop, "ana", "1111"), comes_to, "{own}");
    }
    let shop = shop.reopened();
    let verified = shop.till.call(&app::Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn what_was_set_survives_a_restart_counts_for_whoever_is_signed_in_at_once_and_makes_an_approver() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let set = |right: Value| shop.till.call(&person("chai", "3333"), "set_right", right).unwrap();
    set(right("ana", "ReadReports", "allowed"));
    shop.done("x_report", json!({}));
    let session = shop.done("till_status", json!({}))["session"].clone();
    assert!(
        session["rights"].as_array().unwrap().contains(&json!("ReadReports")),
        "{session}"
    );
    set(right("bo", "Void", "denied"));
    set(right("ana", "Void", "approval"));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop.done("x_report", json!({}));
    let sale = shop.done("sell", json!({ "scan": ["8850999320007"], "tender": ["cash:EXACT"] }));
    let void = |approver: &str, pin: &str| json!({ "receipt_no": sale["receipt_no"], "reason": "wrong", "approval": { "name": approver, "pin": pin } });
    let refused = shop.refused(
        "void_sale",
        json!({ "receipt_no": sale["receipt_no"], "reason": "wrong" }),
        "needs_approval",
    );
    assert_eq!(refused["approvers"], json!(["chai", "owner"]), "bo may not any more");
    shop.refused("void_sale", void("bo", "2222"), "cannot_approve");
    shop.done("void_sale", void("chai", "3333"));
}

#[test]
fn nobody_gives_what_they_have_not_nor_changes_themselves_nor_an_owner() {
    let shop = managed();
    let lacks = shop.refused("set_right", right("ana", "Install", "allowed"), "not_allowed");
    assert_eq!(lacks["right"], "Install");
    shop.refused("set_right", right("ana", "Install", "approval"), "not_allowed");
    shop.done("set_right", right("ana", "Install", "denied"));
    assert_eq!(
        shop.refused("set_right", right("chai", "Discount", "denied"), "rights_stay")["self"],
        true
    );
    shop.refused("set_right", right("owner", "Discount", "denied"), "not_allowed");
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    shop.done("add_staff", json!({ "name": "second", "role": "owner", "pin": "5555" }));
    assert_eq!(
        shop.refused("set_right", right("second", "Discount", "denied"), "rights_stay")["self"],
        false
    );
    for wrong in [
        right("ana", "Fly", "allowed"),
        right("ana", "Anyone", "denied"),
        right("ana", "Discount", "maybe"),
    ] {
        shop.refused("set_right", wrong, "bad_request");
    }
    shop.refused("set_right", right("nobody", "Discount", "denied"), "no_such_staff");
    // Back to the role gives too.
    shop.done("set_right", right("chai", "EditCatalogue", "denied"));
    shop.done("set_right", right("bo", "ManageStaff", "allowed"));
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    shop.refused("set_right", right("chai", "EditCatalogue", "role"), "not_allowed");
}
