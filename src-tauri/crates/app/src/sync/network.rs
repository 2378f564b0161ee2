//! A machine that is on the network again tries its back ends at once: after hours without a line the next try may be minutes away.

use crate::Till;
use netwatcher::WatchHandle;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the machine has got an address since somebody last asked.
pub(super) struct Network {
    came: Arc<AtomicBool>,
    /// Nothing where the system tells nobody: then a back end is tried when its wait is over.
    _watch: Option<WatchHandle>,
}

impl Network {
    /// Listens for as long as this lives.
    pub(super) fn of(till: &Arc<Till>) -> Self {
        let came = Arc::new(AtomicBool::new(false));
        let (note, till) = (Arc::clone(&came), Arc::downgrade(till));
        let watch = netwatcher::watch_interfaces_with_callback(move |update| {
            if !update.is_initial && update.addrs_added().next().is_some() {
                note.store(true, Ordering::SeqCst);
                if let Some(till) = till.upgrade() {
                    till.bell().ring();
                }
            }
        });
        if let Err(fault) = &watch {
            tracing::warn!(?fault, "nobody tells when the network changes");
        }
        Self {
            came,
            _watch: watch.ok(),
        }
    }

    /// Whether it did; asking forgets it.
    pub(super) fn came(&self) -> bool {
        self.came.swap(false, Ordering::SeqCst)
    }
}
