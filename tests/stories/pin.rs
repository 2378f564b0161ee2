//! Wrong PINs.

use std::time::Duration;
use till_tests::shop::WATER;
use till_tests::{ANA, BO, Person, Shop};

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
