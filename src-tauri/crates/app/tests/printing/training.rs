//! Training at a printer with a drawer.

use crate::printer::{Manner, Printer, free_place};
use crate::shop::Shop;
use serde_json::json;

#[test]
fn a_cash_sale_of_training_prints_that_it_is_one_and_leaves_the_drawer_shut() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    shop.sell("cash:20");
    shop.print();
    let (real, pulses) = printer.came_out();
    assert_eq!((real.len(), pulses), (1, 1));
    let moved =
        || json!({ "kind": "in", "amount": "5", "reason": "change", "request_id": uuid::Uuid::new_v4().to_string() });
    shop.ask_as("bo", "2222", "move_cash", moved());
    shop.print();
    let (slip, _) = printer.came_out();
    let shop = shop.in_training();
    let receipt = shop.sell("cash:20");
    assert!(receipt.starts_with("TRAIN"), "{receipt}");
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0));
    shop.assert_are(&papers, &[&receipt]);
    assert!(
        papers[0].height() > real[0].height() + 40,
        "a banner at its head and at its foot"
    );
    shop.ask_as("bo", "2222", "move_cash", moved());
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!(
        (papers.len(), pulses),
        (1, 0),
        "cash that is put in opens nothing either"
    );
    assert!(
        papers[0].height() > slip[0].height() + 40,
        "its slip says that it is of training"
    );
}
