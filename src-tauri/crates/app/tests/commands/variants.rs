//! Variants of a style: made at once, found as one, chosen at the counter by the path of a scan.

use crate::shop::{Shop, person};
use serde_json::{Value, json};

const GOODS: &str = "sku,gtin,name_en,name_th,name_zh,price,enabled,style,attributes
TEE-RED-S,,T-shirt,เสื้อยืด,T恤,290,,TEE,colour=Red; size=S
TEE-RED-M,8850001110015,T-shirt,เสื้อยืด,T恤,290,,TEE,colour=Red; size=M
TEE-BLUE-M,,T-shirt,เสื้อยืด,T恤,310,,TEE,colour=Blue; size=M
TEE-BLUE-XS,,T-shirt,เสื้อยืด,T恤,310,no,TEE,colour=Blue; size=XS
CAP,,Cap,,,150,,,
";

fn shop() -> Shop {
    let shop = Shop::with_every_role();
    import(&shop, GOODS).unwrap();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop
}

fn import(shop: &Shop, text: &str) -> Result<Value, app::Refusal> {
    let import = json!({ "file": "goods.csv", "text": text, "columns": [], "dry_run": false });
    shop.till.call(&person("chai", "3333"), "import_products", import)
}

fn manager(shop: &Shop, command: &str, request: Value) -> Result<Value, app::Refusal> {
    shop.till.call(&person("chai", "3333"), command, request)
}

fn skus(style: &Value) -> Vec<&str> {
    let variants = style["variants"].as_array().unwrap().iter();
    variants.map(|one| one["product"]["sku"].as_str().unwrap()).collect()
}

#[test]
fn the_code_of_a_style_is_refused_with_its_variants_and_shown_as_a_grid_in_the_order_in_which_they_were_given() {
    let shop = shop();
    for code in ["TEE", " tee "] {
        let asked = shop.refused("scan", shop.at(json!({ "code": code })), "needs_variant");
        assert_eq!(asked["style"], "TEE");
        assert_eq!(asked["name_zh"], "T恤");
        assert_eq!(
            asked["variants"], "TEE-RED-S (Red, S); TEE-RED-M (Red, M); TEE-BLUE-M (Blue, M)",
            "what is off sale is not offered"
        );
    }
    let style = shop.done("show_style", json!({ "style": "TEE" }));
    assert_eq!(style["name"]["en"], "T-shirt");
    assert_eq!(style["attributes"], json!(["colour", "size"]));
    assert_eq!(skus(&style), ["TEE-RED-S", "TEE-RED-M", "TEE-BLUE-M", "TEE-BLUE-XS"]);
    let last = &style["variants"][3];
    assert_eq!(
        [
            &last["values"],
            &last["product"]["enabled"],
            &last["product"]["name"]["en"]
        ],
        [&json!(["Blue", "XS"]), &json!(false), &json!("T-shirt, Blue, XS")]
    );
    shop.refused("show_style", json!({ "style": "CAP" }), "no_such_product");
}

