//! What the till sounds like: which tone follows what, how loud, and whether there is anything to hear it with.

mod tones;

use crate::Till;
use crate::caller::Acting;
use crate::outside::Outside;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::sound::{SetSound, SoundSettings, SoundState, ToneKind, ToneSetting, TrySound};
use devices::{Hearing, Sounder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLock};
use store::Ledger;

pub(crate) use tones::after;

const SETTING: &str = "sound";

/// Loud enough for a shop, soft enough to be borne all day.
const USUAL_VOLUME_PERCENT: u32 = 60;

/// A tone that is tried is heard even where the sounds are off.
const TRIED_VOLUME_PERCENT: u32 = 30;

/// How loud, and what is switched off.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Volume {
    percent: u32,
    off: BTreeSet<ToneKind>,
}

impl Default for Volume {
    fn default() -> Self {
        Self {
            percent: USUAL_VOLUME_PERCENT,
            off: BTreeSet::new(),
        }
    }
}

/// The sounds of the till.
pub(crate) struct Sounds {
    volume: RwLock<Volume>,
    /// Nothing where this program has no sound device.
    sounder: Option<Sounder>,
}

impl Sounds {
    /// As the ledger has them. A setting that cannot be read is the usual one: no till stays shut for its sounds.
    pub(crate) fn of(ledger: &Ledger, outside: &dyn Outside) -> Self {
        let kept = ledger.setting(SETTING).ok().flatten();
        let volume = kept
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Self {
            volume: RwLock::new(volume),
            sounder: outside.sound_device().map(|device| Sounder::new(device, tell)),
        }
    }

    /// Plays a tone, where it is on. Never waits.
    pub(crate) fn play(&self, tone: ToneKind) {
        let Some(sounder) = &self.sounder else { return };
        let volume = self.volume();
        if volume.percent > 0 && !volume.off.contains(&tone) {
            sounder.play(tones::tone(tone), volume.percent);
        }
    }

    fn volume(&self) -> Volume {
        self.volume.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn shown(&self) -> SoundSettings {
        let volume = self.volume();
        let setting = |tone: &ToneKind| ToneSetting {
            tone: *tone,
            on: !volume.off.contains(tone),
        };
        SoundSettings {
            volume_percent: volume.percent,
            tones: tones::ALL.iter().map(setting).collect(),
            state: self.state(),
        }
    }

    fn state(&self) -> SoundState {
        match self.sounder.as_ref().map(Sounder::hearing) {
            None => SoundState::Elsewhere,
            Some(Hearing::Untried) => SoundState::Untried,
            Some(Hearing::Heard) => SoundState::Heard,
            Some(Hearing::Silent(why)) => SoundState::Silent { why },
        }
    }
}

fn tell(hearing: &Hearing) {
    match hearing {
        Hearing::Silent(why) => tracing::warn!(why, "the till is silent"),
        Hearing::Heard | Hearing::Untried => tracing::info!("the till can be heard"),
    }
}

pub(crate) fn settings(till: &Till, _: &Acting, _: Nothing) -> Result<SoundSettings, Refusal> {
    Ok(till.sounds().shown())
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetSound) -> Result<SoundSettings, Refusal> {
    let mut volume = till.sounds().volume();
    if let Some(percent) = request.volume_percent {
        if percent > 100 {
            return Err(Refusal::new(Code::BadRequest).with("detail", "volume_percent is 0 to 100"));
        }
        volume.percent = percent;
    }
    volume.off.retain(|tone| !request.on.contains(tone));
    volume.off.extend(&request.off);
    setting::put(till, acting, SETTING, &volume)?;
    *till.sounds().volume.write().unwrap_or_else(PoisonError::into_inner) = volume;
    Ok(till.sounds().shown())
}

/// Plays a tone now and answers whether it could be played.
pub(crate) fn try_out(till: &Till, _: &Acting, request: TrySound) -> Result<SoundSettings, Refusal> {
    let sounds = till.sounds();
    if let Some(sounder) = &sounds.sounder {
        let volume_percent = sounds.volume().percent.max(TRIED_VOLUME_PERCENT);
        sounder.insist(tones::tone(request.tone), volume_percent);
    }
    Ok(sounds.shown())
}

/// A scan came where no page takes one: nothing is done, and the tone says so.
pub(crate) fn scan_not_taken(_: &Till, _: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    Ok(Nothing {})
}
