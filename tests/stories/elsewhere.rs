//! Goods of another till's sale: found at head office by the number on the receipt, and given back for what was paid there.

use serde_json::json;
use testkit::pos_system_api::Fault;
use till_tests::figures::{list, text};
use till_tests::office::{NAME, Office};
use till_tests::shop::{COLA, TEA, WATER};
use till_tests::{ANA, BO, CHAI, Line, OWNER, Shop};

/// Two tills of one head office, which has what the other one sold: three bottles of cola and a tea, ten percent off, by card.
fn sold_at_the_other() -> (Shop, Office, String) {
    let (here, there) = (Shop::demo(), Shop::demo());
    let office = Office::knowing(["P0001", "P0002", "P0003"]);
    office.join_mapped(&here);
    office.join_mapped(&there);
    let words = format!("sell --scan {COLA}x3 --scan {TEA} --discount 10% --tender card:EXACT");
    let sale = there.ctl(&words).by(&BO).done();
    let _sent = there.ctl("sync --until-idle --timeout 30").done();
    (here, office, text(&sale, "receipt_no").to_owned())
}

fn elsewhere(shop: &Shop, number: &str, words: &str) -> Line {
    shop.ctl(&format!("returns elsewhere --receipt {number} {words} --reason faulty"))
}

#[test]
fn what_another_till_sold_is_found_and_comes_back_for_what_was_paid_to_what_it_was_paid_with() {
    let (shop, _office, number) = sold_at_the_other();
    let found = shop
        .ctl(&format!("returns find --receipt {}", number.to_lowercase()))
        .by(&ANA)
        .done();
    assert_eq!(
        (&found["upstream"], &found["receipt"]["receipt_no"], &found["paid_by"]),
        (&json!(NAME), &json!(number), &json!("card"))
    );
    let shown: Vec<_> = list(&found["receipt"], "lines")
        .iter()
        .map(|line| [text(line, "sku"), text(line, "left"), text(line, "paid")])
        .collect();
    assert_eq!(shown, [["P0002", "3", "45.90"], ["P0003", "1", "18.00"]]);
    let said = shop
        .ctl(&format!("returns find --receipt {number}"))
        .by(&ANA)
        .in_words()
        .run()
        .out;
    assert!(said.contains("(3 can come back)") && said.contains(NAME), "{said}");

    let alone = elsewhere(&shop, &number, "--line 1x2 --tender card")
        .by(&ANA)
        .refused("needs_approval");
    assert_eq!(alone["right"], "Refund");
    let back = elsewhere(&shop, &number, "--line 1x2 --tender card").by(&BO).done();
    assert_eq!((&back["kind"], &back["total"]), (&json!("refund"), &json!("-30.60")));
    assert_eq!(back["tenders"][0]["method"], "card");
    let otherwise = elsewhere(&shop, &number, "--line 1 --tender cash").by(&BO);
    let _cash = otherwise.refused("needs_approval");
    let cash = elsewhere(&shop, &number, "--line 1 --tender cash")
        .by(&CHAI)
        .refused("give_otherwise");
    assert_eq!(cash["cash"], false, "the shop's rule gives none");
    let more = elsewhere(&shop, &number, "--line 1x2 --tender card")
        .by(&BO)
        .refused("too_many_back");
    assert_eq!((&more["line"], &more["left"]), (&json!(1), &json!("1")));
    let rest = elsewhere(&shop, &number, "--line 1 --write-off 2 --tender card")
        .by(&BO)
        .done();
    assert_eq!(rest["total"], "-33.30", "in all what was paid: 63.90");
    assert_eq!(shop.verify()["ok"], true);
}

#[test]
fn a_number_that_is_nowhere_and_an_office_that_does_not_answer_are_told_apart() {
    let (shop, office, number) = sold_at_the_other();
    let find = |number: &str| shop.ctl(&format!("returns find --receipt {number}")).by(&ANA);
    let nowhere = find("T9ZZZ-000001").refused("not_elsewhere");
    assert_eq!((&nowhere["asked"], &nowhere["count"]), (&json!(NAME), &json!(1)));
    office.simulator.go_offline();
    let silent = find(&number).refused("upstream_fault");
    assert_eq!(silent["fault"], "refused");
    let _taken = elsewhere(&shop, &number, "--line 1 --tender card")
        .by(&BO)
        .refused("upstream_fault");
    office.simulator.go_online().unwrap();
    office.simulator.fault(
        "GET /orders",
        Fault::Refuse {
            status: 500,
            retry_after: None,
        },
    );
    let _broken = find(&number).refused("upstream_fault");
    let _removed = shop.ctl(&format!("upstream remove {NAME}")).by(&OWNER).done();
    assert_eq!(find(&number).refused("not_elsewhere")["count"], 0);
}

#[test]
fn goods_that_this_till_does_not_know_are_shown_and_do_not_come_back_and_its_own_receipts_come_back_by_themselves() {
    let (here, there) = (Shop::demo(), Shop::demo());
    let office = Office::knowing(["P0001"]);
    office.join_mapped(&there);
    office.join(&here);
    let sale = there.sell(&format!("--scan {WATER} --tender cash:10"));
    let _sent = there.ctl("sync --until-idle --timeout 30").done();
    let number = text(&sale, "receipt_no");
    let found = here.ctl(&format!("returns find --receipt {number}")).by(&ANA).done();
    assert_eq!(
        (
            &found["receipt"]["lines"][0]["sku"],
            &found["receipt"]["lines"][0]["left"]
        ),
        (&json!(""), &json!("0"))
    );
    let _strange = elsewhere(&here, number, "--line 1 --tender cash")
        .by(&BO)
        .refused("no_such_product");
    let line = elsewhere(&here, number, "--line 2 --tender cash").by(&BO);
    assert_eq!(line.refused("no_line")["line"], 2);
    office.map(&here, "P0001");
    let back = elsewhere(&here, number, "--line 1 --tender cash").by(&BO).done();
    assert_eq!(back["total"], "-10.00", "it was paid in cash, and goes back so");
    let own = here.sell(&format!("--scan {WATER} --tender cash:10"));
    let find = here.ctl(&format!("returns find --receipt {}", text(&own, "receipt_no")));
    let _here = find.by(&ANA).refused("receipt_here");
}
