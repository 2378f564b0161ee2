//! The machine with a window and a loudspeaker: what the till takes from outside itself.

use crate::speaker::Loudspeaker;
use app::{Machine, Outside, SoundDevice};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, OnceLock};
use tauri::{Manager, WebviewWindow};
use uuid::Uuid;

/// The machine, and the till's window as soon as it stands.
#[derive(Default)]
pub(crate) struct Desk(OnceLock<WebviewWindow>);

impl Desk {
    /// The window stands from now on.
    pub(crate) fn stands(&self, window: &WebviewWindow) {
        let _ = self.0.set(window.clone());
    }
}

impl Outside for Desk {
    fn now_ms(&self) -> i64 {
        Machine.now_ms()
    }

    fn uptime_ms(&self) -> Option<i64> {
        Machine.uptime_ms()
    }

    fn new_id(&self) -> Uuid {
        Machine.new_id()
    }

    fn random(&self) -> [u8; 32] {
        Machine.random()
    }

    fn has_keyring(&self) -> bool {
        Machine.has_keyring()
    }

    fn sound_device(&self) -> Option<Arc<dyn SoundDevice>> {
        Some(Arc::new(Loudspeaker))
    }

    fn show_window(&self) -> bool {
        let Some(window) = self.0.get() else { return false };
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        tracing::info!(
            ?shown,
            "the till was started a second time: its window comes to the front"
        );
        shown.is_ok()
    }

    /// A second process opens the other folder; this one goes as soon as it runs.
    fn open_instead(&self, folder: &Path) -> bool {
        let (Some(window), Ok(program)) = (self.0.get(), std::env::current_exe()) else {
            return false;
        };
        let begun = Command::new(program).arg("--data").arg(folder).spawn();
        tracing::info!(folder = %folder.display(), begun = begun.is_ok(), "another folder is opened in the place of this one");
        if begun.is_ok() {
            window.app_handle().exit(0);
        }
        begun.is_ok()
    }
}
