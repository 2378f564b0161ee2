//! The tones, sample by sample, and who plays them.
#![expect(clippy::unwrap_used, reason = "a test")]

use devices::{Hearing, Note, SAMPLES_PER_SECOND, SoundDevice, Sounder, Speaker, Tone};
use proptest::prelude::*;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

const BEEP: Tone = Tone {
    name: "beep",
    notes: &[Note { hz: 1800, ms: 60 }],
};
const TWICE: Tone = Tone {
    name: "twice",
    notes: &[
        Note { hz: 300, ms: 150 },
        Note { hz: 0, ms: 80 },
        Note { hz: 300, ms: 150 },
    ],
};

/// The largest step from one sample to the next, from silence to silence.
fn largest_step(samples: &[f32]) -> f32 {
    let ends = [&[0.0], samples, &[0.0]].concat();
    ends.windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .fold(0.0, f32::max)
}

fn peak(samples: &[f32]) -> f32 {
    samples.iter().map(|sample| sample.abs()).fold(0.0, f32::max)
}

#[test]
fn a_tone_is_as_long_as_its_notes_and_as_loud_as_it_is_set() {
    assert_eq!(TWICE.samples(100).len(), 380 * (SAMPLES_PER_SECOND as usize / 1000));
    let full = peak(&BEEP.samples(100));
    assert!((0.7..=1.0).contains(&full), "{full}");
    let half = peak(&BEEP.samples(50));
    assert!(
        (half - full / 4.0).abs() < 0.01,
        "half as loud is a quarter of the way: {half}"
    );
    assert!(peak(&BEEP.samples(0)) < f32::EPSILON, "off is silence");
}

#[test]
fn a_rest_is_silence_between_notes() {
    let samples = TWICE.samples(100);
    let at = |ms: usize| ms * (SAMPLES_PER_SECOND as usize / 1000);
    assert!(peak(&samples[at(150)..at(230)]) < f32::EPSILON);
    assert!(peak(&samples[at(230)..]) > 0.5);
}

proptest! {
    #[test]
    fn no_tone_clicks_or_is_cut_off(hz in 100_u32..3000, ms in 12_u32..400, volume in 0_u32..=200) {
        let notes: &'static [Note] = Vec::leak(vec![Note { hz, ms }]);
        let samples = Tone { name: "any", notes }.samples(volume);
        prop_assert!(peak(&samples) <= 1.0);
        // A sine of that pitch with its third overtone moves no faster; what clicks does.
        let fastest = std::f32::consts::TAU * hz as f32 / SAMPLES_PER_SECOND as f32 * (1.75 / 1.25) + 1.0 / 240.0;
        prop_assert!(largest_step(&samples) <= fastest, "{} > {fastest}", largest_step(&samples));
    }
}

/// A device that can be pulled out; it tells what it plays and on which thread.
#[derive(Clone)]
struct Desk {
    there: Arc<Mutex<bool>>,
    opened: Arc<Mutex<u32>>,
    played: Sender<(&'static str, ThreadId)>,
}

fn desk() -> (Desk, Receiver<(&'static str, ThreadId)>) {
    let (played, heard) = channel();
    let desk = Desk {
        there: Arc::new(Mutex::new(true)),
        opened: Arc::default(),
        played,
    };
    (desk, heard)
}

impl SoundDevice for Desk {
    fn open(&self) -> Result<Box<dyn Speaker>, String> {
        *self.opened.lock().unwrap() += 1;
        match *self.there.lock().unwrap() {
            true => Ok(Box::new(self.clone())),
            false => Err("no card".to_owned()),
        }
    }
}

impl Speaker for Desk {
    fn play(&mut self, tone: &Tone, samples: Vec<f32>) -> Result<(), String> {
        if samples.is_empty() || !*self.there.lock().unwrap() {
            return Err("pulled out".to_owned());
        }
        self.played
            .send((tone.name, thread::current().id()))
            .map_err(|fault| fault.to_string())
    }
}

#[test]
fn tones_are_played_in_order_on_a_thread_of_their_own_by_a_device_opened_once() {
    let (device, heard) = desk();
    let sounder = Sounder::new(Arc::new(device.clone()), |_| {});
    assert_eq!(
        *device.opened.lock().unwrap(),
        0,
        "nothing is opened before there is a tone"
    );
    assert_eq!(sounder.hearing(), Hearing::Untried);
    sounder.play(BEEP, 50);
    assert_eq!(sounder.insist(TWICE, 50), Hearing::Heard);
    let played: Vec<_> = heard.try_iter().collect();
    assert_eq!(played.iter().map(|one| one.0).collect::<Vec<_>>(), ["beep", "twice"]);
    assert!(played.iter().all(|one| one.1 != thread::current().id()));
    assert_eq!(*device.opened.lock().unwrap(), 1);
}

#[test]
fn without_a_device_the_till_is_silent_says_so_once_and_hears_again_when_somebody_insists() {
    let (device, heard) = desk();
    let told = Arc::new(Mutex::new(Vec::new()));
    let sounder = Sounder::new(Arc::new(device.clone()), {
        let told = Arc::clone(&told);
        move |hearing: &Hearing| told.lock().unwrap().push(hearing.clone())
    });
    *device.there.lock().unwrap() = false;
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Silent("no card".to_owned()));
    for _ in 0..3 {
        sounder.play(BEEP, 50);
    }
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Silent("no card".to_owned()));
    assert_eq!(
        *device.opened.lock().unwrap(),
        2,
        "only who insists asks a device that failed"
    );
    *device.there.lock().unwrap() = true;
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Heard);
    sounder.play(TWICE, 50);
    *device.there.lock().unwrap() = true;
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Heard);
    assert_eq!(
        heard.try_iter().map(|one| one.0).collect::<Vec<_>>(),
        ["beep", "twice", "beep"]
    );
    let told = told.lock().unwrap().clone();
    assert_eq!(
        told,
        [Hearing::Silent("no card".to_owned()), Hearing::Heard],
        "each change is told once"
    );
}

#[test]
fn a_device_that_is_pulled_out_is_opened_anew() {
    let (device, _heard) = desk();
    let sounder = Sounder::new(Arc::new(device.clone()), |_| {});
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Heard);
    *device.there.lock().unwrap() = false;
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Silent("pulled out".to_owned()));
    *device.there.lock().unwrap() = true;
    assert_eq!(sounder.insist(BEEP, 50), Hearing::Heard);
    assert_eq!(*device.opened.lock().unwrap(), 2);
}

/// A device that takes its time to open.
struct Slow(Mutex<Receiver<()>>, Desk);

impl SoundDevice for Slow {
    fn open(&self) -> Result<Box<dyn Speaker>, String> {
        self.0.lock().unwrap().recv().map_err(|fault| fault.to_string())?;
        self.1.open()
    }
}

#[test]
fn nobody_waits_for_a_device_that_opens_slowly_and_late_tones_are_dropped() {
    let (device, heard) = desk();
    let (opens, waits) = channel();
    let sounder = Sounder::new(Arc::new(Slow(Mutex::new(waits), device)), |_| {});
    for _ in 0..50 {
        sounder.play(BEEP, 50);
    }
    assert_eq!(heard.try_iter().count(), 0, "it is still not open, and here we are");
    opens.send(()).unwrap();
    assert!(heard.recv().is_ok());
    drop(sounder);
    assert!(heard.iter().count() < 10, "not all fifty, one after the other");
}
