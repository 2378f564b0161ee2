//! Print jobs in the ledger: what is tried, what is set aside, what a person is told.

use crate::shop::{MACHINE, Shop, close, moved};
use domain::PrintJobId;
use domain::people::Actor;
use domain::shift::CashMove;
use store::{Ledger, PrintJob, PrintRequest, Printed, StoreError};
use testkit::sample::{SOLD_AT_MS, ana, uuid};

/// Sells so many carts; each leaves a job for the printer "counter".
fn shop_with_sales(sales: u64) -> Shop {
    let shop = Shop::open();
    for number in 1..=sales {
        shop.sell_no(number);
    }
    shop
}

fn job(number: u64) -> PrintJobId {
    PrintJobId(uuid(0x90_0000_0000 + number))
}

fn request(number: u64) -> PrintRequest {
    PrintRequest {
        job_id: PrintJobId(uuid(number)),
        printer: "counter".to_owned(),
    }
}

fn states(jobs: &[PrintJob]) -> Vec<(&str, &str)> {
    jobs.iter()
        .map(|job| {
            let what = match &job.printed {
                Printed::Receipt { receipt_no, .. } | Printed::Copy { receipt_no, .. } => &receipt_no[6..],
                Printed::X { .. } => "X",
                Printed::Z { .. } => "Z",
                Printed::Drawer => "drawer",
                Printed::Slip { .. } => "slip",
                Printed::Order { .. } => "order",
                Printed::Invoice { .. } => "invoice",
                Printed::Cash { .. } => "cash",
            };
            (what, job.state.code())
        })
        .collect()
}

#[test]
fn while_a_printer_is_away_only_the_newest_receipt_waits_for_it() {
    let shop = shop_with_sales(3);
    let ledger = &shop.ledger;
    ledger.set_aside_stale_receipts(SOLD_AT_MS).unwrap();
    assert_eq!(
        ledger.queued_jobs().unwrap().len(),
        3,
        "a printer that nobody missed yet gets all of them"
    );
    ledger.job_sending(job(1), SOLD_AT_MS).unwrap();
    ledger
        .job_waits(job(1), "away", "it is switched off", SOLD_AT_MS)
        .unwrap();
    ledger.set_aside_stale_receipts(SOLD_AT_MS).unwrap();
    assert_eq!(states(&ledger.queued_jobs().unwrap()), [("000003", "queued")]);
    assert_eq!(
        states(&ledger.unprinted_jobs().unwrap()),
        [("000001", "set_aside"), ("000002", "set_aside"), ("000003", "queued")],
        "the older ones are listed"
    );
}

#[test]
fn a_receipt_that_waits_is_overtaken_also_by_one_that_is_printed() {
    let shop = shop_with_sales(2);
    let ledger = &shop.ledger;
    ledger
        .job_waits(job(1), "away", "it is switched off", SOLD_AT_MS)
        .unwrap();
    ledger.job_sent(job(2), SOLD_AT_MS).unwrap();
    ledger.set_aside_stale_receipts(SOLD_AT_MS).unwrap();
    assert_eq!(states(&ledger.unprinted_jobs().unwrap()), [("000001", "set_aside")]);
}

#[test]
fn a_copy_takes_its_original_from_the_list_and_is_numbered() {
    let shop = shop_with_sales(2);
    let ledger = &shop.ledger;
    let sale = ledger.last_sale().unwrap().unwrap();
    ledger.job_unknown(job(1), "it broke off", SOLD_AT_MS).unwrap();
    ledger.job_unknown(job(2), "it broke off", SOLD_AT_MS).unwrap();
    for number in [1, 2] {
        let asked = ledger.queue_copy(&request(number), sale.id, Actor::Staff(ana().id), SOLD_AT_MS);
        asked.unwrap();
    }
    let jobs = ledger.unprinted_jobs().unwrap();
    assert_eq!(
        states(&jobs),
        [("000001", "unknown"), ("000002", "queued"), ("000002", "queued")]
    );
    let copies: Vec<u32> = jobs
        .iter()
        .filter_map(|job| match job.printed {
            Printed::Copy { copy_no, .. } => Some(copy_no),
            _ => None,
        })
        .collect();
    assert_eq!(copies, [1, 2]);
}

