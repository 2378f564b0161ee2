//! After a weight was sold, the scale is watched until it is empty: what lies there is not sold twice, and what comes next may be.

use crate::Till;
use crate::scale::joined;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often it is looked at: sooner than a hand takes goods away and puts others down.
const EVERY: Duration = Duration::from_millis(200);

/// While nothing that was sold lies there, the bell is waited for.
const LOOK: Duration = Duration::from_secs(60);

pub(super) fn watch_until_stopped(till: &Arc<Till>, stop: &AtomicBool) {
    let mut rung = 0;
    while !stop.load(Ordering::SeqCst) {
        let watches = till.counter.sold().is_still_there();
        if watches && let Ok(scale) = joined(&till.counter.settings()) {
            // One that is silent says so to whoever weighs next.
            let _ = till.counter.read(&scale);
        }
        let at_most = if till.counter.sold().is_still_there() {
            EVERY
        } else {
            LOOK
        };
        rung = till.bell().wait(rung, at_most);
    }
}
