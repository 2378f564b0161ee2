//! Price levels, least prices, and who lets what: from the file of products to the finished sale and the journal.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

/// A product of the file below.
const TEA: &str = "4006381333931";

const FILE: &str = "sku,gtin,name_en,price,prices,least_price,Trade\n\
                    TEA,4006381333931,Tea,10,member=9 @12=8.5,7.50,8\n\
                    CUP,,Cup,5,,,\n";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

fn imported(shop: &Shop) -> Value {
    let map = json!([{ "column": "Trade", "field": "price:wholesale" }]);
    let file = json!({ "file": "tea.csv", "text": FILE, "columns": map, "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", file)
        .unwrap()
}

fn at_the_counter(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    imported(&shop);
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

fn tea(shop: &Shop) -> Value {
    let cart = shop.done("cart", json!({}));
    shop.done("scan", json!({ "at": at(&cart), "code": TEA }))
}

fn paid(shop: &Shop, cart: &Value) -> Value {
    let tenders = json!([{ "method": "cash", "amount": "1000" }]);
    shop.done("take_payment", json!({ "at": at(cart), "tenders": tenders }))
}

fn verified(shop: &Shop) {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_level_lowers_the_whole_sale_says_why_and_stands_on_the_receipts_lines() {
    let shop = at_the_counter("bo", "2222");
    assert_eq!(
        shop.done("price_levels", json!({}))["levels"],
        json!(["member", "wholesale"])
    );
    let cart = tea(&shop);
    assert_eq!(
        json!([cart["total"], cart["lines"][0]["listed"]]),
        json!(["10.00", null])
    );
    let refused = shop.refused(
        "set_level",
        json!({ "at": at(&cart), "level": "staff" }),
        "no_such_level",
    );
    assert_eq!(refused["levels"], "member, wholesale");
    let cart = shop.done("set_level", json!({ "at": at(&cart), "level": "Wholesale" }));
    let line = &cart["lines"][0];
    assert_eq!(
        json!([
            cart["level"],
            cart["total"],
            line["unit_price"],
            line["list_price"],
            line["listed"]
        ]),
        json!(["wholesale", "8.00", "8.00", "10.00", { "level": "wholesale", "from": "" }])
    );
    let sale = paid(&shop, &cart);
    let line = &sale["lines"][0];
    assert_eq!(
        json!([
            line["unit_price"],
            line["list_price"],
            line["price_rule"],
            sale["approver"]
        ]),
        json!(["8.00", "10.00", "list:wholesale", null])
    );
    let again = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(again["lines"], sale["lines"], "read again from the ledger");
    verified(&shop);
}

#[test]
fn a_price_from_a_quantity_on_comes_and_goes_with_the_quantity() {
    let shop = at_the_counter("ana", "1111");
    let cart = tea(&shop);
    let set = |cart: &Value, quantity: &str| {
        shop.done(
            "set_quantity",
            json!({ "at": at(cart), "line": 1, "quantity": quantity }),
        )
    };
    let cart = set(&cart, "12");
    assert_eq!(
        json!([cart["total"], cart["lines"][0]["listed"]["from"]]),
        json!(["102.00", "12"])
    );
    assert_eq!(set(&cart, "11")["total"], "110.00");
}

#[test]
fn what_was_imported_is_exported_and_read_back_as_it_was() {
    let shop = at_the_counter("chai", "3333");
    let text = shop.done("export_products", json!({}))["text"].clone();
    let row = text
        .as_str()
        .unwrap()
        .lines()
        .find(|line| line.starts_with("TEA,"))
        .unwrap();
    assert!(row.contains(",10.00,@12=8.5 member=9 wholesale=8,7.50,"), "{row}");
    let file = json!({ "file": "again.csv", "text": text, "columns": [], "dry_run": false });
    shop.done("import_products", file);
    assert_eq!(shop.done("export_products", json!({}))["text"], text);
    for (prices, field) in [("wholesale", "prices"), ("a=1 a=2", "prices"), ("", "price")] {
        let text = format!("sku,name_en,price,prices,price:wholesale\nX,X,1,{prices},-1\n");
        let file = json!({ "file": "x.csv", "text": text, "columns": [], "dry_run": false });
        let refused = shop.refused("import_products", file, "bad_import");
        assert_eq!(refused["field"], field, "{prices}");
    }
}

#[test]
fn a_cashier_lowers_a_price_with_an_approval_and_both_stand_on_the_sale() {
    let shop = at_the_counter("ana", "1111");
    let cart = tea(&shop);
    let lower = |approval: Value| json!({ "at": at(&cart), "line": 1, "discount": "10%", "reason": "dented", "approval": approval });
    let refused = shop.refused("set_line_discount", lower(Value::Null), "needs_approval");
    assert_eq!(
        json!([refused["right"], refused["approvers"]]),
        json!(["Discount", ["bo", "chai", "owner"]])
    );
    let cart = shop.done("set_line_discount", lower(json!({ "name": "bo", "pin": "2222" })));
    assert_eq!(cart["total"], "9.00");
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let sale = paid(&shop, &shop.done("cart", json!({})));
    assert_eq!(json!([sale["staff"], sale["approver"]]), json!(["ana", "bo"]));
    verified(&shop);
    assert_eq!(
        paid(&shop, &tea(&shop))["approver"],
        Value::Null,
        "the next sale has none"
    );
}

#[test]
fn an_approval_is_forgotten_with_what_it_was_for() {
    let shop = at_the_counter("ana", "1111");
    let cart = tea(&shop);
    let by_bo = json!({ "name": "bo", "pin": "2222" });
    let set = |cart: &Value, discount: &str| {
        shop.done(
            "set_discount",
            json!({ "at": at(cart), "discount": discount, "approval": by_bo }),
        )
    };
    let cart = set(&set(&cart, "10%"), "");
    assert_eq!(paid(&shop, &cart)["approver"], Value::Null);
}

#[test]
fn goods_go_below_their_least_price_only_with_a_managers_word() {
    let shop = at_the_counter("bo", "2222");
    let cart = tea(&shop);
    let price = |price: &str, approval: Value| json!({ "at": at(&cart), "line": 1, "price": price, "reason": "dented", "approval": approval });
    let refused = shop.refused("set_line_price", price("7.49", Value::Null), "needs_approval");
    assert_eq!(
        json!([
            refused["right"],
            refused["item"],
            refused["least"],
            refused["approvers"]
        ]),
        json!(["SellBelowLeast", "Tea", "7.50", ["chai", "owner"]])
    );
    let by_herself = price("7.49", json!({ "name": "bo", "pin": "2222" }));
    shop.refused("set_line_price", by_herself, "cannot_approve");
    let cart = shop.done(
        "set_line_price",
        price("7.49", json!({ "name": "chai", "pin": "3333" })),
    );
    let sale = paid(&shop, &cart);
    assert_eq!(json!([sale["total"], sale["approver"]]), json!(["7.49", "chai"]));
    verified(&shop);
}

#[test]
fn a_discount_on_the_whole_that_reaches_goods_put_down_later_is_asked_about_at_the_tender() {
    let shop = at_the_counter("bo", "2222");
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": "CUP" }));
    let cart = shop.done("set_discount", json!({ "at": at(&cart), "discount": "30%" }));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": TEA }));
    let pay = |approval: Value| json!({ "at": at(&cart), "tenders": [{ "method": "cash", "amount": "100" }], "approval": approval });
    let refused = shop.refused("take_payment", pay(Value::Null), "needs_approval");
    assert_eq!(refused["right"], "SellBelowLeast");
    let sale = shop.done("take_payment", pay(json!({ "name": "chai", "pin": "3333" })));
    assert_eq!(json!([sale["total"], sale["approver"]]), json!(["10.50", "chai"]));
}

#[test]
fn a_script_sells_at_a_level_and_lowers_lines_with_a_reason() {
    let shop = at_the_counter("bo", "2222");
    let sell = |more: Value| {
        let mut request = json!({ "scan": [TEA, "CUPx2"], "tender": ["cash:1000"] });
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        request
    };
    let total = |more: Value| shop.done("sell", sell(more))["total"].clone();
    assert_eq!(total(json!({ "level": "member" })), "19.00");
    assert_eq!(total(json!({ "line_price": ["2=4.50"], "reason": "old" })), "19.00");
    assert_eq!(
        total(json!({ "line_discount": ["1=10%", "2=1"], "reason": "dented" })),
        "18.00"
    );
    shop.refused("sell", sell(json!({ "line_discount": ["1=10%"] })), "needs_reason");
    shop.refused("sell", sell(json!({ "line_price": ["3=1"], "reason": "x" })), "no_line");
    shop.refused(
        "sell",
        sell(json!({ "line_price": ["1:1"], "reason": "x" })),
        "bad_request",
    );
    shop.refused("sell", sell(json!({ "level": "staff" })), "no_such_level");
    shop.done("sign_out", json!({}));
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop.refused("sell", sell(json!({ "level": "member" })), "needs_approval");
    let approved = json!({ "level": "member", "approval": { "name": "bo", "pin": "2222" } });
    let sale = shop.done("sell", sell(approved));
    assert_eq!(json!([sale["total"], sale["approver"]]), json!(["19.00", "bo"]));
}
