//! Receipts and the drawer while the printer is well.

use crate::printer::{Manner, Printer, free_place};
use crate::shop::Shop;
use app::work::Work;
use serde_json::json;
use testkit::tape::Event;

#[test]
fn a_cash_sale_opens_the_drawer_once_and_prints_its_receipt_dot_for_dot() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let receipt = shop.sell("cash:20");
    shop.print();
    let jobs = printer.jobs();
    assert_eq!(jobs.len(), 2, "a job for the drawer, a job for the paper");
    assert_eq!(
        jobs[0].events,
        [Event::DrawerPulse {
            pin: 0,
            on: 25,
            off: 250
        }],
        "the drawer comes first"
    );
    assert_eq!((jobs[1].pulses(), jobs[1].cuts()), (0, 1));
    shop.assert_are(&jobs[1].papers(576), &[&receipt]);
    shop.print();
    assert_eq!(printer.jobs().len(), 0, "nothing comes out twice");
    assert_eq!((shop.unprinted(), shop.warnings()), (vec![], 0));
}

#[test]
fn a_card_sale_and_a_copy_leave_the_drawer_shut() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let receipt = shop.sell("card:EXACT");
    shop.print();
    let (papers, pulses) = printer.came_out();
    shop.assert_are(&papers, &[&receipt]);
    assert_eq!(pulses, 0);
    let cash = shop.sell("cash:EXACT");
    shop.print();
    assert_eq!(printer.came_out().1, 1);
    shop.ask("reprint", json!({ "receipt_no": cash }));
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0), "a copy opens nothing");
    assert!(
        papers[0].height() > shop.picture(&cash).len(),
        "a copy says that it is one, in a band that the original has not"
    );
}

#[test]
fn a_drawer_whose_moment_has_passed_stays_shut() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let receipt = shop.sell("cash:20");
    shop.later_by(60_000);
    shop.print();
    let (papers, pulses) = printer.came_out();
    shop.assert_are(&papers, &[&receipt]);
    assert_eq!(pulses, 0, "nobody stands at the till expecting it");
}

#[test]
fn the_worker_prints_by_itself_and_leaves_nothing_behind_when_the_till_closes() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let work = Work::start_printing(&shop.till);
    let receipts: Vec<String> = (0..3).map(|_| shop.sell("cash:20")).collect();
    drop(work);
    let (papers, pulses) = printer.came_out();
    shop.assert_are(&papers, &[&receipts[0], &receipts[1], &receipts[2]]);
    assert_eq!(pulses, 3);
}

#[test]
fn a_test_page_comes_out_and_a_printer_that_is_off_says_so() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    shop.ask_as("owner", "4444", "test_printer", json!({ "name": "counter" }));
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0));
    drop(printer);
    let caller = app::Caller::Staff {
        name: "owner".to_owned(),
        pin: "4444".to_owned(),
    };
    let refused = shop
        .till
        .call(&caller, "test_printer", json!({ "name": "counter" }))
        .unwrap_err();
    assert_eq!(refused.code, app::Code::PrinterFault);
    assert!(
        refused.data["reason"].as_str().unwrap().contains("refuses"),
        "{refused}"
    );
}

#[test]
fn an_invoice_comes_out_once_as_the_original_then_as_a_copy_and_leaves_the_drawer_shut() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let receipt = shop.sell("cash:20");
    shop.print();
    printer.came_out();
    let to = json!({ "name": "Siam Ltd", "address": "1 Rama IV" });
    shop.ask("issue_invoice", json!({ "receipt_no": receipt, "to": to }));
    shop.print();
    let (papers, pulses) = printer.came_out();
    let drawn = shop.picture_by("draw_invoice", &receipt);
    assert_eq!((papers.len(), pulses), (1, 0));
    assert!(papers[0].rows() == drawn, "the invoice, dot for dot");
    shop.ask("print_invoice", json!({ "receipt_no": receipt }));
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!((papers.len(), pulses), (1, 0));
    assert!(papers[0].height() > drawn.len(), "a copy says that it is one");
    assert_eq!(shop.unprinted(), vec![]);
}
