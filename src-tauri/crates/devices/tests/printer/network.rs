//! Network printers: the ways in which a peer can fail, and what is said of each.

use crate::peer::{Asked, LIMITS, answering, read_all, serve};
use devices::{Address, SendFault, Sent, send};
use std::net::TcpListener;

#[test]
fn a_printer_that_only_listens_gets_every_byte_once() {
    let (address, printer) = serve(read_all);
    let job: Vec<u8> = (0..60_000_u32).map(|at| (at % 251) as u8).collect();
    assert_eq!(send(&address, &job, &LIMITS), Ok(Sent { confirmed: false }));
    let read = printer.join().unwrap();
    assert_eq!(
        read.strip_prefix(b"\x10\x04\x02"),
        Some(&job[..]),
        "asked how it is, then the job"
    );
}

#[test]
fn a_printer_that_answers_confirms_the_job() {
    let (address, printer) = answering(|asked| match asked {
        Asked::Status(_) => Some(vec![0x12]),
        Asked::Done => Some(vec![0]),
    });
    assert_eq!(send(&address, b"\x1b@", &LIMITS), Ok(Sent { confirmed: true }));
    assert!(
        printer.join().unwrap().ends_with(b"\x1b@\x1dr\x01"),
        "it is asked behind the job"
    );
}

#[test]
fn a_printer_that_refuses_gets_no_byte() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address: Address = format!("tcp:{}", listener.local_addr().unwrap()).parse().unwrap();
    drop(listener);
    let fault = send(&address, b"\x1b@", &LIMITS).unwrap_err();
    assert!(
        matches!(&fault, SendFault::NotStarted { why } if why.contains("refuses")),
        "{fault:?}"
    );
}
