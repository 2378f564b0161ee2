//! A sound device that remembers what it played, and the world outside a till that has it.

use crate::outside::Fixed;
use app::{Outside, SoundDevice, Speaker, Tone};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

#[derive(Clone, Default)]
pub(crate) struct Ear {
    played: Arc<Mutex<Vec<&'static str>>>,
    away: Arc<AtomicBool>,
}

impl Ear {
    /// What was played since the last time, in order.
    pub(crate) fn taken(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.played.lock().unwrap())
    }

    /// There is no sound card any more.
    pub(crate) fn pull_out(&self) {
        self.away.store(true, Ordering::SeqCst);
    }
}

impl SoundDevice for Ear {
    fn open(&self) -> Result<Box<dyn Speaker>, String> {
        match self.away.load(Ordering::SeqCst) {
            true => Err("there is no card".to_owned()),
            false => Ok(Box::new(self.clone())),
        }
    }
}

impl Speaker for Ear {
    fn play(&mut self, tone: &Tone, _: Vec<f32>) -> Result<(), String> {
        self.played.lock().unwrap().push(tone.name);
        Ok(())
    }
}

/// The world outside, with a sound device in it.
pub(crate) struct Loud {
    pub(crate) fixed: Arc<Fixed>,
    pub(crate) ear: Ear,
}

impl Outside for Loud {
    fn now_ms(&self) -> i64 {
        self.fixed.now_ms()
    }

    fn uptime_ms(&self) -> Option<i64> {
        self.fixed.uptime_ms()
    }

    fn new_id(&self) -> Uuid {
        self.fixed.new_id()
    }

    fn random(&self) -> [u8; 32] {
        self.fixed.random()
    }

    fn sound_device(&self) -> Option<Arc<dyn SoundDevice>> {
        Some(Arc::new(self.ear.clone()))
    }
}
