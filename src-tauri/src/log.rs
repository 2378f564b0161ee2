//! The log: what a technician reads when something went wrong. A file a day in the data folder, the last two weeks of them.

use std::path::Path;
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// How many days are kept.
const DAYS: usize = 14;

/// What is written: faults of everything, and what the till itself finds worth a line. Requests and their contents never are.
const WRITTEN: &str = "warn,evertill_shell=info,app=info,sync=info,devices=info";

/// Begins the log. A till that cannot write one sells all the same.
pub(crate) fn begin(folder: &Path) {
    let Some(files) = app::room(folder, app::LOG).ok().and_then(|room| files(&room).ok()) else {
        return;
    };
    let begun = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(WRITTEN))
        .with_ansi(false)
        .with_writer(files)
        .try_init();
    if begun.is_ok() {
        log_panics();
        tracing::info!(version = app::VERSION, system = std::env::consts::OS, "the till starts");
    }
}

fn files(room: &Path) -> Result<RollingFileAppender, InitError> {
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("evertill")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(room)
}

fn log_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!(%panic, "a thread of the till broke off");
        usual(panic);
    }));
}
