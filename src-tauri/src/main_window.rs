//! The till's own window.

use crate::display::MAIN;
use app::{Front, Refusal};
use std::path::PathBuf;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// What the page remembers (the language and the colours that were chosen here) belongs to the shop, not to the user of the machine.
const ROOM: &str = "window";

/// Where the web views keep what they remember.
pub(crate) fn memory(front: &Front) -> Result<PathBuf, Refusal> {
    app::room(front.path(), ROOM)
}

/// Opens it as `tauri.conf.json` describes it.
pub(crate) fn open(app: &App, front: &Front) -> tauri::Result<WebviewWindow> {
    let described = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let described = described.ok_or(tauri::Error::WindowNotFound)?;
    let memory = memory(front).map_err(std::io::Error::other)?;
    let window = WebviewWindowBuilder::from_config(app, described)?
        .data_directory(memory)
        .build()?;
    crate::platform::calm(&window)?;
    Ok(window)
}
