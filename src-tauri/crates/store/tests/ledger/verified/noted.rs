//! What back ends keep of the journal in the notes of sales, read back from there.

use super::{assert_named, copy_of, verified, without_text};
use crate::forger::Forger;
use crate::shop::{MACHINE, Shop};
use crate::upstreams::{HEAD_OFFICE, shop};
use domain::anchor::HeadMark;
use domain::sale::Sale;
use rust_decimal::Decimal;
use std::path::Path;
use store::{EpochReason, Ledger, PageEnd, Pulled, RemoteKind};
use testkit::sample::SOLD_AT_MS;

/// An order as the back end lists it: the receipt number in its marker, and what its notes say of the journal.
type Order<'a> = (&'a str, Option<HeadMark>);

/// Reads a list of orders back.
fn listed(ledger: &Ledger, orders: &[Order<'_>]) {
    let order = |(receipt_no, anchor): &Order<'_>| Pulled::Order {
        remote_id: format!("ord {receipt_no}"),
        marker: format!("[{receipt_no} 0190a1b2]"),
        total: Some(Decimal::ONE),
        tax: None,
        method: "cash".to_owned(),
        created_at: String::new(),
        anchor: anchor.clone(),
    };
    let (kind, rows) = (RemoteKind::Order, orders.iter().map(order).collect());
    ledger.pull_begins(HEAD_OFFICE, kind, 0, SOLD_AT_MS).unwrap();
    let end = PageEnd::Complete(SOLD_AT_MS);
    ledger.save_page(HEAD_OFFICE, kind, rows, end, SOLD_AT_MS).unwrap();
}

fn as_noted(ledger: &Ledger, sale: &Sale) -> (String, Option<HeadMark>) {
    (sale.receipt_no(), Some(ledger.mark_of_sale(sale.id).unwrap()))
}

/// A shop with three sales, of which the back end lists the first two. Entries: 1 till, 2 ana, 3 shift, 4 back end, 5 to 7 sales.
fn three_sales() -> (Shop, Vec<(String, Option<HeadMark>)>) {
    let shop = shop();
    let sold: Vec<_> = (1..=3)
        .map(|number| as_noted(&shop.ledger, &shop.sell_no(number).sale))
        .collect();
    let seqs: Vec<u64> = sold.iter().flat_map(|(_, mark)| mark).map(HeadMark::seq).collect();
    assert_eq!(seqs, [5, 6, 7], "the tests below name entries by number");
    let there: Vec<Order<'_>> = sold[..2].iter().map(|(no, mark)| (no.as_str(), mark.clone())).collect();
    listed(&shop.ledger, &there);
    (shop, sold)
}

/// What is found in a copy without its text, after somebody went over it.
fn forged(shop: &Shop, change: impl FnOnce(&Forger)) -> store::Verified {
    let copy = without_text(shop.dir.path());
    let forger = Forger::at(copy.path());
    change(&forger);
    forger.leave();
    verified(&copy)
}

#[test]
fn what_a_back_end_notes_vouches_for_the_journal_up_to_its_last_sale() {
    let (shop, _) = three_sales();
    let found = verified(&without_text(shop.dir.path()));
    assert_eq!(
        (found.first_difference, found.reach.noted, found.reach.copied),
        (None, 6, 0)
    );
    assert_eq!(found.reach.not_checkable(found.entries), Some((7, 7)));
}

#[test]
fn a_journal_that_was_written_anew_is_named_by_the_back_end_and_the_receipt() {
    let found = forged(&three_sales().0, |forger| {
        forger.run("UPDATE journal SET body = replace(body, 'ana', 'eva') WHERE seq = 2; UPDATE staff SET name = replace(name, 'ana', 'eva')");
        forger.seal();
    });
    assert_named(&found, 5, "noted by head office [T1K7Q-000001 ", "sealed again");
}

#[test]
fn a_tail_that_was_cut_off_is_named_by_the_sale_that_is_there() {
    let found = forged(&three_sales().0, |forger| {
        forger.cut_rows(6);
        forger.run("DELETE FROM journal WHERE seq >= 6; DELETE FROM outbox WHERE sale_id NOT IN (SELECT id FROM sale)");
    });
    assert_named(&found, 6, "ends at entry 5", "cut");
}

#[test]
fn a_note_that_the_back_end_no_longer_tells_is_remembered() {
    let (shop, sold) = three_sales();
    let silent: Vec<Order<'_>> = sold[..2].iter().map(|(no, _)| (no.as_str(), None)).collect();
    listed(&shop.ledger, &silent);
    assert_eq!(shop.ledger.verify().unwrap().reach.noted, 6);
}

#[test]
fn the_notes_of_another_till_say_nothing() {
    let (shop, _) = three_sales();
    let strange = HeadMark::of(6, &[7; 32]);
    listed(
        &shop.ledger,
        &[("T2K7Q-000001", Some(strange.clone())), ("T1ZZZ-000001", Some(strange))],
    );
    let found = shop.ledger.verify().unwrap();
    assert_eq!((found.first_difference, found.reach.noted), (None, 6));
}

/// What the copy of a disk in another machine, or a backup, does not know: the till went on after it was made.
fn gone_on(dir: &Path, machine: &str, restored: bool) -> store::Verified {
    let ledger = Ledger::open(dir, machine, "Z9Z", SOLD_AT_MS).unwrap();
    if restored {
        let reason = EpochReason::Restored;
        ledger.begin_epoch(reason, machine, "Y8Y", SOLD_AT_MS).unwrap();
    }
    let later = HeadMark::of(9, &[7; 32]);
    listed(&ledger, &[("T1K7Q-000004", Some(later))]);
    ledger.verify().unwrap()
}

#[test]
fn what_the_till_went_on_with_is_another_journals_only_where_a_new_epoch_says_why() {
    let (shop, _) = three_sales();
    shop.ledger.flush_journal_text().unwrap();
    for (machine, restored) in [("machine-b", false), ("machine-b", true), (MACHINE, true)] {
        let copy = copy_of(shop.dir.path());
        let found = gone_on(copy.path(), machine, restored);
        assert_eq!(found.first_difference, None, "{machine}, restored: {restored}");
        assert_eq!(found.reach.noted, 6, "what came before still counts");
    }
    let copy = copy_of(shop.dir.path());
    let found = gone_on(copy.path(), MACHINE, false);
    assert_named(
        &found,
        8,
        "ends at entry 7",
        "an older ledger in the place of a newer one",
    );
}
