//! Verification: the journal alone says what the ledger must hold. Its chain is computed again, a twin is rebuilt from it, and every
//! row that the journal makes, and every line of the text copy, is held against it.
//!
//! Pages of entries are read in short transactions, so that a till goes on selling meanwhile: rows of finished acts never change.

mod anchored;
mod compare;
mod copy;
mod epochs;
mod noted;
mod shadow;
mod tables;
mod walk;

pub use anchored::Reach;

use crate::StoreError;
use crate::connection::Readers;
use crate::ledger::totals::subtotal;
use crate::ledger::{FILE, Ledger};
use anchored::Anchored;
use copy::Copy;
use domain::anchor::HeadMark;
use noted::noted;
use std::path::Path;
use walk::Walk;

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries that agree with everything else.
    pub entries: u64,
    /// Sales, refunds and voids among them.
    pub sales: u64,
    /// The hash of the last of them, 64 hexadecimal digits.
    pub head: String,
    /// The number of the first entry that does not agree with the rest, and what differs; 0 where no entry explains what was found.
    /// An entry that only a newer program could check is named here too.
    pub first_difference: Option<(u64, String)>,
    /// How far anchors vouch for these entries. What lies beyond is not known to be fine.
    pub reach: Reach,
}

impl Ledger {
    /// Checks everything that the journal can tell: the chain, each document's figures, receipt numbers, Z totals, every row that an
    /// entry makes, its signed Zs, the text copy, the marks that back ends keep in the notes of sales, and those that are shown (as Zs
    /// have them on paper).
    ///
    /// # Errors
    /// [`StoreError`] when the ledger or the text copy cannot be read. What does not agree is no error but the first difference.
    pub fn verify_by(&self, shown: &[HeadMark]) -> Result<Verified, StoreError> {
        let dir = self.inner.path.parent().unwrap_or(Path::new(""));
        let up_to_date = || self.flush_journal_text();
        verify(dir, Copy::of(dir, Some(&up_to_date))?, Anchored::by(shown))
    }

    /// The same where nobody shows a mark.
    ///
    /// # Errors
    /// As [`Ledger::verify_by`].
    pub fn verify(&self) -> Result<Verified, StoreError> {
        self.verify_by(&[])
    }

    /// The same for a folder that nobody has open, also one whose ledger [`Ledger::open`] refuses. Nothing is written. The text copy
    /// may lack the newest entries: a crash may have come before them.
    ///
    /// # Errors
    /// As [`Ledger::verify_by`], and [`StoreError::NotThere`].
    pub fn verify_folder(dir: &Path, shown: &[HeadMark]) -> Result<Verified, StoreError> {
        if !Self::is_there(dir) {
            return Err(StoreError::NotThere { name: FILE.to_owned() });
        }
        verify(dir, Copy::of(dir, None)?, Anchored::by(shown))
    }
}

/// Something that does not agree.
#[derive(Debug)]
struct Difference {
    entry: u64,
    what: String,
}

impl Difference {
    const fn at(entry: u64, what: String) -> Self {
        Self { entry, what }
    }
}

/// The one that comes first in the journal.
fn earlier(one: Option<Difference>, other: Option<Difference>) -> Option<Difference> {
    one.into_iter().chain(other).min_by_key(|difference| difference.entry)
}

fn verify(dir: &Path, mut copy: Copy<'_>, mut anchored: Anchored) -> Result<Verified, StoreError> {
    let readers = Readers::new(&dir.join(FILE));
    let mut walk = Walk::start()?;
    let mut difference = readers.read(|db| walk.unfit(db))?;
    if difference.is_none() {
        anchored.add(noted(&readers)?);
    }
    let mut through = false;
    while difference.is_none() && !through {
        let page = readers.read(|db| walk.page(db))?;
        difference = earlier(page.difference, copy.first_difference(&page.entries)?);
        difference = earlier(difference, anchored.first_difference(&page.entries));
        through = page.is_last;
    }
    if difference.is_none() {
        difference = earlier(
            anchored.missing(walk.last_seq()),
            copy.unexplained(&readers, walk.last_seq())?,
        );
        let subtotal = readers.read(subtotal::first_wrong)?;
        difference = earlier(difference, subtotal.map(|(entry, what)| Difference::at(entry, what)));
    }
    let reach = Reach {
        copied: copy.last_seq(),
        ..anchored.reach
    };
    Ok(walk.found(difference, reach))
}
