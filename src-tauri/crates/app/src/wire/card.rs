//! Charges on a card terminal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The shop's card terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CardTerminal {
    /// Where it is, as `tcp:HOST:PORT`; empty where there is none, or it is not joined to the till.
    pub address: String,
    /// How many seconds a customer has to pay; 90 where nobody says.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub wait_s: Option<u32>,
}

/// Asks the terminal for money for the open sale, and waits for what comes of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCard {
    /// The sale as the asker sees it; the open one where it is not named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub cart_id: Option<String>,
    /// How much; all that is still owed where it is not said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub amount: Option<String>,
    /// The charge's own id: delivered twice it is asked for once.
    pub request_id: String,
}

/// A charge.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CardRef {
    /// Its id.
    pub id: String,
}

/// A person who looked at the terminal says whether the card was charged.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleCard {
    /// Which charge.
    pub id: String,
    /// It was charged; else it was not, or the money was given back at the terminal.
    pub charged: bool,
    /// How one knows.
    pub reason: String,
    /// The number of the terminal's slip.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub proof: Option<String>,
}

/// What a terminal was asked for, and what is known of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CardAttempt {
    /// Its id.
    pub id: String,
    /// How much.
    pub amount: String,
    /// Which terminal.
    pub address: String,
    /// `asking` while the terminal is at it, `unknown` where nobody knows, `approved`, `declined` or `given_back`.
    pub state: String,
    /// What proves that the card was charged.
    pub proof: Option<String>,
    /// Why it is so: `not_reached`, `never_heard`, the terminal's words, or a person's; empty where nothing is said.
    pub reason: String,
    /// When the terminal was asked.
    pub asked_at: String,
    /// Who asked it.
    pub asked_by: String,
    /// Whether it is for the open sale.
    pub here: bool,
}

/// The charges for the open sale, and before them those of other sales that somebody must look after; each the oldest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CardAttempts {
    /// The charges.
    pub attempts: Vec<CardAttempt>,
}
