//! Verification: what it names, and that it names nothing where nothing is wrong.

mod anchors;
mod edits;
mod noted;
mod proof;

use crate::forger::Forger;
use crate::history::History;
use crate::shop::{MADE_AT_MS, Shop, at, close, moved, refund_of};
use domain::cart::Cart;
use domain::people::Actor;
use domain::shift::CashMove;
use std::path::Path;
use store::{EpochReason, Ledger, Printer, Verified};
use tempfile::TempDir;
use testkit::sample::{self, SOLD_AT_MS, uuid};

/// Two shifts with one act of each kind, closed. Entries: 1 till, 2 ana, 3 shift, 4 and 5 sales, 6 cash, 7 refund of 4, 8 printer,
/// 9 edit, 10 count, 11 Z, 12 setting, 13 shift, 14 sale.
fn two_shifts() -> TempDir {
    let shop = Shop::open();
    let first = shop.sell_no(1).sale;
    shop.sell_no(2);
    let ledger = &shop.ledger;
    ledger.move_cash(moved(CashMove::In, "100.00", 90), None, None).unwrap();
    let cart = Cart::new(domain::CartId(uuid(78)));
    ledger
        .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, refund_of(&first))
        .unwrap();
    let printer = Printer {
        name: "counter".to_owned(),
        address: "tcp:127.0.0.1:9100".to_owned(),
        profile: "generic".to_owned(),
    };
    ledger.add_printer(&printer, Actor::Machine, SOLD_AT_MS).unwrap();
    let product = sample::product("P0001").id;
    ledger
        .record_edit(product, r#"{"price":1}"#.to_owned(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    close(ledger, "2000.00", 1, None, SOLD_AT_MS);
    ledger
        .set_setting("shop.name", "Talat Noi", Actor::Machine, SOLD_AT_MS)
        .unwrap();
    shop.open_shift(2);
    let last = shop.sell_no(3);
    assert_eq!(last.journal_seq, 14, "the tests below name entries by number");
    shop.dir
}