#[test]
fn a_variant_is_sold_like_any_product_and_its_line_and_receipt_tell_which_it_is() {
    let shop = shop();
    shop.done("scan", shop.at(json!({ "code": "8850001110015" })));
    let style = shop.done("show_style", json!({ "style": "TEE" }));
    let id = style["variants"][2]["product"]["product_id"].clone();
    let cart = shop.done("add_product", shop.at(json!({ "product_id": id })));
    let names: Vec<&str> = cart["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["name"]["zh"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["T恤，Red，M", "T恤，Blue，M"]);
    let pay = json!({ "tenders": [{ "method": "card", "amount": cart["total"], "reference": "1" }] });
    let sale = shop.done("take_payment", shop.at(pay));
    assert_eq!(sale["lines"][1]["names"]["th"], "เสื้อยืด, Blue, M");
    let receipt = shop.done("receipt", json!({ "receipt_no": sale["receipt_no"], "format": "text" }));
    assert!(receipt.to_string().contains("Red, M"), "{receipt}");
    let off = style["variants"][3]["product"]["product_id"].clone();
    shop.refused("add_product", shop.at(json!({ "product_id": off })), "disabled_product");
}

#[test]
fn a_search_shows_a_style_once_with_the_number_of_its_variants_and_a_single_variant_as_itself() {
    let shop = shop();
    let found = |text: &str, each: bool| {
        let found = shop.done(
            "find_products",
            json!({ "text": text, "limit": 50, "each_variant": each }),
        );
        found["tiles"].as_array().unwrap().clone()
    };
    let tiles = found("t-shirt", false);
    assert_eq!(tiles.len(), 1);
    assert_eq!(tiles[0]["sku"], "TEE");
    assert_eq!(tiles[0]["name"]["th"], "เสื้อยืด");
    assert_eq!(tiles[0]["price"], "290.00", "the lowest");
    assert_eq!(
        tiles[0]["style"],
        json!({ "code": "TEE", "variants": 4, "prices_differ": true })
    );
    assert_eq!(found("t-shirt", true).len(), 4, "each by itself, for a manager");
    let one = found("shirt red m", false);
    assert_eq!(
        (one.len(), &one[0]["sku"], &one[0]["style"]),
        (1, &json!("TEE-RED-M"), &Value::Null)
    );
}

#[test]
fn a_price_check_of_a_variant_or_of_a_style_tells_what_the_others_cost() {
    let shop = shop();
    let checked = shop.done("check_price", json!({ "code": "TEE-BLUE-M" }));
    assert_eq!(checked["product"]["price"], "310.00");
    assert_eq!(skus(&checked["style"]).len(), 4);
    let whole = shop.done("check_price", json!({ "code": "tee" }));
    assert_eq!(whole["product"]["style"]["variants"], 4);
    assert_eq!(shop.done("check_price", json!({ "code": "CAP" }))["style"], Value::Null);
}

#[test]
fn the_pages_of_a_category_show_a_style_once() {
    let shop = shop();
    let rows = GOODS.lines().enumerate().map(|(at, row)| {
        let category = if at == 0 { "category" } else { "Clothes" };
        format!("{row},{category}\n")
    });
    import(&shop, &rows.collect::<String>()).unwrap();
    let page = |no: u32| shop.done("tiles", json!({ "category": "Clothes", "page": no, "size": 1 }));
    let (first, second) = (page(0), page(1));
    assert_eq!(first["total"], 2, "pages of one tile");
    assert_eq!(
        first["tiles"][0]["style"],
        json!({ "code": "TEE", "variants": 4, "prices_differ": true })
    );
    assert_eq!(
        (&second["tiles"][0]["sku"], &second["tiles"][0]["style"]),
        (&json!("CAP"), &Value::Null)
    );
    let all = |size: u32| shop.done("tiles", json!({ "category": null, "page": 0, "size": size }));
    let shown = all(1)["total"].as_u64().unwrap();
    let products = manager(&shop, "export_products", json!({})).unwrap()["text"]
        .as_str()
        .unwrap()
        .lines()
        .count()
        - 1;
    assert_eq!(
        shown,
        products as u64 - 3,
        "three of four variants have no tile of their own"
    );
}

#[test]
fn a_tile_holds_a_style() {
    let shop = shop();
    let found = shop.done("find_products", json!({ "text": "TEE", "limit": 9 }));
    let tile = &found["tiles"][0];
    let kept = json!({ "favourites": [
        { "product_id": tile["product_id"], "style": "TEE" },
        { "product_id": tile["product_id"] },
    ], "pages": [] });
    let shown = manager(&shop, "set_favourites", kept).unwrap();
    assert_eq!(shown["tiles"][0]["style"]["variants"], 4);
    assert_eq!(shown["tiles"][1]["sku"], "TEE-RED-S");
}

#[test]
fn all_variants_are_made_at_once_with_numbers_of_their_own_and_a_repeated_command_makes_none() {
    let shop = shop();
    let wanted = json!({
        "style": "POLO",
        "facts": { "name_en": "Polo", "name_th": "โปโล", "price": "390", "category": "Clothes", "tax": "vat7" },
        "attributes": ["สี", "size"],
        "variants": [
            { "values": ["Light blue", "M"], "gtin": "8850001110022" },
            { "values": ["Light blue", "1/2"], "price": "420" },
            { "values": ["แดงเข้ม", "M"] },
        ],
    });
    let style = manager(&shop, "make_variants", wanted.clone()).unwrap();
    assert_eq!(
        skus(&style),
        ["POLO-LIGHT-BLUE-M", "POLO-LIGHT-BLUE-1-2", "POLO-แดงเข้ม-M"]
    );
    assert_eq!(style["variants"][1]["product"]["price"], "420.00");
    let again = manager(&shop, "make_variants", wanted).unwrap();
    assert_eq!(skus(&again).len(), 3);
    let one = manager(&shop, "show_product", json!({ "product": "8850001110022" })).unwrap();
    assert_eq!(
        [
            &one["facts"]["attributes"],
            &one["facts"]["category"],
            &one["facts"]["style"]
        ],
        [&json!("สี=Light blue; size=M"), &json!("Clothes"), &json!("POLO")]
    );
    let more = json!({ "style": "POLO", "facts": {}, "attributes": ["สี", "size"], "variants": [{ "values": ["Light blue", "1 2"] }] });
    let style = manager(&shop, "make_variants", more).unwrap();
    assert_eq!(skus(&style)[3], "POLO-LIGHT-BLUE-1-2-2", "that number was taken");
    assert_eq!(
        style["variants"][3]["product"]["price"], "390.00",
        "the rest is as with the others"
    );
    let shop = shop.reopened();
    let style = manager(&shop, "show_style", json!({ "style": "POLO" })).unwrap();
    assert_eq!(skus(&style).len(), 4);
}

#[test]
fn what_cannot_be_a_variant_is_refused_and_nothing_is_made() {
    let shop = shop();
    let make = |style: &str, attributes: Value, variants: Value| {
        let request = json!({ "style": style, "facts": { "name_en": "Hat", "price": "9" }, "attributes": attributes, "variants": variants });
        manager(&shop, "make_variants", request).unwrap_err()
    };
    let one = json!([{ "values": ["Red"] }]);
    let cases = [
        (
            make("CAP", json!(["colour"]), one.clone()),
            "bad_product",
            "style_taken",
        ),
        (make("HAT", json!([]), one.clone()), "bad_product", "bad_attributes"),
        (
            make("HAT", json!(["a=b"]), one.clone()),
            "bad_product",
            "bad_attributes",
        ),
        (make("HAT", json!(["a", "b"]), one), "bad_product", "bad_attributes"),
        (
            make("", json!(["a"]), json!([{ "values": ["b"] }])),
            "bad_product",
            "bad_attributes",
        ),
        (make("HAT", json!(["a"]), json!([])), "bad_request", ""),
        (
            make(
                "HAT",
                json!(["a"]),
                json!([{ "values": ["x"] }, { "values": ["y"], "gtin": "8850001110015" }]),
            ),
            "code_taken",
            "",
        ),
        (
            make(
                "HAT",
                json!(["a"]),
                json!([{ "values": ["x"], "gtin": "96385074" }, { "values": ["y"], "gtin": "96385074" }]),
            ),
            "bad_product",
            "code_twice",
        ),
    ];
    for (refusal, code, problem) in cases {
        assert_eq!(refusal.code.as_str(), code, "{refusal:?}");
        assert_eq!(
            refusal.data.get("problem").and_then(Value::as_str).unwrap_or_default(),
            problem
        );
    }
    shop.refused("show_style", json!({ "style": "HAT" }), "no_such_product");
}

#[test]
fn a_product_that_cannot_be_the_variant_that_was_typed_is_refused() {
    let shop = shop();
    let put = |facts: Value| {
        manager(&shop, "put_product", json!({ "facts": facts }))
            .unwrap_err()
            .data["problem"]
            .clone()
    };
    let named = |more: Value| {
        let mut facts = json!({ "sku": "NEW", "name_en": "T-shirt", "price": "1" });
        facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        put(facts)
    };
    assert_eq!(named(json!({ "style": "TEE" })), "bad_attributes");
    assert_eq!(named(json!({ "attributes": "colour=Red" })), "bad_attributes");
    assert_eq!(
        named(json!({ "style": "tee", "attributes": "colour=Red; size=M" })),
        "variant_twice"
    );
    assert_eq!(named(json!({ "sku": "tee" })), "style_taken");
}

#[test]
fn a_file_with_a_variant_twice_or_a_style_that_is_a_product_is_refused_by_its_rows() {
    let shop = shop();
    let rows = "sku,name_en,price,style,attributes
TEE-2,T-shirt,290,TEE,colour=Red; size=M
TEE-RED-S,T-shirt,290,TEE,colour=Red; size=S
HAT-1,Hat,90,HAT,size=M
HAT-2,Hat,90,hat,size=M
X-1,Cap,90,CAP,size=M
X-2,Hat,90,,size=M
";
    let refusal = import(&shop, rows).unwrap_err();
    assert_eq!(
        refusal.data["problem"], "bad_attributes",
        "each row is checked before they are compared"
    );
    let sound = rows.replace("X-2,Hat,90,,size=M\n", "");
    let refusal = import(&shop, &sound).unwrap_err();
    let told: Vec<(u64, &str)> = refusal.data["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"].as_u64().unwrap(), row["problem"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [(2, "variant_twice"), (5, "variant_twice"), (6, "style_taken")]);
    let exported = manager(&shop, "export_products", json!({})).unwrap();
    let text = exported["text"].as_str().unwrap();
    assert!(text.contains("TEE,colour=Red; size=M"), "{text}");
    assert_eq!(
        import(&shop, text).unwrap()["added"],
        0,
        "what is exported is imported again"
    );
}
