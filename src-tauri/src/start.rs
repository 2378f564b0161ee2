//! Starting: the webview's switches, the data folder, and what is said when there is no window to say it in.

use app::message::Words;
use app::socket::{self, Remote};
use app::{Caller, Code, Refusal};
use serde_json::json;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// `WebKitGTK`'s DMA-BUF renderer shows blank windows on machines without a sound GPU driver.
const RENDERER_SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Sets the webview's switch for the process by starting it once more: changing the environment of a running process is unsound.
pub(crate) fn prepare_webview() {
    if !cfg!(target_os = "linux") || std::env::var_os(RENDERER_SWITCH).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        // Only returns when it failed; then the window opens without the switch.
        let _ = Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(RENDERER_SWITCH, "1")
            .exec();
    }
    #[cfg(not(unix))]
    let _ = (program, Command::new(""));
}

/// The data folder that the arguments name.
pub(crate) fn folder(mut args: impl Iterator<Item = OsString>) -> Result<PathBuf, Refusal> {
    match (args.next(), args.next()) {
        (None, _) => Ok(app::usual_folder()),
        (Some(flag), Some(folder)) if flag == "--data" => Ok(PathBuf::from(folder)),
        (Some(other), _) => {
            let detail = format!("{} (usage: evertill [--data DIR])", other.to_string_lossy());
            Err(Refusal::new(Code::BadRequest).with("detail", detail))
        }
    }
}

/// Leaves without a window: where one stands on this folder already, it comes to the front.
pub(crate) fn leave(folder: &Path, refusal: &Refusal) -> ExitCode {
    if refusal.code != Code::Held || !show_other(folder) {
        return say(refusal);
    }
    put(&words().say("already-open", &refusal.data))
}

fn show_other(folder: &Path) -> bool {
    let asked = socket::call(folder, &Caller::Machine, "show_window", json!({}));
    matches!(asked, Ok(Remote::Done(reply)) if reply["shown"] == true)
}

fn words() -> Words {
    Words::in_language(app::terminal_language().unwrap_or_default())
}

/// Says why there is no window.
pub(crate) fn say(refusal: &Refusal) -> ExitCode {
    tracing::error!(%refusal, "there is no window");
    put(&words().refusal(refusal.code.as_str(), &refusal.data))
}

fn put(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{text}");
    ExitCode::FAILURE
}
