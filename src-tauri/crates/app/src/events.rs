//! The one ordered stream of what the screen did not cause: a scan, a device, sync. A listener that falls behind is told so by a gap
//! in the numbers and reads the state anew; nothing here is ever the only copy.

use serde::Serialize;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "EventKind")]
pub enum Kind {
    /// The frame has changed: ask `till_status`.
    Status,
    /// A scanner read a code.
    Scan {
        /// The code.
        code: String,
    },
    /// A scanner came or went: ask `scanners`.
    Scanner,
    /// A receipt did not come out: ask `print_jobs`.
    Print,
    /// The open sale has changed: the customer's window asks `display`.
    Cart,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Event {
    /// Number, rising by one.
    pub seq: u64,
    /// What happened.
    #[serde(flatten)]
    pub kind: Kind,
}

/// The stream and its listeners.
#[derive(Debug, Default)]
pub struct Events(Mutex<(u64, Vec<Sender<Event>>)>);

impl Events {
    /// A new listener.
    #[must_use]
    pub fn listen(&self) -> Receiver<Event> {
        let (sender, receiver) = channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1.push(sender);
        receiver
    }

    /// Tells every listener; those that are gone are forgotten.
    pub fn send(&self, kind: Kind) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 += 1;
        let event = Event { seq: state.0, kind };
        state.1.retain(|listener| listener.send(event.clone()).is_ok());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listener_hears_every_event_in_order() {
        let events = Events::default();
        let (one, two) = (events.listen(), events.listen());
        events.send(Kind::Status);
        drop(two);
        events.send(Kind::Scan {
            code: "4006381333931".to_owned(),
        });
        let heard: Vec<u64> = one.try_iter().map(|event| event.seq).collect();
        assert_eq!(heard, [1, 2], "a listener that left takes nothing from the others");
    }
}
