//! The ends of the logs that lie in a data folder.

use crate::folder::LOG;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// So many logs, the newest, and so much of each.
const MOST_LOGS: usize = 4;
const MOST_BYTES: u64 = 256 * 1024;

/// The name and the last lines of each log; none where no window was ever open.
pub(super) fn tails(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let room = folder.join(LOG);
    let mut logs = if room.is_dir() { logs_in(&room)? } else { Vec::new() };
    // Their names differ by the day.
    logs.sort();
    let newest = logs.len().saturating_sub(MOST_LOGS);
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, tail(path)?))
    };
    logs.split_off(newest).iter().map(named).collect()
}

fn logs_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let is_log = |entry: &fs::DirEntry| {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        is_file && entry.path().extension().is_some_and(|ending| ending == "log")
    };
    Ok(entries
        .iter()
        .filter(|entry| is_log(entry))
        .map(fs::DirEntry::path)
        .collect())
}

/// The last lines of a file, whole ones.
fn tail(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let from = file.metadata()?.len().saturating_sub(MOST_BYTES);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(match text.split_once('\n') {
        Some((_, whole)) if from > 0 => whole.to_owned(),
        _ => text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_logs_end_with_their_last_whole_lines() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(tails(folder.path()).unwrap(), [], "no window was open yet");
        fs::create_dir(folder.path().join(LOG)).unwrap();
        fs::write(folder.path().join("log/notes.txt"), "no log").unwrap();
        for day in 1..=5 {
            fs::write(
                folder.path().join(format!("log/evertill.2026-11-0{day}.log")),
                format!("day {day}\n"),
            )
            .unwrap();
        }
        let long = format!("first\n{}last\n", "filler line\n".repeat(30_000));
        fs::write(folder.path().join("log/evertill.2026-11-09.log"), long).unwrap();
        let tails = tails(folder.path()).unwrap();
        let names: Vec<&str> = tails.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["03", "04", "05", "09"].map(|day| format!("evertill.2026-11-{day}.log"))
        );
        let (_, newest) = tails.last().unwrap();
        assert!(
            newest.starts_with("filler line\n") && newest.ends_with("last\n"),
            "{}",
            newest.len()
        );
    }
}
