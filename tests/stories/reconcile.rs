//! Till and back end laid beside each other at a person's word: what somebody changed there is named, what the back end does not tell stands
//! as not told, and one that is away costs nothing.

use serde_json::{Value, json};
use testkit::pos_system_api::Order;
use testkit::wordpos::{Extra, Options, Simulator};
use till_tests::figures::{list, text};
use till_tests::office::{self, Office};
use till_tests::shop::{SKUS, TEA, WATER};
use till_tests::{CHAI, OWNER, Shop};

/// A WordPos that keeps a field for the tax, joined to a shop.
fn word_pos(shop: &Shop) -> Simulator {
    let there = Simulator::start(Options {
        extra: Extra::Kept,
        ..Options::default()
    })
    .unwrap();
    let words = format!(
        "upstream add wordpos --name cloud --base-url {} --set client_id=till --set tax_field=tax_amount --secret-stdin",
        there.base_url()
    );
    let _added = shop.ctl(&words).typed("correct horse").by(&OWNER).done();
    there
}

fn sold_into(shop: &Shop, back_ends: &[&str]) -> Vec<String> {
    let sales = [
        format!("--scan {WATER}x2 --tender cash:100"),
        format!("--scan {TEA} --tender cash:EXACT"),
        format!("--scan {WATER} --tender cash:EXACT"),
        format!("--scan {TEA}x3 --tender cash:EXACT"),
    ];
    let sales = sales.map(|words| shop.sell(&words));
    for sale in &sales {
        let sku = text(&list(sale, "lines")[0], "sku").to_owned();
        for name in back_ends {
            let remote = if *name == office::NAME {
                office::remote_id(&sku)
            } else {
                "12345".to_owned()
            };
            let _freed = shop
                .ctl(&format!("upstream map {name} product {sku} {remote}"))
                .by(&CHAI)
                .done();
        }
    }
    let _sent = shop.ctl("sync --until-idle --timeout 60").done();
    sales.iter().map(|sale| text(sale, "receipt_no").to_owned()).collect()
}

fn of<'a>(reply: &'a Value, field: &str, name: &str) -> &'a Value {
    let one = list(reply, field).iter().find(|one| text(one, "upstream") == name);
    one.unwrap_or_else(|| panic!("{name} is not in {reply}"))
}

fn close(shop: &Shop) -> Value {
    let closed = shop.ctl("shift close --count 0 --note counted --approver chai");
    closed.by(&OWNER).typed(CHAI.pin).done()
}

/// The Z, the day report and the words in every language.
fn every_face_says_it(shop: &Shop, one: &Value, receipts: &[String]) {
    let z = close(shop);
    let on_z = of(&z, "reconciliation", "cloud");
    for field in ["agrees", "gone", "differing", "tax", "tenders"] {
        assert_eq!(on_z[field], one[field], "the Z says the same of {field}");
    }
    let day = shop.ctl("report day").done();
    assert_eq!(of(&day, "reconciliation", "cloud")["gone"], one["gone"]);
    for (language, words) in [
        (
            "en",
            [
                "Tax there",
                "Another means of payment there",
                "no longer in its list",
                "Tax: not told there",
            ],
        ),
        (
            "th",
            [
                "ภาษีที่ปลายทาง",
                "วิธีชำระที่ปลายทางไม่ตรง",
                "ไม่อยู่ในรายการแล้ว",
                "ภาษี: ปลายทางไม่บอก",
            ],
        ),
        (
            "zh",
            [
                "税额：后台",
                "后台的付款方式不同",
                "已不在其列表中",
                "税额：后台没有告知",
            ],
        ),
    ] {
        let said = shop
            .ctl(&format!("shift z --lang {language}"))
            .by(&OWNER)
            .in_words()
            .run()
            .out;
        for word in words {
            assert!(said.contains(word), "{language} {word}: {said}");
        }
        for receipt in receipts {
            assert!(said.contains(receipt.as_str()), "{language} {receipt}: {said}");
        }
    }
}

