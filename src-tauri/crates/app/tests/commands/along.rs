//! What comes with goods: what is picked with them, the parts of a kit, deposits, and empties that come back.

use crate::shop::{Shop, person};
use app::Caller;
use serde_json::{Value, json};

const GOODS: &str = "sku,gtin,name_en,name_zh,price,asks,stock,deposit
OAT,,Oat milk,燕麦奶,12,,,
COW,,Cow milk,牛奶,10,,,
PEARL,,Pearls,珍珠,8,,,
RUM,,Shot of rum,朗姆酒,40,age:20,,
BOTTLE,,Bottle,瓶,2,,,refundable
CRATE,,Crate,箱,30,,,refundable
COLA,8850001110015,Cola,可乐,20,,,1 BOTTLE
BEER24,8850001110022,Beer 24,,600,,none,\"24 BOTTLE, 1 CRATE\"
SOAP,,Soap,香皂,30,,,
";

const LATER: &str = "sku,gtin,name_en,name_zh,price,choices,parts
TEA,8850001110039,Milk tea,奶茶,50,milk toppings,
SET,8850001110046,Lunch set,午餐套餐,99,drink,1 SOAP
BASKET,8850001110053,Basket,礼篮,120,,\"3 SOAP, 1 COLA\"
";

fn import(shop: &Shop, text: &str) -> Value {
    let import = json!({ "file": "goods.csv", "text": text, "columns": [], "dry_run": false });
    shop.till
        .call(&person("chai", "3333"), "import_products", import)
        .unwrap()
}

fn group(code: &str, name: &str, number: (u32, u32), choices: &[(&str, &str)]) -> Value {
    let choices: Vec<Value> = choices
        .iter()
        .map(|(sku, price)| json!({ "sku": sku, "price": price }))
        .collect();
    let name = json!({ "en": name, "th": "", "zh": "" });
    json!({ "code": code, "name": name, "least": number.0, "most": number.1, "choices": choices })
}

fn put(shop: &Shop, group: Value) -> Result<Value, app::Refusal> {
    shop.till.call(&person("chai", "3333"), "put_choice_group", group)
}

fn shop() -> Shop {
    let shop = Shop::with_every_role();
    import(&shop, GOODS);
    put(&shop, group("milk", "Milk", (1, 1), &[("OAT", ""), ("COW", "0")])).unwrap();
    put(
        &shop,
        group("toppings", "Toppings", (0, 3), &[("PEARL", ""), ("RUM", "35")]),
    )
    .unwrap();
    put(&shop, group("drink", "Drink", (1, 1), &[("COLA", "0"), ("RUM", "20")])).unwrap();
    import(&shop, LATER);
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop
}

fn picking(code: &str, choices: &[&str]) -> Value {
    json!({ "code": code, "answers": { "choices": choices } })
}

/// Article number, quantity, total, and to which line each belongs.
fn lines(document: &Value) -> Vec<(String, String, String, Option<u64>)> {
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let sku = |line: &Value| {
        if line["sku"].is_string() {
            text(line, "sku")
        } else {
            text(line, "code")
        }
    };
    let one = |line: &Value| {
        (
            sku(line),
            text(line, "quantity"),
            text(line, "total"),
            line["belongs_to"].as_u64(),
        )
    };
    document["lines"].as_array().unwrap().iter().map(one).collect()
}

fn line(sku: &str, quantity: &str, total: &str, of: Option<u64>) -> (String, String, String, Option<u64>) {
    (sku.to_owned(), quantity.to_owned(), total.to_owned(), of)
}

fn paid(shop: &Shop) -> Value {
    let total = shop.done("cart", json!({}))["total"].clone();
    let pay = json!({ "tenders": [{ "method": "card", "amount": total, "reference": "1" }] });
    shop.done("take_payment", shop.at(pay))
}

