//! The customer's window: on the second monitor where there is one, or as the shop has set it.

use crate::main_window::memory;
use crate::{platform, watch};
use app::{DisplayWindow, Front, Till};
use std::sync::Arc;
use tauri::{App, Monitor, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// The till's window.
pub(crate) const MAIN: &str = "main";

const DISPLAY: &str = "display";

/// Opens the window, if it is to be there. It never takes the keyboard from the till's, and closes with it.
pub(crate) fn open(app: &App, front: &Arc<Front>, till: &Till, main: &WebviewWindow) -> tauri::Result<()> {
    let wanted = till.display_window().unwrap_or_default();
    let second = second_monitor(main)?;
    let opens = match wanted {
        DisplayWindow::Auto => second.is_some(),
        DisplayWindow::Always => true,
        DisplayWindow::Never => false,
    };
    if !opens {
        return Ok(());
    }
    let mut window = WebviewWindowBuilder::new(app, DISPLAY, WebviewUrl::App("index.html#display".into()))
        .title("Evertill")
        .data_directory(memory(front).map_err(std::io::Error::other)?)
        .focused(false)
        .inner_size(1024.0, 768.0);
    if let Some(monitor) = &second {
        let at = monitor.position().to_logical::<f64>(monitor.scale_factor());
        window = window.position(at.x, at.y).fullscreen(true);
    }
    let window = window.build()?;
    platform::calm(&window)?;
    watch::over(&window, front);
    main.set_focus()
}

/// A monitor on which the till's window does not stand.
fn second_monitor(main: &WebviewWindow) -> tauri::Result<Option<Monitor>> {
    let own = main.current_monitor()?;
    let other = |monitor: &Monitor| own.as_ref().is_none_or(|own| own.position() != monitor.position());
    Ok(main.available_monitors()?.into_iter().find(other))
}
