//! Customers as the faces know them: added offline, found, changed, and refused where a fact is not sound.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

fn signed_in(name: &str, pin: &str) -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": name, "pin": pin }));
    shop
}

fn add(shop: &Shop, facts: &Value) -> Value {
    shop.done("add_customer", json!({ "facts": facts }))
}

fn find(shop: &Shop, text: &str) -> Vec<Value> {
    let found = shop.done("find_customers", json!({ "text": text, "limit": 50 }));
    found["customers"].as_array().unwrap().clone()
}

#[test]
fn a_cashier_adds_a_customer_who_is_then_found_and_changed() {
    let shop = signed_in("ana", "1111");
    let wei = add(
        &shop,
        &json!({ "name": " Lim Wei 林伟 ", "phone": "081-234-5678", "card": "M000417", "tax_id": "1-1017-00230-70-8" }),
    );
    assert_eq!(
        json!([wei["name"], wei["tax_id"], wei["level"]]),
        json!(["Lim Wei 林伟", "1101700230708", ""])
    );
    assert_eq!(find(&shop, "linwei"), std::slice::from_ref(&wei));
    for meant in ["M000417", "081-234-5678", "林伟", wei["customer_id"].as_str().unwrap()] {
        assert_eq!(shop.done("show_customer", json!({ "customer": meant })), wei, "{meant}");
    }
    let facts = json!({ "note": "likes tea", "phone": "", "consent": true, "birthday": "1990-05-31" });
    let changed = shop.done("change_customer", json!({ "customer": "M000417", "facts": facts }));
    assert_eq!(
        json!([
            changed["name"],
            changed["phone"],
            changed["note"],
            changed["consent"],
            changed["birthday"]
        ]),
        json!(["Lim Wei 林伟", "", "likes tea", true, "1990-05-31"])
    );
    assert_eq!(find(&shop, "5678"), Vec::<Value>::new(), "the number is gone");
}

#[test]
fn a_customer_added_twice_by_the_same_command_is_one_customer() {
    let shop = signed_in("ana", "1111");
    let request = json!({ "facts": { "name": "Wei" }, "request_id": "0190a1b2-0000-7000-8000-000000000001" });
    let first = shop.done("add_customer", request.clone());
    assert_eq!(shop.done("add_customer", request), first);
    assert_eq!(find(&shop, "").len(), 1);
}

#[test]
fn a_fact_that_is_not_sound_is_named_and_nothing_is_kept() {
    let shop = signed_in("ana", "1111");
    let cases = [
        ("name", json!({ "phone": "0812345678" })),
        ("phone", json!({ "name": "Wei", "phone": "call me" })),
        ("card", json!({ "name": "Wei", "card": "M 1" })),
        ("email", json!({ "name": "Wei", "email": "wei" })),
        ("tax_id", json!({ "name": "Wei", "tax_id": "1101700230707" })),
        ("branch", json!({ "name": "Wei", "branch": "1" })),
        ("birthday", json!({ "name": "Wei", "birthday": "31.5.1990" })),
        ("level", json!({ "name": "Wei", "level": "very good" })),
        ("note", json!({ "name": "Wei", "note": "x".repeat(400) })),
    ];
    for (field, facts) in cases {
        let refusal = shop.refused("add_customer", json!({ "facts": facts }), "bad_customer");
        assert_eq!(refusal["field"], field);
    }
    assert_eq!(find(&shop, ""), Vec::<Value>::new());
}

#[test]
fn a_card_that_somebody_has_and_a_word_that_finds_two_are_refused() {
    let shop = signed_in("ana", "1111");
    add(&shop, &json!({ "name": "Lim Wei", "card": "M1" }));
    let other = add(&shop, &json!({ "name": "Lim Wen" }));
    let taken = json!({ "facts": { "name": "Third", "card": "m1" } });
    assert_eq!(shop.refused("add_customer", taken, "card_taken")["name"], "m1");
    let taken = json!({ "customer": other["customer_id"], "facts": { "card": "M1" } });
    shop.refused("change_customer", taken, "card_taken");
    for text in ["lim", "nobody", "", "0190a1b2-0000-7000-8000-000000000001"] {
        shop.refused("show_customer", json!({ "customer": text }), "no_such_customer");
    }
}

