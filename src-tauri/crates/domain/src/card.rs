//! Card terminals: one attempt to charge a card, and what may become of it. An attempt is kept from before the terminal is asked, so
//! that a charge whose answer is lost is still known of.

use crate::money::Money;
use crate::settle::{Method, Tender};
use crate::{CardAttemptId, CartId};
use thiserror::Error;

/// One attempt to charge a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardAttempt {
    /// Identity, made before the terminal is asked.
    pub id: CardAttemptId,
    /// The cart that it pays for.
    pub cart_id: CartId,
    /// How much.
    pub amount: Money,
    /// The terminal that was asked.
    pub address: String,
    /// What is known of it.
    pub state: CardState,
    /// What the terminal, or the person who read its slip, names as proof of the charge.
    pub proof: Option<String>,
    /// Why it is as it is: what the terminal said, or what a person wrote. Empty where there is nothing to say.
    pub reason: String,
}

/// What is known of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardState {
    /// The terminal was asked, or was about to be. Without a live conversation nobody knows whether the card was charged.
    Asked,
    /// The card was charged.
    Approved,
    /// The card was not charged.
    Declined,
    /// The card was charged, and a person gave the money back at the terminal.
    GivenBack,
}

impl CardState {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::GivenBack => "given_back",
        }
    }

    /// Whether the card was charged for it, or may have been.
    #[must_use]
    pub const fn may_hold_money(self) -> bool {
        matches!(self, Self::Asked | Self::Approved)
    }

    /// What becomes of it by this word; none where the word changes nothing. A late approval is believed, whatever was believed before:
    /// the card was charged. A decline after an approval is an old answer.
    #[must_use]
    pub const fn after(self, word: CardWord) -> Option<Self> {
        match (self, word) {
            (Self::Asked | Self::Declined, CardWord::Approved | CardWord::Charged) => Some(Self::Approved),
            (Self::Asked, CardWord::Declined | CardWord::NotCharged) => Some(Self::Declined),
            (Self::Approved, CardWord::NotCharged) => Some(Self::GivenBack),
            (Self::Approved | Self::Declined | Self::GivenBack, _) => None,
        }
    }
}

/// What is said of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardWord {
    /// The terminal: charged.
    Approved,
    /// The terminal: not charged, and never will be.
    Declined,
    /// A person who looked at the terminal: charged.
    Charged,
    /// A person who looked at the terminal: not charged, or given back there.
    NotCharged,
}

impl CardWord {
    /// Every word.
    pub const ALL: [Self; 4] = [Self::Approved, Self::Declined, Self::Charged, Self::NotCharged];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Charged => "charged",
            Self::NotCharged => "not_charged",
        }
    }
}

/// It is not known whether a card was charged for a cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it is not known whether a card was charged for this sale (settle that first)")]
pub struct CardUnknown;

/// What was charged for a cart, as tenders of its sale.
#[must_use]
pub fn charged(attempts: &[CardAttempt]) -> Vec<Tender> {
    let approved = attempts.iter().filter(|attempt| attempt.state == CardState::Approved);
    approved.map(CardAttempt::tender).collect()
}

/// Refuses to go on while nobody knows what became of an attempt: whoever pays again might pay twice.
///
/// # Errors
/// [`CardUnknown`].
pub fn must_be_known(attempts: &[CardAttempt]) -> Result<(), CardUnknown> {
    match attempts.iter().any(|attempt| attempt.state == CardState::Asked) {
        true => Err(CardUnknown),
        false => Ok(()),
    }
}

impl CardAttempt {
    fn tender(&self) -> Tender {
        Tender {
            method: Method::Card,
            amount: self.amount,
            reference: self.proof.clone(),
        }
    }
}
