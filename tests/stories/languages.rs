//! The command line speaks the language that is asked for, and answers scripts in none.

use till_tests::shop::WATER;
use till_tests::{ANA, Shop};

#[test]
fn the_command_line_speaks_the_language_that_is_asked_for_and_its_refusals_too() {
    let shop = Shop::demo();
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let said = |words: &str| shop.ctl(words).in_words().run().out;
    for (language, day, cashier) in [
        ("en", "Day report", "one sale"),
        ("th", "รายงานประจำวัน", "1 บิล"),
        ("zh", "日报", "1 单"),
    ] {
        let report = said(&format!("report day --lang {language}"));
        assert!(report.contains(day) && report.contains(cashier), "{language}: {report}");
    }
    let refused = |language: &str| {
        let words = format!("sell --scan {WATER} --tender cash:1 --lang {language}");
        shop.ctl(&words).by(&ANA).in_words().run().err
    };
    let [english, thai, chinese] = ["en", "th", "zh"].map(refused);
    assert!(
        english != thai && thai != chinese && english != chinese,
        "{english}{thai}{chinese}"
    );
    assert!(
        [&english, &thai, &chinese].iter().all(|said| said.contains("9.00")),
        "{english}{thai}{chinese}"
    );
}

#[test]
fn json_is_the_same_in_every_language() {
    let shop = Shop::demo();
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let [english, thai] = ["en", "th"].map(|language| shop.ctl(&format!("report day --lang {language}")).done());
    assert_eq!(english["by_cashier"], thai["by_cashier"]);
    assert_eq!(english["net"], thai["net"]);
}
