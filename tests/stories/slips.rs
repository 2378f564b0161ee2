//! Slips of cash that goes in or out beside sales, asked for at the command line.

use till_tests::figures::list;
use till_tests::printer::Printer;
use till_tests::{ANA, CHAI, Shop};

#[test]
fn cash_at_the_command_line_prints_a_slip_each_a_copy_when_asked_and_none_where_the_shop_wants_none() {
    let (shop, printer) = (Shop::demo(), Printer::on());
    shop.add_printer("counter", &printer.at());
    let _out = shop.ctl("shift out --amount 120.25 --reason ice").by(&ANA).done();
    let _drop = shop.ctl("shift drop --amount 1000 --reason safe").by(&ANA).done();
    let (ice, safe) = (printer.picture(0), printer.picture(1));
    assert_ne!(ice, safe);
    let _again = shop.ctl("print cash 1").by(&ANA).done();
    let _again = shop.ctl("print cash 1 --shift 1").by(&ANA).done();
    let copies = [printer.picture(2), printer.picture(3)];
    assert!(
        copies[0] != ice && copies[1] != ice && copies[0] != copies[1],
        "each says which copy it is"
    );
    let _refused = shop.ctl("print cash 3").by(&ANA).refused("no_such_movement");

    let said = shop.ctl("shift limit --cash-slips no").in_words().by(&CHAI).run();
    assert!(said.out.contains("No slip is printed by itself"), "{}", said.out);
    let _in = shop.ctl("shift in --amount 5 --reason coins").by(&ANA).done();
    assert_eq!(
        (printer.tape().cuts(), printer.tape().pulses()),
        (4, 3),
        "the drawer opens, no paper falls"
    );
    let listed = shop.ctl("shift cash list").by(&ANA).done();
    let numbers: Vec<_> = list(&listed, "movements").iter().map(|one| &one["no"]).collect();
    assert_eq!(numbers, [1, 2, 3]);
    let _first = shop.ctl("print cash 3").by(&ANA).done();
    assert_ne!(printer.picture(4), safe);
    assert_eq!(shop.verify()["ok"], true);
}
