//! Card terminals over a real socket: what each of them says, and what is known when one says nothing.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use devices::{Charge, Charged, Patience, PaymentTerminal, TcpTerminal, TerminalFault};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;
use testkit::card_terminal::CardTerminal;

fn charge(id: &str, amount_minor: i64) -> Charge {
    Charge {
        id: id.to_owned(),
        amount_minor,
        currency: "THB",
        decimals: 2,
    }
}

fn at(address: &str, customer: Duration) -> TcpTerminal {
    let (host, port) = address.strip_prefix("tcp:").unwrap().rsplit_once(':').unwrap();
    TcpTerminal {
        host: host.to_owned(),
        port: port.parse().unwrap(),
        patience: Patience::for_customer(customer),
    }
}

const PATIENT: Duration = Duration::from_secs(60);

fn declined(why: &str) -> Charged {
    Charged::Declined { why: why.to_owned() }
}

fn approved(proof: &str) -> Charged {
    Charged::Approved {
        proof: proof.to_owned(),
    }
}

#[test]
fn a_terminal_approves_or_declines_and_charges_the_same_id_once() {
    let simulator = CardTerminal::start(0).unwrap();
    let terminal = at(&simulator.address(), PATIENT);
    assert_eq!(terminal.pay(&charge("a", 12_000)), Ok(approved("000001")));
    assert_eq!(terminal.pay(&charge("a", 12_000)), Ok(approved("000001")));
    assert_eq!(terminal.pay(&charge("b", 12_051)), Ok(declined("no money")));
    assert_eq!(terminal.status("b"), Ok(declined("no money")));
    assert_eq!(simulator.charged_minor(), [12_000]);
}

#[test]
fn after_a_broken_line_the_outcome_is_asked_for_and_not_the_money() {
    let simulator = CardTerminal::start(0).unwrap();
    let terminal = at(&simulator.address(), PATIENT);
    for (id, amount_minor) in [("lost", 92), ("late", 91), ("unknown", 96)] {
        let fault = terminal.pay(&charge(id, amount_minor)).unwrap_err();
        assert!(matches!(fault, TerminalFault::Unknown { .. }), "{id}: {fault}");
    }
    assert_eq!(terminal.status("lost"), Ok(approved("000001")));
    assert_eq!(terminal.status("late"), Ok(Charged::Waiting));
    assert!(matches!(terminal.status("late"), Ok(Charged::Approved { .. })));
    assert_eq!(terminal.status("unknown"), Ok(Charged::Unknown));
}

#[test]
fn an_id_that_a_terminal_has_not_heard_of_is_never_charged_afterwards() {
    let simulator = CardTerminal::start(0).unwrap();
    let terminal = at(&simulator.address(), PATIENT);
    assert_eq!(terminal.status("a"), Ok(Charged::Never));
    assert_eq!(terminal.pay(&charge("a", 12_000)), Ok(declined("too late")));
    assert_eq!(simulator.charged_minor(), [0_i64; 0]);
}

#[test]
fn a_customer_who_does_not_pay_is_left_by_a_cancel_or_when_patience_ends() {
    let simulator = CardTerminal::start(0).unwrap();
    let address = simulator.address();
    let paying = std::thread::spawn(move || at(&address, PATIENT).pay(&charge("a", 12_068)));
    simulator.wait_for_customer();
    at(&simulator.address(), PATIENT).cancel("a").unwrap();
    assert_eq!(paying.join().unwrap(), Ok(declined("left")));
    let hasty = at(&simulator.address(), Duration::from_millis(20));
    let fault = hasty.pay(&charge("b", 12_068)).unwrap_err();
    assert!(matches!(fault, TerminalFault::Unknown { .. }), "{fault}");
    assert_eq!(hasty.status("b"), Ok(Charged::Waiting));
}

#[test]
fn a_terminal_that_is_not_there_has_charged_nobody() {
    let gone = CardTerminal::start(0).unwrap().address();
    let fault = at(&gone, PATIENT).pay(&charge("a", 12_000)).unwrap_err();
    assert!(matches!(fault, TerminalFault::NotStarted { .. }), "{fault}");
    let two_lines = at(&gone, PATIENT).status("a\ndo=pay").unwrap_err();
    assert!(matches!(two_lines, TerminalFault::NotStarted { .. }), "{two_lines}");
}

fn framed(text: &[u8]) -> Vec<u8> {
    [&u16::try_from(text.len()).unwrap().to_be_bytes(), text].concat()
}

/// A peer that answers one question with these bytes.
fn saying(answer: Vec<u8>) -> TcpTerminal {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("tcp:{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut length = [0; 2];
        stream.read_exact(&mut length).unwrap();
        let mut question = vec![0; usize::from(u16::from_be_bytes(length))];
        stream.read_exact(&mut question).unwrap();
        stream.write_all(&answer).unwrap();
    });
    at(&address, PATIENT)
}

#[test]
fn what_is_no_answer_to_the_question_leaves_the_outcome_unknown() {
    let answers = [
        Vec::new(),
        framed(b"id=a\noutcome=approved\n")[..20].to_vec(),
        [&[0xff, 0xff][..], &[b'x'; 0xffff]].concat(),
        framed(b"id=b\noutcome=approved\n"),
        framed(b"id=a\noutcome=charged\n"),
        framed(b"outcome=approved\n"),
        framed(b"id=a\noutcome=approved\nproof=\xff\n"),
    ];
    for answer in answers {
        let said = saying(answer.clone()).pay(&charge("a", 100));
        assert!(
            matches!(said, Err(TerminalFault::Unknown { .. })),
            "{answer:?}: {said:?}"
        );
    }
}

#[test]
fn the_words_of_a_terminal_stay_on_one_line_and_short() {
    let said = saying(framed(b"id=a\noutcome=declined\nwhy=no\tm\x07oney\n")).status("a");
    assert_eq!(said, Ok(declined("no m oney")));
}
