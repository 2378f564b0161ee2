//! The machine's sound device. The window alone is linked to the system's audio, so that nothing else needs it to be built or run.

use app::{SAMPLES_PER_SECOND, SoundDevice, Speaker, Tone};
use rodio::buffer::SamplesBuffer;
use rodio::cpal::{Error, ErrorKind};
use rodio::{DeviceSinkBuilder, MixerDeviceSink};
use std::num::{NonZeroU16, NonZeroU32};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whatever the system plays sounds on.
pub(crate) struct Loudspeaker;

/// It, opened.
struct Opened {
    sink: MixerDeviceSink,
    gone: Arc<AtomicBool>,
}

impl SoundDevice for Loudspeaker {
    fn open(&self) -> Result<Box<dyn Speaker>, String> {
        let gone = Arc::new(AtomicBool::new(false));
        let noticed = Arc::clone(&gone);
        let sink = DeviceSinkBuilder::from_default_device().map_err(in_words)?;
        let sink = sink.with_error_callback(move |fault| {
            noticed.fetch_or(ends(&fault), Ordering::SeqCst);
        });
        let mut sink = sink.open_stream().map_err(in_words)?;
        sink.log_on_drop(false);
        Ok(Box::new(Opened { sink, gone }))
    }
}

impl Speaker for Opened {
    fn play(&mut self, _: &Tone, samples: Vec<f32>) -> Result<(), String> {
        if self.gone.load(Ordering::SeqCst) {
            return Err("the sound device is gone".to_owned());
        }
        let rate = NonZeroU32::new(SAMPLES_PER_SECOND).unwrap_or(NonZeroU32::MIN);
        self.sink
            .mixer()
            .add(SamplesBuffer::new(NonZeroU16::MIN, rate, samples));
        Ok(())
    }
}

/// Whether nothing is heard any more after a fault; the others are a crackle at most.
fn ends(fault: &Error) -> bool {
    !matches!(
        fault.kind(),
        ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied
    )
}

/// What is wrong, and what is behind it.
fn in_words(fault: impl std::error::Error) -> String {
    match fault.source() {
        Some(source) => format!("{fault}: {source}"),
        None => fault.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_plays_a_tone_or_says_why_it_is_silent() {
        let beep = Tone {
            name: "beep",
            notes: &[],
        };
        let played = Loudspeaker
            .open()
            .and_then(|mut speaker| speaker.play(&beep, vec![0.0; 480]));
        assert!(played.as_ref().err().is_none_or(|why| !why.is_empty()), "{played:?}");
    }
}
