//! A back end that tells by itself that something has changed there.

use crate::till::{HEAD_OFFICE, Till};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use store::Upstream;
use sync::{Ring, Surroundings};
use testkit::sample::SOLD_AT_MS;
use testkit::wordpos::{self, Simulator};

/// RFC 4231, test case 2: the key, what is signed, and its signature.
const KEY: &str = "Jefe";
const BODY: &str = "what do ya want for nothing?";
const SIGNATURE: &str = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

/// A till that listens on a port for its back end.
struct Listening {
    till: Till,
    simulator: Simulator,
    port: u16,
    ring: Ring,
    rung: Receiver<()>,
}

fn free_port() -> u16 {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    taken.local_addr().unwrap().port()
}

impl Listening {
    fn on(port: u16) -> Self {
        let till = Till::open(KEY);
        let options = wordpos::Options {
            client_secret: KEY.to_owned(),
            clock: till.around.clock(),
            ..wordpos::Options::default()
        };
        let simulator = Simulator::start(options).unwrap();
        let settings = [("client_id", "till".to_owned()), ("webhook_port", port.to_string())];
        till.join(&Upstream {
            id: HEAD_OFFICE,
            name: "head office".to_owned(),
            kind: "wordpos".to_owned(),
            base_url: simulator.base_url(),
            settings: BTreeMap::from(settings.map(|(key, value)| (key.to_owned(), value))),
            from_at_ms: SOLD_AT_MS,
        });
        let (ring, rung) = channel();
        let ring = move || ring.send(()).unwrap_or_default();
        Self {
            till,
            simulator,
            port,
            ring: Arc::new(ring),
            rung,
        }
    }

    fn listen(&self) {
        self.till.engine.listen(&self.till.around, &self.ring).unwrap();
    }

    /// What a caller is answered.
    fn told(&self, head: &str, body: &str) -> u16 {
        let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let length = body.len();
        // Who is refused early need not be listened to.
        let _sent = write!(line, "{head}\r\nhost: here\r\ncontent-length: {length}\r\n\r\n{body}");
        let mut answer = String::new();
        let _read = line.read_to_string(&mut answer);
        answer.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// How often a page of products was asked for, a minute later: WordPos lets itself be asked ten times a second.
    fn lists_read(&self) -> usize {
        self.till.around.wait(60_000);
        self.till.until_idle();
        self.simulator.count("GET /v1/products")
    }
}

#[test]
fn a_signed_webhook_has_the_lists_read_at_once_and_no_other_does_anything() {
    let office = Listening::on(free_port());
    office.listen();
    let before = office.lists_read();
    let signed = format!("POST /any/path HTTP/1.1\r\nX-WordPos-Signature: {SIGNATURE}");
    let cases = [
        ("POST / HTTP/1.1", BODY, 401),
        (&*format!("{signed}0"), BODY, 401),
        (&signed, "what do ya want for nothing!", 401),
        (&signed.replace("POST", "GET"), BODY, 405),
        (&signed, &"x".repeat(300_000), 413),
    ];
    for (head, body, status) in cases {
        assert_eq!(office.told(head, body), status, "{head}");
    }
    assert!(office.rung.try_recv().is_err(), "nobody was told of anything");
    assert_eq!(office.lists_read(), before);

    assert_eq!(office.told(&signed, BODY), 200);
    office.rung.recv().unwrap();
    assert!(office.lists_read() > before);
    let standing = office.till.engine.hook(HEAD_OFFICE).unwrap();
    assert_eq!((standing.port, standing.closed, standing.heard), (office.port, None, 1));
    assert!(standing.heard_at_ms.is_some());
}

#[test]
fn a_port_that_is_taken_is_said_and_had_once_it_is_free() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let office = Listening::on(taken.local_addr().unwrap().port());
    office.listen();
    assert!(office.till.engine.hook(HEAD_OFFICE).unwrap().closed.is_some());
    drop(taken);
    office.listen();
    assert_eq!(office.till.engine.hook(HEAD_OFFICE).unwrap().closed, None);
}

#[test]
fn nobody_listens_for_a_back_end_that_was_changed_or_removed() {
    let office = Listening::on(free_port());
    office.listen();
    office.till.engine.forget_client(HEAD_OFFICE);
    assert_eq!(office.till.engine.hook(HEAD_OFFICE), None);
    // Who listened ends on a thread of its own; the port is free then.
    let free = std::iter::repeat_with(|| TcpListener::bind((Ipv4Addr::LOCALHOST, office.port)).is_ok());
    assert!(free.take(100_000).any(|free| free));
}
