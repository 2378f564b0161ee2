//! Files as printers.

use crate::peer::LIMITS;
use devices::{Address, SendFault, Sent, send};

#[test]
fn jobs_are_appended_whole_also_from_many_threads() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("tape.bin");
    std::fs::write(&path, b"\x1b@").unwrap();
    let job = vec![b'J'; 40_000];
    std::thread::scope(|scope| {
        for first in *b"ABCDEFGH" {
            let (address, job) = (Address::File(path.clone()), [&[first], &job[..], b"\n"].concat());
            scope.spawn(move || assert_eq!(send(&address, &job, &LIMITS), Ok(Sent { confirmed: true })));
        }
    });
    let tape = std::fs::read(&path).unwrap();
    let jobs: Vec<&[u8]> = tape
        .strip_prefix(b"\x1b@")
        .unwrap()
        .split_inclusive(|byte| *byte == b'\n')
        .collect();
    assert_eq!(jobs.len(), 8);
    assert!(
        jobs.iter()
            .all(|written| written[1..].starts_with(&job) && written.len() == job.len() + 2)
    );
}

#[test]
fn a_file_that_cannot_be_written_gets_no_byte() {
    let room = tempfile::tempdir().unwrap();
    let missing = room.path().join("none").join("tape.bin");
    for path in [missing, room.path().to_owned()] {
        let fault = send(&Address::File(path.clone()), b"\x1b@", &LIMITS).unwrap_err();
        let said = matches!(&fault, SendFault::NotStarted { why } if why.contains(&*path.to_string_lossy()));
        assert!(said, "{fault:?}");
    }
}

#[test]
fn a_usb_printer_that_is_not_plugged_in_is_named() {
    let fault = send(&"usb:ffff:fffe".parse().unwrap(), b"\x1b@", &LIMITS).unwrap_err();
    assert!(
        matches!(&fault, SendFault::NotStarted { why } if why.contains("usb:ffff:fffe")),
        "{fault:?}"
    );
}
