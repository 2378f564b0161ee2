//! What a printer says of itself, before a job and after it.

use crate::peer::{Asked, LIMITS, answering, well};
use devices::{Profile, SendFault, Sent, drawer_pulse, send};
use std::time::{Duration, Instant};

const JOB: &[u8] = b"\x1b@\x1c.\x1dv0\x00\x01\x00\x01\x00\xff\x1dVB\x10";

#[test]
fn a_printer_that_answers_confirms_the_job() {
    let (address, printer) = answering(well);
    assert_eq!(send(&address, JOB, &LIMITS), Ok(Sent { confirmed: true }));
    let read = printer.join().unwrap();
    let expected = [b"\x10\x04\x02\x10\x04\x04\x10\x04\x01", JOB, b"\x1dr\x01"].concat();
    assert_eq!(read, expected, "three questions, the job, one question");
}

#[test]
fn a_printer_in_trouble_gets_no_byte_and_says_why() {
    for (asked, answer, words) in [
        (2, 0x16, "cover is open"),
        (2, 0x32, "out of paper"),
        (4, 0x72, "out of paper"),
        (2, 0x52, "fault"),
        (1, 0x1a, "offline"),
    ] {
        let (address, printer) = answering(move |about| match about {
            Asked::Status(what) if what == asked => vec![answer],
            about => well(about),
        });
        let sent = send(&address, JOB, &LIMITS);
        assert!(
            matches!(&sent, Err(SendFault::NotStarted { why, .. }) if why.contains(words)),
            "{words}: {sent:?}"
        );
        let read = printer.join().unwrap();
        assert!(
            read.chunks(3).all(|bytes| bytes.starts_with(b"\x10\x04")),
            "{words}: questions and nothing else"
        );
    }
}

#[test]
fn the_drawer_opens_also_when_the_paper_is_out() {
    let (address, printer) = answering(|_| vec![0x32]);
    let pulse = drawer_pulse(&Profile::by_name("generic-80").unwrap());
    assert_eq!(send(&address, &pulse, &LIMITS.unasked()), Ok(Sent { confirmed: false }));
    assert_eq!(
        printer.join().unwrap(),
        b"\x1bp\x00\x19\xfa",
        "the pulse and no question"
    );
}

#[test]
fn paper_that_runs_out_in_mid_job_is_said_at_once() {
    let mut printing = false;
    let (address, printer) = answering(move |asked| match asked {
        Asked::Done => {
            printing = true;
            Vec::new()
        }
        Asked::Status(2) if printing => vec![0x32],
        Asked::Status(_) => vec![0x12],
    });
    let begun = Instant::now();
    let sent = send(&address, JOB, &LIMITS);
    let said = matches!(&sent, Err(SendFault::Broken { why, written }) if why.contains("out of paper") && *written == JOB.len());
    assert!(said, "{sent:?}");
    assert!(
        begun.elapsed() < LIMITS.confirm,
        "it is not waited for a word that cannot come"
    );
    printer.join().unwrap();
}

#[test]
fn a_slow_printer_is_waited_for() {
    let mut asked_again = 0;
    let (address, printer) = answering(move |asked| match asked {
        Asked::Done => Vec::new(),
        Asked::Status(2) => {
            asked_again += 1;
            // Its last page leaves while it is asked for the second time after the job: the word comes before the answer.
            if asked_again == 3 { vec![0, 0x12] } else { vec![0x12] }
        }
        Asked::Status(_) => vec![0x12],
    });
    assert_eq!(send(&address, JOB, &LIMITS), Ok(Sent { confirmed: true }));
    printer.join().unwrap();
}

#[test]
fn a_printer_that_never_gives_its_word_is_not_waited_for_beyond_the_limit() {
    let limits = devices::Limits {
        confirm: Duration::from_millis(900),
        ..LIMITS
    };
    let (address, printer) = answering(|asked| match asked {
        Asked::Done => Vec::new(),
        Asked::Status(_) => vec![0x12],
    });
    let begun = Instant::now();
    assert_eq!(send(&address, JOB, &limits), Ok(Sent { confirmed: false }));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    printer.join().unwrap();
}

#[test]
fn noise_on_the_line_is_no_answer() {
    // XOFF and XON, four bytes of a status that nobody asked for, a byte of no form: then the answer.
    let noise = [0x13, 0x10, 0x00, 0x00, 0x0f, 0x11, 0xff];
    let (address, printer) = answering(move |asked| [&noise[..], &well(asked)].concat());
    assert_eq!(send(&address, JOB, &LIMITS), Ok(Sent { confirmed: true }));
    printer.join().unwrap();
    let (address, printer) = answering(move |_| noise.to_vec());
    assert_eq!(
        send(&address, JOB, &LIMITS),
        Ok(Sent { confirmed: false }),
        "noise alone holds nothing back"
    );
    printer.join().unwrap();
}