#[test]
fn only_who_manages_customers_sets_a_level() {
    let shop = signed_in("ana", "1111");
    let facts = json!({ "name": "Wei", "level": "gold" });
    assert_eq!(
        shop.refused("add_customer", json!({ "facts": facts }), "not_allowed")["right"],
        "ManageCustomers"
    );
    let wei = add(&shop, &json!({ "name": "Wei" }));
    let level = |level: &str| json!({ "customer": wei["customer_id"], "facts": { "level": level } });
    shop.refused("change_customer", level("gold"), "not_allowed");
    let by = |caller: &Caller| shop.till.call(caller, "change_customer", level("gold"));
    assert_eq!(by(&person("chai", "3333")).unwrap()["level"], "gold");
    // Whoever may not set it may still change all else of a customer who has one.
    shop.done(
        "change_customer",
        json!({ "customer": wei["customer_id"], "facts": { "note": "tea", "level": "gold" } }),
    );
}

const WATER: &str = "8850999320007";

fn at(cart: &Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id })
}

#[test]
fn a_customer_is_put_on_the_open_sale_taken_off_and_put_back_by_undo() {
    let shop = signed_in("ana", "1111");
    let wei = add(&shop, &json!({ "name": "Lim Wei", "card": "M1" }));
    let cart = shop.done("cart", json!({}));
    assert_eq!(cart["customer"], Value::Null);
    let set = |cart: &Value, who: &Value| shop.done("set_customer", json!({ "at": at(cart), "customer": who }));
    let cart = set(&cart, &wei["customer_id"]);
    assert_eq!(
        json!([cart["customer"]["name"], cart["customer"]["masked"]]),
        json!(["Lim Wei", "Li… W…"])
    );
    let nobody = json!({ "at": at(&cart), "customer": "nobody" });
    assert_eq!(
        shop.refused("set_customer", nobody, "no_such_customer")["customer"],
        "nobody"
    );
    let off = set(&cart, &json!(""));
    assert_eq!(off["customer"], Value::Null);
    let back = shop.done("undo_cart", json!({ "at": at(&off) }));
    assert_eq!(back["customer"]["customer_id"], wei["customer_id"]);
}

#[test]
fn a_scanned_member_card_puts_its_customer_on_the_sale_and_a_product_goes_first() {
    let shop = signed_in("ana", "1111");
    let wei = add(&shop, &json!({ "name": "Lim Wei", "card": "2990001234561" }));
    add(&shop, &json!({ "name": "Other", "card": WATER }));
    let scan = |cart: &Value, code: &str| shop.done("scan", json!({ "at": at(cart), "code": code }));
    let cart = scan(&shop.done("cart", json!({})), "2990001234561");
    assert_eq!(cart["customer"]["customer_id"], wei["customer_id"]);
    assert_eq!(cart["lines"], json!([]), "no line says that the code is unknown");
    let cart = scan(&cart, WATER);
    assert_eq!(
        cart["customer"]["customer_id"], wei["customer_id"],
        "what is sold goes before whose card it is"
    );
    let paid = json!({ "at": at(&cart), "tenders": [{ "method": "cash", "amount": "10" }] });
    let sale = shop.done("take_payment", paid);
    assert_eq!(
        json!([sale["customer_id"], sale["customer"]]),
        json!([wei["customer_id"], "Lim Wei"])
    );
    assert_eq!(
        shop.done("cart", json!({}))["customer"],
        Value::Null,
        "the next sale is nobody's"
    );
    let refund = json!({ "receipt_no": sale["receipt_no"], "lines": [{ "line": 1 }], "tender": "cash" });
    let refund = shop.till.call(&person("chai", "3333"), "refund", refund).unwrap();
    assert_eq!(
        refund["customer_id"], wei["customer_id"],
        "what comes back is of the same customer"
    );
}

