//! Starting: the webview's switches, the data folder, and what is said when there is no window to say it in.

use crate::speaker::Desk;
use app::message::Words;
use app::{Code, Front, Refusal};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Arc;

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

/// Opens the folder that the arguments name, with its shop where it has one.
pub(crate) fn open(mut args: impl Iterator<Item = OsString>) -> Result<Front, Refusal> {
    let folder = match (args.next(), args.next()) {
        (None, _) => app::usual_folder(),
        (Some(flag), Some(folder)) if flag == "--data" => PathBuf::from(folder),
        (Some(other), _) => {
            let detail = format!("{} (usage: evertill [--data DIR])", other.to_string_lossy());
            return Err(Refusal::new(Code::BadRequest).with("detail", detail));
        }
    };
    Front::open(&folder, Arc::new(Desk))
}

/// Says why there is no window.
pub(crate) fn say(refusal: &Refusal) -> ExitCode {
    let words = Words::in_language(app::terminal_language()).refusal(refusal.code.as_str(), &refusal.data);
    let _ = writeln!(std::io::stderr(), "{words}");
    ExitCode::FAILURE
}
