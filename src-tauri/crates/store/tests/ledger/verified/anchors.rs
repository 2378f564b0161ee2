//! What vouches for the journal from outside, and what nothing vouches for.

use super::{assert_named, verified, without_text};
use crate::forger::Forger;
use crate::shop::{MACHINE, Shop, close};
use domain::anchor::{HeadMark, SignedHead};
use domain::shift::CashMove;
use ed25519_dalek::{Signature, VerifyingKey};
use std::path::Path;
use store::{Ledger, Reach};
use tempfile::TempDir;
use testkit::sample::SOLD_AT_MS;

const SECRET: [u8; 32] = [9; 32];

/// Two days, and what each Z signed; a third shift is open. Entries: 1 till, 2 ana, 3 key, 4 shift, 5 sale, 6 count, 7 Z, 8 signature,
/// 9 shift, 10 cash, 11 count, 12 Z, 13 signature, 14 shift, 15 sale.
fn signed_days() -> (TempDir, Vec<SignedHead>) {
    let shop = Shop::closed();
    let ledger = &shop.ledger;
    ledger.sign_with(&SECRET, SOLD_AT_MS).unwrap();
    let mut heads = Vec::new();
    let mut end = |number| {
        let report = close(ledger, "2000.00", number, None, SOLD_AT_MS);
        heads.extend(ledger.signed_head(report.shift.id).unwrap());
    };
    shop.open_shift(1);
    shop.sell_no(1);
    end(1);
    shop.open_shift(2);
    let movement = crate::shop::moved(CashMove::In, "100.00", 90);
    ledger.move_cash(movement, None, None).unwrap();
    end(2);
    shop.open_shift(3);
    assert_eq!(
        shop.sell_no(2).journal_seq,
        15,
        "the tests below name entries by number"
    );
    assert_eq!(heads.len(), 2, "each Z signs");
    (shop.dir, heads)
}

fn shown(dir: &Path, marks: &[HeadMark]) -> store::Verified {
    Ledger::verify_folder(dir, marks).unwrap()
}

#[test]
fn each_z_signs_the_journal_and_a_stranger_can_check_it() {
    let (_, heads) = signed_days();
    assert_eq!(
        heads.iter().map(|head| head.seq).collect::<Vec<_>>(),
        [7, 12],
        "the entry of the Z itself"
    );
    for head in heads {
        let hash: String = head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let message = format!("evertill journal head 1\n{}\n{hash}", head.seq);
        let key = VerifyingKey::from_bytes(&head.key).unwrap();
        let signature = Signature::from_bytes(&head.signature);
        assert!(key.verify_strict(message.as_bytes(), &signature).is_ok());
        let other = message.replace("evertill", "evertil1");
        assert!(key.verify_strict(other.as_bytes(), &signature).is_err());
    }
}

#[test]
fn what_comes_after_the_last_signed_z_is_called_not_checkable() {
    let (dir, heads) = signed_days();
    let found = verified(&dir);
    let reach = Reach {
        signed: 12,
        copied: 15,
        shown: 0,
        noted: 0,
    };
    assert_eq!((found.entries, found.first_difference, found.reach), (15, None, reach));
    assert_eq!(reach.not_signed(15), Some((13, 15)), "after the Z");
    assert_eq!(reach.not_checkable(15), None, "the text copy has all of it");
    let alone = without_text(dir.path());
    let found = shown(alone.path(), &[heads[0].mark()]);
    assert_eq!(
        found.reach,
        Reach {
            signed: 12,
            copied: 0,
            shown: 7,
            noted: 0,
        }
    );
    assert_eq!(found.reach.not_checkable(found.entries), Some((13, 15)));
    let nothing = Reach::default();
    assert_eq!(nothing.not_checkable(0), None, "an empty journal lacks nothing");
    assert_eq!(nothing.not_signed(2), Some((1, 2)), "no Z at all");
}

/// What is done to the ledger, where its chain is sealed again, and what a signature says of it.
const REWRITTEN: &[(&str, u64, &str)] = &[
    (
        "UPDATE journal SET body = replace(body, 'change', 'lunch') WHERE seq = 10; UPDATE cash_movement SET reason = 'lunch'",
        13,
        "of another entry 12",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"seq\":12', '\"seq\":9') WHERE seq = 13; UPDATE signed_head SET head_seq = 9 WHERE head_seq = 12",
        13,
        "of another entry 9",
    ),
    (
        "UPDATE journal SET kind = 'receipt_copied', body = '{\"sale_id\":\"0190a1b2-0000-7000-8000-000000000001\",\"copy_no\":1}' WHERE seq = 13;
         DELETE FROM signed_head WHERE journal_seq = 13",
        12,
        "the Z of entry 12 is not signed",
    ),
];

