//! The Tauri shell: opens the till, shows its windows, passes commands through. Nothing is decided here.

mod adapter;
mod desk;
mod display;
mod log;
mod main_window;
mod platform;
mod speaker;
mod start;
mod watch;

use app::{Caller, Front};
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{App, Builder, Manager, WindowEvent, generate_context, generate_handler};

/// Opens the till and its window, and runs until the window is closed.
///
/// `--data DIR` names the data folder; without it the user's own is taken.
#[must_use]
pub fn run() -> ExitCode {
    start::prepare_webview();
    let folder = match start::folder(std::env::args_os().skip(1)) {
        Ok(folder) => folder,
        Err(refusal) => return start::say(&refusal),
    };
    log::begin(&folder);
    let desk = Arc::new(desk::Desk::default());
    match Front::open(&folder, Arc::clone(&desk) as _) {
        Ok(front) => show(&Arc::new(front), &desk),
        Err(refusal) => start::leave(&folder, &refusal),
    }
}

fn show(front: &Arc<Front>, desk: &Arc<desk::Desk>) -> ExitCode {
    let ended = Builder::default()
        .manage(Arc::clone(front))
        .manage(adapter::Listening::default())
        .setup({
            let (front, desk) = (Arc::clone(front), Arc::clone(desk));
            move |app| Ok(open_windows(app, &front, &desk)?)
        })
        .on_window_event(|window, event| {
            // The customer's window alone would keep a till open that nobody can use.
            if window.label() == display::MAIN && matches!(event, WindowEvent::Destroyed) {
                window.app_handle().exit(0);
            }
        })
        .invoke_handler(generate_handler![adapter::call, adapter::renew, adapter::subscribe])
        .run(generate_context!());
    let _ = front.call(&Caller::Screen, "sign_out", serde_json::json!({}));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => start::say(&app::Refusal::internal(fault)),
    }
}

fn open_windows(app: &App, front: &Arc<Front>, desk: &desk::Desk) -> tauri::Result<()> {
    let main = main_window::open(app, front)?;
    desk.stands(&main);
    watch::over(&main, front);
    match front.till() {
        Some(till) => display::open(app, front, till, &main),
        None => Ok(()),
    }
}
