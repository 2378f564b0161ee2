//! The Tauri shell: opens the till, shows its window, passes commands through. Nothing is decided here.

mod adapter;
mod display;
mod speaker;
mod start;

use app::{Caller, Front};
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Builder, Manager, WindowEvent, generate_context, generate_handler};

/// Opens the till and its window, and runs until the window is closed.
///
/// `--data DIR` names the data folder; without it the user's own is taken.
#[must_use]
pub fn run() -> ExitCode {
    start::prepare_webview();
    match start::open(std::env::args_os().skip(1)) {
        Ok(front) => show(&Arc::new(front)),
        Err(refusal) => start::say(&refusal),
    }
}

fn show(front: &Arc<Front>) -> ExitCode {
    let ended = Builder::default()
        .manage(Arc::clone(front))
        .setup({
            let front = Arc::clone(front);
            move |app| Ok(front.till().map_or(Ok(()), |till| display::open(app, till))?)
        })
        .on_window_event(|window, event| {
            // The customer's window alone would keep a till open that nobody can use.
            if window.label() == display::MAIN && matches!(event, WindowEvent::Destroyed) {
                window.app_handle().exit(0);
            }
        })
        .invoke_handler(generate_handler![adapter::call, adapter::subscribe])
        .run(generate_context!());
    let _ = front.call(&Caller::Screen, "sign_out", serde_json::json!({}));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => start::say(&app::Refusal::internal(fault)),
    }
}
