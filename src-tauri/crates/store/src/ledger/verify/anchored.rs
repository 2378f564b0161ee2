//! What holds the journal from outside: Zs that signed it, its text copy, Zs on paper that somebody shows, and what back ends keep in the
//! notes of sales. What comes after the last of them nobody can check, however well it fits together.

use super::Difference;
use super::noted::Noted;
use crate::ledger::anchor::{HeadSigned, KeyMade};
use crate::ledger::journal::{Act, Entry};
use crate::ledger::shift::ShiftClosed;
use domain::anchor::HeadMark;
use std::collections::BTreeMap;

/// How far each kind of anchor covers the journal: the number of the last entry that it vouches for, 0 where it vouches for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Signed Zs.
    pub signed: u64,
    /// The text copy.
    pub copied: u64,
    /// Marks that were shown and agree.
    pub shown: u64,
    /// Marks in the notes of sales at back ends, as their lists were read last.
    pub noted: u64,
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
        after(self.signed.max(self.copied).max(self.shown).max(self.noted), last)
    }
}

fn after(covered: u64, last: u64) -> Option<(u64, u64)> {
    (covered < last).then_some((covered + 1, last))
}

/// A mark that says what an entry must be.
struct Claim {
    mark: HeadMark,
    /// Where it was noted; nothing where somebody showed it.
    noted: Option<String>,
}

impl Claim {
    fn name(&self) -> String {
        let of = self.noted.iter().map(|by| format!(", noted by {by}"));
        std::iter::once(self.mark.to_string()).chain(of).collect()
    }
}

/// The anchors, held against the journal as it is read.
pub(super) struct Anchored {
    /// By the number of the entry.
    claims: BTreeMap<u64, Vec<Claim>>,
    pub(super) reach: Reach,
    has_key: bool,
    /// The Z that waits for its signature, which is the next entry.
    unsigned: Option<u64>,
}

impl Anchored {
    pub(super) fn by(shown: &[HeadMark]) -> Self {
        let mut anchored = Self {
            claims: BTreeMap::new(),
            reach: Reach::default(),
            has_key: false,
            unsigned: None,
        };
        for mark in shown {
            anchored.claim(mark.clone(), None);
        }
        anchored
    }

    /// Holds the journal against what back ends have noted, too.
    pub(super) fn add(&mut self, noted: Vec<Noted>) {
        for one in noted {
            self.claim(one.mark, Some(one.by));
        }
    }

    fn claim(&mut self, mark: HeadMark, noted: Option<String>) {
        let claims = self.claims.entry(mark.seq()).or_default();
        claims.push(Claim { mark, noted });
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
        let mark = HeadMark::of(entry.seq, &entry.hash);
        for claim in self.claims.get(&entry.seq).into_iter().flatten() {
            if claim.mark != mark {
                let what = format!("entry {} is not the one of the mark {}", entry.seq, claim.name());
                return Some(Difference::at(entry.seq, what));
            }
            let reach = match claim.noted {
                None => &mut self.reach.shown,
                Some(_) => &mut self.reach.noted,
            };
            *reach = entry.seq;
        }
        None
    }

    /// What is missing after the last entry: a signature, or the entry of a mark.
    pub(super) fn missing(&self, last: u64) -> Option<Difference> {
        let beyond = self.claims.range(last + 1..).find_map(|(_, claims)| claims.first());
        let beyond = beyond.map(|claim| {
            let what = format!(
                "the journal ends at entry {last}, the mark {} is of a later one",
                claim.name()
            );
            Difference::at(last + 1, what)
        });
        self.unsigned.map(unsigned).or(beyond)
    }
}

fn unsigned(seq: u64) -> Difference {
    Difference::at(seq, format!("the Z of entry {seq} is not signed"))
}
