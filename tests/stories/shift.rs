//! A shift from its float to its count.

use serde_json::Value;
use till_tests::figures::{figure, list, sum};
use till_tests::{ANA, CHAI, OWNER, Shop};

const GOODS: &str = "sku,gtin,name_en,price,tax,unit\n\
                     W1,4006381333931,Water,10.00,vat7,pc\n\
                     R1,96385074,Rice,35.50,vat0,kg\n";

fn shop_with_goods() -> Shop {
    let shop = Shop::bare();
    let goods = shop.file("goods.csv", GOODS);
    let imported = shop.ctl("import products").arg(goods).by(&OWNER).done();
    assert_eq!(imported["added"], 2);
    shop
}

fn sell(shop: &Shop, words: &str) -> Value {
    shop.ctl(&format!("sell {words}")).by(&OWNER).done()
}

#[test]
fn without_an_open_shift_nothing_is_sold_and_a_closed_one_can_be_read_again() {
    let shop = shop_with_goods();
    let line = "sell --scan 4006381333931 --tender cash:10";
    let _refused = shop.ctl(line).by(&OWNER).refused("no_shift");
    let _refused = shop.ctl("shift x").by(&OWNER).refused("no_shift");
    let _refused = shop.ctl("shift close --count 0").by(&OWNER).refused("no_shift");
    let _refused = shop.ctl("shift z").by(&OWNER).refused("no_shift");
    let _open = shop.ctl("shift open --float 500").by(&OWNER).done();
    let _refused = shop.ctl("shift open --float 500").by(&OWNER).refused("shift_open");
    let _sale = shop.ctl(line).by(&OWNER).done();
    let z = shop.ctl("shift close --count 510").by(&OWNER).done();
    assert_eq!(shop.ctl("shift z").by(&OWNER).done(), z);
    let _refused = shop.ctl(line).by(&OWNER).refused("no_shift");
}

