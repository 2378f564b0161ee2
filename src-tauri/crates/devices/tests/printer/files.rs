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
        let said = matches!(&fault, SendFault::NotStarted { why, .. } if why.contains(&*path.to_string_lossy()));
        assert!(said, "{fault:?}");
    }
}

/// Where the test below finds its file when it runs as its own child, which may write no file larger than 4 KiB.
#[cfg(unix)]
const FULL: &str = "EVERTILL_TEST_FULL_FILE";

#[cfg(unix)]
#[test]
fn a_job_that_does_not_fit_leaves_nothing_behind() {
    if let Some(path) = std::env::var_os(FULL) {
        let fault = send(&Address::File(path.into()), &[b'J'; 40_000], &LIMITS).unwrap_err();
        assert!(matches!(fault, SendFault::NotStarted { .. }), "{fault:?}");
        return;
    }
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("tape.bin");
    std::fs::write(&path, [b'K'; 4_000]).unwrap();
    let child = std::process::Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact files::a_job_that_does_not_fit_leaves_nothing_behind",
        ])
        .arg(std::env::current_exe().unwrap())
        .env(FULL, &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(said.contains("1 passed"), "{said}");
    assert_eq!(
        std::fs::read(&path).unwrap(),
        [b'K'; 4_000],
        "what was there stays, and nothing of the job"
    );
}

#[test]
fn a_usb_printer_that_is_not_plugged_in_is_named() {
    let fault = send(&"usb:ffff:fffe".parse().unwrap(), b"\x1b@", &LIMITS).unwrap_err();
    assert!(
        matches!(&fault, SendFault::NotStarted { why, .. } if why.contains("usb:ffff:fffe")),
        "{fault:?}"
    );
}
