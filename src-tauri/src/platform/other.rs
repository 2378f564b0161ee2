//! `WebView2` and `WKWebView`: never run yet.

use tauri::WebviewWindow;

/// Zoom keys are off in tauri.conf.json, and the page refuses the rest.
pub(crate) const fn calm(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Their own process watch is not used yet: a page that died is silent, and is found by that.
pub(crate) const fn reload_when_dead(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Loads the page anew.
pub(crate) fn load_anew(window: &WebviewWindow) -> tauri::Result<()> {
    window.reload()
}
