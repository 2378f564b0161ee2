//! What a back end is owed of such balances: in one state each, settled by a person where nobody knows, and known again after a rebuild.

use super::{WEI, asked, confirmed, credit, left, owed, pays, sent, sound, tied};
use crate::shop::{MACHINE, Shop};
use crate::upstreams::HEAD_OFFICE;
use domain::customer::AccountKind;
use domain::people::Actor;
use store::{JournalSource, Ledger, OutboxState, Settled, StoreError, UpstreamLane};
use testkit::sample::SOLD_AT_MS;

#[test]
fn an_increment_is_in_one_state_and_what_a_stop_leaves_in_flight_is_unknown() {
    let shop = tied();
    asked(&shop, 10_000, 0, 0);
    pays(&shop, 1, credit("30.00")).unwrap();
    let seq = owed(&shop)[0].journal_seq;
    sent(&shop, seq, None);
    assert!(owed(&shop).is_empty(), "it is leaving");
    let again = shop
        .ledger
        .increment_in_flight(seq, (String::new(), String::new()), SOLD_AT_MS);
    assert!(
        matches!(again, Err(StoreError::Unknown { .. })),
        "never twice at once: {again:?}"
    );
    let shop = shop.reopened();
    let row = owed(&shop).remove(0);
    let before = Some(("5".to_owned(), "100.00".to_owned()));
    assert_eq!((row.state, row.attempt, row.before), (OutboxState::Unknown, 1, before));
    let settled = confirmed();
    let lane = UpstreamLane::default();
    shop.ledger
        .settle_increment(HEAD_OFFICE, seq, &settled, &lane, SOLD_AT_MS)
        .unwrap();
    let again = shop
        .ledger
        .settle_increment(HEAD_OFFICE, seq, &settled, &lane, SOLD_AT_MS);
    assert!(again.is_err(), "what is there stays there");
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap_err();
}

#[test]
fn what_lies_on_the_desk_is_sent_again_or_set_aside_by_a_person() {
    let shop = tied();
    asked(&shop, 10_000, 0, 0);
    pays(&shop, 1, credit("30.00")).unwrap();
    let seq = owed(&shop)[0].journal_seq;
    assert!(
        shop.ledger.retry_increment(seq, Actor::Machine, SOLD_AT_MS).is_err(),
        "it waits by itself"
    );
    let parked = Settled::Parked {
        code: "balance_moved",
        reason: "another figure".to_owned(),
        needs: None,
        uncertain: true,
    };
    sent(&shop, seq, Some(&parked));
    let desk = shop.ledger.increments_on_desk(10).unwrap();
    assert_eq!(
        (desk.len(), desk[0].credit_minor, desk[0].code.as_str()),
        (1, -3_000, "balance_moved")
    );
    assert!(desk[0].receipt_no.is_some());
    shop.ledger.retry_increment(seq, Actor::Machine, SOLD_AT_MS).unwrap();
    assert_eq!(owed(&shop)[0].state, OutboxState::Queued);
    sent(&shop, seq, Some(&parked));
    asked(&shop, 10_000, 0, 0);
    assert_eq!(left(&shop, AccountKind::Credit), 7_000);
    shop.ledger
        .set_increment_aside(seq, "by hand".to_owned(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert!(shop.ledger.increments_on_desk(10).unwrap().is_empty());
    asked(&shop, 7_000, 0, 0);
    assert_eq!(
        left(&shop, AccountKind::Credit),
        7_000,
        "a person said that it is there"
    );
    sound(&shop);
}

#[test]
fn a_rebuild_knows_the_leases_and_leaves_to_a_person_what_may_not_be_there() {
    let shop = tied();
    asked(&shop, 10_000, 0, 0);
    pays(&shop, 1, credit("10.00")).unwrap();
    sent(&shop, owed(&shop)[0].journal_seq, Some(&confirmed()));
    asked(&shop, 9_000, 0, 0);
    pays(&shop, 2, credit("20.00")).unwrap();
    shop.ledger.flush_journal_text().unwrap();
    let Shop { dir, ledger } = shop;
    drop(ledger);
    let into = tempfile::tempdir().unwrap();
    Ledger::rebuild(&JournalSource::Text(dir.path().to_owned()), into.path(), SOLD_AT_MS).unwrap();
    let ledger = Ledger::open(into.path(), MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    let desk = ledger.increments_on_desk(10).unwrap();
    let found: Vec<_> = desk.iter().map(|one| (one.credit_minor, one.code.as_str())).collect();
    assert_eq!(
        found,
        [(-2_000, "rebuilt")],
        "what was there when it was asked is there"
    );
    let leased = ledger.leased(WEI, AccountKind::Credit).unwrap().unwrap();
    assert_eq!(leased.left(SOLD_AT_MS), 7_000);
    assert!(ledger.verify().unwrap().first_difference.is_none());
}