#[test]
fn an_invoice_has_one_original_then_copies_and_takes_no_receipt_from_the_list() {
    let shop = shop_with_sales(1);
    let ledger = &shop.ledger;
    let sale = ledger.last_sale().unwrap().unwrap();
    ledger.job_unknown(job(1), "it broke off", SOLD_AT_MS).unwrap();
    for number in [1, 2, 3] {
        ledger.print_invoice(request(number), sale.id, SOLD_AT_MS).unwrap();
    }
    let jobs = ledger.unprinted_jobs().unwrap();
    let expected = [
        ("000001", "unknown"),
        ("invoice", "queued"),
        ("invoice", "queued"),
        ("invoice", "queued"),
    ];
    assert_eq!(states(&jobs), expected);
    let papers: Vec<u32> = jobs
        .iter()
        .filter_map(|job| match job.printed {
            Printed::Invoice { copy_no, .. } => Some(copy_no),
            _ => None,
        })
        .collect();
    assert_eq!(papers, [0, 1, 2]);
}

#[test]
fn a_slip_of_cash_has_one_original_then_copies_and_each_movement_has_its_own() {
    let shop = Shop::open();
    let ledger = &shop.ledger;
    let [coins, ice] = [moved(CashMove::In, "500.00", 1), moved(CashMove::Out, "80.00", 2)];
    let again = coins.id;
    ledger
        .move_cash(coins.clone(), Some(request(1)), Some(request(2)))
        .unwrap();
    ledger.move_cash(coins, Some(request(3)), Some(request(4))).unwrap();
    ledger.move_cash(ice, None, Some(request(5))).unwrap();
    ledger.print_cash(&request(6), again, SOLD_AT_MS).unwrap();
    let jobs = ledger.unprinted_jobs().unwrap();
    let slips = [("cash", "queued"); 3];
    assert_eq!(
        states(&jobs),
        [&[("drawer", "queued")][..], &slips].concat(),
        "asked for twice it is moved once"
    );
    let papers: Vec<(u64, u64, u32)> = jobs
        .iter()
        .filter_map(|job| match job.printed {
            Printed::Cash {
                shift_no, no, copy_no, ..
            } => Some((shift_no, no, copy_no)),
            _ => None,
        })
        .collect();
    assert_eq!(papers, [(1, 1, 0), (1, 2, 0), (1, 1, 1)]);
    ledger
        .job_unknown(request(2).job_id, "it broke off", SOLD_AT_MS)
        .unwrap();
    let left = ledger.unprinted_jobs().unwrap();
    assert_eq!(
        states(&left),
        [("drawer", "queued"), ("cash", "queued"), ("cash", "queued")],
        "its copy takes its place"
    );
    let unknown = ledger.print_cash(&request(7), moved(CashMove::In, "1.00", 9).id, SOLD_AT_MS);
    assert!(matches!(unknown, Err(StoreError::Unknown { .. })), "{unknown:?}");
}

#[test]
fn what_was_being_sent_when_the_till_stopped_is_for_a_person() {
    let shop = shop_with_sales(2);
    shop.ledger.job_sending(job(1), SOLD_AT_MS).unwrap();
    let shop = shop.reopened_on(MACHINE);
    let jobs = shop.ledger.unprinted_jobs().unwrap();
    assert_eq!(states(&jobs), [("000001", "unknown"), ("000002", "queued")]);
    assert_eq!(jobs[0].attempts, 1);
    assert_eq!(
        states(&shop.ledger.queued_jobs().unwrap()),
        [("000002", "queued")],
        "and is never sent again"
    );
}

#[test]
fn the_end_of_a_shift_prints_its_z_and_lets_go_of_what_nobody_asked_for() {
    let shop = shop_with_sales(3);
    let ledger = &shop.ledger;
    ledger.job_unknown(job(1), "it broke off", SOLD_AT_MS).unwrap();
    ledger
        .job_waits(job(2), "away", "it is switched off", SOLD_AT_MS)
        .unwrap();
    ledger.set_aside_stale_receipts(SOLD_AT_MS).unwrap();
    let z = close(ledger, "2000.00", 1, Some(request(7)), SOLD_AT_MS);
    let jobs = ledger.unprinted_jobs().unwrap();
    assert_eq!(states(&jobs), [("000003", "queued"), ("Z", "queued")]);
    let expected = Printed::Z {
        shift_id: z.shift.id,
        shift_no: z.shift.no,
    };
    assert_eq!(jobs[1].printed, expected);
}

#[test]
fn a_dismissed_job_is_neither_tried_nor_listed_and_one_that_is_out_cannot_be_dismissed() {
    let shop = shop_with_sales(2);
    let ledger: &Ledger = &shop.ledger;
    ledger.dismiss_job(job(1), SOLD_AT_MS).unwrap();
    ledger.job_sent(job(2), SOLD_AT_MS).unwrap();
    assert_eq!(ledger.unprinted_jobs().unwrap(), []);
    for number in [1, 2, 3] {
        let refused = ledger.dismiss_job(job(number), SOLD_AT_MS);
        assert!(
            matches!(refused, Err(StoreError::Unknown { .. })),
            "job {number}: {refused:?}"
        );
    }
}
