//! The programs behind a window, as the system lists them.

use crate::driver::program;
use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Runs a program to its good end and answers with what it printed.
pub(crate) fn run(program: &str, words: &[impl AsRef<OsStr>]) -> String {
    let ran = Command::new(program).args(words).output().unwrap();
    assert!(
        ran.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&ran.stderr)
    );
    String::from_utf8(ran.stdout).unwrap()
}

/// The till's own process and those of its web views.
pub(crate) struct Processes {
    /// The till.
    pub till: i32,
}

impl Processes {
    /// Those of the window on a data folder.
    pub(crate) fn on(folder: &Path) -> Self {
        let program = program();
        let ours = |pid: &i32| {
            let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let mut words = line.split(|byte| *byte == 0);
            let ours = words.next() == Some(program.as_os_str().as_encoded_bytes());
            ours && words.any(|word| word == folder.as_os_str().as_encoded_bytes())
        };
        let till = all().find(ours).expect("the till runs");
        Self { till }
    }

    /// The web views' processes that show pages, in the order in which they were started.
    pub(crate) fn pages(&self) -> Vec<i32> {
        let mut pages: Vec<i32> = all().filter(|pid| self.is_page(*pid)).collect();
        pages.sort_unstable();
        pages
    }

    fn is_page(&self, pid: i32) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // "pid (name) state parent …": the name may hold anything but ends with the last bracket.
        let Some((head, tail)) = stat.rsplit_once(") ") else {
            return false;
        };
        let parent = tail.split(' ').nth(1).and_then(|parent| parent.parse().ok());
        head.ends_with("(WebKitWebProces") && parent == Some(self.till) && !tail.starts_with('Z')
    }

    /// Memory that the till, and that its pages hold for themselves alone, KiB.
    pub(crate) fn own_kib(&self) -> [u64; 2] {
        [own_kib(self.till), self.pages().into_iter().map(own_kib).sum()]
    }
}

/// Ends a process as `kill -9` does.
pub(crate) fn kill(pid: i32) {
    kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).unwrap();
}

fn all() -> impl Iterator<Item = i32> {
    let entries = std::fs::read_dir("/proc").unwrap();
    entries.filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
}

/// What it has written and nobody shares. What it only reads from files is left out: it counts as its own or as shared by what other
/// programs happen to run.
fn own_kib(pid: i32) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap();
    let dirty = rollup.lines().find_map(|line| line.strip_prefix("Private_Dirty:"));
    let kib = dirty.and_then(|rest| rest.split_whitespace().next()).unwrap();
    kib.parse().unwrap()
}
