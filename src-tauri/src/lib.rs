//! The Tauri shell.
/// Opens the window and runs until it is closed.
pub fn run() {}
