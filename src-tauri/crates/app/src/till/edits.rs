//! The edits of products made at this till, and what the catalogue makes of them.

use super::Till;
use crate::refusal::Refusal;
use std::sync::PoisonError;
use store::EditConflict;

impl Till {
    /// Applies the edits made at this till that the catalogue does not have yet: after a crash and after an import.
    pub(crate) fn put_edits_back(&self) -> Result<(), Refusal> {
        self.catch_up()?;
        self.compare_edits()
    }

    /// Applies an edit that was just recorded. While none stands against an import there is nothing else to look at.
    pub(crate) fn put_edit(&self) -> Result<(), Refusal> {
        if self.catch_up()? || !self.conflicts().is_empty() {
            self.compare_edits()?;
        }
        Ok(())
    }

    /// Answers whether an edit no longer fits its product.
    fn catch_up(&self) -> Result<bool, Refusal> {
        let conflicts = self.catalogue.catch_up(&self.ledger)?;
        for conflict in &conflicts {
            tracing::warn!(?conflict, "an edit made at this till no longer fits its product");
        }
        Ok(!conflicts.is_empty())
    }

    fn compare_edits(&self) -> Result<(), Refusal> {
        let conflicts = self.catalogue.conflicts(&self.ledger)?;
        *self.conflicts.lock().unwrap_or_else(PoisonError::into_inner) = conflicts;
        Ok(())
    }

    /// The edits made at this till that stand against what an import brought.
    pub(crate) fn conflicts(&self) -> Vec<EditConflict> {
        self.conflicts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
