//! What is known of the scale between two questions: one is asked at a time, and whether what lies on it was sold already.

use super::SETTING;
use crate::wire::scale::CounterScale;
use devices::{Reading, Scale, ScaleSilent};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use store::Ledger;

/// The counter with its scale.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    settings: RwLock<CounterScale>,
    is_asked: Mutex<bool>,
    free: Condvar,
    is_sold: Sold,
}

/// Whether what lies on the scale was sold, and the scale was not empty since.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sold(Arc<AtomicBool>);

impl Sold {
    pub(super) fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    pub(crate) fn is_still_there(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl Counter {
    /// With what is set in a ledger. Settings that cannot be read are none: goods are weighed by hand until they are set again.
    pub(crate) fn of(ledger: &Ledger) -> Self {
        let text = ledger.setting(SETTING).unwrap_or_else(|fault| {
            tracing::error!(%fault, "the settings of the scale cannot be read");
            None
        });
        let settings = text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Self {
            settings: RwLock::new(settings),
            ..Self::default()
        }
    }

    pub(crate) fn settings(&self) -> CounterScale {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn set(&self, settings: CounterScale) {
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
    }

    pub(crate) fn sold(&self) -> &Sold {
        &self.is_sold
    }

    /// Asks the scale, once nobody else does. An empty scale has nothing on it that was sold.
    pub(crate) fn read(&self, scale: &Scale) -> Result<Reading, ScaleSilent> {
        let turn = Turn::of(self);
        let reading = scale.read()?;
        let is_empty = match reading {
            Reading::Stable(weight) => weight.is_about_nothing(),
            Reading::BelowZero => true,
            Reading::Moving | Reading::Over => false,
        };
        if is_empty {
            self.is_sold.0.store(false, Ordering::SeqCst);
        }
        drop(turn);
        Ok(reading)
    }

    /// What rests on the scale: the same weight twice.
    pub(super) fn rest(&self, scale: &Scale) -> Result<Reading, ScaleSilent> {
        let first = self.read(scale)?;
        match first {
            Reading::Stable(_) if self.read(scale)? != first => Ok(Reading::Moving),
            reading => Ok(reading),
        }
    }

    fn asked(&self) -> MutexGuard<'_, bool> {
        self.is_asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn to ask the scale: no lock is held meanwhile.
struct Turn<'a>(&'a Counter);

impl<'a> Turn<'a> {
    fn of(counter: &'a Counter) -> Self {
        let waited = counter.free.wait_while(counter.asked(), |is_asked| *is_asked);
        *waited.unwrap_or_else(PoisonError::into_inner) = true;
        Self(counter)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.asked() = false;
        self.0.free.notify_one();
    }
}
