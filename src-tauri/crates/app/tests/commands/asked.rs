//! What a cashier is asked before something is put down: age, price, serial number; and goods of which nobody counts the stock.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

const GOODS: &str = "sku,gtin,name_en,name_zh,price,asks,stock,least_price
WINE,8850001110015,Wine,葡萄酒,350,age:20,,
BEER,8850001110022,Beer,,60,age:18,,
WRAP,8850001110039,Gift wrap,,,price,none,5
PHONE,8850001110046,Phone,,9900,serial,,
RIFLE,8850001110053,Air rifle,,,price serial age:18,,
";

fn shop() -> Shop {
    let shop = Shop::with_every_role();
    let import = json!({ "file": "goods.csv", "text": GOODS, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", import)
        .unwrap();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop
}

fn scan(code: &str, answers: Value) -> Value {
    json!({ "code": code, "answers": answers })
}

fn sold(shop: &Shop) -> Value {
    let pay = json!({ "tenders": [{ "method": "card", "amount": total(shop), "reference": "1" }] });
    shop.done("take_payment", shop.at(pay))
}

fn total(shop: &Shop) -> Value {
    shop.done("cart", json!({}))["total"].clone()
}

#[test]
fn goods_for_an_age_are_put_down_once_it_is_proved_and_the_sale_says_so() {
    let shop = shop();
    let asked = shop.refused("scan", shop.at(scan("8850001110015", Value::Null)), "needs_age");
    // The shop's day is 24 November 2026.
    assert_eq!(
        [&asked["age"], &asked["born_by"], &asked["sku"], &asked["name_zh"]],
        [&json!(20), &json!("2006-11-24"), &json!("WINE"), &json!("葡萄酒")]
    );
    assert_eq!(
        shop.done("cart", json!({}))["lines"],
        json!([]),
        "nothing lies there unasked"
    );
    shop.refused(
        "scan",
        shop.at(scan("8850001110015", json!({ "of_age": 100 }))),
        "bad_age",
    );
    shop.refused(
        "scan",
        shop.at(scan("8850001110015", json!({ "of_age": 18 }))),
        "needs_age",
    );
    shop.done("scan", shop.at(scan("8850001110015", json!({ "of_age": 20 }))));
    shop.done("scan", shop.at(scan("8850001110022", Value::Null)));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop.done("scan", shop.at(scan("8850001110015", Value::Null)));
    let sale = sold(&shop);
    assert_eq!(sale["age_checked"], 20);
    let found = shop.done("find_document", json!({ "receipt_no": sale["receipt_no"] }));
    assert_eq!(found["age_checked"], 20, "read again from the ledger");
    let receipt = shop.done("receipt", json!({ "format": "text" }));
    assert!(receipt["content"].as_str().unwrap().contains("20+"), "{receipt}");
    shop.refused("scan", shop.at(scan("8850001110022", Value::Null)), "needs_age");
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_sale_whose_goods_for_an_age_were_taken_out_says_none() {
    let shop = shop();
    shop.done("scan", shop.at(scan("8850001110022", json!({ "of_age": 18 }))));
    shop.done("scan", shop.at(scan("8850999320007", Value::Null)));
    shop.done("void_line", shop.at(json!({ "line": 1 })));
    assert_eq!(sold(&shop)["age_checked"], Value::Null);
}

#[test]
fn an_open_price_is_asked_by_touch_as_by_scan_and_is_never_below_the_least() {
    let shop = shop();
    let wrap = shop.done("find_products", json!({ "text": "WRAP", "limit": 1 }))["tiles"][0].clone();
    assert_eq!((&wrap["open_price"], &wrap["price"]), (&json!(true), &json!("0.00")));
    let add =
        |answers: Value| shop.at(json!({ "product_id": wrap["product_id"], "quantity": "2", "answers": answers }));
    shop.refused("add_product", add(Value::Null), "needs_price");
    shop.refused("add_product", add(json!({ "price": "ten" })), "bad_amount");
    shop.refused("add_product", add(json!({ "price": "-1" })), "bad_amount");
    assert_eq!(
        shop.refused("add_product", add(json!({ "price": "4.99" })), "below_least")["least"],
        "5"
    );
    shop.done("add_product", add(json!({ "price": "12.50" })));
    assert_eq!(total(&shop), "25.00");
    let line = sold(&shop)["lines"][0].clone();
    assert_eq!(
        (&line["price_rule"], &line["unit_price"]),
        (&json!("open"), &json!("12.50"))
    );
}

#[test]
fn a_serial_number_is_asked_stands_on_the_receipt_and_a_gs1_code_answers_it() {
    let shop = shop();
    shop.refused("scan", shop.at(scan("8850001110046", Value::Null)), "needs_serial");
    shop.done("scan", shop.at(scan("8850001110046", json!({ "serial": "A-77" }))));
    shop.done("scan", shop.at(scan("010885000111004621B78", Value::Null)));
    shop.refused(
        "scan",
        shop.at(scan("010885000111004621B78", Value::Null)),
        "bad_serial",
    );
    shop.refused("step_quantity", shop.at(json!({ "line": 1, "by": 1 })), "one_piece");
    let sale = sold(&shop);
    assert_eq!(
        (&sale["lines"][0]["serial"], &sale["lines"][1]["serial"]),
        (&json!("A-77"), &json!("B78"))
    );
    let receipt = shop.done("receipt", json!({ "format": "text" }));
    let text = receipt["content"].as_str().unwrap();
    assert!(text.contains("S/N A-77") && text.contains("S/N B78"), "{text}");
}

#[test]
fn of_several_questions_the_age_comes_first_and_all_are_answered_together() {
    let shop = shop();
    let mut answers = json!({});
    for (code, name, answer) in [
        ("needs_age", "of_age", json!(18)),
        ("needs_price", "price", json!("4500")),
        ("needs_serial", "serial", json!("R1")),
    ] {
        shop.refused("scan", shop.at(scan("8850001110053", answers.clone())), code);
        answers[name] = answer;
    }
    let cart = shop.done("scan", shop.at(scan("8850001110053", answers)));
    assert_eq!(
        (&cart["total"], &cart["lines"][0]["serial"]),
        (&json!("4500.00"), &json!("R1"))
    );
}

#[test]
fn one_command_sells_with_its_answers_and_refuses_one_that_nothing_asks_for() {
    let shop = shop();
    let sell = |more: Value| {
        let mut request = json!({ "scan": ["8850001110046", "8850001110046", "8850001110039x3", "8850001110015"], "tender": ["card:EXACT"] });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        request
    };
    let whole =
        json!({ "open_price": ["8850001110039=7"], "serial": ["8850001110046=S1", "8850001110046=S2"], "of_age": 20 });
    shop.refused("sell", sell(json!({})), "needs_serial");
    let mut more = whole.clone();
    more["open_price"] = json!(["8850001110039=7", "8850001110022=7"]);
    shop.refused("sell", sell(more), "bad_request");
    shop.refused("sell", sell(json!({ "serial": ["8850001110046"] })), "bad_request");
    let sale = shop.done("sell", sell(whole));
    assert_eq!(sale["total"], "20171.00");
}

#[test]
fn goods_that_nobody_counts_are_sold_and_taken_back_and_the_books_agree() {
    let shop = shop();
    shop.done("scan", shop.at(scan("8850001110039", json!({ "price": "9" }))));
    shop.done("scan", shop.at(scan("8850999320007", Value::Null)));
    let sale = sold(&shop);
    let void = json!({ "receipt_no": sale["receipt_no"], "reason": "wrong" });
    shop.till.call(&person("bo", "2222"), "void_sale", void).unwrap();
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn goods_that_come_back_without_a_receipt_are_asked_only_for_a_price_that_the_shelf_has_not() {
    let shop = shop();
    let rule = json!({ "without_receipt": true, "cash_up_to": "" });
    shop.till
        .call(&person("chai", "3333"), "set_returns_rule", rule)
        .unwrap();
    let quote =
        |code: &str, price: Value| json!({ "tender": "store_credit", "lines": [{ "code": code, "price": price }] });
    let worth = |request: Value| shop.done("quote_without_receipt", request)["total"].clone();
    assert_eq!(worth(quote("8850001110015", Value::Null)), "-350.00");
    assert_eq!(worth(quote("8850001110046", Value::Null)), "-9900.00");
    assert_eq!(worth(quote("8850001110039", json!("6"))), "-6.00");
    shop.refused(
        "quote_without_receipt",
        quote("8850001110039", Value::Null),
        "needs_price",
    );
}

#[test]
fn a_pack_of_what_is_there_comes_by_file_and_form_and_any_other_is_refused() {
    let shop = shop();
    let manager = |command: &str, request: Value| shop.till.call(&person("chai", "3333"), command, request);
    let import = |rows: &str| {
        let text = format!("sku,name_en,unit,price,stock\n{rows}");
        json!({ "file": "packs.csv", "text": text, "columns": [], "dry_run": false })
    };
    for (row, problem) in [
        ("S,Six,pc,55,6 P9999", "bad_pack"),
        ("S,Six,pc,55,6 S", "bad_pack"),
        ("S,Six,pc,55,6 WRAP", "bad_pack"),
        ("S,Six,pc,55,6 p0001", "bad_pack"),
        ("S,Six,kg,55,6 P0001", "bad_stock"),
        ("S,Six,pc,55,0 P0001", "bad_stock"),
    ] {
        let refused = manager("import_products", import(row)).unwrap_err();
        assert_eq!(refused.data["problem"], problem, "{row}");
    }
    // What a pack holds may stand behind it.
    manager(
        "import_products",
        import("CASE,Case,pc,200,24 BOTTLE\nSIX,Six,pc,55,6 P0001\nBOTTLE,Bottle,pc,9,\n"),
    )
    .unwrap();
    let shown = manager("show_product", json!({ "product": "CASE" })).unwrap();
    assert_eq!(shown["facts"]["stock"], "24 BOTTLE");
    let packs = |product: &str| {
        let shown = manager("show_product", json!({ "product": product })).unwrap();
        let packs = shown["packs"].as_array().unwrap().iter();
        packs.map(|pack| pack["sku"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (packs("BOTTLE"), packs("P0001"), packs("CASE")),
        (vec![json!("CASE")], vec![json!("SIX")], vec![])
    );
    assert_eq!(packs("WRAP"), [""; 0], "none is no article");
    for bad in ["24 CASE", "24 SIX", "24 NOBODY"] {
        let refused = manager("put_product", json!({ "product": "CASE", "facts": { "stock": bad } })).unwrap_err();
        assert_eq!(refused.data["problem"], "bad_pack", "{bad}");
    }
    manager(
        "put_product",
        json!({ "product": "SIX", "facts": { "stock": "12 BOTTLE" } }),
    )
    .unwrap();
    let exported = manager("export_products", json!({})).unwrap();
    assert!(exported["text"].as_str().unwrap().contains(",12 BOTTLE,"), "{exported}");
    let sale = shop.done("sell", json!({ "scan": ["SIXx2", "CASE"], "tender": ["card:EXACT"] }));
    let journal = manager("export_journal", json!({})).unwrap().to_string();
    let bottle = manager("show_product", json!({ "product": "BOTTLE" })).unwrap()["product_id"].clone();
    let stock = format!("12@{} BOTTLE", bottle.as_str().unwrap());
    assert!(journal.contains(&stock), "the line knows whose stock it moves");
    let void = json!({ "receipt_no": sale["receipt_no"], "reason": "wrong" });
    shop.till.call(&person("bo", "2222"), "void_sale", void).unwrap();
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn what_is_asked_and_counted_is_edited_shown_and_exported_and_a_wrong_word_is_refused() {
    let shop = shop();
    let manager = |command: &str, request: Value| shop.till.call(&person("chai", "3333"), command, request);
    let facts = json!({ "asks": "serial age:20", "stock": "none" });
    let changed = manager("put_product", json!({ "product": "WINE", "facts": facts })).unwrap();
    assert_eq!(
        (&changed["facts"]["asks"], &changed["facts"]["stock"]),
        (&json!("serial age:20"), &json!("none"))
    );
    let cleared = manager(
        "put_product",
        json!({ "product": "WINE", "facts": { "asks": "", "stock": "" } }),
    )
    .unwrap();
    assert_eq!(
        (cleared["facts"].get("asks"), cleared["facts"].get("stock")),
        (None, None)
    );
    for (field, text, problem) in [
        ("asks", "age:200", "bad_asks"),
        ("stock", "some", "bad_stock"),
        ("asks", "colour", "bad_asks"),
    ] {
        let refused = manager("put_product", json!({ "product": "WINE", "facts": { field: text } })).unwrap_err();
        assert_eq!(
            (&refused.data["field"], &refused.data["problem"]),
            (&json!(field), &json!(problem))
        );
    }
    let unpriced = manager("put_product", json!({ "product": "PHONE", "facts": { "price": "" } })).unwrap_err();
    assert_eq!(
        unpriced.data["problem"], "bad_price",
        "only what is asked for may have none"
    );
    let exported = manager("export_products", json!({})).unwrap();
    let text = exported["text"].as_str().unwrap();
    let again = json!({ "file": "again.csv", "text": text, "columns": [], "dry_run": false });
    manager("import_products", again).unwrap();
    assert_eq!(manager("export_products", json!({})).unwrap()["text"], *text);
    assert!(text.contains("price serial age:18"), "{text}");
}
