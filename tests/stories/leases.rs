//! A customer whose balance Pospal owns too: leased while the line is cut, never spent blind, and booked there once. The simulator holds
//! what the customer really has.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use testkit::pospal::{Increment, Options, Simulator};
use till_tests::figures::{list, text};
use till_tests::shop::WATER;
use till_tests::{ANA, CHAI, Line, OWNER, Shop};

/// Has 10.00 and half a point there, by the number 1001.
const THERE: i64 = 1_366_004_607_492_560_001;

fn really(simulator: &Simulator) -> (String, usize) {
    let has = simulator.customer(THERE).unwrap();
    (has.balance.to_string(), simulator.increments().len())
}

fn joined(simulator: &Simulator) -> Shop {
    let shop = Shop::demo();
    let line = "upstream add pospal --name office --set app_id=shop --set balances=yes --secret-stdin --base-url";
    let line = shop.ctl(line).arg(simulator.base_url());
    let _added = line.typed("secret").by(&OWNER).done();
    let _taken = shop.ctl("payment take cash card store_credit").by(&CHAI).done();
    let _mali = shop.ctl("customer add --name Mali --card 1001").by(&CHAI).done();
    shop
}

fn pay(shop: &Shop, credit: &str) -> Line {
    shop.ctl(&format!(
        "sell --scan {WATER}x5 --customer 1001 --tender store_credit:{credit} --tender cash:500"
    ))
    .by(&ANA)
}

fn owned(shop: &Shop) -> Value {
    let accounts = shop.ctl("customer account 1001").by(&ANA).done();
    let credit = list(&accounts["owner"], "balances")[1].clone();
    json!([
        credit["said"],
        credit["left"],
        accounts["owner"]["waiting"],
        accounts["owner"]["desk"]
    ])
}

#[test]
fn a_balance_of_pospal_is_leased_while_the_line_is_cut_and_booked_there_once() {
    let simulator = Simulator::start(Options::default()).unwrap();
    let shop = joined(&simulator);
    let refused = shop.ctl("customer tie 1001 office --number nobody").by(&CHAI);
    assert_eq!(refused.refused("not_there")["number"], "nobody");
    let _rule = shop
        .ctl("customer lease --credit 4.00 --points 5 --hours 24")
        .by(&CHAI)
        .done();
    let tied = shop.ctl("customer tie 1001 office").by(&CHAI).done();
    assert_eq!(tied["owner"]["remote"], THERE.to_string());
    assert_eq!(owned(&shop), json!(["10.00", "10.00", 0, 0]));

    // Another till spends there: the balance is asked before the sale.
    simulator.set_customer(THERE, Decimal::new(600, 2), Decimal::ZERO);
    let refusal = pay(&shop, "6.01").refused("owned_elsewhere");
    assert_eq!(json!([refusal["left"], refusal["upstream"]]), json!(["6.00", "office"]));
    let _sold = pay(&shop, "1.00").done();
    let _sent = shop.ctl("sync --until-idle --timeout 30").done();
    assert_eq!(really(&simulator), ("5.00".to_owned(), 1));

    // The line is cut: what was leased holds, and no more.
    let _asked = shop.ctl("customer ask 1001").by(&ANA).done();
    simulator.go_offline();
    let _late = shop.ctl("customer ask 1001").by(&ANA).refused("upstream_fault");
    let _sold = pay(&shop, "2.00").done();
    let refusal = pay(&shop, "3.01").refused("owned_elsewhere");
    assert_eq!(refusal["left"], "3.00");
    let since_ms = refusal["asked_at_ms"].as_i64().unwrap();
    let minute_in_bangkok = (since_ms / 60_000 + 7 * 60) % 1_440;
    let on_the_wall = format!(" {:02}:{:02}", minute_in_bangkok / 60, minute_in_bangkok % 60);
    assert!(
        text(&refusal, "asked_at").ends_with(&on_the_wall),
        "on the shop's clock: {refusal}"
    );
    assert_eq!(owned(&shop)[2], 1);
    assert_eq!(really(&simulator), ("5.00".to_owned(), 1));

    // It is back: booked once, however often sync runs.
    simulator.go_online().unwrap();
    for _ in 0..2 {
        let _sent = shop.ctl("sync --until-idle --timeout 30").done();
    }
    assert_eq!(really(&simulator), ("3.00".to_owned(), 2));
    let _asked = shop.ctl("customer ask 1001").by(&ANA).done();
    assert_eq!(owned(&shop), json!(["3.00", "3.00", 0, 0]));
    let shown = shop.ctl("customer show 1001").in_words().by(&ANA).run().out;
    assert!(shown.contains("Store credit there 3.00, to spend now 3.00"), "{shown}");

    // What was rung up as cash and was paid with credit asks before as a sale does.
    let rung = shop
        .ctl(&format!("sell --scan {WATER} --customer 1001 --tender cash:EXACT"))
        .by(&ANA)
        .done();
    simulator.set_customer(THERE, Decimal::new(200, 2), Decimal::ZERO);
    let corrected = |credit: &str| {
        let line = shop
            .ctl("correct-tender --reason credit --receipt")
            .arg(text(&rung, "receipt_no"));
        line.arg("--tender")
            .arg(format!("store_credit:{credit}"))
            .arg("--tender")
            .arg("cash:EXACT")
            .by(&CHAI)
    };
    assert_eq!(corrected("2.01").refused("owned_elsewhere")["left"], "2.00");
    let _corrected = corrected("2.00").done();
    assert_eq!(shop.ctl("verify").done()["ok"], true);
}

#[test]
fn two_tills_that_leased_from_the_same_customer_overdraw_by_no_more_than_their_allowances() {
    let simulator = Simulator::start(Options::default()).unwrap();
    let tills = [joined(&simulator), joined(&simulator)];
    for till in &tills {
        let _tied = till.ctl("customer tie 1001 office").by(&CHAI).done();
    }
    simulator.go_offline();
    for till in &tills {
        let _sold = pay(till, "10.00").done();
        assert_eq!(pay(till, "0.01").refused("owned_elsewhere")["left"], "0.00");
    }
    simulator.go_online().unwrap();
    for till in &tills {
        let _sent = till.ctl("sync --until-idle --timeout 30").done();
    }
    let booked = simulator.increments();
    let one = Increment {
        customer_uid: THERE,
        balance: Decimal::new(-1_000, 2),
        points: Decimal::ZERO,
    };
    assert_eq!(booked, [one], "Pospal takes what there is");
    assert_eq!(really(&simulator).0, "0.00");
    let desk = tills[1].ctl("desk list").by(&CHAI).done();
    let second = &list(&desk, "items")[0];
    assert_eq!(
        json!([second["code"], second["reason"], second["points"]]),
        json!(["refused", "-10.00", 0])
    );
    let no = text(second, "receipt_no");
    let aside = tills[1]
        .ctl("desk set-aside office --reason booked")
        .arg(no)
        .by(&CHAI)
        .done();
    assert!(list(&aside, "items").is_empty());
    assert_eq!(tills[1].ctl("verify").done()["ok"], true);
}