#[test]
fn the_customers_level_is_the_sales_and_goes_with_the_customer() {
    let shop = signed_in("ana", "1111");
    let gold = json!({ "facts": { "name": "Wei", "card": "M1", "level": "gold" } });
    shop.till.call(&person("chai", "3333"), "add_customer", gold).unwrap();
    let file = "sku,name_en,price,price:gold\nW1,Water,10.00,8.00\n";
    let import = json!({ "file": "w.csv", "text": file, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", import)
        .unwrap();
    let cart = shop.done("cart", json!({}));
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": "W1" }));
    assert_eq!(cart["total"], "10.00");
    let cart = shop.done("scan", json!({ "at": at(&cart), "code": "M1" }));
    assert_eq!(
        json!([cart["total"], cart["level"], cart["customer"]["level"]]),
        json!(["8.00", "gold", "gold"])
    );
    let cart = shop.done("set_customer", json!({ "at": at(&cart), "customer": "" }));
    assert_eq!(json!([cart["total"], cart["level"]]), json!(["10.00", ""]));
    let sale = json!({ "scan": ["W1"], "tender": ["cash:10"], "customer": "M1" });
    assert_eq!(shop.done("sell", sale)["total"], "8.00");
    let lower = json!({ "scan": ["W1"], "tender": ["cash:10"], "customer": "M1", "discount": "1" });
    let lower = shop.till.call(&person("chai", "3333"), "sell", lower).unwrap();
    assert_eq!(
        lower["total"], "7.00",
        "a discount by hand leaves the customer's level as it is"
    );
}

#[test]
fn what_is_erased_is_found_no_more_and_its_sales_stay_under_the_id() {
    let shop = signed_in("ana", "1111");
    let wei = add(&shop, &json!({ "name": "Lim Wei", "card": "M1" }));
    let sale = shop.done(
        "sell",
        json!({ "scan": [WATER], "tender": ["cash:10"], "customer": "M1" }),
    );
    shop.done("sell", json!({ "scan": [WATER], "tender": ["cash:10"] }));
    let sales = |request: Value| shop.done("find_sales", request)["sales"].clone();
    let of_wei = sales(json!({ "customer": "lim wei" }));
    assert_eq!(
        json!([of_wei[0]["receipt_no"], of_wei[1]]),
        json!([sale["receipt_no"], null])
    );
    assert_eq!(sales(json!({ "total": "10" })).as_array().unwrap().len(), 2);
    shop.refused("find_sales", json!({ "date": "yesterday" }), "bad_date");
    shop.refused("find_sales", json!({ "total": "ten" }), "bad_amount");
    shop.refused("find_sales", json!({ "customer": "nobody" }), "no_such_customer");

    shop.refused("erase_customer", json!({ "customer": "M1" }), "not_allowed");
    let erase = json!({ "customer": "M1" });
    shop.till
        .call(&person("chai", "3333"), "erase_customer", erase)
        .unwrap();
    for who in ["M1", "lim", wei["customer_id"].as_str().unwrap()] {
        shop.refused("show_customer", json!({ "customer": who }), "no_such_customer");
    }
    let document = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(
        json!([document["customer_id"], document["customer"]]),
        json!([wei["customer_id"], ""])
    );
    let again = add(&shop, &json!({ "name": "Lim Wei", "card": "M1" }));
    assert_ne!(
        again["customer_id"], wei["customer_id"],
        "the card is free for a new customer"
    );
}

fn request_id(no: u8) -> String {
    format!("0190a1b2-0000-7000-8000-0000000000{no:02}")
}

#[test]
fn a_customer_earns_points_and_gives_them_back_with_the_goods_never_twice() {
    let shop = signed_in("chai", "3333");
    let per = |per: &str| json!({ "per": per });
    assert_eq!(
        shop.done("points_rule", json!({})),
        json!({ "per": null, "worth": null })
    );
    for wrong in ["0", "-5", "twenty", "0.001"] {
        shop.refused("set_points", per(wrong), "bad_amount");
    }
    assert_eq!(shop.done("set_points", per("20"))["per"], "20.00");
    let wei = add(&shop, &json!({ "name": "Wei", "card": "M000417" }));
    let points = || shop.done("customer_accounts", json!({ "customer": "M000417" }))["accounts"][0].clone();
    let sell = |customer: &str, request: u8| {
        let scan = [format!("{WATER}x9")];
        shop.done(
            "sell",
            json!({ "request_id": request_id(request), "scan": scan, "customer": customer, "tender": ["cash:EXACT"] }),
        )
    };
    let sold = sell("M000417", 1);
    assert_eq!(
        (&sold["total"], points()["balance"].as_str()),
        (&json!("90.00"), Some("4")),
        "4 whole ones for 90.00"
    );
    sell("M000417", 1);
    assert_eq!(points()["balance"], "4", "the same command delivered twice earns once");
    assert_eq!(points()["entries"][0]["receipt_no"], sold["receipt_no"]);
    // What was earned goes by the sale, whatever the rule says since.
    shop.done("set_points", per("1"));
    let back = |quantity: &str, request: u8| {
        let lines = json!([{ "line": 1, "quantity": quantity }]);
        let request = json!({ "request_id": request_id(request), "receipt_no": sold["receipt_no"], "lines": lines, "reason": "wrong size" });
        shop.done("refund", request)
    };
    let mut held = vec![];
    for (quantity, request) in [("2", 2), ("2", 2), ("3", 3), ("4", 4)] {
        back(quantity, request);
        held.push(points()["balance"].as_str().unwrap().to_owned());
    }
    assert_eq!(held, ["3", "3", "2", "0"], "70.00, 40.00 and nothing of 90.00 are left");
    assert_eq!(shop.done("set_points", per(""))["per"], Value::Null);
    sell(wei["customer_id"].as_str().unwrap(), 5);
    assert_eq!(points()["balance"], "0", "where there is no rule nothing is earned");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_customer_with_a_certificate_buys_without_tax_until_somebody_else_buys() {
    let shop = signed_in("chai", "3333");
    add(
        &shop,
        &json!({ "name": "Embassy", "card": "E1", "exempt": " VAT-EX 77/2569 " }),
    );
    add(&shop, &json!({ "name": "Wei", "card": "M1" }));
    let by_ana = json!({ "customer": "E1", "facts": { "exempt": "" } });
    let refused = shop.till.call(&person("ana", "1111"), "change_customer", by_ana);
    assert_eq!(refused.unwrap_err().code.as_str(), "not_allowed");
    let sold = shop.done(
        "sell",
        json!({ "scan": [WATER], "customer": "E1", "tender": ["cash:EXACT"] }),
    );
    assert_eq!(json!([sold["tax"], sold["reason"]]), json!(["0.00", "VAT-EX 77/2569"]));
    let cart = shop.done("cart", json!({}));
    let set = |cart: &Value, who: &str| shop.done("set_customer", json!({ "at": at(cart), "customer": who }));
    let cart = set(&cart, "E1");
    assert_eq!(cart["exempt"], "VAT-EX 77/2569");
    let cart = set(&cart, "M1");
    assert_eq!(cart["exempt"], "", "another customer is taxed");
    let cart = set(&set(&cart, "E1"), "");
    assert_eq!(cart["exempt"], "", "and so is nobody known");
    let free = json!({ "at": at(&cart), "reason": "diplomat" });
    let cart = set(&shop.done("set_exempt", free), "M1");
    assert_eq!(
        cart["exempt"], "diplomat",
        "what a person freed before anybody was known stays free"
    );
}
