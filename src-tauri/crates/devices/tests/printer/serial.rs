//! Serial printers, on pseudo-terminals: the till has one end, the test the other.

use crate::peer::{LIMITS, answer_on, well};
use devices::{Address, SendFault, Sent, send};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A pseudo-terminal: the printer's end, and the name of the till's.
fn pty() -> (File, String) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    (File::from(master), name)
}

fn serial(device: &str, rest: &str) -> Address {
    format!("serial:{device}{rest}").parse().unwrap()
}

fn job() -> Vec<u8> {
    (0..60_000_u32).map(|at| (at % 256) as u8).collect()
}

#[test]
fn every_byte_arrives_as_it_was_sent_with_either_flow_control() {
    for rest in ["@115200", "@9600,xonxoff"] {
        let (mut printer, device) = pty();
        // The till's end stays open in between, as a port does.
        let _port = raw(&device);
        let printing = std::thread::spawn(move || {
            let mut read = vec![0; job().len() + 3];
            printer.read_exact(&mut read).unwrap();
            // It stays on: one that is switched off with its last byte has failed.
            (printer, read)
        });
        assert_eq!(
            send(&serial(&device, rest), &job(), &LIMITS),
            Ok(Sent { confirmed: false })
        );
        let (_printer, read) = printing.join().unwrap();
        assert!(
            read.ends_with(&job()),
            "{rest}: nothing is added, dropped or translated"
        );
    }
}

#[test]
fn a_serial_printer_answers_and_confirms() {
    for address in ["serial", "file"] {
        let (printer, device) = pty();
        let port = raw(&device);
        let printing = std::thread::spawn(move || answer_on(printer, well));
        let address = match address {
            "serial" => serial(&device, "@19200"),
            _ => Address::File(PathBuf::from(&device)),
        };
        assert_eq!(
            send(&address, b"\x1b@\x1dVB\x10", &LIMITS),
            Ok(Sent { confirmed: true }),
            "{address}"
        );
        drop(port);
        assert!(
            printing.join().unwrap().ends_with(b"\x1b@\x1dVB\x10\x1dr\x01"),
            "{address}"
        );
    }
}

/// A printer's device file passes bytes on as they are; a terminal has to be told to. The port stays open while this is held.
fn raw(device: &str) -> File {
    let port = File::options().read(true).write(true).open(device).unwrap();
    let mut modes = rustix::termios::tcgetattr(&port).unwrap();
    modes.make_raw();
    rustix::termios::tcsetattr(&port, rustix::termios::OptionalActions::Now, &modes).unwrap();
    port
}

#[test]
fn a_printer_that_stops_reading_is_given_up_in_time() {
    for address in ["serial", "file"] {
        let (printer, device) = pty();
        let _port = raw(&device);
        let address = match address {
            "serial" => serial(&device, "@115200"),
            _ => Address::File(PathBuf::from(&device)),
        };
        let begun = Instant::now();
        let sent = send(&address, &job(), &LIMITS);
        let said = matches!(&sent, Err(SendFault::Broken { why, written: 1.. }) if why.contains("takes no more"));
        assert!(said, "{address}: {sent:?}");
        assert!(
            begun.elapsed() < Duration::from_secs(3),
            "{address}: {:?}",
            begun.elapsed()
        );
        drop(printer);
    }
}

#[test]
fn a_printer_that_is_unplugged_in_mid_job_leaves_it_broken() {
    let (mut printer, device) = pty();
    let printing = std::thread::spawn(move || printer.read_exact(&mut [0; 1000]));
    let sent = send(&serial(&device, "@115200"), &job(), &LIMITS);
    assert!(matches!(sent, Err(SendFault::Broken { written: 1.., .. })), "{sent:?}");
    printing.join().unwrap().unwrap();
}

#[test]
fn a_port_that_is_not_there_or_in_use_gets_no_byte() {
    let (_printer, device) = pty();
    let held = tokio_serial::new(&device, 9600).open().unwrap();
    for (address, words) in [
        (serial(&device, "@9600"), "another program holds it"),
        (serial("/dev/no-such-port", "@9600"), "there is no /dev/no-such-port"),
        (Address::File(PathBuf::from("/dev/no-such-folder/lp0")), "takes no job"),
    ] {
        let sent = send(&address, b"\x1b@", &LIMITS);
        let said = matches!(&sent, Err(SendFault::NotStarted { why, .. }) if why.contains(words));
        assert!(said, "{address}: {sent:?}");
    }
    drop(held);
}
