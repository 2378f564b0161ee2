//! Slips of cash that goes in or out beside sales.

use crate::printer::{DOTS, Manner, Printer, free_place};
use crate::shop::Shop;
use app::wire::till::Init;
use app::{Caller, Code};
use domain::money::{Currency, Money};
use domain::product::Language;
use domain::shift::{CashMove, CashMovement, CivilDate, Shift};
use domain::till::TillMark;
use domain::{CashMoveId, ShiftId, StaffId};
use paper::{CashFacts, Copy, LocalTime, Page, Typesetter};
use serde_json::{Value, json};
use uuid::Uuid;

/// When everything here happens, on the shop's clock.
const NOW: LocalTime = LocalTime {
    date: CivilDate {
        year: 2026,
        month: 11,
        day: 24,
    },
    hour: 10,
    minute: 43,
};

fn moved(kind: &str, amount: &str, reason: &str) -> Value {
    json!({ "request_id": Uuid::new_v4().to_string(), "kind": kind, "amount": amount, "reason": reason })
}

/// The slip of what somebody moved in the demo shop's first shift, as it must look.
fn slip(shop: &Shop, no: u64, moved: (CashMove, i64, &str), who: (&str, Option<&str>), copy: Copy) -> Page {
    let status = shop.ask("till_status", json!({}));
    let nobody = StaffId(Uuid::nil());
    let movement = CashMovement {
        id: CashMoveId(Uuid::nil()),
        kind: moved.0,
        amount: Money::from_minor(moved.1).unwrap(),
        reason: moved.2.to_owned(),
        staff_id: nobody,
        approver: None,
        at_ms: 0,
    };
    let mark = &shop.sell("card:EXACT")[..5];
    let shift = Shift {
        id: ShiftId(Uuid::nil()),
        no: 1,
        till: TillMark::new(&mark[..2], &mark[2..]).unwrap(),
        business_date: NOW.date,
        opened_at_ms: 0,
        opened_by: nobody,
        held_by: nobody,
        float: Money::ZERO,
    };
    let facts = CashFacts {
        movement: &movement,
        shift: &shift,
        no,
        at: NOW,
        by: who.0,
        approver: who.1,
    };
    let shop = domain::till::Shop {
        name: status["shop"].as_str().unwrap().to_owned(),
        header: Vec::new(),
        footer: Vec::new(),
        currency: Currency::by_code("THB").unwrap(),
        timezone: Init::demo().timezone,
        cutoff_minute: 0,
        receipt_language: Language::En,
    };
    paper::cash_slip(&facts, &shop, Language::En, copy)
}

fn rows(page: &Page) -> Vec<Vec<u8>> {
    let raster = page.raster(&mut Typesetter::new(), DOTS);
    raster.rows().map(<[u8]>::to_vec).collect()
}

/// What comes out of the printer now, and how often the drawer opens.
fn out(shop: &Shop, printer: &Printer) -> (Vec<Vec<Vec<u8>>>, usize) {
    shop.print();
    let (papers, pulses) = printer.came_out();
    (papers.iter().map(|paper| paper.rows().to_vec()).collect(), pulses)
}

#[test]
fn each_movement_has_its_slip_and_a_later_one_says_that_it_is_a_copy() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let ice = (CashMove::Out, 12_025, "ice for the bar");
    let bank = (CashMove::In, 50_000, "coins from the bank");
    shop.ask("move_cash", moved("out", "120.25", ice.2));
    shop.ask_as("bo", "2222", "move_cash", moved("in", "500.00", bank.2));
    let (papers, pulses) = out(&shop, &printer);
    assert_eq!((papers.len(), pulses), (2, 2));
    let slips = [
        slip(&shop, 1, ice, ("ana", None), Copy::Original),
        slip(&shop, 2, bank, ("bo", None), Copy::Original),
    ];
    out(&shop, &printer);
    assert!(
        papers == [rows(&slips[0]), rows(&slips[1])],
        "who, why, how much, when and in which shift"
    );
    for copy in [1, 2] {
        shop.ask("print_cash", json!({ "no": 1, "shift_no": 1 }));
        let again = slip(&shop, 1, ice, ("ana", None), Copy::Reprint(copy));
        let (papers, pulses) = out(&shop, &printer);
        assert!(papers.contains(&rows(&again)), "copy {copy} says so");
        assert_eq!(pulses, 0, "the drawer stays shut for a copy");
    }
}

#[test]
fn whoever_approved_it_stands_on_the_slip() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let own = json!({ "name": "ana", "right": "RunShift", "standing": "approval" });
    shop.ask_as("owner", "4444", "set_right", own);
    let mut request = moved("drop", "1000", "too much");
    request["approval"] = json!({ "name": "bo", "pin": "2222" });
    shop.ask("move_cash", request);
    let (papers, _) = out(&shop, &printer);
    let expected = slip(
        &shop,
        1,
        (CashMove::Drop, 100_000, "too much"),
        ("ana", Some("bo")),
        Copy::Original,
    );
    assert!(papers == [rows(&expected)]);
}

#[test]
fn a_shop_that_wants_no_slips_prints_one_only_when_somebody_asks() {
    let printer = Printer::on(free_place(), Manner::Well);
    let shop = Shop::with_printer_at(printer.at);
    let rule = shop.ask_as("chai", "3333", "set_shift_rule", json!({ "cash_slips": false }));
    assert_eq!(rule["cash_slips"], false);
    shop.ask("move_cash", moved("out", "80", "ice"));
    assert_eq!(
        out(&shop, &printer),
        (Vec::new(), 1),
        "the drawer opens, and nothing is printed"
    );
    let listed = shop.ask("cash_movements", json!({}));
    assert_eq!(listed["movements"][0]["no"], 1);
    shop.ask("print_cash", json!({ "no": 1 }));
    let (papers, _) = out(&shop, &printer);
    let first = slip(&shop, 1, (CashMove::Out, 8_000, "ice"), ("ana", None), Copy::Original);
    assert!(papers == [rows(&first)], "the first paper is no copy");
}

#[test]
fn a_slip_that_cannot_be_printed_waits_by_name_and_what_is_not_there_is_refused() {
    let place = free_place();
    let shop = Shop::with_printer_at(place);
    shop.ask("move_cash", moved("in", "5", "change"));
    shop.print();
    let jobs = shop.ask("print_jobs", json!({}));
    let slips: Vec<&Value> = jobs["jobs"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|job| job["kind"] == "cash")
        .collect();
    assert_eq!(slips.len(), 1, "{jobs}");
    assert_eq!(
        (&slips[0]["shift_no"], &slips[0]["moved_no"], &slips[0]["copy_no"]),
        (&json!(1), &json!(1), &json!(0))
    );
    let ana = Caller::Staff {
        name: "ana".to_owned(),
        pin: "1111".to_owned(),
    };
    for (request, code) in [
        (json!({ "no": 0 }), Code::NoSuchMovement),
        (json!({ "no": 2 }), Code::NoSuchMovement),
        (json!({ "no": 1, "shift_no": 9 }), Code::NoSuchShift),
    ] {
        let refusal = shop.till.call(&ana, "print_cash", request.clone()).unwrap_err();
        assert_eq!(refusal.code, code, "{request}");
    }
}
