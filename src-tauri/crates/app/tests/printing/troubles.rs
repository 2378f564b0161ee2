//! Printers that are off, out of paper, or die in mid-job.

use crate::printer::{Manner, Printer, free_place};
use crate::shop::Shop;
use app::work::Press;
use serde_json::json;
use testkit::tape::Event;

fn listed(kind: &str, number: &str, state: &str) -> (String, String, String) {
    (kind.to_owned(), number.to_owned(), state.to_owned())
}

#[test]
fn when_a_printer_comes_back_only_the_last_sale_prints_and_the_older_ones_are_listed() {
    let place = free_place();
    let shop = Shop::with_printer_at(place);
    let receipts: Vec<String> = (0..3)
        .map(|_| {
            let receipt = shop.sell("cash:20");
            shop.print();
            receipt
        })
        .collect();
    let expected = [
        listed("receipt", &receipts[0], "set_aside"),
        listed("receipt", &receipts[1], "set_aside"),
        listed("receipt", &receipts[2], "failed_before_first_byte"),
    ];
    assert_eq!(shop.unprinted(), expected);
    assert_eq!(shop.warnings(), 3, "the frame warns of each");
    let printer = Printer::on(place, Manner::Well);
    shop.print();
    let (papers, pulses) = printer.came_out();
    shop.assert_are(&papers, &[&receipts[2]]);
    assert_eq!(pulses, 0, "no drawer opens long after its sale");
    assert_eq!(shop.unprinted(), expected[..2]);
    for receipt in &receipts[..2] {
        shop.ask("reprint", json!({ "receipt_no": receipt }));
    }
    shop.print();
    assert_eq!(
        printer.came_out().0.len(),
        2,
        "the others come as copies when somebody asks"
    );
    assert_eq!((shop.unprinted(), shop.warnings()), (vec![], 0));
}

#[test]
fn a_job_that_broke_off_is_not_tried_again_and_the_next_one_comes_out_whole() {
    let printer = Printer::on(free_place(), Manner::DiesAfter(2_000));
    let shop = Shop::with_printer_at(printer.at);
    let mut press = Press::new(&shop.till);
    let broken = shop.sell("card:EXACT");
    press.print_pending().unwrap();
    assert_eq!(printer.lengths(), [2_000]);
    let expected = [listed("receipt", &broken, "unknown")];
    assert_eq!((shop.unprinted(), shop.warnings()), (expected.to_vec(), 1));
    printer.becomes(Manner::Well);
    press.print_pending().unwrap();
    assert_eq!(
        printer.jobs().len(),
        0,
        "nobody knows what is on the paper, so nothing is sent again"
    );
    let next = shop.sell("card:EXACT");
    press.print_pending().unwrap();
    let jobs = printer.jobs();
    let led = jobs[0].events.iter().position(|event| *event == Event::Nothing);
    assert!(
        led.is_some_and(|at| at < 4),
        "zeros first end what the printer still waits for: {led:?}"
    );
    shop.assert_are(&jobs[0].papers(576), &[&next]);
    assert_eq!(shop.unprinted(), expected);
    let after = shop.sell("card:EXACT");
    press.print_pending().unwrap();
    let jobs = printer.jobs();
    assert!(!jobs[0].events.contains(&Event::Nothing), "once is enough");
    shop.assert_are(&jobs[0].papers(576), &[&after]);
}

#[test]
fn a_person_dismisses_what_came_out_after_all() {
    let printer = Printer::on(free_place(), Manner::DiesAfter(2_000));
    let shop = Shop::with_printer_at(printer.at);
    shop.sell("card:EXACT");
    shop.print();
    let jobs = shop.ask("print_jobs", json!({}));
    let job = json!({ "job_id": jobs["jobs"][0]["job_id"] });
    let left = shop.ask("dismiss_print_job", job.clone());
    assert_eq!(left["jobs"], json!([]));
    assert_eq!(shop.warnings(), 0);
    let caller = app::Caller::Staff {
        name: "ana".to_owned(),
        pin: "1111".to_owned(),
    };
    assert!(
        shop.till.call(&caller, "dismiss_print_job", job).is_err(),
        "once is enough"
    );
}

#[test]
fn a_printer_that_is_off_is_tried_after_three_seconds_then_ever_more_rarely_and_at_once_when_somebody_asks() {
    let printer = Printer::on(free_place(), Manner::OutOfPaper);
    let shop = Shop::with_printer_at(printer.at);
    let mut press = Press::new(&shop.till);
    shop.sell("card:EXACT");
    press.print_due().unwrap();
    assert_eq!(printer.lengths().len(), 1, "tried at once");
    let mut pauses = vec![];
    for _ in 0..7 {
        let mut waited = 0;
        while printer.lengths().is_empty() {
            assert!(waited <= 120, "it is never given up");
            waited += 1;
            shop.later_by(1_000);
            press.print_due().unwrap();
        }
        pauses.push(waited);
    }
    assert_eq!(pauses, [3, 6, 12, 24, 48, 60, 60], "seconds between two tries");
    press.print_pending().unwrap();
    assert_eq!(printer.lengths().len(), 1, "somebody asks");
    assert_eq!(press.rest(), std::time::Duration::from_secs(3), "and it begins anew");
    printer.becomes(Manner::Well);
    press.print_pending().unwrap();
    assert_eq!(shop.unprinted(), []);
}

#[test]
fn a_printer_that_is_tested_gets_what_waits_at_once() {
    let place = free_place();
    let shop = Shop::with_printer_at(place);
    let receipt = shop.sell("card:EXACT");
    let heard = shop.till.events().listen();
    let _work = app::work::Work::start_printing(&shop.till);
    let told = |kind: &app::events::Kind| {
        let next = || heard.recv_timeout(std::time::Duration::from_secs(30)).unwrap().kind;
        while next() != *kind {}
    };
    told(&app::events::Kind::Print);
    let printer = Printer::on(place, Manner::Well);
    shop.ask_as("owner", "4444", "test_printer", json!({ "name": "counter" }));
    told(&app::events::Kind::Print);
    let (papers, _) = printer.came_out();
    assert_eq!(papers.len(), 2, "the test page, then the receipt");
    shop.assert_are(&papers[1..], &[&receipt]);
}

#[test]
fn a_receipt_waits_for_paper_and_then_prints_by_itself() {
    let printer = Printer::on(free_place(), Manner::OutOfPaper);
    let shop = Shop::with_printer_at(printer.at);
    let heard = shop.till.events().listen();
    let receipt = shop.sell("cash:20");
    shop.print();
    let (papers, pulses) = printer.came_out();
    assert_eq!(
        (papers.len(), pulses),
        (0, 1),
        "the change is needed whether there is paper or not"
    );
    let jobs = shop.ask("print_jobs", json!({}));
    assert_eq!(jobs["jobs"][0]["trouble"], "paper");
    assert_eq!(jobs["jobs"][0]["fault"], "the printer is out of paper");
    let told = || {
        heard
            .try_iter()
            .filter(|event| event.kind == app::events::Kind::Print)
            .count()
    };
    assert_eq!(told(), 1);
    shop.print();
    assert_eq!(told(), 0, "the same fault is told once");
    printer.becomes(Manner::Well);
    shop.print();
    let (papers, pulses) = printer.came_out();
    shop.assert_are(&papers, &[&receipt]);
    assert_eq!(pulses, 0, "the drawer was open already");
    assert_eq!((told(), shop.warnings()), (1, 0));
}
