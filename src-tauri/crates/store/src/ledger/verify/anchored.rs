//! What holds the journal from outside: Zs that signed it, its text copy, and Zs on paper that somebody shows. What comes after the last
//! of them nobody can check, however well it fits together.

use super::Difference;
use crate::ledger::anchor::{HeadSigned, KeyMade};
use crate::ledger::journal::{Act, Entry};
use crate::ledger::shift::ShiftClosed;
use domain::anchor::HeadMark;

/// How far each kind of anchor covers the journal: the number of the last entry that it vouches for, 0 where it vouches for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Signed Zs.
    pub signed: u64,
    /// The text copy.
    pub copied: u64,
    /// Marks that were shown and agree.
    pub shown: u64,
}

impl Reach {
    /// The entries up to `last` that no signed Z covers.
    #[must_use]
    pub fn not_signed(&self, last: u64) -> Option<(u64, u64)> {
        after(self.signed, last)
    }

    /// The entries up to `last` that nothing covers.
    #[must_use]
    pub fn not_checkable(&self, last: u64) -> Option<(u64, u64)> {
        after(self.signed.max(self.copied).max(self.shown), last)
    }
}

fn after(covered: u64, last: u64) -> Option<(u64, u64)> {
    (covered < last).then_some((covered + 1, last))
}

/// The anchors, held against the journal as it is read.
pub(super) struct Anchored {
    shown: Vec<HeadMark>,
    pub(super) reach: Reach,
    has_key: bool,
    /// The Z that waits for its signature, which is the next entry.
    unsigned: Option<u64>,
}

impl Anchored {
    pub(super) fn by(shown: &[HeadMark]) -> Self {
        Self {
            shown: shown.to_vec(),
            reach: Reach::default(),
            has_key: false,
            unsigned: None,
        }
    }

    /// The first of the next entries that an anchor contradicts.
    pub(super) fn first_difference(&mut self, entries: &[Entry]) -> Option<Difference> {
        entries.iter().find_map(|entry| self.contradicted(entry))
    }

    fn contradicted(&mut self, entry: &Entry) -> Option<Difference> {
        let is_signature = entry.kind == HeadSigned::KIND;
        if let Some(seq) = self.unsigned.take_if(|_| !is_signature) {
            return Some(unsigned(seq));
        }
        self.unsigned = (self.has_key && entry.kind == ShiftClosed::KIND).then_some(entry.seq);
        self.has_key |= entry.kind == KeyMade::KIND;
        if is_signature {
            // It signs the entry before it: the replay has checked that.
            self.reach.signed = entry.seq - 1;
            self.unsigned = None;
        }
        for mark in self.shown.iter().filter(|mark| mark.seq() == entry.seq) {
            if *mark != HeadMark::of(entry.seq, &entry.hash) {
                let what = format!("entry {} is not the one of the mark {mark}", entry.seq);
                return Some(Difference::at(entry.seq, what));
            }
            self.reach.shown = entry.seq;
        }
        None
    }

    /// What is missing after the last entry: a signature, or the entry of a mark.
    pub(super) fn missing(&self, last: u64) -> Option<Difference> {
        let beyond = self.shown.iter().filter(|mark| mark.seq() > last);
        let beyond = beyond.min_by_key(|mark| mark.seq()).map(|mark| {
            let what = format!("the journal ends at entry {last}, the mark {mark} is of a later one");
            Difference::at(last + 1, what)
        });
        self.unsigned.map(unsigned).or(beyond)
    }
}

fn unsigned(seq: u64) -> Difference {
    Difference::at(seq, format!("the Z of entry {seq} is not signed"))
}