#[test]
fn the_z_is_the_sum_of_its_documents_and_shows_what_is_missing_from_the_drawer() {
    let shop = shop_with_goods();
    let _open = shop.ctl("shift open --float 500").by(&OWNER).done();
    let sold = [
        sell(&shop, "--scan 4006381333931x3 --tender cash:100"),
        sell(&shop, "--scan R1x1.237 --tender cash:50"),
        sell(
            &shop,
            "--scan 4006381333931x7 --scan R1x0.5 --discount 10% --tender card:20 --tender cash:100",
        ),
        sell(&shop, "--scan 4006381333931 --tender card:EXACT"),
    ];
    let x = shop.ctl("shift x").by(&OWNER).done();
    assert_eq!(x["cash"]["expected"], Value::Null, "the count is blind");

    let kept_in_cash: rust_decimal::Decimal = sold.iter().map(|sale| kept(sale, "cash")).sum();
    let expected = figure(&"500.00".into()) + kept_in_cash;
    let counted = expected - figure(&"5.25".into());
    let z = shop
        .ctl("shift close")
        .arg("--count")
        .arg(counted.to_string())
        .by(&OWNER)
        .done();
    assert_eq!([&z["sales"], &z["refunds"]], [4, 0]);
    assert_eq!(figure(&z["tax"]), sum(&sold, "tax"));
    assert_eq!(figure(&z["net"]) + figure(&z["tax"]), sum(&sold, "total"));
    assert_eq!(figure(&z["discount"]), sum(&sold, "discount"));
    for tender in list(&z, "tenders") {
        let method = tender["method"].as_str().unwrap();
        let kept: rust_decimal::Decimal = sold.iter().map(|sale| kept(sale, method)).sum();
        assert_eq!(figure(&tender["amount"]), kept, "{method}");
    }
    assert_eq!(list(&z, "tenders").len(), 2);
    assert_eq!(figure(&z["cash"]["expected"]), expected);
    assert_eq!(figure(&z["cash"]["counted"]), counted);
    assert_eq!(z["cash"]["difference"], "-5.25");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_count_piece_by_piece_stands_and_a_manager_approves_what_is_off() {
    let shop = Shop::demo();
    let limit = shop.ctl("shift limit --off-by 20").by(&CHAI).done();
    assert_eq!(limit["most_difference"], "20.00");
    let first = shop.ctl("shift count --piece 1000x1 --piece 500x1").by(&ANA).done();
    assert_eq!(first["count"]["difference"], "-500.00");
    let _bad = shop.ctl("shift count --piece 3x1").by(&ANA).refused("bad_count");
    let second = shop
        .ctl("shift count --piece 1000x1 --piece 500x1 --piece 20x20")
        .by(&ANA)
        .done();
    assert_eq!(second["count"]["difference"], "-100.00");
    let shown = shop.ctl("shift count").by(&ANA).done();
    assert_eq!(shown["submitted"], second);
    let _off = shop.ctl("shift close --note lost").by(&ANA).refused("needs_approval");
    let closed = shop
        .ctl("shift close --note lost --approver chai")
        .by(&ANA)
        .typed(CHAI.pin)
        .done();
    assert_eq!(
        (&closed["note"], &closed["approved_by"]),
        (&"lost".into(), &"chai".into())
    );
    assert_eq!(list(&closed, "counts").len(), 2);
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_drawer_is_put_aside_taken_up_and_given_on_at_the_command_line_and_the_status_says_whose_it_is() {
    let shop = Shop::demo();
    let says = |part: &str| {
        let said = shop.ctl("status").in_words().by(&CHAI).run().out;
        assert!(said.contains(part), "{part:?} is not in\n{said}");
    };
    let opener = shop.ctl("status").by(&CHAI).done()["shift"]["opened_by"].clone();
    let _put = shop.ctl("shift suspend").by(&OWNER).done();
    says("No shift is open");
    says(&format!("Shift 1 of {} is put aside", today(&shop)));
    let _none = shop.ctl("shift resume 7").by(&OWNER).refused("not_aside");
    let resumed = shop.ctl("shift resume 1").by(&OWNER).done();
    assert_eq!(resumed["held_by"], "owner");
    let handed = shop.ctl("shift give --to chai").by(&OWNER).typed(CHAI.pin).done();
    assert_eq!((&handed["opened_by"], &handed["held_by"]), (&opener, &"chai".into()));
    says("chai has its drawer");
    assert_eq!(shop.verify()["ok"], true);
}

fn today(shop: &Shop) -> String {
    let aside = shop.ctl("status").by(&CHAI).done();
    let date = aside["suspended"][0]["business_date"].as_str();
    date.unwrap().to_owned()
}

#[test]
fn movements_of_cash_are_listed_with_who_why_and_when_and_tell_nothing_of_the_drawer() {
    let shop = Shop::demo();
    let _open = shop.ctl("staff set-right ana RunShift approval").by(&OWNER).done();
    let _alone = shop
        .ctl("shift in --amount 1 --reason change")
        .by(&ANA)
        .refused("needs_approval");
    let line = shop.ctl("shift in --amount 100 --reason change --approver chai");
    let _moved = line.by(&ANA).typed(CHAI.pin).done();
    for line in [
        "shift out --amount 20.50 --reason milk",
        "shift drop --amount 500 --reason safe",
    ] {
        let _moved = shop.ctl(line).by(&CHAI).done();
    }
    let listed = shop.ctl("shift cash list").by(&CHAI).done();
    let rows: Vec<[&str; 4]> = list(&listed, "movements")
        .iter()
        .map(|one| ["kind", "amount", "reason", "by"].map(|field| one[field].as_str().unwrap()))
        .collect();
    let wanted = [
        ["in", "100.00", "change", "ana"],
        ["out", "20.50", "milk", "chai"],
        ["drop", "500.00", "safe", "chai"],
    ];
    assert_eq!(rows, wanted);
    assert_eq!(listed["movements"][0]["approved_by"], "chai");
    assert_eq!(listed["movements"][1]["approved_by"], Value::Null);
    assert!(listed.get("expected").is_none(), "the count stays blind: {listed}");
    for (language, safe) in [("en", "to the safe"), ("th", "เข้าตู้เซฟ"), ("zh", "存入保险箱")]
    {
        let line = shop.ctl(&format!("shift cash list --lang {language}")).by(&CHAI);
        let said = line.in_words().run().out;
        assert!(
            said.contains(safe) && said.contains("-500.00") && said.contains("chai"),
            "{said}"
        );
    }
    let _closed = shop.ctl("shift close --count 0").by(&CHAI).done();
    let _none = shop.ctl("shift cash list").by(&CHAI).refused("no_shift");
    assert_eq!(shop.ctl("shift cash list --shift 1").by(&CHAI).done(), listed);
    assert_eq!(
        shop.ctl("shift cash list --shift 9").by(&CHAI).refused("no_such_shift")["shift_no"],
        9
    );
    assert_eq!(shop.verify()["ok"], true);
}

/// What a document left in the drawer or on the card machine.
fn kept(sale: &Value, method: &str) -> rust_decimal::Decimal {
    let by_it = list(sale, "tenders").iter().filter(|tender| tender["method"] == method);
    let given = sum(by_it, "amount");
    if method == "cash" {
        given - figure(&sale["change"])
    } else {
        given
    }
}
