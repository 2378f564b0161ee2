//! What a process did to the files of a folder, call by call and in order, as strace saw it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The calls that change a file, make it lasting, or say something. A call among them that the reader does not know stops it.
const CALLS: &str = "trace=pwrite64,write,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,ftruncate,fallocate,copy_file_range,\
                     unlink,unlinkat,rename,renameat,renameat2";

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Bytes were written to a file, here or at its end. They may reach the disk in any order until it is synced.
    Written {
        /// The file.
        file: PathBuf,
        /// Where; at its end when absent.
        at: Option<usize>,
        /// What.
        bytes: Vec<u8>,
    },
    /// A file was cut to this many bytes.
    Cut {
        /// The file.
        file: PathBuf,
        /// How long it is now.
        length: usize,
    },
    /// A file was taken away.
    Gone(PathBuf),
    /// All that was written to a file is on the disk.
    Synced(PathBuf),
    /// A line on standard output.
    Said(String),
}

/// strace, which writes every call that matters here to a file.
#[must_use]
pub fn tracer(log: &Path) -> Command {
    let mut strace = Command::new("strace");
    // Names of files, and all that is written, as hexadecimal.
    strace.args(["-f", "-y", "-xx", "-s", "16777216", "-e", CALLS, "-o"]);
    strace.arg(log);
    strace
}

/// What happened to the files of a folder.
///
/// # Panics
/// At a call that it does not understand.
#[must_use]
pub fn events(log: &str, folder: &Path) -> Vec<Event> {
    let mut reader = Reader {
        folder,
        said: String::new(),
        syncing: BTreeMap::new(),
        events: Vec::new(),
    };
    log.lines().for_each(|line| reader.read(line));
    reader.events
}

struct Reader<'a> {
    folder: &'a Path,
    /// The line of standard output that is not ended yet.
    said: String,
    /// The file that a thread waits for, while another goes on.
    syncing: BTreeMap<&'a str, PathBuf>,
    events: Vec<Event>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, line: &'a str) {
        let (thread, call) = line.split_once(' ').unwrap();
        let call = call.trim_start();
        if call.starts_with("<...") {
            let synced = self.syncing.remove(thread);
            self.events
                .extend(synced.filter(|_| call.ends_with("= 0")).map(Event::Synced));
        } else if let Some((name, rest)) = call.split_once('(') {
            self.call(thread, name, rest);
        }
    }

    fn call(&mut self, thread: &'a str, name: &str, rest: &str) {
        let ended = !rest.ends_with("<unfinished ...>");
        if ended && rest.contains(" = -1 ") {
            return;
        }
        if name == "unlink" {
            let file = PathBuf::from(text(between(rest, '"', '"')));
            self.keep(Event::Gone(file.clone()), &file);
            return;
        }
        let target = text(between(rest, '<', '>'));
        let file = PathBuf::from(&target);
        let event = match name {
            "pwrite64" => written(rest, file.clone(), Some(place(rest))),
            "write" if target.starts_with("pipe:") => return self.says(&bytes(between(rest, '"', '"'))),
            "write" => written(rest, file.clone(), None),
            "ftruncate" => Event::Cut {
                file: file.clone(),
                length: numbers(rest.split_once('>').unwrap().1)[0],
            },
            "fsync" | "fdatasync" if ended => Event::Synced(file.clone()),
            "fsync" | "fdatasync" => {
                let _before = self.syncing.insert(thread, file);
                return;
            }
            _ => panic!("{name} of {target}: nobody knows what that does to a disk"),
        };
        self.keep(event, &file);
    }

    /// What is shared memory, and what lies elsewhere, is on no disk after a cut.
    fn keep(&mut self, event: Event, file: &Path) {
        if file.starts_with(self.folder) && !file.to_string_lossy().ends_with("-shm") {
            self.events.push(event);
        }
    }

    fn says(&mut self, bytes: &[u8]) {
        self.said.push_str(std::str::from_utf8(bytes).unwrap());
        while let Some((line, rest)) = self.said.split_once('\n') {
            self.events.push(Event::Said(line.to_owned()));
            self.said = rest.to_owned();
        }
    }
}

fn written(rest: &str, file: PathBuf, at: Option<usize>) -> Event {
    let bytes = bytes(between(rest, '"', '"'));
    Event::Written { file, at, bytes }
}

/// The last argument of a call that writes.
fn place(rest: &str) -> usize {
    numbers(rest.rsplit_once('"').unwrap().1)[1]
}

fn numbers(text: &str) -> Vec<usize> {
    let words = text.split(|sign: char| !sign.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

fn between(text: &str, from: char, to: char) -> &str {
    let rest = text.split_once(from).unwrap().1;
    rest.split_once(to).unwrap().0
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let pairs = hexadecimal.split("\\x").skip(1);
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

fn text(hexadecimal: &str) -> String {
    String::from_utf8(bytes(hexadecimal)).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hexadecimal(text: &str) -> String {
        text.bytes().map(|byte| format!("\\x{byte:02x}")).collect()
    }

    #[test]
    fn each_call_is_read_and_what_lies_elsewhere_is_left_out() {
        let [log, shared, other] = ["/a/l.db-wal", "/a/l.db-shm", "/b/l"].map(hexadecimal);
        let (pipe, ab) = (hexadecimal("pipe:[7]"), hexadecimal("ab"));
        let calls = [
            format!("71  pwrite64(5<{log}>, \"{ab}\", 2, 32) = 2"),
            format!("71  pwrite64(6<{shared}>, \"{ab}\", 2, 0) = 2"),
            format!("71  write(7<{other}>, \"{ab}\", 2) = 2"),
            format!("71  fdatasync(5<{log}> <unfinished ...>"),
            format!("72  write(1<{pipe}>, \"{ab}\", 2) = 2"),
            "71  <... fdatasync resumed>)          = 0".to_owned(),
            format!("72  write(1<{pipe}>, \"{}\", 2) = 2", hexadecimal("c\n")),
            format!("71  fdatasync(5<{log}>) = -1 EIO (Input/output error)"),
            format!("71  ftruncate(5<{log}>, 12) = 0"),
            format!("71  unlink(\"{log}\") = 0"),
            "71  +++ exited with 0 +++".to_owned(),
        ];
        let file = PathBuf::from("/a/l.db-wal");
        let written = Event::Written {
            file: file.clone(),
            at: Some(32),
            bytes: b"ab".to_vec(),
        };
        let cut = Event::Cut {
            file: file.clone(),
            length: 12,
        };
        assert_eq!(
            events(&calls.join("\n"), Path::new("/a")),
            [
                written,
                Event::Synced(file.clone()),
                Event::Said("abc".to_owned()),
                cut,
                Event::Gone(file)
            ]
        );
    }
}
