//! The machine with a window and a loudspeaker: what the till takes from outside itself.

use crate::speaker::Loudspeaker;
use app::{Machine, Outside, SoundDevice};
use std::sync::{Arc, OnceLock};
use tauri::WebviewWindow;
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
}
