//! The Z of a shift on paper.

use crate::printer::{Manner, Printer, free_place};
use crate::shop::Shop;
use serde_json::json;

#[test]
fn closing_the_shift_prints_its_z_and_it_can_be_printed_again() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    shop.sell("cash:20");
    shop.print();
    printer.jobs();
    shop.ask("close_shift", json!({ "count": "2010.00" }));
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0));
    let z = papers[0].printed().to_vec();
    assert!(!z.is_empty());
    shop.ask("print_z", json!({}));
    shop.print();
    let (papers, _) = printer.came_out();
    assert!(papers.len() == 1 && papers[0].printed() == z, "the same paper again");
}

#[test]
fn the_x_of_the_open_shift_is_printed_and_its_count_stays_blind() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    shop.ask_as("chai", "3333", "print_x", json!({}));
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0));
    let x = papers[0].height();
    shop.ask("close_shift", json!({ "count": "2000.00" }));
    shop.print();
    let (papers, _) = printer.came_out();
    let z = papers[0].height();
    assert!(
        z > x + 100,
        "only the Z tells what must lie in the drawer: {x} and {z} dots"
    );
}

#[test]
fn a_z_waits_for_its_printer_behind_the_last_receipt() {
    let place = free_place();
    let shop = Shop::with_printer_at(place);
    shop.sell("card:EXACT");
    shop.print();
    let receipt = shop.sell("card:EXACT");
    shop.print();
    shop.ask("close_shift", json!({ "count": "2000.00" }));
    shop.print();
    let kinds: Vec<String> = shop.unprinted().into_iter().map(|(kind, _, _)| kind).collect();
    assert_eq!(kinds, ["receipt", "z"], "what was set aside is let go with its shift");
    let printer = Printer::on(place, Manner::Well);
    shop.print();
    let (papers, _) = printer.came_out();
    assert_eq!(papers.len(), 2);
    shop.assert_are(&papers[..1], &[&receipt]);
    assert_eq!(shop.unprinted(), []);
}
