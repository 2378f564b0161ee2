//! Talking with a terminal: one conversation about a charge at a time, and what it comes to.

use crate::Till;
use crate::events::Kind;
use devices::{Charge, Charged, PaymentTerminal, TerminalFault};
use domain::CardAttemptId;
use domain::card::CardWord;
use domain::settle::is_card_number;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The terminal could not be reached: nothing was charged.
const NOT_REACHED: &str = "not_reached";

/// The terminal had not heard of the charge, and never makes it now.
const NEVER_HEARD: &str = "never_heard";

/// The charges that a terminal is being asked about.
#[derive(Debug, Default)]
pub(crate) struct Conversations(Mutex<BTreeSet<CardAttemptId>>);

impl Conversations {
    fn now(&self) -> MutexGuard<'_, BTreeSet<CardAttemptId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a terminal is being asked about a charge.
    pub(super) fn has(&self, id: CardAttemptId) -> bool {
        self.now().contains(&id)
    }
}

/// A conversation about a charge. Dropping it ends it.
pub(super) struct Conversation<'a> {
    till: &'a Till,
    id: CardAttemptId,
}

impl<'a> Conversation<'a> {
    /// Begins one; none where there is one already.
    pub(super) fn begin(till: &'a Till, id: CardAttemptId) -> Option<Self> {
        // What is made in vain would end the other's conversation.
        let is_first = till.conversations.now().insert(id);
        is_first.then(|| Self { till, id })
    }
}

impl Drop for Conversation<'_> {
    fn drop(&mut self) {
        self.till.conversations.now().remove(&self.id);
        self.till.events().send(Kind::Card);
        self.till.status_changed();
    }
}

/// What a terminal's answer comes to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) word: CardWord,
    pub(super) proof: Option<String>,
    pub(super) reason: String,
}

/// Why it is still not known what became of a charge.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unsaid {
    /// The customer is still at it.
    Waiting,
    /// The terminal does not know, or does not answer.
    Silent,
}

/// Asks for money, once. Where the answer is lost, the outcome is asked for at once; the money never again.
pub(super) fn pay(terminal: &dyn PaymentTerminal, charge: &Charge) -> Result<Said, Unsaid> {
    match terminal.pay(charge) {
        Ok(charged) => said(charged),
        Err(TerminalFault::NotStarted { why }) => {
            tracing::warn!(%why, "a card was not charged");
            Ok(declined(NOT_REACHED))
        }
        Err(TerminalFault::Unknown { why }) => {
            tracing::warn!(%why, id = %charge.id, "it is not known whether a card was charged");
            status(terminal, &charge.id)
        }
    }
}

/// Asks what became of a charge.
pub(super) fn status(terminal: &dyn PaymentTerminal, id: &str) -> Result<Said, Unsaid> {
    terminal.status(id).map_or_else(
        |why| {
            tracing::warn!(%why, %id, "a card terminal does not say what became of a charge");
            Err(Unsaid::Silent)
        },
        said,
    )
}

fn said(charged: Charged) -> Result<Said, Unsaid> {
    match charged {
        Charged::Approved { proof } => Ok(Said {
            word: CardWord::Approved,
            proof: Some(proof).filter(|proof| !proof.is_empty() && !is_card_number(proof)),
            reason: String::new(),
        }),
        Charged::Declined { why } => Ok(declined(&why)),
        Charged::Never => Ok(declined(NEVER_HEARD)),
        Charged::Waiting => Err(Unsaid::Waiting),
        Charged::Unknown => Err(Unsaid::Silent),
    }
}

fn declined(reason: &str) -> Said {
    Said {
        word: CardWord::Declined,
        proof: None,
        reason: reason.to_owned(),
    }
}