#[test]
fn an_altered_tax_a_swapped_tender_and_a_missing_order_are_each_named() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join(&shop);
    let there = word_pos(&shop);
    let receipts = sold_into(&shop, &[office::NAME, "cloud"]);
    let sound = shop.ctl("sync reconcile").done();
    for name in [office::NAME, "cloud"] {
        let one = of(&sound, "upstreams", name);
        assert_eq!(
            (&one["outcome"], &one["agrees"], &one["listed"]),
            (&json!("read"), &json!(true), &json!(4)),
            "{one}"
        );
        assert_eq!(one["tenders"]["told"], 4, "{one}");
    }
    assert_eq!(of(&sound, "upstreams", "cloud")["tax"]["told"], 4);
    assert_eq!(
        of(&sound, "upstreams", office::NAME)["tax"]["told"],
        0,
        "its orders have no field for it"
    );

    there.alter_order(0, "tax_amount", &"0.01");
    there.alter_order(1, "payment_method", &"voucher");
    there.alter_order(2, "total_amount", &"1.00");
    there.lose_order(3);
    let found = shop.ctl("sync reconcile cloud").done();
    assert_eq!(
        list(&found, "upstreams").len(),
        1,
        "only the one that was named is asked"
    );
    let one = of(&found, "upstreams", "cloud");
    let named = |part: &Value| part["differing"].clone();
    assert_eq!(one["agrees"], false);
    assert_eq!(named(&one["tax"]), json!([receipts[0]]));
    assert_eq!(named(&one["tenders"]), json!([receipts[1]]));
    assert_eq!(named(one), json!([receipts[2]]));
    assert_eq!(one["gone"], json!([receipts[3]]));
    assert_eq!(there.count("POST /v1/orders"), 4, "nothing is sent again for it");

    every_face_says_it(&shop, one, &receipts);
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_back_end_that_is_away_is_refused_in_words_and_nothing_is_lost() {
    let shop = Shop::demo();
    let there = word_pos(&shop);
    let receipts = sold_into(&shop, &["cloud"]);
    let known = shop.ctl("sync reconcile").done();
    there.go_offline();
    let late = shop.sell(&format!("--scan {TEA} --tender cash:EXACT"));
    let refusal = shop.ctl("sync reconcile cloud").refused("upstream_fault");
    assert_eq!(
        (&refusal["fault"], &refusal["upstream"]),
        (&json!("refused"), &json!("cloud")),
        "{refusal}"
    );
    for (language, word) in [
        ("en", "Every sale is kept"),
        ("th", "เก็บอยู่ในเครื่องนี้"),
        ("zh", "都保存在本机"),
    ] {
        let said = shop.ctl(&format!("sync reconcile --lang {language}")).in_words().run();
        assert_eq!(said.exit, Some(1));
        assert!(said.err.contains(word), "{language}: {}", said.err);
    }
    let day = shop.ctl("report day").done();
    let one = of(&day, "reconciliation", "cloud");
    assert_eq!(
        one["missing"],
        json!([late["receipt_no"]]),
        "what is not there yet is named"
    );
    assert_eq!(
        one["listed"],
        of(&known, "upstreams", "cloud")["listed"],
        "what was known is kept"
    );

    there.go_online().unwrap();
    let found = shop
        .ctl("sync reconcile --date")
        .arg(text(&day, "business_date"))
        .done();
    let one = of(&found, "upstreams", "cloud");
    assert_eq!(
        (&one["agrees"], &one["listed"]),
        (&json!(true), &json!(5)),
        "what waited went first: {one}"
    );
    assert_eq!(there.orders().len(), receipts.len() + 1);
    let _unknown = shop.ctl("sync reconcile nowhere").refused("no_such_upstream");
    let _no_day = shop.ctl("sync reconcile --date yesterday").refused("bad_date");
}

/// Changes what the office keeps beside an order, as somebody there can.
fn noted_at_the_office(shop: &Shop, order: &Order, notes: &str) {
    let change = json!({ "order_id": order.id, "order": {
        "items": order.items, "total_amount": 10, "payment_method": order.payment_method, "payment_status": "paid",
        "order_status": "completed", "discount_applied": 0, "notes": notes,
    } });
    let call = shop.ctl(&format!("upstream call {} update_order --json-stdin", office::NAME));
    let _changed = call.by(&OWNER).typed(&change.to_string()).done();
    let _read = shop.ctl(&format!("sync reconcile {}", office::NAME)).done();
}

#[test]
fn the_notes_of_sales_at_a_back_end_vouch_for_the_record() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join(&shop);
    let receipts = sold_into(&shop, &[office::NAME]);
    let to = |found: &Value| {
        let anchors = list(found, "anchors").iter().find(|one| one["by"] == "back_end");
        anchors.unwrap_or_else(|| panic!("no such anchor in {found}"))["to"].as_u64()
    };
    let _read = shop.ctl("sync reconcile").done();
    let orders = office.simulator.orders();
    let seq = |order: &Order| order.notes.split(['#', '-']).nth(2).and_then(|seq| seq.parse().ok());
    let last: Option<u64> = orders.last().and_then(seq);
    assert!(last.is_some(), "{orders:?}");
    assert_eq!(to(&shop.verify()), last, "up to the last sale that is there");
    for (language, words) in [
        ("en", "notes of sales agrees up to"),
        ("th", "หมายเหตุของการขายตรงกัน"),
        ("zh", "销售备注"),
    ] {
        let said = shop.ctl(&format!("verify --lang {language}")).in_words().run().out;
        assert!(said.contains(words), "{language}: {said}");
    }

    let (mark, rest) = orders[0].notes.split_at(orders[0].notes.rfind('-').unwrap());
    let other = format!("{mark}-00000{}", &rest[6..]);
    noted_at_the_office(&shop, &orders[0], &other);
    let found = shop.ctl("verify").in_words().run();
    assert_ne!(found.exit, Some(0));
    let said = found.out + &found.err;
    assert!(said.contains(&receipts[0]) && said.contains(office::NAME), "{said}");
}
