//! Edits behind the till's back, many and by chance: each is named with its place wherever something vouches for that place, and what
//! nothing vouches for is never called fine. `cargo xtask prove edits` makes two thousand of them.

use super::copy_of;
use crate::forger::{Edit, Forger};
use crate::history::History;
use domain::anchor::HeadMark;
use std::path::Path;
use store::{Ledger, Verified};
use tempfile::TempDir;
use testkit::dice::Dice;
use testkit::prove::times;

/// Acts of the shop, and of what it was at an earlier time.
const ACTS: usize = 90;
const EARLIER: [usize; 3] = [30, 60, 75];

const SEED: u64 = 11;

/// The honest files, older ones of the same shop, and what is known of it outside.
struct Honest {
    dir: TempDir,
    older: Vec<TempDir>,
    /// As the Zs on paper have them.
    marks: Vec<HeadMark>,
    /// As a back end has them: the beginning of each sale's notes, and its mark.
    notes: Vec<(String, HeadMark)>,
    entries: u64,
    /// Entries of which a text can be changed with its row and nothing else.
    free: Vec<u64>,
}

impl Honest {
    fn of(seed: u64) -> Self {
        let history = History::signed(seed, ACTS).with_a_sale();
        let notes = history.shop.noted_marks();
        let (dir, marks) = closed(history);
        let older = EARLIER.map(|acts| closed(History::signed(seed, acts)).0);
        let forger = Forger::at(dir.path());
        let free = forger.entries_of("cash_movement");
        forger.leave();
        let entries = found(&dir, &marks).entries;
        Self {
            older: older.into(),
            dir,
            marks,
            notes,
            entries,
            free,
        }
    }

    /// The last entry that a mark on paper is of.
    fn on_paper(&self) -> u64 {
        self.marks.iter().map(HeadMark::seq).max().unwrap()
    }

    /// The last entry that a back end has noted of the epochs that a ledger knows: of others it cannot tell whose sales they are.
    fn noted(&self, dir: &Path) -> u64 {
        let forger = Forger::at(dir);
        let epochs = forger.texts("SELECT '[T1' || epoch || '-' FROM till_epoch");
        forger.leave();
        let is_known = |marker: &str| epochs.iter().any(|epoch| marker.starts_with(epoch.as_str()));
        let known = self.notes.iter().filter(|(marker, _)| is_known(marker));
        known.map(|(_, mark)| mark.seq()).max().unwrap_or(0)
    }
}

/// A history that ended, and the marks of its signed Zs.
fn closed(history: History) -> (TempDir, Vec<HeadMark>) {
    let shop = history.shop;
    let marks = shop.signed_marks();
    let dir = shop.dir;
    drop(shop.ledger);
    (dir, marks)
}

fn found(dir: &TempDir, marks: &[HeadMark]) -> Verified {
    Ledger::verify_folder(dir.path(), marks).unwrap()
}

/// What is left beside the ledger, and what somebody brings along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Witness {
    /// The text copy.
    Text,
    /// The text copy is gone; the Zs on paper are shown.
    Paper,
    /// The text copy is gone; the list of a back end is read back.
    Notes,
    /// The text copy is gone, and nobody shows anything.
    Nothing,
}

impl Witness {
    fn by_chance(dice: &mut Dice) -> Self {
        dice.one_of(&[Self::Text, Self::Paper, Self::Notes, Self::Nothing])
    }

    fn leave(self, dir: &Path, honest: &Honest) {
        if self != Self::Text {
            std::fs::remove_dir_all(dir.join("journal")).unwrap();
        }
        if self == Self::Notes {
            let forger = Forger::at(dir);
            forger.run(&read_back(&honest.notes));
            forger.leave();
        }
    }

    fn marks(self, honest: &Honest) -> &[HeadMark] {
        if self == Self::Paper { &honest.marks } else { &[] }
    }

    /// The last entry that it vouches for.
    fn reach(self, honest: &Honest, dir: &Path) -> u64 {
        match self {
            Self::Text => honest.entries,
            Self::Paper => honest.on_paper(),
            Self::Notes => honest.noted(dir),
            Self::Nothing => 0,
        }
    }
}

/// The rows that a list of orders leaves in the file, whatever stood there.
fn read_back(notes: &[(String, HeadMark)]) -> String {
    let row = |(marker, mark): &(String, HeadMark)| {
        format!(
            "INSERT OR REPLACE INTO remote_item (upstream_id, kind, remote_id, name, body, seen_in)
             SELECT min(id), 'order', '{marker}', '{marker}', '{{\"anchor\":\"{mark}\"}}', 1 FROM upstream HAVING count(*) > 0;"
        )
    };
    notes.iter().map(row).collect()
}

/// What is done, and the first entry that is not as it was.
fn edit(dir: &Path, honest: &Honest, dice: &mut Dice) -> (Edit, Option<u64>) {
    match dice.below(8) {
        0 => cut(dir, honest, dice),
        1 => put_older_back(dir, honest, dice),
        2 => rewrite(dir, honest, dice),
        3 => swap_entries(dir, honest, dice),
        _ => {
            let forger = Forger::at(dir);
            let edit = forger.edit(dice);
            forger.leave();
            (edit, None)
        }
    }
}

fn done(what: String, entry: u64) -> (Edit, Option<u64>) {
    (Edit { what, entry: None }, Some(entry))
}

