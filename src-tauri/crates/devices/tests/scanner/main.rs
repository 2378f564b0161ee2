//! Scanners, on pseudo-terminals: the till has one end, the test the other.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a case that does not hold is a failed test"
)]

use devices::{Heard, Listening, ScannerPort, Trouble, listen};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Longer than anything here takes.
const LIMIT: Duration = Duration::from_secs(20);

/// A scanner that is plugged in: its own end, and a name that outlives it.
struct Plugged {
    scanner: File,
    name: PathBuf,
}

/// Plugs a scanner in under a name; a replug makes another port and puts the name on it, as the system does.
fn plug(name: &Path) -> Plugged {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let port = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let _ = std::fs::remove_file(name);
    std::os::unix::fs::symlink(port, name).unwrap();
    Plugged {
        scanner: File::from(master),
        name: name.to_owned(),
    }
}

fn listening(name: &Path, gap_ms: u64) -> (Listening, Receiver<Heard>) {
    let (sender, heard) = channel();
    let port = ScannerPort {
        device: name.to_str().unwrap().to_owned(),
        baud: 9600,
        gap: Duration::from_millis(gap_ms),
    };
    let listening = listen(port, move |what| drop(sender.send(what)));
    (listening, heard)
}

fn next(heard: &Receiver<Heard>) -> Heard {
    heard.recv_timeout(LIMIT).unwrap()
}

fn code(heard: &Receiver<Heard>) -> Vec<u8> {
    match next(heard) {
        Heard::Code(code) => code,
        other => panic!("{other:?} is no code"),
    }
}

#[test]
fn codes_are_heard_whatever_ends_them_and_in_whatever_pieces_they_come() {
    let room = tempfile::tempdir().unwrap();
    let mut plugged = plug(&room.path().join("scanner"));
    // A gap longer than the test: only what ends a code ends it.
    let (_listening, heard) = listening(&plugged.name, 60_000);
    assert_eq!(next(&heard), Heard::There);
    for end in ["\r", "\n", "\r\n"] {
        for piece in ["88509", "99320007", end, "T1K7Q-000123", end] {
            plugged.scanner.write_all(piece.as_bytes()).unwrap();
        }
        assert_eq!(
            [code(&heard), code(&heard)],
            [b"8850999320007".to_vec(), b"T1K7Q-000123".to_vec()],
            "{end:?}"
        );
    }
}

#[test]
fn a_scanner_that_ends_a_code_with_nothing_is_heard_when_it_falls_silent() {
    let room = tempfile::tempdir().unwrap();
    let mut plugged = plug(&room.path().join("scanner"));
    let (_listening, heard) = listening(&plugged.name, 50);
    assert_eq!(next(&heard), Heard::There);
    for expected in [
        b"8850999320007".as_slice(),
        b"0109501234567890\x1d10AB",
        b"\xb0\xa1\xff",
    ] {
        plugged.scanner.write_all(expected).unwrap();
        assert_eq!(
            code(&heard),
            expected,
            "bytes are kept as they came, also those that are no text"
        );
    }
    assert_eq!(
        heard.recv_timeout(Duration::from_millis(150)),
        Err(RecvTimeoutError::Timeout),
        "and once"
    );
}

#[test]
fn a_scanner_that_is_unplugged_is_missed_and_found_again_by_its_name() {
    let room = tempfile::tempdir().unwrap();
    let name = room.path().join("scanner");
    let (_listening, heard) = listening(&name, 50);
    assert!(matches!(next(&heard), Heard::Away(Trouble::NoDevice, why) if why.contains("is the scanner plugged in?")));
    for round in 0..3 {
        let mut plugged = plug(&name);
        assert_eq!(next(&heard), Heard::There, "round {round}");
        plugged.scanner.write_all(b"8850999320007\r").unwrap();
        assert_eq!(code(&heard), b"8850999320007", "round {round}");
        std::fs::remove_file(&name).unwrap();
        drop(plugged);
        assert!(matches!(next(&heard), Heard::Away(..)), "round {round}");
        assert!(
            matches!(next(&heard), Heard::Away(Trouble::NoDevice, why) if why.contains("there is no")),
            "round {round}"
        );
    }
}

#[test]
fn a_scanner_that_is_listened_to_no_more_is_let_go() {
    let room = tempfile::tempdir().unwrap();
    let plugged = plug(&room.path().join("scanner"));
    let (first, heard) = listening(&plugged.name, 50);
    assert_eq!(next(&heard), Heard::There);
    let (_second, second) = listening(&plugged.name, 50);
    assert!(matches!(next(&second), Heard::Away(..)), "one port has one listener");
    let begun = Instant::now();
    drop(first);
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    assert_eq!(next(&second), Heard::There);
}
