//! Wrong PINs.

use std::time::Duration;
use till_tests::shop::WATER;
use till_tests::{ANA, BO, OWNER, Person, Shop};

const GUESS: Person = Person {
    name: "ana",
    pin: "9999",
};

#[test]
fn a_wrong_pin_does_nothing_and_the_fifth_locks_the_person_out_also_with_the_right_one() {
    let shop = Shop::demo();
    let head = shop.head();
    let line = format!("sell --scan {WATER} --tender cash:10");
    for _ in 0..5 {
        let _data = shop.ctl(&line).by(&GUESS).refused("wrong_pin");
    }
    let data = shop.ctl(&line).by(&ANA).refused("locked_out");
    let seconds = data["seconds"].as_u64().unwrap();
    assert!(
        (1..=30).contains(&seconds),
        "the first lock-out is half a minute: {data}"
    );
    let verified = shop.verify();
    assert_eq!(
        [&verified["head"], &verified["sales"]],
        [&serde_json::json!(head), &serde_json::json!(0)]
    );
    let _sale = shop.ctl(&line).by(&BO).done();
}

#[test]
fn a_lock_out_ends_with_its_time_and_the_right_pin_forgets_the_wrong_ones() {
    let shop = Shop::demo();
    for _ in 0..5 {
        let _refused = shop.ctl("shift x").by(&GUESS).refused("wrong_pin");
    }
    let core = shop.open();
    let sign_in = |pin: &str| {
        let request = serde_json::json!({ "name": "ana", "pin": pin });
        core.call("sign_in", request).map_err(|refusal| refusal.code.as_str())
    };
    assert_eq!(sign_in(ANA.pin).unwrap_err(), "locked_out", "a restart forgets nothing");
    shop.watch.turn(Duration::from_secs(31));
    let session = sign_in(ANA.pin).unwrap();
    assert_eq!(session["name"], "ana");
    for _ in 0..4 {
        assert_eq!(sign_in("9999").unwrap_err(), "wrong_pin");
    }
    assert!(sign_in(ANA.pin).is_ok(), "the count began anew");
    for _ in 0..5 {
        assert_eq!(sign_in("9999").unwrap_err(), "wrong_pin");
    }
    assert_eq!(
        sign_in(ANA.pin).unwrap_err(),
        "locked_out",
        "also right after it was right"
    );
}

#[test]
fn nobody_is_let_in_by_an_empty_or_a_strange_name() {
    let shop = Shop::demo();
    let known = shop.ctl("shift x").by(&GUESS).refused("wrong_pin");
    for name in ["", "nobody", "ANA ", "ana'--"] {
        let stranger = Person { name, pin: "1111" };
        let refused = shop.ctl("shift x").by(&stranger).refused("wrong_pin");
        assert_eq!(refused, known, "nothing tells that there is nobody of this name");
    }
}

#[test]
fn wrong_pins_count_together_whichever_way_they_come_and_a_restart_forgets_none() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    // At the command line, which opens the folder itself.
    let _wrong = shop
        .ctl("shift x")
        .by(&Person {
            name: "bo",
            pin: "0000",
        })
        .refused("wrong_pin");
    let core = shop.open();
    // At the screen.
    let guess = serde_json::json!({ "name": "bo", "pin": "0001" });
    assert_eq!(core.call("sign_in", guess).unwrap_err().code.as_str(), "wrong_pin");
    // As whoever approves what a cashier does.
    core.sign_in(&ANA);
    let approval = serde_json::json!({
        "receipt_no": sale["receipt_no"], "reason": "wrong", "approval": { "name": "bo", "pin": "0002" },
    });
    assert_eq!(
        core.call("void_sale", approval.clone()).unwrap_err().code.as_str(),
        "wrong_pin"
    );
    // At the command line while the till is open, through its socket.
    for pin in ["0003", "0004"] {
        let _wrong = shop.ctl("shift x").by(&Person { name: "bo", pin }).refused("wrong_pin");
    }
    let mut right = approval;
    right["approval"]["pin"] = BO.pin.into();
    assert_eq!(core.call("void_sale", right).unwrap_err().code.as_str(), "locked_out");
    let _locked = shop.ctl("shift x").by(&BO).refused("locked_out");
    drop(core);
    let _locked = shop.ctl("shift x").by(&BO).refused("locked_out");
    assert_eq!(shop.verify()["sales"], 1, "nothing was voided");
}

#[test]
fn what_one_person_may_is_set_and_shown_at_the_command_line() {
    let shop = Shop::demo();
    let discount = format!("sell --scan {WATER} --discount 10% --tender cash:EXACT");
    let _alone = shop.ctl(&discount).by(&ANA).refused("needs_approval");
    let _set = shop.ctl("staff set-right ana Discount allowed").by(&OWNER).done();
    let _sale = shop.ctl(&discount).by(&ANA).done();
    let said = shop.ctl("staff rights ana").by(&OWNER).in_words().run().out;
    let line = said.lines().find(|line| line.contains("Discount")).unwrap();
    assert!(line.contains("allowed") && line.contains("own"), "{said}");
    let unknown = shop
        .ctl("staff set-right ana Fly allowed")
        .by(&OWNER)
        .refused("bad_request");
    assert!(unknown["detail"].as_str().unwrap().contains("RunShift"), "{unknown}");
    let _self = shop
        .ctl("staff set-right owner Sell denied")
        .by(&OWNER)
        .refused("rights_stay");
    assert_eq!(
        shop.ctl("staff set-right ana Discount maybe").by(&OWNER).run().exit,
        Some(2)
    );
}
