//! Returns, voids, and the approval that a cashier needs for them.

use crate::shop::{Shop, assert_is_told_whole, person};
use app::Caller;
use serde_json::{Value, json};

const COLA: &str = "8851959133019";

/// Three colas for 17.00 each by this tender.
fn sold(shop: &Shop, tender: &str) -> Value {
    shop.done("sell", json!({ "scan": [format!("{COLA}x3")], "tender": [tender] }))
}

fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

/// One piece of the first line of a sale, with these other fields.
fn one_back(sale: &Value, more: Value) -> Value {
    let mut request = json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1, "quantity": "1" }] });
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

fn verified(shop: &Shop) {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_supervisor_takes_one_of_three_back_and_the_books_follow() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    let refund = shop.done("refund", one_back(&sale, json!({ "tender": "cash" })));
    assert_eq!(refund["kind"], "refund");
    assert_eq!(refund["corrects"], sale["receipt_no"]);
    assert_eq!(refund["lines"][0]["quantity"], "-1");
    assert_eq!(refund["total"], "-17.00");
    assert_eq!(
        refund["tenders"],
        json!([{ "method": "cash", "amount": "-17.00", "reference": null }])
    );
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(
        (&left["lines"][0]["back"], &left["lines"][0]["left"]),
        (&json!("1"), &json!("2"))
    );
    assert_eq!(left["may_void"], false, "a part of it is back");
    let shop = shop.reopened();
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert_eq!((&x["sales"], &x["refunds"]), (&json!(1), &json!(1)));
    assert_eq!(x["tenders"], json!([{ "method": "cash", "amount": "34.00" }]), "{x}");
    verified(&shop);
}

#[test]
fn the_same_return_delivered_twice_is_one_document() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    let id = json!({ "request_id": uuid::Uuid::new_v4().to_string() });
    let first = shop.done("refund", one_back(&sale, id.clone()));
    assert_eq!(shop.done("refund", one_back(&sale, id)), first);
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(left["lines"][0]["left"], "2");
}

#[test]
fn no_more_comes_back_than_was_sold_however_often_it_is_tried() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    for _ in 0..3 {
        shop.done("refund", one_back(&sale, json!({})));
    }
    let refused = shop.refused("refund", one_back(&sale, json!({})), "too_many_back");
    assert_eq!(refused["left"], "0");
    shop.refused(
        "void_sale",
        json!({ "receipt_no": sale["receipt_no"], "reason": "late" }),
        "partly_back",
    );
    verified(&shop);
}

#[test]
fn an_approval_lets_a_cashier_do_this_one_act_and_both_names_are_kept() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "cash:60");
    let approved = |name: &str, pin: &str| json!({ "approval": { "name": name, "pin": pin }, "reason": "damaged" });
    let refused = shop.refused("refund", one_back(&sale, json!({})), "needs_approval");
    assert_eq!(refused["right"], "Refund");
    assert_eq!(refused["approvers"], json!(["bo", "chai", "owner"]));
    shop.refused("refund", one_back(&sale, approved("bo", "9999")), "wrong_pin");
    shop.refused("refund", one_back(&sale, approved("ana", "1111")), "cannot_approve");
    let silent = json!({ "approval": { "name": "bo", "pin": "2222" } });
    shop.refused("refund", one_back(&sale, silent), "needs_reason");
    let refund = shop.done("refund", one_back(&sale, approved("bo", "2222")));
    assert_eq!((&refund["staff"], &refund["approver"]), (&json!("ana"), &json!("bo")));
    assert_eq!(refund["reason"], "damaged");
    shop.refused("refund", one_back(&sale, json!({})), "needs_approval");
    let journal = shop
        .till
        .call(&person("chai", "3333"), "export_journal", json!({}))
        .unwrap();
    let entry = journal["text"].as_str().unwrap().lines().last().unwrap().to_owned();
    let entry: Value = serde_json::from_str(&entry).unwrap();
    assert!(entry["actor"].is_string() && entry["approver"].is_string(), "{entry}");
    assert_ne!(entry["actor"], entry["approver"]);
}

