//! A back end owns the stock: what the till shows is what it told, with what was sold here and cannot be in that yet.

use serde_json::json;
use till_tests::figures::text;
use till_tests::office::{NAME, Office};
use till_tests::shop::{TEA, WATER};
use till_tests::{CHAI, OWNER, Shop};

fn sync(shop: &Shop) {
    let _status = shop.ctl("sync --until-idle --timeout 30").done();
}

fn on_hand(shop: &Shop, product: &str) -> String {
    let shown = shop.ctl(&format!("stock show {product}")).by(&CHAI).done();
    text(&shown, "on_hand").to_owned()
}

#[test]
fn a_manager_sees_what_there_is_whether_the_office_is_there_or_not() {
    let (shop, office) = (Shop::demo(), Office::moving_stock(["P0001", "P0002"]));
    office.join_so(&shop, "--set stock=yes");
    office.map_all(&shop);
    let early = shop.ctl(&format!("stock show {WATER}")).by(&CHAI).done();
    assert_eq!(
        (&early["unknown"], &early["on_hand"]),
        (&json!("not_told"), &json!(null))
    );
    sync(&shop);
    assert_eq!(on_hand(&shop, WATER), "1000");

    office.simulator.go_offline();
    let sold = shop.sell(&format!("--scan {WATER}x3 --tender cash:100"));
    assert_eq!(on_hand(&shop, WATER), "997", "what was sold is gone at once");
    office.simulator.go_online().unwrap();
    sync(&shop);
    assert_eq!(on_hand(&shop, WATER), "997");
    office.simulator.sell_elsewhere("itm-P0001", "10");
    sync(&shop);
    assert_eq!(
        on_hand(&shop, WATER),
        "987",
        "what others sold is known once its list is read"
    );

    let words = format!(
        "refund --receipt {} --line 1x1 --tender cash",
        text(&sold, "receipt_no")
    );
    let _refund = shop.ctl(&words).by(&CHAI).done();
    sync(&shop);
    let shown = shop.ctl(&format!("stock show {WATER}")).by(&CHAI).done();
    let figure = |field| text(&shown, field);
    assert_eq!(
        (figure("on_hand"), figure("told"), figure("own")),
        ("988", "987", "1"),
        "it takes no returns"
    );
    let sheet = shop.ctl(&format!("product show {WATER}")).by(&CHAI).done();
    assert_eq!(
        (&sheet["stock"]["on_hand"], &sheet["stock"]["owner"]),
        (&json!("988"), &json!(NAME))
    );
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn where_nobody_can_tell_the_stock_words_say_why_and_what_to_do() {
    let shop = Shop::demo();
    let said = |product: &str| {
        shop.ctl(&format!("stock show {product}"))
            .by(&CHAI)
            .in_words()
            .run()
            .out
    };
    assert!(said(WATER).contains("--set stock=yes"), "{}", said(WATER));
    let office = Office::moving_stock(["P0001"]);
    office.join_so(&shop, "--set stock=yes");
    office.map_all(&shop);
    assert!(said(TEA).contains("upstream map office product P0003"), "{}", said(TEA));
    assert!(said(WATER).contains("evertillctl sync"), "{}", said(WATER));
    sync(&shop);
    assert!(
        said(WATER).contains("1000") && said(WATER).contains(NAME),
        "{}",
        said(WATER)
    );
}

#[test]
fn a_second_owner_of_the_stock_is_refused_by_the_name_of_the_first() {
    let (shop, office) = (Shop::demo(), Office::moving_stock(["P0001"]));
    office.join_so(&shop, "--set stock=yes");
    let other = "upstream add pos-system-api --name other --base-url http://127.0.0.1:1/api/v1 --set username=till --secret-stdin";
    let line = format!("{other} --set stock=yes");
    let refused = shop.ctl(&line).typed("x").by(&OWNER).refused("stock_owned");
    assert_eq!(refused["name"], NAME);
    let _added = shop.ctl(other).typed("x").by(&OWNER).done();
    let _refused = shop
        .ctl("upstream change other --set stock=yes")
        .by(&OWNER)
        .refused("stock_owned");
    let _given_up = shop
        .ctl(&format!("upstream change {NAME} --set stock=no"))
        .by(&OWNER)
        .done();
    let _taken = shop.ctl("upstream change other --set stock=yes").by(&OWNER).done();
    let _bad = shop
        .ctl("upstream change other --set stock=maybe")
        .by(&OWNER)
        .refused("bad_request");
}
