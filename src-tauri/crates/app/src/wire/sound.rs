//! Sounds: which there are, how loud, and whether they can be heard.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a tone tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ToneKind {
    /// An item was added, or a code understood.
    Added,
    /// Something was not understood or refused.
    Refused,
    /// A payment was taken.
    Paid,
    /// A person should look: the drawer was opened without a sale, a printer or a scanner is away, the till cannot save.
    Warning,
    /// A line or a whole sale was taken away.
    TakenAway,
}

/// A tone and whether it is played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToneSetting {
    /// The tone.
    pub tone: ToneKind,
    /// Whether it is played.
    pub on: bool,
}

/// Whether the till can be heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SoundState {
    /// Nothing was played yet.
    Untried,
    /// The last tone was played.
    Heard,
    /// There is no sound device, or it failed.
    Silent {
        /// In the system's words.
        why: String,
    },
    /// This program makes no sounds; the till's window does.
    Elsewhere,
}

/// How the sounds are set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SoundSettings {
    /// How loud, 0 (off) to 100.
    pub volume_percent: u32,
    /// Each tone.
    pub tones: Vec<ToneSetting>,
    /// Whether the till can be heard.
    pub state: SoundState,
}

/// How the sounds are to be. What is absent stays as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSound {
    /// How loud, 0 (off) to 100.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volume_percent: Option<u32>,
    /// Tones to switch on.
    #[serde(default)]
    pub on: Vec<ToneKind>,
    /// Tones to switch off.
    #[serde(default)]
    pub off: Vec<ToneKind>,
}

/// Plays a tone now, also one that is switched off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrySound {
    /// The tone.
    pub tone: ToneKind,
}
