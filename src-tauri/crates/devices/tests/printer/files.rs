//! Files as printers.

use crate::peer::LIMITS;
use devices::{Address, SendFault, Sent, send};

#[test]
fn jobs_are_appended_whole() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("tape.bin");
    let address = Address::File(path.clone());
    for _ in 0..2 {
        assert_eq!(
            send(&address, b"\x1b@\x1dVB\x10", &LIMITS),
            Ok(Sent { confirmed: true })
        );
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"\x1b@\x1dVB\x10\x1b@\x1dVB\x10");
}

#[test]
fn a_file_that_cannot_be_written_gets_no_byte() {
    let room = tempfile::tempdir().unwrap();
    let missing = Address::File(room.path().join("none").join("tape.bin"));
    for address in [missing, Address::File(room.path().to_owned())] {
        let fault = send(&address, b"\x1b@", &LIMITS).unwrap_err();
        assert!(matches!(fault, SendFault::NotStarted { .. }), "{fault:?}");
    }
}
