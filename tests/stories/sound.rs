//! The sounds of a till, set from the command line.

use serde_json::{Value, json};
use till_tests::{ANA, OWNER, Shop};

fn off(settings: &Value) -> Vec<&str> {
    let tones = settings["tones"].as_array().unwrap().iter();
    tones
        .filter(|tone| tone["on"] == false)
        .map(|tone| tone["tone"].as_str().unwrap())
        .collect()
}

#[test]
fn the_sounds_are_set_and_kept_and_a_program_without_a_sound_device_says_so() {
    let shop = Shop::demo();
    let first = shop.ctl("sound show").by(&OWNER).done();
    assert_eq!(off(&first), [""; 0], "everything is heard in a new shop");
    let set = shop
        .ctl("sound set --volume 40 --off added --off taken_away")
        .by(&OWNER)
        .done();
    assert_eq!(
        (set["volume_percent"].as_u64(), off(&set)),
        (Some(40), vec!["added", "taken_away"])
    );
    let kept = shop.ctl("sound set --on added").by(&OWNER).done();
    assert_eq!(
        (kept["volume_percent"].as_u64(), off(&kept)),
        (Some(40), vec!["taken_away"])
    );
    let tried = shop.ctl("sound try paid").by(&OWNER).done();
    assert_eq!(
        tried["state"],
        json!({ "state": "elsewhere" }),
        "evertillctl plays nothing itself"
    );
    let _data = shop.ctl("sound set --volume 101").by(&OWNER).refused("bad_request");
    let _data = shop.ctl("sound set --volume 10").by(&ANA).refused("not_allowed");
    assert_eq!(shop.ctl("sound show").by(&OWNER).done()["volume_percent"], 40);
    assert_eq!(shop.verify()["ok"], true);
}
