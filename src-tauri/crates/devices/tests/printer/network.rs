//! Network printers: the ways in which a peer can fail, and what is said of each.

use crate::peer::{HUGE, LIMITS, read_all, serve, tcp};
use devices::{Address, Profile, SendFault, Sent, job_bytes, send};
use paper::Typesetter;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

/// What a printer that answers nothing reads before the job.
const ASKED: &[u8] = b"\x10\x04\x02";

fn job() -> Vec<u8> {
    (0..60_000_u32).map(|at| (at % 251) as u8).collect()
}

#[track_caller]
fn assert_not_started(sent: Result<Sent, SendFault>, words: &str) {
    let said = matches!(&sent, Err(SendFault::NotStarted { why, .. }) if why.contains(words));
    assert!(said, "{sent:?} does not say that no byte left, with {words:?}");
}

#[track_caller]
fn assert_broken(sent: Result<Sent, SendFault>, words: &str) {
    let said = matches!(&sent, Err(SendFault::Broken { why, written: 1.. }) if why.contains(words));
    assert!(said, "{sent:?} does not say that it broke off, with {words:?}");
}

#[test]
fn a_printer_that_only_listens_gets_every_byte_once() {
    let (address, printer) = serve(read_all);
    assert_eq!(send(&address, &job(), &LIMITS), Ok(Sent { confirmed: false }));
    let read = printer.join().unwrap();
    assert_eq!(
        read.strip_prefix(ASKED),
        Some(&job()[..]),
        "asked how it is, then the job"
    );
}

#[test]
fn a_printer_that_says_no_more_still_gets_every_byte() {
    let (address, printer) = serve(|stream| {
        stream.shutdown(Shutdown::Write).unwrap();
        read_all(stream)
    });
    assert_eq!(send(&address, &job(), &LIMITS), Ok(Sent { confirmed: false }));
    assert!(printer.join().unwrap().ends_with(&job()));
}

#[test]
fn a_printer_that_is_off_or_cannot_be_found_gets_no_byte() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let off = tcp(listener.local_addr().unwrap());
    drop(listener);
    assert_not_started(send(&off, &job(), &LIMITS), "refuses port");
    let elsewhere: Address = "tcp:255.255.255.255:9100".parse().unwrap();
    assert_not_started(send(&elsewhere, &job(), &LIMITS), "nothing answers at 255.255.255.255");
    let unknown: Address = "tcp:no-such-printer.invalid:9100".parse().unwrap();
    assert_not_started(send(&unknown, &job(), &LIMITS), "no-such-printer.invalid");
}

/// A switch that swallows packets: the listener's queue is full, so the kernel answers no further call.
#[cfg(unix)]
#[test]
fn a_connection_that_nobody_takes_is_given_up_in_time() {
    use rustix::net::{AddressFamily, SocketType, bind, getsockname, listen, socket};
    let listener = socket(AddressFamily::INET, SocketType::STREAM, None).unwrap();
    bind(&listener, &"127.0.0.1:0".parse::<std::net::SocketAddrV4>().unwrap()).unwrap();
    listen(&listener, 0).unwrap();
    let at = std::net::SocketAddr::try_from(getsockname(&listener).unwrap()).unwrap();
    let connect = || std::net::TcpStream::connect_timeout(&at, Duration::from_millis(200));
    let _held: Vec<_> = std::iter::from_fn(|| connect().ok()).collect();
    let begun = Instant::now();
    assert_not_started(send(&tcp(at), &job(), &LIMITS), "nothing answers");
    assert!(
        begun.elapsed() < LIMITS.connect + Duration::from_secs(1),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn a_printer_that_never_reads_is_given_up_in_time() {
    let (let_go, held) = channel::<()>();
    let (address, printer) = serve(move |stream| {
        let _ = held.recv();
        drop(stream);
    });
    let begun = Instant::now();
    assert_broken(send(&address, &vec![0; HUGE], &LIMITS), "takes no more");
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    drop(let_go);
    printer.join().unwrap();
}

#[test]
fn a_printer_that_hangs_up_when_it_is_spoken_to_gets_no_byte() {
    let (address, printer) = serve(drop);
    assert_not_started(send(&address, &job(), &LIMITS), "hung up");
    printer.join().unwrap();
    let (address, printer) = serve(|mut stream| stream.read_exact(&mut [0; ASKED.len()]));
    assert_not_started(send(&address, &job(), &LIMITS), "hung up");
    printer.join().unwrap().unwrap();
}

#[test]
fn a_printer_that_dies_in_mid_job_leaves_the_job_broken_wherever_it_was() {
    let profile = Profile::by_name("generic-80").unwrap();
    let page = paper::test_page("Front 1", domain::product::Language::Th);
    let job = job_bytes(&page.raster(&mut Typesetter::new(), profile.width_dots), &profile);
    let bands = job.windows(4).enumerate().filter(|(_, bytes)| bytes == b"\x1dv0\x00");
    let mut places: Vec<usize> = bands.map(|(at, _)| at).collect();
    places.extend([1, 4095, 4096, 4097, job.len() - 1]);
    std::thread::scope(|scope| {
        for place in places {
            let job = &job;
            scope.spawn(move || {
                let (address, printer) = serve(move |mut stream| stream.read_exact(&mut vec![0; ASKED.len() + place]));
                assert_broken(send(&address, job, &LIMITS), "hung up");
                printer.join().unwrap().unwrap();
            });
        }
    });
}

#[test]
fn a_printer_that_answered_and_dies_in_mid_job_leaves_it_broken() {
    for place in [1, 100, 20_000] {
        let (address, printer) = serve(move |mut stream| {
            for _ in 0..3 {
                stream.read_exact(&mut [0; ASKED.len()]).unwrap();
                stream.write_all(&[0x12]).unwrap();
            }
            stream.read_exact(&mut vec![0; place]).unwrap();
        });
        assert_broken(send(&address, &job(), &LIMITS), "hung up");
        printer.join().unwrap();
    }
}

#[test]
fn a_thread_of_an_asynchronous_runtime_may_send() {
    let (address, printer) = serve(read_all);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let sent = runtime.block_on(async { send(&address, b"\x1b@", &LIMITS) });
    assert_eq!(sent, Ok(Sent { confirmed: false }));
    assert!(printer.join().unwrap().ends_with(b"\x1b@"));
}
