//! A sound device for tests in a browser: it plays to nobody, and tells which tones it played.

use app::{Outside, SoundDevice, Speaker, Tone};
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The world outside a till, with a sound device in it, or with none that works.
pub struct Hearing {
    outside: Arc<dyn Outside>,
    ear: Ear,
}

/// The tones that were played, in order.
#[derive(Clone, Default)]
pub struct Ear {
    played: Arc<Mutex<Vec<&'static str>>>,
    mute: bool,
}

impl Hearing {
    /// That world with an ear in it; a mute one has no sound card.
    #[must_use]
    pub fn of(outside: Arc<dyn Outside>, mute: bool) -> Self {
        let ear = Ear {
            played: Arc::default(),
            mute,
        };
        Self { outside, ear }
    }

    /// The route by which a test asks what was played: all of it, in order.
    pub fn played(&self) -> Router {
        Router::new().route("/played", get(played)).with_state(self.ear.clone())
    }
}

async fn played(State(ear): State<Ear>) -> Json<Vec<&'static str>> {
    Json(ear.played.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

impl Outside for Hearing {
    fn now_ms(&self) -> i64 {
        self.outside.now_ms()
    }

    fn uptime_ms(&self) -> Option<i64> {
        self.outside.uptime_ms()
    }

    fn new_id(&self) -> Uuid {
        self.outside.new_id()
    }

    fn random(&self) -> [u8; 32] {
        self.outside.random()
    }

    fn has_keyring(&self) -> bool {
        self.outside.has_keyring()
    }

    fn sound_device(&self) -> Option<Arc<dyn SoundDevice>> {
        Some(Arc::new(self.ear.clone()))
    }
}

impl SoundDevice for Ear {
    fn open(&self) -> Result<Box<dyn Speaker>, String> {
        if self.mute {
            return Err("Could not find any output device".to_owned());
        }
        Ok(Box::new(self.clone()))
    }
}

impl Speaker for Ear {
    fn play(&mut self, tone: &Tone, _: Vec<f32>) -> Result<(), String> {
        self.played
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(tone.name);
        Ok(())
    }
}
