//! A clock that stands still until it is set, and chance that falls the same way each time: what a picture shows is the same in each run.

use crate::dice::Dice;
use app::{Machine, Outside};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::post;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The world outside a till that is looked at.
#[derive(Debug)]
pub struct Stage {
    now_ms: AtomicI64,
    dice: Mutex<Dice>,
}

impl Stage {
    /// A world that stands at this moment, Unix milliseconds UTC.
    #[must_use]
    pub const fn at(now_ms: i64) -> Self {
        Self {
            now_ms: AtomicI64::new(now_ms),
            dice: Mutex::new(Dice::seeded(20_261_122)),
        }
    }
}

impl Outside for Stage {
    fn now_ms(&self) -> i64 {
        self.now_ms.load(Ordering::SeqCst)
    }

    fn new_id(&self) -> Uuid {
        Machine.new_id()
    }

    fn random(&self) -> [u8; 32] {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = [0; 32];
        for chunk in bytes.chunks_exact_mut(8) {
            chunk.copy_from_slice(&dice.number().to_le_bytes());
        }
        bytes
    }
}

/// The route by which a test sets the clock.
pub fn clock(stage: Arc<Stage>) -> Router {
    Router::new().route("/clock/{ms}", post(set)).with_state(stage)
}

async fn set(State(stage): State<Arc<Stage>>, Path(now_ms): Path<i64>) -> StatusCode {
    stage.now_ms.store(now_ms, Ordering::SeqCst);
    StatusCode::NO_CONTENT
}
