//! The Tauri face of the command list: two commands, one line each; and the page's own wish for a fresh one.

use crate::display::MAIN;
use crate::platform;
use app::events::Event;
use app::{Caller, Front, Refusal};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

/// Runs a command of the till: in the till's window as whoever is signed in there, in the customer's as one who looks.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    front: State<'_, Arc<Front>>,
    command: String,
    request: Value,
) -> Result<Value, Value> {
    let (front, caller) = (Arc::clone(&front), caller_in(&window));
    let ran = spawn_blocking(move || front.call(&caller, &command, request)).await;
    ran.map_err(|fault| refused(&Refusal::internal(fault)))?
        .map_err(|refusal| refused(&refusal))
}

fn caller_in(window: &WebviewWindow) -> Caller {
    match window.label() {
        MAIN => Caller::Screen,
        _ => Caller::Display,
    }
}

/// Opens the one ordered stream of what the screen did not cause.
#[tauri::command]
pub(crate) fn subscribe(
    window: WebviewWindow,
    front: State<'_, Arc<Front>>,
    listening: State<'_, Listening>,
    channel: Channel<Event>,
) {
    // Before there is a shop nothing happens; the screen asks once there is one.
    let Some(till) = front.till() else { return };
    let events = match window.label() {
        MAIN => till.listen_as_page(),
        _ => till.events().listen(),
    };
    let page = listening.next(window.label());
    std::thread::spawn(move || {
        while let Ok(event) = events.recv() {
            if page.strong_count() == 0 || channel.send(event).is_err() {
                return;
            }
        }
    });
}

/// Begins the page of this window anew in a fresh process: what the old one kept of all that it showed goes with it.
#[tauri::command]
pub(crate) fn renew(window: WebviewWindow) {
    if let Err(fault) = platform::load_anew(&window) {
        tracing::warn!(%fault, "the page stays as it is");
    }
}

/// Which page listens in each window: one that was loaded anew takes the place of the one before.
#[derive(Default)]
pub(crate) struct Listening(Mutex<HashMap<String, Arc<()>>>);

impl Listening {
    /// The next page of a window, held for as long as it is the last.
    fn next(&self, window: &str) -> Weak<()> {
        let page = Arc::new(());
        let held = Arc::downgrade(&page);
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(window.to_owned(), page);
        held
    }
}

fn refused(refusal: &Refusal) -> Value {
    json!({ "code": refusal.code.as_str(), "data": refusal.data })
}
