//! Waiting for what another thread does: woken by it, never by the passing of time alone.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long anything of a story may take. What takes longer has failed.
pub const LIMIT: Duration = Duration::from_secs(60);

/// A value that other threads change and that can be waited for.
#[derive(Debug, Default)]
pub struct Watched<T> {
    value: Mutex<T>,
    changed: Condvar,
}

impl<T> Watched<T> {
    /// A value to begin with.
    pub const fn new(value: T) -> Self {
        Self {
            value: Mutex::new(value),
            changed: Condvar::new(),
        }
    }

    /// Changes the value and wakes who waits for it.
    pub fn change<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let done = change(&mut self.value.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
        done
    }

    /// Reads the value as it is.
    pub fn read<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.value.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits until `read` finds what it looks for.
    ///
    /// # Panics
    /// When it is not there after [`LIMIT`].
    pub fn wait_for<R>(&self, what: &str, read: impl Fn(&T) -> Option<R>) -> R {
        let value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .changed
            .wait_timeout_while(value, LIMIT, |value| read(value).is_none());
        let (value, _) = waited.unwrap_or_else(PoisonError::into_inner);
        read(&value).unwrap_or_else(|| panic!("{what}: not within {LIMIT:?}"))
    }
}