#[test]
fn what_is_picked_is_asked_and_stands_priced_behind_its_line() {
    let shop = shop();
    let scan = |choices: Value| shop.at(json!({ "code": "8850001110039", "answers": choices }));
    let asked = shop.refused("scan", scan(Value::Null), "needs_choices");
    assert_eq!([&asked["sku"], &asked["name_zh"]], [&json!("TEA"), &json!("奶茶")]);
    let offered = shop.done("offered_choices", json!({ "sku": "TEA" }));
    let groups = offered["groups"].as_array().unwrap();
    assert_eq!((&groups[0]["least"], &groups[1]["most"]), (&json!(1), &json!(3)));
    let prices: Vec<&Value> = groups[0]["choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["price"])
        .collect();
    assert_eq!(prices, [&json!("12.00"), &json!("")]);
    for (choices, code) in [
        (json!({ "choices": [] }), "bad_pick"),
        (json!({ "choices": ["OAT", "COW"] }), "bad_pick"),
        (json!({ "choices": ["OAT", "SOAP"] }), "not_offered"),
        (json!({ "choices": ["OAT", "RUM"] }), "needs_age"),
    ] {
        shop.refused("scan", scan(choices), code);
    }
    assert_eq!(
        shop.done("cart", json!({}))["lines"],
        json!([]),
        "nothing lies there half chosen"
    );
    shop.done("scan", scan(json!({ "choices": ["OAT", "PEARL", "PEARL"] })));
    shop.done("scan", scan(json!({ "choices": ["OAT", "PEARL", "PEARL"] })));
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    let cart = shop.done("cart", json!({}));
    let tea = [
        line("TEA", "2", "100.00", None),
        line("OAT", "2", "24.00", Some(1)),
        line("PEARL", "4", "32.00", Some(1)),
    ];
    assert_eq!(lines(&cart), tea);
    assert_eq!(
        (&cart["items"], &cart["lines"][0]["chooses"]),
        (&json!(2), &json!(true))
    );
    let sale = paid(&shop);
    assert_eq!(lines(&sale), tea);
    let receipt = shop.done("receipt", json!({ "format": "text" }));
    assert!(
        receipt["content"].as_str().unwrap().contains("+ 4 × Pearls"),
        "{receipt}"
    );
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn what_was_picked_is_picked_anew_and_taken_back() {
    let shop = shop();
    shop.done("scan", shop.at(picking("8850001110039", &["COW"])));
    let choose = |choices: &[&str]| shop.at(json!({ "line": 1, "choices": choices }));
    shop.refused("choose", choose(&[]), "bad_pick");
    shop.refused("choose", shop.at(json!({ "line": 9, "choices": ["COW"] })), "no_line");
    shop.refused(
        "choose",
        shop.at(json!({ "line": 2, "choices": [] })),
        "belongs_to_line",
    );
    shop.refused("choose", choose(&["COW", "RUM"]), "needs_age");
    assert_eq!(shop.done("cart", json!({}))["lines"][0]["picks"], json!(["COW"]));
    let old = shop.at(json!({ "line": 1, "choices": ["COW", "RUM"], "of_age": 20 }));
    let cart = shop.done("choose", old);
    assert_eq!(cart["total"], "85.00");
    assert_eq!(shop.done("undo_cart", shop.at(json!({})))["total"], "50.00");
    shop.refused("void_line", shop.at(json!({ "line": 2 })), "belongs_to_line");
    assert_eq!(
        shop.done("void_line", shop.at(json!({ "line": 1 })))["lines"],
        json!([])
    );
}

#[test]
fn a_set_has_its_parts_its_drink_and_the_deposit_on_it() {
    let shop = shop();
    shop.done("scan", shop.at(picking("8850001110046", &["COLA"])));
    let set = [
        line("SET", "1", "99.00", None),
        line("COLA", "1", "0.00", Some(1)),
        line("SOAP", "1", "0.00", Some(1)),
        line("BOTTLE", "1", "2.00", Some(1)),
    ];
    assert_eq!(lines(&paid(&shop)), set, "the drink's bottle too");
    shop.done("scan", shop.at(json!({ "code": "8850001110053" })));
    shop.done("set_quantity", shop.at(json!({ "line": 1, "quantity": "2" })));
    let sale = paid(&shop);
    let basket = [
        line("BASKET", "2", "240.00", None),
        line("SOAP", "6", "0.00", Some(1)),
        line("COLA", "2", "0.00", Some(1)),
        line("BOTTLE", "2", "4.00", Some(1)),
    ];
    assert_eq!(lines(&sale), basket);
    let no = sale["receipt_no"].clone();
    let one = json!({ "receipt_no": no, "lines": [{ "line": 1, "quantity": "1" }] });
    let quote = shop.done("quote_refund", one.clone());
    assert_eq!(
        (&quote["lines"], &quote["total"]),
        (&json!(["-122.00"]), &json!("-122.00"))
    );
    let back = shop.till.call(&person("bo", "2222"), "refund", one).unwrap();
    let half = [
        line("BASKET", "-1", "-120.00", None),
        line("SOAP", "-3", "0.00", Some(1)),
        line("COLA", "-1", "0.00", Some(1)),
        line("BOTTLE", "-1", "-2.00", Some(1)),
    ];
    assert_eq!(lines(&back), half);
    let left = shop.done("returnable", json!({ "receipt_no": no }));
    let left: Vec<&Value> = left["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["left"])
        .collect();
    assert_eq!(left, ["1", "3", "1", "1"]);
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn empties_come_back_for_their_deposit_in_cash_and_nothing_else_does() {
    let shop = shop();
    let tiles = shop.done("empties", json!({}));
    let skus: Vec<&Value> = tiles["tiles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["sku"])
        .collect();
    assert_eq!(skus, ["BOTTLE", "CRATE"]);
    let bring = |lines: Value| json!({ "lines": lines, "request_id": "01900000-0000-7000-8000-000000000001" });
    let both = json!([{ "code": "BOTTLE", "quantity": "30" }, { "product_id": tiles["tiles"][1]["product_id"], "quantity": "1" }]);
    let quote = shop.done("quote_empties", json!({ "lines": both }));
    assert_eq!((&quote["total"], &quote["cash"]), (&json!("90.00"), &json!("90.00")));
    for (lines, code) in [
        (json!([]), "nothing_to_return"),
        (json!([{ "code": "SOAP", "quantity": "1" }]), "no_deposit"),
        (json!([{ "code": "NONE", "quantity": "1" }]), "unknown_code"),
        (json!([{ "code": "BOTTLE", "quantity": "0" }]), "bad_quantity"),
        (json!([{ "code": "BOTTLE", "quantity": "-3" }]), "bad_quantity"),
        (json!([{ "code": "BOTTLE", "quantity": "1.5" }]), "bad_quantity"),
    ] {
        shop.refused("return_empties", bring(lines), code);
    }
    let back = shop.done("return_empties", bring(both.clone()));
    assert_eq!((&back["kind"], &back["total"]), (&json!("refund"), &json!("-90.00")));
    let again = shop.done("return_empties", bring(both));
    assert_eq!(
        again["receipt_no"], back["receipt_no"],
        "delivered twice it is done once"
    );
    let report = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert!(report.to_string().contains("-90.00"), "{report}");
}

#[test]
fn empties_pay_a_sale_as_cash_does_and_what_they_do_not_pay_is_handed_out() {
    let shop = shop();
    shop.done("scan", shop.at(json!({ "code": "8850001110015" })));
    let bring = |bottles: &str| json!({ "empties": [{ "code": "BOTTLE", "quantity": bottles }] });
    let quote = |bottles: &str| shop.done("quote_tender", json!({ "tenders": [], "exchange": bring(bottles) }));
    assert_eq!(
        (&quote("5")["carried"], &quote("5")["cash_due"]),
        (&json!("10.00"), &json!("12.00"))
    );
    let more = quote("20");
    assert_eq!(
        (&more["cash_due"], &more["handed_back"][0]["amount"]),
        (&json!("0.00"), &json!("18.00"))
    );
    let pay = |bottles: &str, cash: Value| {
        let tenders = json!({ "tenders": cash, "exchange": bring(bottles) });
        shop.at(tenders)
    };
    shop.refused("take_payment", pay("1.5", json!([])), "bad_quantity");
    let soap = json!({ "tenders": [], "exchange": { "empties": [{ "code": "SOAP", "quantity": "1" }] } });
    shop.refused("take_payment", shop.at(soap), "no_deposit");
    let sale = shop.done("take_payment", pay("5", json!([{ "method": "cash", "amount": "12" }])));
    assert_eq!((&sale["total"], &sale["change"]), (&json!("22.00"), &json!("0.00")));
    let back = shop.done("find_document", json!({ "receipt_no": sale["exchange"] }));
    assert_eq!((&back["kind"], &back["total"]), (&json!("refund"), &json!("-10.00")));
    let receipt = shop.done("receipt", json!({ "format": "text" }));
    assert!(
        receipt["content"].as_str().unwrap().contains("Bottle"),
        "one receipt tells both: {receipt}"
    );
    let sell = json!({ "scan": ["8850001110015"], "tender": [], "exchange": bring("20") });
    assert_eq!(shop.done("sell", sell)["handed_back"][0]["amount"], "18.00");
    let report = shop.till.call(&person("chai", "3333"), "x_report", json!({})).unwrap();
    assert!(
        report.to_string().contains("-6.00"),
        "12 came in and 18 went out: {report}"
    );
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn a_crate_has_the_deposit_of_its_bottles_and_its_own() {
    let shop = shop();
    shop.done("scan", shop.at(json!({ "code": "8850001110022" })));
    let cart = shop.done("set_discount", {
        let mut half = shop.at(json!({ "discount": "50%" }));
        half["approval"] = json!({ "name": "bo", "pin": "2222" });
        half
    });
    assert_eq!(cart["total"], "378.00", "half of 600, and all of 78");
}

#[test]
fn a_whole_sale_in_one_command_says_what_is_picked() {
    let shop = shop();
    let sell = |choice: Value| json!({ "scan": ["8850001110039x2"], "choice": choice, "tender": ["cash:EXACT"] });
    shop.refused("sell", sell(json!([])), "needs_choices");
    shop.refused("sell", sell(json!(["8850001110039"])), "bad_request");
    shop.refused("sell", sell(json!(["8850001110039=COW", "123=COW"])), "bad_request");
    let sale = shop.done("sell", sell(json!(["8850001110039=COW, PEARL"])));
    assert_eq!(sale["total"], "116.00");
}

#[test]
fn groups_are_sound_and_name_articles_that_are_there() {
    let shop = shop();
    let named = |group: Value, code: &str| assert_eq!(put(&shop, group).unwrap_err().code.as_str(), code);
    named(group("Milk", "Milk", (0, 1), &[("OAT", "")]), "bad_choices");
    named(group("milk", " ", (0, 1), &[("OAT", "")]), "bad_choices");
    named(group("milk", "Milk", (2, 1), &[("OAT", "")]), "bad_choices");
    named(group("milk", "Milk", (0, 0), &[("OAT", "")]), "bad_choices");
    named(group("milk", "Milk", (0, 21), &[("OAT", "")]), "bad_choices");
    named(group("milk", "Milk", (0, 1), &[]), "bad_choices");
    named(
        group("milk", "Milk", (0, 1), &[("OAT", ""), ("OAT", "1")]),
        "bad_choices",
    );
    named(group("milk", "Milk", (0, 1), &[("OAT", "-1")]), "bad_choices");
    named(group("milk", "Milk", (0, 1), &[("OAT", "dear")]), "bad_amount");
    named(group("milk", "Milk", (0, 1), &[("GOAT", "")]), "no_such_article");
    let call = |command: &str, request: Value| shop.till.call(&person("chai", "3333"), command, request);
    let gone = call("remove_choice_group", json!({ "code": "cheese" })).unwrap_err();
    assert_eq!(gone.code.as_str(), "no_such_choices");
    call("remove_choice_group", json!({ "code": "milk" })).unwrap();
    let left = call("choice_groups", json!({})).unwrap();
    assert_eq!(left["groups"].as_array().unwrap().len(), 2);
    let cart = shop.done("scan", shop.at(picking("8850001110039", &[])));
    assert_eq!(cart["total"], "50.00", "what names it is sold without it");
}

#[test]
fn a_product_names_parts_deposits_and_groups_that_there_are() {
    let shop = shop();
    let refused = |facts: Value| {
        let put = json!({ "product": "TEA", "facts": facts });
        let refusal = shop.till.call(&person("chai", "3333"), "put_product", put).unwrap_err();
        refusal.data["problem"].as_str().unwrap_or_default().to_owned()
    };
    for (facts, problem) in [
        (json!({ "choices": "Milk" }), "bad_choices"),
        (json!({ "choices": "cheese" }), "no_choices"),
        (json!({ "parts": "SOAP" }), "bad_parts"),
        (json!({ "parts": "1 NONE" }), "bad_part"),
        (json!({ "parts": "1 TEA" }), "bad_part"),
        (json!({ "parts": "1 BASKET" }), "bad_part"),
        (json!({ "deposit": "BOTTLE" }), "bad_deposit"),
        (json!({ "deposit": "1 SOAP" }), "no_deposit"),
    ] {
        assert_eq!(refused(facts.clone()), problem, "{facts}");
    }
    let facts = json!({ "parts": "2 SOAP", "deposit": "1 BOTTLE", "choices": "" });
    let put = json!({ "product": "TEA", "facts": facts });
    shop.till.call(&person("chai", "3333"), "put_product", put).unwrap();
    let cart = shop.done("scan", shop.at(json!({ "code": "8850001110039" })));
    assert_eq!(cart["total"], "52.00");
}
