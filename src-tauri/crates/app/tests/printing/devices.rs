//! Setting up and trying the devices, and the drawer without a sale.

use crate::printer::{Manner, Printer, free_place};
use crate::shop::Shop;
use app::{Caller, Code};
use serde_json::{Value, json};
use testkit::tape::Event;

fn as_owner(shop: &Shop, command: &str, request: Value) -> Value {
    shop.ask_as("owner", "4444", command, request)
}

fn refused(shop: &Shop, (name, pin): (&str, &str), command: &str, request: Value) -> app::Refusal {
    let caller = Caller::Staff {
        name: name.to_owned(),
        pin: pin.to_owned(),
    };
    shop.till.call(&caller, command, request).unwrap_err()
}

fn verified(shop: &Shop) -> Value {
    let verified = shop.till.call(&Caller::Machine, "verify", json!({})).unwrap();
    assert_eq!(verified["ok"], true, "{verified}");
    verified
}

#[test]
fn each_test_is_kept_with_its_time_its_person_and_what_kept_the_printer() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let now = |shop: &Shop| as_owner(shop, "printers", json!({}))["printers"][0].clone();
    assert_eq!(
        (&now(&shop)["tested"], &now(&shop)["drawer"]),
        (&Value::Null, &Value::Null)
    );
    for what in ["page", "cut", "drawer"] {
        as_owner(&shop, "test_printer", json!({ "name": "counter", "what": what }));
    }
    let jobs = printer.jobs();
    let did: Vec<_> = jobs
        .iter()
        .map(|job| (job.papers(576).len(), job.cuts(), job.pulses()))
        .collect();
    assert_eq!(did[0], (1, 1, 0), "a page");
    assert_eq!((did[1].1, did[1].2), (1, 0), "the knife alone");
    assert_eq!((did[2].1, did[2].2), (0, 1), "the drawer alone");
    let listed = now(&shop);
    for kind in ["tested", "drawer"] {
        let tested = &listed[kind];
        assert_eq!(
            (&tested["by"], &tested["trouble"]),
            (&json!("owner"), &Value::Null),
            "{tested}"
        );
        assert!(tested["at"].as_str().unwrap().contains("T"), "{tested}");
        assert!(tested["took_ms"].is_u64(), "{tested}");
    }
    for (kind, confirmed) in [("tested", true), ("drawer", false)] {
        assert_eq!(listed[kind]["confirmed"], confirmed, "{kind}: a drawer is not asked");
    }
    printer.becomes(Manner::OutOfPaper);
    let refusal = refused(&shop, ("owner", "4444"), "test_printer", json!({ "name": "counter" }));
    assert_eq!(
        (refusal.code, &refusal.data["trouble"]),
        (Code::PrinterFault, &json!("paper"))
    );
    drop(printer);
    let refusal = refused(&shop, ("owner", "4444"), "test_printer", json!({ "name": "counter" }));
    assert_eq!(refusal.data["trouble"], "away");
    let listed = now(&shop);
    assert_eq!(listed["tested"]["trouble"], "away");
    assert_eq!(listed["drawer"]["trouble"], Value::Null, "the drawer's own test stands");
    assert!(!listed["tested"]["heard"].as_str().unwrap().is_empty());
}

#[test]
fn a_printer_that_is_removed_leaves_its_work_to_a_person_and_receipts_to_the_next() {
    let place = free_place();
    let shop = Shop::with_printer_at(place);
    shop.sell("card:EXACT");
    shop.print();
    let next = Printer::on(free_place(), Manner::Well);
    as_owner(
        &shop,
        "add_printer",
        json!({ "name": "office", "at": format!("tcp:{}", next.at) }),
    );
    let left = as_owner(&shop, "remove_printer", json!({ "name": "counter" }));
    let printers = left["printers"].as_array().unwrap();
    assert_eq!(
        (printers.len(), &printers[0]["name"], &printers[0]["receipts"]),
        (1, &json!("office"), &json!(true))
    );
    shop.print();
    let states: Vec<String> = shop.unprinted().into_iter().map(|(_, _, state)| state).collect();
    assert_eq!(states, ["failed"], "it can never be printed there");
    let receipt = shop.sell("card:EXACT");
    shop.print();
    shop.assert_are(&next.came_out().0, &[&receipt]);
    let refusal = refused(&shop, ("owner", "4444"), "remove_printer", json!({ "name": "counter" }));
    assert_eq!(refusal.code, Code::NoSuchPrinter);
    verified(&shop);
}