fn copy_of(dir: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    std::fs::create_dir(copy.path().join("journal")).unwrap();
    for folder in ["", "journal"] {
        for entry in std::fs::read_dir(dir.join(folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                std::fs::copy(entry.path(), copy.path().join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    copy
}

/// The same without the text copy, which lies beside the ledger and can be rewritten with it.
fn without_text(dir: &Path) -> TempDir {
    let copy = copy_of(dir);
    std::fs::remove_dir_all(copy.path().join("journal")).unwrap();
    copy
}

fn verified(dir: &TempDir) -> Verified {
    Ledger::verify_folder(dir.path(), &[]).unwrap()
}

fn assert_named(found: &Verified, entry: u64, words: &str, edit: &str) {
    match &found.first_difference {
        Some((seq, what)) => {
            assert!(what.contains(words), "{edit}: named as {what:?}");
            assert_eq!(*seq, entry, "{edit}: {what}");
        }
        None => panic!("{edit}: not named"),
    }
}

#[test]
fn a_journal_that_was_written_anew_is_named_by_the_text_copy() {
    let copy = two_shifts();
    let forger = Forger::at(copy.path());
    forger.run("UPDATE journal SET body = replace(body, 'change', 'lunch') WHERE seq = 6; UPDATE cash_movement SET reason = 'lunch'");
    forger.seal();
    forger.leave();
    assert_named(&verified(&copy), 6, "the text copy differs in entry 6", "sealed again");
}

/// Takes the newest sale away with everything that it left.
const CUT: &str = "DELETE FROM sale WHERE journal_seq = 14; DELETE FROM sale_line WHERE sale_seq = 14;
    DELETE FROM sale_tax WHERE sale_seq = 14; DELETE FROM sale_tender WHERE sale_seq = 14;
    DELETE FROM stock_movement WHERE journal_seq = 14; DELETE FROM print_job; DELETE FROM journal WHERE seq = 14;";

#[test]
fn a_tail_that_was_cut_off_is_named_by_the_text_copy_also_after_the_till_was_opened() {
    let copy = two_shifts();
    let forger = Forger::at(copy.path());
    forger.run(CUT);
    forger.leave();
    assert_named(
        &verified(&copy),
        14,
        "holds an entry 14 that the ledger does not",
        "cut",
    );
    let ledger = Ledger::open(copy.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    let found = ledger.verify().unwrap();
    assert_named(
        &found,
        14,
        "another entry 14, and no restore explains it",
        "cut and opened",
    );
}

#[test]
fn a_restore_explains_why_the_text_copy_went_further() {
    let dir = two_shifts();
    let backup = copy_of(dir.path());
    let machine = crate::shop::MACHINE;
    let ledger = Ledger::open(dir.path(), machine, "Z9Z", SOLD_AT_MS).unwrap();
    close(&ledger, "0.00", 2, None, SOLD_AT_MS);
    drop(ledger);
    std::fs::copy(backup.path().join("ledger.db"), dir.path().join("ledger.db")).unwrap();
    let ledger = Ledger::open(dir.path(), machine, "Z9Z", SOLD_AT_MS).unwrap();
    ledger
        .begin_epoch(EpochReason::Restored, machine, "Z9Z", SOLD_AT_MS)
        .unwrap();
    assert_eq!(ledger.verify().unwrap().first_difference, None, "nobody did wrong");
}

#[test]
fn an_older_ledger_put_in_the_place_of_a_newer_one_gives_no_number_out_twice_and_is_named() {
    let dir = two_shifts();
    let older = copy_of(dir.path());
    let open = |fresh| Ledger::open(dir.path(), crate::shop::MACHINE, fresh, SOLD_AT_MS).unwrap();
    let ledger = open("Z9Z");
    assert_eq!(ledger.till().unwrap().mark.epoch(), "K7Q", "nothing is wrong yet");
    let entry = ledger.journal_head().unwrap().unwrap().0 + 1;
    close(&ledger, "0.00", 2, None, SOLD_AT_MS);
    ledger.flush_journal_text().unwrap();
    drop(ledger);
    std::fs::copy(older.path().join("ledger.db"), dir.path().join("ledger.db")).unwrap();
    let ledger = open("Z9Z");
    assert_eq!(
        ledger.till().unwrap().mark.epoch(),
        "Z9Z",
        "the numbers since are not given out again"
    );
    assert_named(&ledger.verify().unwrap(), entry, "no restore explains it", "put back");
    drop(ledger);
    let ledger = open("Y8Y");
    assert_eq!(ledger.till().unwrap().mark.epoch(), "Z9Z", "once is enough");
    ledger
        .begin_epoch(EpochReason::Restored, crate::shop::MACHINE, "Y8Y", SOLD_AT_MS)
        .unwrap();
    assert_eq!(ledger.verify().unwrap().first_difference, None, "somebody said so");
}

#[test]
fn an_older_ledger_is_known_by_a_text_copy_whose_end_the_same_power_cut_tore() {
    let dir = two_shifts();
    let older = copy_of(dir.path());
    let ledger = Ledger::open(dir.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    close(&ledger, "0.00", 2, None, SOLD_AT_MS);
    drop(ledger);
    let path = dir.path().join("journal/2026-11.jsonl");
    let mut bytes = std::fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[end - 40..end - 1].fill(0xA5);
    std::fs::write(&path, bytes).unwrap();
    std::fs::copy(older.path().join("ledger.db"), dir.path().join("ledger.db")).unwrap();
    let ledger = Ledger::open(dir.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    assert_eq!(
        ledger.till().unwrap().mark.epoch(),
        "Z9Z",
        "no number is given out again"
    );
}

/// A file of the text copy, as lines, changed.
fn rewrite(dir: &TempDir, change: impl FnOnce(&mut Vec<String>)) {
    let path = dir.path().join("journal/2026-11.jsonl");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut lines: Vec<String> = text.lines().map(|line| format!("{line}\n")).collect();
    change(&mut lines);
    std::fs::write(&path, lines.concat()).unwrap();
}

#[test]
fn a_text_copy_that_says_something_else_is_named() {
    type Change = fn(&mut Vec<String>);
    let changes: [(Change, u64, &str); 5] = [
        (
            |lines| lines[3] = lines[3].replace("33980", "33880"),
            4,
            "the text copy differs in entry 4",
        ),
        (|lines| drop(lines.remove(5)), 6, "entry 6 is missing in the text copy"),
        (|lines| lines.swap(6, 7), 7, "entry 7 is missing in the text copy"),
        (
            |lines| lines.push(lines[13].replace("\"seq\":14", "\"seq\":15")),
            15,
            "an entry 15 that the ledger does not",
        ),
        (
            |lines| lines.push(lines[2].clone()),
            3,
            "an entry 3 that the ledger does not",
        ),
    ];
    let honest = two_shifts();
    for (number, (change, entry, words)) in changes.into_iter().enumerate() {
        let copy = copy_of(honest.path());
        rewrite(&copy, change);
        assert_named(&verified(&copy), entry, words, &format!("change {number}"));
    }
}

#[test]
fn a_text_copy_that_a_crash_cut_short_is_no_difference_until_the_till_has_caught_up() {
    let dir = two_shifts();
    rewrite(&dir, |lines| {
        lines.truncate(11);
        let half = lines[10].len() / 2;
        lines[10].truncate(half);
    });
    assert_eq!(
        verified(&dir).first_difference,
        None,
        "the last entries may not have come that far"
    );
    let ledger = Ledger::open(dir.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
    let found = ledger.verify().unwrap();
    assert_eq!(
        (found.entries, found.first_difference),
        (14, None),
        "the till wrote the rest"
    );
}

#[test]
fn a_text_copy_that_a_crash_tore_is_written_again_and_one_that_contradicts_the_ledger_is_not() {
    type Tear = fn(&mut Vec<u8>);
    // The bytes that a sector lost, and whether what is left is only torn.
    let tears: [(&str, Tear, bool); 5] = [
        ("zeros over two lines", |bytes| bytes[1_024..1_536].fill(0), true),
        ("rubbish before whole lines", |bytes| bytes[512..1_024].fill(0xA5), true),
        (
            "rubbish in the last line",
            |bytes| {
                let end = bytes.len();
                bytes[end - 40..end - 1].fill(0xA5);
            },
            true,
        ),
        ("nothing but rubbish", |bytes| bytes.fill(0xA5), true),
        (
            "rubbish before a line of another history",
            |bytes| {
                bytes[512..1_024].fill(0xA5);
                let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|part| part == what).unwrap();
                let at = find(bytes, b"\"seq\":13");
                let hash = at + find(&bytes[at..], b"\"hash\":\"") + 8;
                bytes[hash] = if bytes[hash] == b'0' { b'1' } else { b'0' };
            },
            false,
        ),
    ];
    let honest = two_shifts();
    let file = |dir: &TempDir| dir.path().join("journal/2026-11.jsonl");
    let whole = std::fs::read(file(&honest)).unwrap();
    for (case, tear, is_torn) in tears {
        let copy = copy_of(honest.path());
        let mut bytes = whole.clone();
        tear(&mut bytes);
        std::fs::write(file(&copy), bytes).unwrap();
        let ledger = Ledger::open(copy.path(), crate::shop::MACHINE, "Z9Z", SOLD_AT_MS).unwrap();
        assert_eq!(ledger.verify().unwrap().first_difference.is_none(), is_torn, "{case}");
        drop(ledger);
        assert_eq!(std::fs::read(file(&copy)).unwrap() == whole, is_torn, "{case}");
    }
}

#[test]
fn no_honest_history_raises_an_alarm() {
    for seed in 1..=8 {
        let history = History::of(seed, 150);
        let ledger = &history.shop.ledger;
        let found = ledger.verify().unwrap();
        assert_eq!(found.first_difference, None, "seed {seed}");
        let head = ledger.journal_head().unwrap().unwrap();
        assert_eq!((found.entries, found.head), head, "seed {seed}: all of it was read");
        assert!(found.sales > 20, "seed {seed}: only {} sales", found.sales);
    }
}

#[test]
fn a_long_history_is_verified_page_by_page_while_the_till_sells() {
    let shop = Shop::open();
    for number in 1..=1_100 {
        shop.sell_no(number);
    }
    let ledger = shop.ledger.clone();
    let verifying = std::thread::spawn(move || ledger.verify().unwrap());
    for number in 1_101..=1_150 {
        shop.sell_no(number);
    }
    let found = verifying.join().unwrap();
    assert_eq!(found.first_difference, None, "sales made meanwhile are no alarm");
    assert!(found.sales >= 1_100, "three pages were read, not {} sales", found.sales);
}

#[test]
fn a_folder_without_a_ledger_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let refused = Ledger::verify_folder(dir.path(), &[]);
    assert!(
        matches!(refused, Err(store::StoreError::NotThere { .. })),
        "{refused:?}"
    );
    let shop = Shop::closed();
    assert_eq!(
        shop.ledger.verify().unwrap().entries,
        2,
        "made at {MADE_AT_MS} with one member of staff"
    );
}
