//! The Tauri face of the command list: two commands, one line each.

use app::events::Event;
use app::{Caller, Refusal, Till};
use serde_json::{Value, json};
use std::sync::Arc;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Channel;

/// Runs a command of the till as whoever is signed in on the screen.
#[tauri::command]
pub(crate) async fn call(till: State<'_, Arc<Till>>, command: String, request: Value) -> Result<Value, Value> {
    let till = Arc::clone(&till);
    let ran = spawn_blocking(move || till.call(&Caller::Screen, &command, request)).await;
    ran.map_err(|fault| refused(&Refusal::internal(fault)))?
        .map_err(|refusal| refused(&refusal))
}

/// Opens the one ordered stream of what the screen did not cause.
#[tauri::command]
pub(crate) fn subscribe(till: State<'_, Arc<Till>>, channel: Channel<Event>) {
    let events = till.events().listen();
    std::thread::spawn(move || {
        while let Ok(event) = events.recv() {
            if channel.send(event).is_err() {
                return;
            }
        }
    });
}

fn refused(refusal: &Refusal) -> Value {
    json!({ "code": refusal.code.as_str(), "data": refusal.data })
}
