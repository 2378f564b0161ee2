//! `WebKitGTK`.

use gtk::prelude::{EventControllerExt, GestureExt, WidgetExt};
use gtk::{EventSequenceState, GestureZoom, PropagationPhase};
use std::cell::Cell;
use std::time::{Duration, Instant};
use tauri::WebviewWindow;
use webkit2gtk::{WebProcessTerminationReason, WebView, WebViewExt};

/// A page that dies at once each time it is loaded is loaded no more often than this.
const REST: Duration = Duration::from_secs(5);

/// Takes from the web view what a till has no use for: zooming by two fingers or in any other way.
pub(crate) fn calm(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        let view = view.inner();
        view.connect_zoom_level_notify(|view| {
            if (view.zoom_level() - 1.0).abs() > f64::EPSILON {
                view.set_zoom_level(1.0);
            }
        });
        take_pinches(&view);
    })
}

/// The page never sees a pinch: the view scales what it shows. A gesture that claims two fingers before the view does leaves it none.
fn take_pinches(view: &WebView) {
    let pinch = GestureZoom::new(view);
    pinch.set_propagation_phase(PropagationPhase::Capture);
    pinch.connect_begin(|pinch, _| {
        pinch.set_state(EventSequenceState::Claimed);
    });
    // The gesture lives as long as somebody holds it; here, as long as the view.
    view.connect_destroy(move |_| pinch.reset());
}

/// Loads the page anew whenever its process is gone.
pub(crate) fn reload_when_dead(window: &WebviewWindow) -> tauri::Result<()> {
    let label = window.label().to_owned();
    window.with_webview(move |view| {
        let loaded = Cell::new(None::<Instant>);
        view.inner().connect_web_process_terminated(move |view, reason| {
            // One that was ended from here was spoken of where it was ended.
            if reason != WebProcessTerminationReason::TerminatedByApi {
                tracing::error!(
                    window = label,
                    reason = name(reason),
                    "the page's process is gone: the page is loaded anew"
                );
            }
            let rest = loaded
                .get()
                .map_or(Duration::ZERO, |at| REST.saturating_sub(at.elapsed()));
            loaded.set(Some(Instant::now() + rest));
            let view = view.clone();
            gtk::glib::timeout_add_local_once(rest, move || view.reload());
        });
    })
}

const fn name(reason: WebProcessTerminationReason) -> &'static str {
    match reason {
        WebProcessTerminationReason::Crashed => "crashed",
        WebProcessTerminationReason::ExceededMemoryLimit => "too much memory",
        _ => "unknown",
    }
}

/// Loads the page anew. A process that does not answer would not even hear of it: it is ended, and its end brings the new page.
pub(crate) fn load_anew(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| view.inner().terminate_web_process())
}
