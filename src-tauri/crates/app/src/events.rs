//! The one ordered stream of what the screen did not cause: a scan, a device, sync. A listener that falls behind is told so by a gap
//! in the numbers and reads the state anew; nothing here is ever the only copy, but a scan: it is kept for a moment until a page says
//! that it has it, so that one that comes while the page loads is not lost.

use serde::Serialize;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
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
    /// Something became known of a charge on a card terminal, or one is being asked for: ask `card_attempts`.
    Card,
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

/// How long a scan waits for a page that takes it: a slow machine takes so long to load one. After that whoever scanned has scanned again.
const SCAN_WAITS_MS: i64 = 5000;

/// The stream and its listeners.
#[derive(Debug, Default)]
pub struct Events(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    seq: u64,
    listeners: Vec<Sender<Event>>,
    /// Scans that no page has said to have, and when they came.
    unheard: Vec<(Event, i64)>,
}

impl State {
    fn send(&mut self, kind: Kind) -> Event {
        self.seq += 1;
        let event = Event { seq: self.seq, kind };
        self.listeners.retain(|listener| listener.send(event.clone()).is_ok());
        event
    }

    fn forget_old_scans(&mut self, now_ms: i64) {
        self.unheard
            .retain(|(_, at_ms)| (0..SCAN_WAITS_MS).contains(&(now_ms - at_ms)));
    }
}

impl Events {
    /// A new listener.
    #[must_use]
    pub fn listen(&self) -> Receiver<Event> {
        let (sender, receiver) = channel();
        self.state().listeners.push(sender);
        receiver
    }

    /// The till's page listens: first it gets the scans that came a moment ago and no page has heard, in their order.
    #[must_use]
    pub fn listen_as_page(&self, now_ms: i64) -> Receiver<Event> {
        let (sender, receiver) = channel();
        let mut state = self.state();
        state.forget_old_scans(now_ms);
        for (event, _) in &state.unheard {
            // The receiver is here.
            let _sent = sender.send(event.clone());
        }
        state.listeners.push(sender);
        receiver
    }

    /// Tells every listener; those that are gone are forgotten.
    pub fn send(&self, kind: Kind) {
        self.state().send(kind);
    }

    /// Tells every listener of a scan, and keeps it until a page has heard it.
    pub fn send_scan(&self, code: String, now_ms: i64) {
        let mut state = self.state();
        state.forget_old_scans(now_ms);
        let event = state.send(Kind::Scan { code });
        state.unheard.push((event, now_ms));
    }

    /// A page has this scan, and those before it.
    pub fn scan_heard(&self, seq: u64) {
        self.state().unheard.retain(|(event, _)| event.seq > seq);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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

    fn codes(heard: &Receiver<Event>) -> Vec<String> {
        let code = |event: Event| match event.kind {
            Kind::Scan { code } => Some(code),
            _ => None,
        };
        heard.try_iter().filter_map(code).collect()
    }

    #[test]
    fn a_scan_that_came_while_no_page_listened_is_the_next_pages_once_and_in_order() {
        let events = Events::default();
        events.send_scan("1".to_owned(), 1_000);
        events.send_scan("2".to_owned(), 2_500);
        events.send_scan("3".to_owned(), 2_900);
        let page = events.listen_as_page(6_000);
        assert_eq!(codes(&page), ["2", "3"], "the first is five seconds old");
        events.scan_heard(3);
        assert_eq!(codes(&events.listen_as_page(6_100)), [""; 0], "once");
    }

    #[test]
    fn a_scan_that_a_dying_page_did_not_take_goes_to_the_page_after_it() {
        let events = Events::default();
        let dying = events.listen_as_page(0);
        events.send_scan("1".to_owned(), 0);
        events.send_scan("2".to_owned(), 0);
        assert_eq!(codes(&dying), ["1", "2"]);
        events.scan_heard(1);
        drop(dying);
        let next = events.listen_as_page(500);
        assert_eq!(codes(&next), ["2"]);
        let clock_set_back = events.listen_as_page(-60_000);
        assert_eq!(codes(&clock_set_back), [""; 0]);
    }

    #[test]
    fn whoever_only_watches_gets_no_scan_that_was_kept() {
        let events = Events::default();
        events.send_scan("1".to_owned(), 0);
        assert_eq!(codes(&events.listen()), [""; 0]);
    }
}