#[test]
fn the_drawer_is_opened_without_a_sale_by_whoever_says_why_and_the_journal_knows() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let before = verified(&shop)["entries"].as_u64().unwrap();
    let because = |request_id: &str, reason: &str| json!({ "request_id": request_id, "reason": reason });
    let (first, second) = (
        "0197f000-0000-7000-8000-000000000001",
        "0197f000-0000-7000-8000-000000000002",
    );
    for reason in ["", "  "] {
        let refusal = refused(&shop, ("ana", "1111"), "open_drawer", because(first, reason));
        assert_eq!(refusal.code, Code::NeedsReason);
    }
    for _ in 0..2 {
        // Delivered twice, before and after it is done: a reload, a retry, a double Enter.
        shop.ask("open_drawer", because(first, "change for a note"));
        shop.ask("open_drawer", because(first, "change for a note"));
        shop.print();
    }
    let jobs = printer.jobs();
    assert_eq!(jobs.len(), 1);
    assert!(
        matches!(jobs[0].events[..], [Event::DrawerPulse { .. }]),
        "{:?}",
        jobs[0].events
    );
    assert_eq!(verified(&shop)["entries"], before + 1);
    let journal = shop.ask_as("chai", "3333", "export_journal", json!({}));
    let text = journal.to_string();
    assert!(
        text.contains("drawer_opened") && text.contains("change for a note"),
        "{text}"
    );
    shop.ask("open_drawer", because(second, "change"));
    shop.later_by(60_000);
    shop.print();
    assert_eq!((printer.jobs().len(), shop.unprinted().len()), (0, 0), "not long after");
}

#[test]
fn cash_goes_in_and_out_of_the_drawer_once_each_with_its_reason_and_the_z_knows() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let moved = |id: u8, kind: &str, amount: &str, reason: &str| json!({ "request_id": format!("0197f000-0000-7000-8000-0000000000{id:02}"), "kind": kind, "amount": amount, "reason": reason });
    for (kind, amount, reason, code) in [
        ("up", "1.00", "change", Code::BadRequest),
        ("in", "0", "change", Code::BadAmount),
        ("in", "-5", "change", Code::BadAmount),
        ("in", "1.005", "change", Code::BadAmount),
        ("out", "5.00", " ", Code::NeedsReason),
    ] {
        let refusal = refused(&shop, ("ana", "1111"), "move_cash", moved(1, kind, amount, reason));
        assert_eq!(refusal.code, code, "{kind} {amount}");
    }
    for _ in 0..2 {
        shop.ask("move_cash", moved(2, "in", "500.00", "coins from the bank"));
        shop.ask("move_cash", moved(3, "out", "120.25", "ice"));
        shop.ask("move_cash", moved(4, "drop", "1000", "too much in the drawer"));
    }
    shop.print();
    let pulses: usize = printer.jobs().iter().map(|job| job.pulses()).sum();
    assert_eq!(pulses, 3, "the drawer opens for each");
    let x = shop.ask_as("chai", "3333", "x_report", json!({}));
    let cash = &x["cash"];
    assert_eq!(
        (&cash["in"], &cash["out"], &cash["dropped"]),
        (&json!("500.00"), &json!("120.25"), &json!("1000.00"))
    );
    assert_eq!(cash["expected"], Value::Null, "the count stays blind");
    let told: Vec<_> = x["movements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].clone(), one["reason"].clone(), one["by"].clone()))
        .collect();
    assert_eq!(told[1], (json!("out"), json!("ice"), json!("ana")));
    assert_eq!(told.len(), 3);
    let z = shop.ask("close_shift", json!({ "count": "0" }));
    assert_eq!(z["cash"]["expected"], "1379.75", "2,000.00 at the start");
    let refusal = refused(&shop, ("ana", "1111"), "move_cash", moved(5, "in", "1.00", "change"));
    assert_eq!(refusal.code, Code::NoShift);
    verified(&shop);
}