/// The newest entries are gone, their rows stay or go with them.
fn cut(dir: &Path, honest: &Honest, dice: &mut Dice) -> (Edit, Option<u64>) {
    let from = honest.entries - dice.below(12) as u64;
    let (forger, with_rows) = (Forger::at(dir), dice.below(2) == 0);
    if with_rows {
        forger.cut_rows(from);
    }
    forger.run(&format!("DELETE FROM journal WHERE seq >= {from}"));
    forger.leave();
    done(
        format!("the entries from {from} on cut off, rows too: {with_rows}"),
        from,
    )
}

/// An older file of the same till is put in its place.
fn put_older_back(dir: &Path, honest: &Honest, dice: &mut Dice) -> (Edit, Option<u64>) {
    let older = &honest.older[dice.below(honest.older.len())];
    std::fs::copy(older.path().join("ledger.db"), dir.join("ledger.db")).unwrap();
    let entries = Ledger::verify_folder(older.path(), &[]).unwrap().entries;
    done(format!("the file of {entries} entries put back"), entries + 1)
}

/// An act is changed with its row, and the whole chain sealed again, as somebody can who has the source of this program.
fn rewrite(dir: &Path, honest: &Honest, dice: &mut Dice) -> (Edit, Option<u64>) {
    let (seq, reason) = (honest.free[dice.below(honest.free.len())], dice.number());
    let forger = Forger::at(dir);
    forger.run(&format!(
        "UPDATE journal SET body = json_set(body, '$.reason', '{reason}') WHERE seq = {seq};
         UPDATE cash_movement SET reason = '{reason}' WHERE journal_seq = {seq}"
    ));
    forger.seal();
    forger.leave();
    done(format!("the reason of entry {seq} rewritten with the chain"), seq)
}

/// Two entries change their places.
fn swap_entries(dir: &Path, honest: &Honest, dice: &mut Dice) -> (Edit, Option<u64>) {
    let last = usize::try_from(honest.entries).unwrap();
    let one = 1 + dice.below(last - 1) as u64;
    let other = one + 1 + dice.below(last - usize::try_from(one).unwrap()) as u64;
    let forger = Forger::at(dir);
    forger.run(&format!(
        "UPDATE journal SET seq = -1 WHERE seq = {one}; UPDATE journal SET seq = {one} WHERE seq = {other};
         UPDATE journal SET seq = {other} WHERE seq = -1"
    ));
    forger.leave();
    done(format!("entries {one} and {other} swapped"), one)
}

/// Whether the edit was named. One that was not lies beyond everything that vouches for the ledger, and what was found says so.
fn is_named(
    honest: &Honest,
    witness: Witness,
    dir: &Path,
    (edit, place): (&Edit, Option<u64>),
    found: &Verified,
) -> bool {
    if let Some((entry, what)) = &found.first_difference {
        let expected = edit.entry.map(i64::unsigned_abs);
        assert!(
            expected.is_none_or(|expected| expected == *entry),
            "{witness:?}: {} is named at {entry}: {what}",
            edit.what
        );
        // An anchor that an edit contradicts may come later than the edit itself, never earlier.
        assert!(
            place.is_none_or(|place| *entry == 0 || place <= *entry),
            "{}: {what}",
            edit.what
        );
        return true;
    }
    let Some(place) = place else {
        panic!("{witness:?}: not named: {}", edit.what);
    };
    assert!(
        place > witness.reach(honest, dir),
        "{witness:?}: not named: {}",
        edit.what
    );
    // Where every entry is vouched for, only a tail can be missing that nothing tells of.
    let (from, to) = found.reach.not_checkable(found.entries).unwrap_or((place, place - 1));
    assert!(
        from <= place && to == found.entries,
        "{witness:?}: called fine: {}",
        edit.what
    );
    false
}

#[test]
fn edits_by_chance_are_named_or_lie_where_nothing_is_called_fine() {
    let honest = Honest::of(SEED);
    assert!(
        honest.marks.len() > 2 && honest.free.len() > 4,
        "the shop is busy enough"
    );
    assert_eq!(
        found(&honest.dir, &honest.marks).first_difference,
        None,
        "nothing is wrong before the edits"
    );
    let edits = times(2_000, 60);
    let mut dice = Dice::seeded(20_261_130);
    let mut named = 0;
    for _ in 0..edits {
        let copy = copy_of(honest.dir.path());
        let witness = Witness::by_chance(&mut dice);
        let (edit, place) = edit(copy.path(), &honest, &mut dice);
        witness.leave(copy.path(), &honest);
        let found = found(&copy, witness.marks(&honest));
        named += usize::from(is_named(&honest, witness, copy.path(), (&edit, place), &found));
    }
    println!(
        "{edits} edits, {named} named with their place, {} called not checkable, 0 called fine",
        edits - named
    );
    assert!(named * 10 >= edits * 8, "void: only {named} of {edits} could be named");
}

#[test]
fn a_shop_made_anew_with_the_stolen_key_does_not_fit_the_zs_on_paper() {
    let honest = Honest::of(SEED);
    for seed in SEED + 1..SEED + 4 {
        let (other, _) = closed(History::signed(seed, ACTS).with_a_sale());
        assert_eq!(
            found(&other, &[]).first_difference,
            None,
            "in itself nothing is wrong with it"
        );
        let named = found(&other, &honest.marks).first_difference;
        let first = honest.marks.iter().map(|mark| mark.seq()).min();
        assert_eq!(named.map(|(entry, _)| entry), first, "the first Z on paper names it");
    }
}
