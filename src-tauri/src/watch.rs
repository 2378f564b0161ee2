//! The watch over the till's page and the customer's. Each beats every two seconds; one that has died or has fallen silent is loaded
//! anew. The sale is not in the page, so nothing of it is lost.

use crate::display::MAIN;
use crate::platform;
use app::{Bell, Front};
use std::sync::Arc;
use std::time::Duration;
use tauri::WebviewWindow;

/// How long a page may be silent before it is asked. It is slow to beat where its window is hidden, or while it is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long it may take to answer then.
const ANSWER: Duration = Duration::from_secs(10);

/// How long a page may take to load.
const LOADING: Duration = Duration::from_secs(60);

/// Asks a page for a sign of life. Timers of a hidden page are slowed; what it is asked is not.
const QUESTION: &str = "window.dispatchEvent(new Event('evertill-beat'))";

/// Watches over a window until the program ends.
pub(crate) fn over(window: &WebviewWindow, front: &Arc<Front>) {
    if let Err(fault) = platform::reload_when_dead(window) {
        tracing::warn!(%fault, "a page that dies will not be loaded anew");
    }
    let (window, front) = (window.clone(), Arc::clone(front));
    std::thread::spawn(move || {
        let heart = match window.label() {
            MAIN => front.heart(),
            _ => front.display_heart(),
        };
        let mut heard = heart.heard();
        let mut patience = LOADING;
        loop {
            let alive = listen(&window, heart, heard, patience);
            heard = heart.heard();
            patience = if alive { PATIENCE } else { LOADING };
            if !alive {
                revive(&window);
            }
        }
    });
}

/// Waits for a beat; where none comes, asks for one and waits again.
fn listen(window: &WebviewWindow, heart: &Bell, heard: u64, patience: Duration) -> bool {
    if heart.wait(heard, patience) != heard {
        return true;
    }
    let asked = window.eval(QUESTION);
    asked.is_ok() && heart.wait(heard, ANSWER) != heard
}

fn revive(window: &WebviewWindow) {
    tracing::error!(window = window.label(), "the page is silent: it is loaded anew");
    if let Err(fault) = platform::load_anew(window) {
        tracing::error!(%fault, "the page could not be loaded anew");
    }
}