/// A badge alone where the shop lets it sign in, else with the PIN.
#[test]
fn a_badge_approves_as_it_signs_in() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "cash:60");
    let badge = shop
        .till
        .call(&person("owner", "4444"), "make_badge", json!({ "name": "bo" }))
        .unwrap();
    let by_badge =
        |pin: Option<&str>| json!({ "approval": { "badge": badge["code"], "pin": pin }, "reason": "damaged" });
    shop.refused("refund", one_back(&sale, by_badge(None)), "wrong_pin");
    assert_eq!(
        shop.done("refund", one_back(&sale, by_badge(Some("2222"))))["approver"],
        "bo"
    );
    shop.till
        .call(&person("owner", "4444"), "set_badges", json!({ "alone": true }))
        .unwrap();
    assert_eq!(shop.done("refund", one_back(&sale, by_badge(None)))["approver"], "bo");
    let strange = json!({ "approval": { "badge": "EVB-NOBODY" }, "reason": "damaged" });
    shop.refused("refund", one_back(&sale, strange), "unknown_badge");
}

#[test]
fn card_money_goes_back_to_the_card_unless_somebody_who_may_says_otherwise() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "card:EXACT");
    assert_eq!(
        shop.done("refund", one_back(&sale, json!({})))["tenders"][0]["method"],
        "card"
    );
    let in_cash = || json!({ "tender": "cash", "reason": "no card any more" });
    assert_eq!(
        shop.refused("refund", one_back(&sale, in_cash()), "needs_approval")["right"],
        "RefundOtherwise"
    );
    let mut approved = in_cash();
    approved["approval"] = json!({ "name": "chai", "pin": "3333" });
    let refund = shop.done("refund", one_back(&sale, approved));
    assert_eq!(refund["tenders"][0]["method"], "cash");
    assert_eq!(refund["approver"], "chai");
    verified(&shop);
}

#[test]
fn what_a_return_would_give_back_is_asked_before_it_is_done() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "card:EXACT");
    let quote = |tender: &str| shop.done("quote_refund", one_back(&sale, json!({ "tender": tender })));
    let by_card = quote("card");
    assert_eq!(
        (&by_card["total"], &by_card["otherwise"]),
        (&json!("-17.00"), &json!(false))
    );
    assert_eq!(quote("cash")["otherwise"], true);
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(left["lines"][0]["left"], "3", "nothing came back");
}

/// ERPNext 7463: a cashier could delete a finished sale. Here the sale stays, and what takes it back names it.
#[test]
fn a_finished_sale_is_never_deleted_and_a_void_is_a_document_of_its_own() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "cash:60");
    let void = json!({ "receipt_no": sale["receipt_no"], "reason": "rung up twice" });
    shop.refused("void_sale", void.clone(), "needs_approval");
    let mut approved = void.clone();
    approved["approval"] = json!({ "name": "bo", "pin": "2222" });
    let voided = shop.done("void_sale", approved.clone());
    assert_eq!(
        (&voided["kind"], &voided["corrects"]),
        (&json!("void"), &sale["receipt_no"])
    );
    assert_eq!(
        (&voided["total"], &voided["tenders"][0]["amount"]),
        (&json!("-51.00"), &json!("-51.00"))
    );
    assert_eq!(voided["reason"], "rung up twice");
    let kept = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(kept, sale, "the sale is as it was");
    shop.refused("void_sale", approved, "all_back");
    let mut of_void = json!({ "receipt_no": voided["receipt_no"], "reason": "again" });
    of_void["approval"] = json!({ "name": "bo", "pin": "2222" });
    shop.refused("void_sale", of_void, "not_a_sale");
    let shop = shop.reopened();
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert_eq!(
        (&x["refunds"], &x["net"], &x["tenders"][0]["amount"]),
        (&json!(1), &json!("0.00"), &json!("0.00"))
    );
    let day = shop
        .till
        .call(&person("chai", "3333"), "day_report", json!({}))
        .unwrap();
    assert_eq!(day["voids"], 1);
    verified(&shop);
}

