//! Tones: made sample by sample, so that no sound file is shipped and none is decoded.

/// Samples a second.
pub const SAMPLES_PER_SECOND: u32 = 48_000;

/// How long a note swells and fades: what begins or ends at once clicks.
const FADE_MS: u32 = 5;

/// How much of the third overtone is in a note. Small speakers hardly carry the lowest notes themselves.
const OVERTONE: f64 = 0.25;

/// A note, or a rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its pitch; 0 is a rest.
    pub hz: u32,
    /// How long it lasts, in milliseconds.
    pub ms: u32,
}

/// Notes that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// What it is called.
    pub name: &'static str,
    /// Its notes.
    pub notes: &'static [Note],
}

impl Tone {
    /// The tone for a speaker: one channel, [`SAMPLES_PER_SECOND`], each sample between -1 and 1. `volume_percent` is how loud it seems, so
    /// its square is how far the speaker moves.
    #[must_use]
    pub fn samples(&self, volume_percent: u32) -> Vec<f32> {
        let volume = f64::from(volume_percent.min(100)) / 100.0;
        let note = |note: &Note| note_samples(*note, volume * volume);
        self.notes.iter().flat_map(note).collect()
    }
}

fn note_samples(note: Note, peak: f64) -> Vec<f32> {
    let count = samples_in(note.ms);
    let fade = samples_in(FADE_MS.min(note.ms / 2));
    let sample = |at: u32| {
        let turn = std::f64::consts::TAU * f64::from(note.hz) * f64::from(at) / f64::from(SAMPLES_PER_SECOND);
        let wave = (turn.sin() + OVERTONE * (3.0 * turn).sin()) / (1.0 + OVERTONE);
        let from_an_end = f64::from(at.min(count - 1 - at)) / f64::from(fade.max(1));
        (peak * wave * from_an_end.min(1.0)) as f32
    };
    (0..count).map(sample).collect()
}

const fn samples_in(ms: u32) -> u32 {
    ms * (SAMPLES_PER_SECOND / 1000)
}
