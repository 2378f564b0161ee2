//! Faults of `escpos` 0.20.1, held so that a mended one is noticed, and that the till's own bytes do not have them.

use devices::{Profile, drawer_pulse, job_bytes};
use escpos::driver::Driver;
use escpos::errors::{PrinterError, Result};
use escpos::printer::Printer;
use escpos::utils::{CashDrawer, PageCode, Protocol, RealTimeStatusRequest};
use paper::Raster;
use std::sync::{Arc, Mutex};
use testkit::tape::{Event, Tape};

/// Keeps what is written; refuses the write after `left` more.
#[derive(Clone, Default)]
struct Kept {
    bytes: Arc<Mutex<Vec<u8>>>,
    left: Arc<Mutex<Option<usize>>>,
}

impl Driver for Kept {
    fn name(&self) -> String {
        "kept".to_owned()
    }

    fn write(&self, data: &[u8]) -> Result<()> {
        let mut left = self.left.lock().unwrap();
        match &mut *left {
            Some(0) => Err(PrinterError::Io("the line broke".to_owned())),
            left => {
                *left = left.map(|left| left - 1);
                self.bytes.lock().unwrap().extend_from_slice(data);
                Ok(())
            }
        }
    }

    fn read(&self, _buffer: &mut [u8]) -> Result<usize> {
        Ok(0)
    }

    fn flush(&self) -> Result<()> {
        Ok(())
    }
}

fn written(by: impl FnOnce(&mut Printer<Kept>) -> Result<()>) -> Vec<u8> {
    let kept = Kept::default();
    let mut printer = Printer::new(kept.clone(), Protocol::default(), None);
    by(&mut printer).unwrap();
    printer.print().unwrap();
    std::mem::take(&mut kept.bytes.lock().unwrap())
}

fn ours() -> Vec<u8> {
    let raster = Raster::from_rows(8, vec![0xff; 3000]).unwrap();
    job_bytes(&raster, &Profile::by_name("generic-80").unwrap())
}

#[test]
fn its_drawer_pulse_lacks_the_times_and_swallows_the_next_command() {
    let theirs = written(|printer| printer.cash_drawer(CashDrawer::Pin2)?.cut().map(|_| ()));
    assert_eq!(
        theirs, b"\x1bp\x00\x1dVA\x00",
        "the printer takes 1D 56 for the times and prints an A"
    );
    let pulse = drawer_pulse(&Profile::by_name("generic-80").unwrap());
    assert_eq!(
        Tape::read(&pulse).unwrap().events,
        [Event::DrawerPulse {
            pin: 0,
            on: 25,
            off: 250
        }]
    );
}

#[test]
fn its_partial_cut_is_a_full_cut() {
    let theirs = written(|printer| printer.partial_cut().map(|_| ()));
    assert_eq!(theirs, b"\x1dVA\x01", "GS V 65 feeds and cuts through");
    assert!(ours().ends_with(b"\x1dVB\x10"), "GS V 66 feeds and leaves a bridge");
}

#[test]
fn its_status_question_has_a_byte_too_many() {
    let theirs = written(|printer| {
        printer
            .real_time_status(RealTimeStatusRequest::OfflineCause)
            .map(|_| ())
    });
    assert_eq!(theirs, b"\x10\x04\x02\x00", "DLE EOT 2 takes no fourth byte");
}

#[test]
fn its_code_page_858_is_wrong_and_sends_raw_utf_8_for_what_it_lacks() {
    let theirs = |text: &str| written(|printer| printer.page_code(PageCode::PC858)?.write(text).map(|_| ()));
    assert_eq!(
        theirs("®"),
        b"\x1bt\x13\xa8",
        "A8 is the inverted question mark, the sign is A9"
    );
    assert_eq!(theirs("¿"), b"\x1bt\x13\xc2\xbf", "two bytes of UTF-8 for one of A8");
    assert_eq!(
        theirs("น้ำ"),
        "\x1bt\x13น้ำ".as_bytes(),
        "Thai goes out as UTF-8 without a word"
    );
    let mut dots_only = Tape::read(&ours()).unwrap().events.into_iter();
    assert!(
        dots_only.all(|event| matches!(
            event,
            Event::Initialise | Event::ChineseOff | Event::Band { .. } | Event::Cut { .. }
        )),
        "the till sends no text at all"
    );
}

#[test]
fn its_second_try_prints_again_what_was_printed() {
    let kept = Kept::default();
    *kept.left.lock().unwrap() = Some(2);
    let mut printer = Printer::new(kept.clone(), Protocol::default(), None);
    printer
        .write("ONE")
        .unwrap()
        .write("TWO")
        .unwrap()
        .write("THREE")
        .unwrap();
    assert!(printer.print().is_err());
    *kept.left.lock().unwrap() = None;
    printer.print().unwrap();
    assert_eq!(
        *kept.bytes.lock().unwrap(),
        b"ONETWOONETWOTHREE",
        "the till sends a job once and says how far it came"
    );
}

#[test]
fn it_passes_on_a_wrong_check_digit() {
    let theirs = written(|printer| printer.ean13("4006381333930").map(|_| ()));
    assert!(
        theirs.windows(13).any(|bytes| bytes == b"4006381333930"),
        "printers print nothing for it; the check digit is 1"
    );
}

#[test]
fn its_right_bytes_are_the_tills() {
    let theirs = written(|printer| printer.init().map(|_| ()));
    assert!(ours().starts_with(&theirs), "ESC @");
}