#[test]
fn a_chain_that_is_sealed_again_does_not_fit_its_signed_zs() {
    let (dir, _) = signed_days();
    for (edit, entry, words) in REWRITTEN {
        let copy = without_text(dir.path());
        let forger = Forger::at(copy.path());
        forger.run(edit);
        forger.seal();
        forger.leave();
        assert_named(&verified(&copy), *entry, words, edit);
    }
}

#[test]
fn a_signature_of_another_key_is_named() {
    let (dir, _) = signed_days();
    let copy = without_text(dir.path());
    let forger = Forger::at(copy.path());
    forger.run("UPDATE journal SET body = replace(body, '\"signature\":\"', '\"signature\":\"00') WHERE seq = 8");
    forger.seal();
    forger.leave();
    assert_named(&verified(&copy), 8, "not one of the till's key", "a signature too long");
    let other = "ab".repeat(64);
    let copy = without_text(dir.path());
    let forger = Forger::at(copy.path());
    forger.run(&format!(
        "UPDATE journal SET body = substr(body, 1, instr(body, '\"signature\"') - 1) || '\"signature\":\"{other}\"}}' WHERE seq = 8;
         UPDATE signed_head SET signature = '{other}' WHERE journal_seq = 8"
    ));
    // The first signature's own chain is whole: only what it signs is not.
    forger.seal();
    forger.leave();
    assert_named(&verified(&copy), 8, "not one of the till's key", "a forged signature");
}

#[test]
fn a_till_that_was_written_anew_with_its_own_key_is_found_by_the_z_on_paper() {
    let (dir, heads) = signed_days();
    let paper: Vec<HeadMark> = heads
        .iter()
        .map(|head| head.mark().to_string().parse().unwrap())
        .collect();
    assert_eq!(shown(dir.path(), &paper).first_difference, None, "the honest till");
    // Somebody with the program and the secret makes the same days again, with other takings.
    let shop = Shop::closed();
    shop.ledger.sign_with(&SECRET, SOLD_AT_MS).unwrap();
    let end = |number| close(&shop.ledger, "1000.00", number, None, SOLD_AT_MS);
    shop.open_shift(1);
    shop.sell_no(3);
    end(1);
    shop.open_shift(2);
    end(2);
    drop(shop.ledger);
    assert_eq!(
        verified(&shop.dir).first_difference,
        None,
        "in itself nothing is wrong with it"
    );
    assert_named(
        &shown(shop.dir.path(), &paper),
        7,
        "not the one of the mark 7-",
        "the first Z",
    );
    assert_named(
        &shown(shop.dir.path(), &paper[1..]),
        12,
        "entry 12 is not the one of the mark 12-",
        "the second Z",
    );
}

#[test]
fn a_tail_that_was_cut_off_together_with_its_text_is_found_by_the_z_on_paper() {
    let (dir, heads) = signed_days();
    let copy = without_text(dir.path());
    let forger = Forger::at(copy.path());
    forger.run(
        "DELETE FROM signed_head WHERE journal_seq = 13; DELETE FROM drawer_count WHERE journal_seq = 11; DELETE FROM sale WHERE journal_seq = 15;
         DELETE FROM sale_line WHERE sale_seq = 15; DELETE FROM sale_tax WHERE sale_seq = 15; DELETE FROM sale_tender WHERE sale_seq = 15;
         DELETE FROM stock_movement WHERE journal_seq = 15; DELETE FROM shift WHERE opened_seq IN (9, 14); DELETE FROM cash_movement;
         DELETE FROM shift_holder WHERE journal_seq > 8; DELETE FROM journal WHERE seq > 8",
    );
    forger.leave();
    let found = verified(&copy);
    assert_eq!(
        (found.entries, found.first_difference),
        (8, None),
        "a shorter history is whole in itself"
    );
    assert_named(&shown(copy.path(), &[heads[1].mark()]), 9, "ends at entry 8", "cut");
}

#[test]
fn an_epoch_has_a_key_of_its_own() {
    let (dir, _) = signed_days();
    let ledger = Ledger::open(dir.path(), MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    assert!(ledger.knows_key(&SECRET).unwrap(), "the same till");
    drop(ledger);
    let clone = Ledger::open(dir.path(), "machine-b", "Z9Z", SOLD_AT_MS).unwrap();
    assert!(
        !clone.knows_key(&SECRET).unwrap(),
        "the copy of its disk in another machine"
    );
    clone.sign_with(&[8; 32], SOLD_AT_MS).unwrap();
    assert!(clone.knows_key(&[8; 32]).unwrap());
    close(&clone, "0.00", 9, None, SOLD_AT_MS);
    let found = clone.verify().unwrap();
    assert_eq!((found.first_difference, found.reach.signed), (None, found.entries - 1));
}
