//! A card terminal beside the till, at the command line.

use testkit::card_terminal::CardTerminal;
use till_tests::figures::{list, text};
use till_tests::shop::COLA;
use till_tests::{ANA, BO, CHAI, Shop};

#[test]
fn a_script_charges_a_card_and_says_what_it_saw_at_the_terminal() {
    let terminal = CardTerminal::start(0).unwrap();
    let shop = Shop::demo();
    let core = shop.open();
    core.sign_in(&ANA);
    let _cola = core.scan(COLA);
    drop(core);
    let joined = shop.ctl(&format!("payment terminal {}", terminal.address()));
    assert_eq!(joined.by(&CHAI).done()["terminal"]["address"], terminal.address());

    let asked = shop.ctl("card ask --amount 1.96").by(&ANA).done();
    let charge = &list(&asked, "attempts")[0];
    assert_eq!(charge["state"], "unknown");
    let id = text(charge, "id");
    let _code = shop.ctl("card ask").by(&ANA).refused("card_unknown");
    let _code = shop
        .ctl(&format!("card again {id}"))
        .by(&ANA)
        .refused("terminal_silent");
    let settle = shop.ctl(&format!("card settle {id} charged --reason slip --proof S-1"));
    assert_eq!(list(&settle.by(&BO).done(), "attempts")[0]["proof"], "S-1");

    let rest = shop.ctl("card ask").by(&ANA).done();
    assert_eq!(list(&rest, "attempts")[1]["state"], "approved");
    assert_eq!(list(&shop.ctl("card list").by(&ANA).done(), "attempts").len(), 2);
    let words = shop.ctl("card list").by(&ANA).in_words().run();
    assert!(words.out.contains("charged S-1"), "{}", words.out);
}
