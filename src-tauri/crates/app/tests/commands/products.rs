//! One product as a manager knows it: shown, changed, added, taken off sale, and refused where a fact is not sound or a code is another's.

use crate::shop::Shop;
use serde_json::{Value, json};

const WATER: &str = "8850999320007";

fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    shop
}

fn show(shop: &Shop, product: &str) -> Value {
    shop.done("show_product", json!({ "product": product }))
}

fn put(shop: &Shop, product: &Value, facts: &Value) -> Value {
    shop.done("put_product", json!({ "product": product, "facts": facts }))
}

fn import(shop: &Shop, text: &str) {
    let request = json!({ "file": "goods.csv", "text": text, "columns": [], "dry_run": false });
    shop.done("import_products", request);
}

#[test]
fn a_product_is_shown_by_number_code_or_id_and_only_what_is_named_changes() {
    let shop = shop();
    let water = show(&shop, WATER);
    let id = water["product_id"].as_str().unwrap();
    let sku = water["facts"]["sku"].as_str().unwrap();
    assert_eq!((show(&shop, sku), show(&shop, id)), (water.clone(), water.clone()));
    let facts = json!({ "price": "12.5", "name_th": "น้ำดื่ม", "prices": "member=9", "least_price": "8" });
    let changed = put(&shop, &json!(sku), &facts);
    let mut expected = water.clone();
    for (fact, text) in [
        ("price", "12.50"),
        ("name_th", "น้ำดื่ม"),
        ("prices", "member=9"),
        ("least_price", "8.00"),
    ] {
        expected["facts"][fact] = json!(text);
    }
    assert_eq!(changed, expected);
    let cleared = put(&shop, &json!(sku), &json!({ "prices": "", "least_price": "" }));
    assert_eq!(cleared["facts"].get("prices"), None);
    let shop = shop.reopened();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    assert_eq!(show(&shop, WATER), cleared);
    let tile = shop.done("check_price", json!({ "code": WATER }));
    assert_eq!(tile["product"]["price"], "12.50");
}

#[test]
fn a_new_product_is_added_once_and_sold_and_one_taken_off_sale_is_not() {
    let shop = shop();
    let request = json!({
        "facts": { "sku": "N1", "name_en": "Zebra cake", "price": "20", "gtin": "8850001110015", "category": "Food" },
        "request_id": "0190a1b2-0000-7000-8000-000000000001",
    });
    let added = shop.done("put_product", request.clone());
    assert_eq!(shop.done("put_product", request), added);
    assert_eq!(added["facts"]["enabled"], "yes");
    let found = shop.done("find_products", json!({ "text": "zebr", "limit": 5 }));
    assert_eq!(found["total"], 1);
    let scan = |code: &str| {
        let cart = shop.done("cart", json!({}));
        let id = uuid::Uuid::new_v4().to_string();
        let at = json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id });
        json!({ "at": at, "code": code })
    };
    let cart = shop.done("scan", scan("8850001110015"));
    assert_eq!(cart["lines"][0]["name"]["en"], "Zebra cake");
    put(&shop, &json!("N1"), &json!({ "enabled": "no" }));
    shop.refused("scan", scan("8850001110015"), "disabled_product");
}

#[test]
fn what_is_typed_of_a_product_is_checked_as_a_file_is_and_nothing_is_kept() {
    let shop = shop();
    let water = show(&shop, WATER);
    let other = shop.done("find_products", json!({ "text": "cola", "limit": 1 }))["tiles"][0]["sku"].clone();
    let cases = [
        ("price", "bad_price", json!({ "price": "ten" })),
        ("price", "bad_price", json!({ "price": "" })),
        ("price", "negative_price", json!({ "price": "-1" })),
        ("prices", "bad_prices", json!({ "prices": "member" })),
        ("name_en", "no_name", json!({ "name_en": " " })),
        ("name_zh", "bad_name", json!({ "name_zh": "水".repeat(201) })),
        ("brand", "bad_name", json!({ "brand": "a\u{1f}b" })),
        ("gtin", "bad_gtin", json!({ "gtin": "8850999320008" })),
        ("enabled", "bad_enabled", json!({ "enabled": "maybe" })),
        ("tax_mode", "bad_tax_mode", json!({ "tax_mode": "both" })),
        ("sku", "sku_fixed", json!({ "sku": "W2" })),
        ("header", "unknown_field", json!({ "prise": "1" })),
    ];
    for (field, problem, facts) in cases {
        let request = json!({ "product": water["product_id"], "facts": facts });
        let refusal = shop.refused("put_product", request, "bad_product");
        assert_eq!(
            json!([refusal["field"], refusal["problem"]]),
            json!([field, problem]),
            "{facts}"
        );
    }
    let cola = json!({ "product": other, "facts": { "gtin": WATER } });
    let refusal = shop.refused("put_product", cola, "code_taken");
    assert_eq!(
        json!([refusal["field"], refusal["sku"]]),
        json!(["gtin", water["facts"]["sku"]])
    );
    let again = json!({ "facts": { "sku": other, "name_en": "Twice", "price": "1" } });
    assert_eq!(shop.refused("put_product", again, "code_taken")["field"], "sku");
    shop.refused(
        "put_product",
        json!({ "product": "nothing", "facts": {} }),
        "no_such_product",
    );
    assert_eq!(show(&shop, WATER), water);
}

#[test]
fn an_import_that_says_otherwise_leaves_a_conflict_until_the_product_is_put_as_it_is_or_changed() {
    let shop = shop();
    let conflicts = || shop.done("till_status", json!({}))["catalogue"]["conflicts"].clone();
    import(&shop, "sku,name_en,price\nA,Apple,10\nB,Bread,10\n");
    put(&shop, &json!("A"), &json!({ "price": "12" }));
    put(&shop, &json!("B"), &json!({ "name_en": "Bun", "price": "12" }));
    import(&shop, "sku,name_en,price\nA,Apple,11\nB,Brot,11\n");
    let found = conflicts();
    assert_eq!(found.as_array().unwrap().len(), 3, "{found}");
    let apple = json!({ "product": "Apple", "sku": "A", "field": "price", "here": "12.00", "there": "11.00" });
    assert!(found.as_array().unwrap().contains(&apple), "{found}");
    put(&shop, &json!("A"), &json!({}));
    put(&shop, &json!("B"), &json!({ "price": "12" }));
    let left = conflicts();
    assert_eq!(
        json!([left[0]["field"], left[0]["here"], left[1]]),
        json!(["name_en", "Bun", null])
    );
    assert_eq!(show(&shop, "A")["facts"]["price"], "11.00");
    assert_eq!(show(&shop, "B")["facts"]["price"], "12.00");
}