#[test]
fn a_sale_rung_up_as_cash_and_paid_by_card_is_put_right_and_the_drawer_follows() {
    let shop = signed_in("ana", "1111");
    let sale = sold(&shop, "cash:60");
    let request = |tender: &str| json!({ "receipt_no": sale["receipt_no"], "tender": [tender], "reason": "wrong key" });
    shop.refused("correct_tender", request("card:EXACT"), "needs_approval");
    let approved = |tender: &str| {
        let mut request = request(tender);
        request["approval"] = json!({ "name": "bo", "pin": "2222" });
        request
    };
    shop.refused("correct_tender", approved("card:20"), "short");
    shop.refused("correct_tender", approved("card:60"), "over_tender");
    let corrected = shop.done("correct_tender", approved("card:EXACT"));
    assert_eq!(
        (&corrected["kind"], &corrected["total"]),
        (&json!("tender"), &json!("0.00"))
    );
    let moved = |method: &str, amount: &str| json!({ "method": method, "amount": amount, "reference": null });
    assert_eq!(
        corrected["tenders"],
        json!([moved("cash", "-51.00"), moved("card", "51.00")])
    );
    assert_eq!(
        (&corrected["corrects"], &corrected["approver"]),
        (&sale["receipt_no"], &json!("bo"))
    );
    shop.refused("correct_tender", approved("card:EXACT"), "paid_so");
    let left = shop.done("returnable", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!((&left["tender"], &left["may_void"]), (&json!("card"), &json!(true)));
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert_eq!(
        (&x["sales"], &x["refunds"], &x["net"]),
        (&json!(1), &json!(0), &json!("47.66"))
    );
    let taken = |method: &str| {
        let rows = x["tenders"].as_array().unwrap();
        rows.iter().find(|row| row["method"] == method).unwrap()["amount"].clone()
    };
    assert_eq!((taken("cash"), taken("card")), (json!("0.00"), json!("51.00")));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "bo", "pin": "2222" }));
    let refund = shop.done("refund", one_back(&sale, json!({})));
    assert_eq!(
        refund["tenders"][0]["method"], "card",
        "what was really paid goes back to the card"
    );
    verified(&shop);
}

#[test]
fn a_sale_of_a_closed_shift_is_returned_and_not_voided() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    shop.done("close_shift", json!({ "count": "2051" }));
    shop.refused("refund", one_back(&sale, json!({})), "no_shift");
    shop.done("open_shift", json!({ "float": "500" }));
    shop.refused(
        "void_sale",
        json!({ "receipt_no": sale["receipt_no"], "reason": "late" }),
        "shift_closed",
    );
    shop.done("refund", one_back(&sale, json!({})));
    let x = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert_eq!(
        (&x["sales"], &x["tenders"][0]["amount"]),
        (&json!(0), &json!("-17.00")),
        "the drawer follows"
    );
    verified(&shop);
}

#[test]
fn what_is_written_off_gives_its_money_back_and_stays_out_of_the_stock() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    let broken = json!([{ "line": 1, "quantity": "1", "write_off": true }, { "line": 1, "quantity": "1" }]);
    let refund = shop.done("refund", one_back(&sale, json!({ "lines": broken })));
    assert_eq!(
        (&refund["lines"][0]["write_off"], &refund["lines"][1]["write_off"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(refund["total"], "-34.00");
    verified(&shop);
}

#[test]
fn every_refusal_of_a_return_is_told_whole() {
    let shop = signed_in("bo", "2222");
    let sale = sold(&shop, "cash:60");
    let cases = [
        (json!({ "lines": [] }), "nothing_to_return"),
        (json!({ "lines": [{ "line": 9 }] }), "no_line"),
        (json!({ "lines": [{ "line": 1, "quantity": "0.5" }] }), "bad_quantity"),
        (json!({ "lines": [{ "line": 1, "quantity": "4" }] }), "too_many_back"),
        (json!({ "receipt_no": "T1K7Q-999999" }), "no_such_receipt"),
        (json!({ "tender": "shells" }), "bad_request"),
        (json!({ "reason": "x".repeat(201) }), "needs_reason"),
    ];
    for (more, code) in cases {
        let refusal = shop
            .till
            .call(&person("bo", "2222"), "refund", one_back(&sale, more.clone()));
        let refusal = refusal.map_or_else(|refusal| refusal, |done| panic!("{more}: {done}"));
        assert_eq!(refusal.code.as_str(), code, "{more}");
        assert_is_told_whole(&refusal);
    }
}
