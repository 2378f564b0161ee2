//! Which failure is of which class (design, section 5), each on a real socket, with what the upstream really has beside it.

use crate::class::class;
use crate::shop::still;
use crate::shop::{config, hasty_upstream, sale, simulator, upstream};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use testkit::pos_system_api::Fault;
use upstreams::{CallFault, Lookup, LookupHint};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

#[tokio::test]
async fn every_fault_of_an_order_has_its_class() {
    use Fault::{
        CommitThen, CommitThenCut, CommitThenHold, CutBefore, Garbage, HoldThenCommit, NoId, RevokeTokens, Truncate,
    };
    let cases: Vec<(&str, Vec<Fault>, &str, usize)> = vec![
        ("nothing goes wrong", vec![], "done", 1),
        ("cut before anything is done", vec![CutBefore], "unknown", 0),
        ("done, then cut", vec![CommitThenCut], "unknown", 1),
        ("done, then 500", vec![CommitThen(500)], "unknown", 1),
        ("done, then 502", vec![CommitThen(502)], "unknown", 1),
        ("done, then 504", vec![CommitThen(504)], "unknown", 1),
        ("done, then no answer in time", vec![CommitThenHold], "unknown", 1),
        ("not done in time", vec![HoldThenCommit], "unknown", 0),
        ("done, then 200 with garbage", vec![Garbage], "unknown", 1),
        ("done, then 200 without an id", vec![NoId], "unknown", 1),
        ("done, then half an answer", vec![Truncate], "unknown", 1),
        ("503 that names no time", vec![Fault::refuse(503, None)], "unknown", 0),
        (
            "503 with Retry-After",
            vec![Fault::refuse(503, Some("7"))],
            "throttled Some(7)",
            0,
        ),
        ("429", vec![Fault::refuse(429, None)], "throttled None", 0),
        (
            "429 with Retry-After",
            vec![Fault::refuse(429, Some("60"))],
            "throttled Some(60)",
            0,
        ),
        (
            "429 with an absurd Retry-After",
            vec![Fault::refuse(429, Some("soon"))],
            "throttled None",
            0,
        ),
        ("the token is revoked", vec![RevokeTokens], "done", 1),
        ("the new token too", vec![RevokeTokens, RevokeTokens], "unauthorized", 0),
        ("a new token, then cut", vec![RevokeTokens, CommitThenCut], "unknown", 1),
        ("400", vec![Fault::refuse(400, None)], "rejected 400", 0),
        ("403", vec![Fault::refuse(403, None)], "rejected 403", 0),
        ("404", vec![Fault::refuse(404, None)], "rejected 404", 0),
        ("409", vec![Fault::refuse(409, None)], "rejected 409", 0),
        ("422", vec![Fault::refuse(422, None)], "rejected 422", 0),
        (
            "a redirect that promises that nothing was done",
            vec![Fault::refuse(307, None)],
            "rejected 307",
            0,
        ),
        (
            "a redirect after which anything may be",
            vec![Fault::refuse(303, None)],
            "unknown",
            0,
        ),
    ];
    for (name, faults, expected, orders) in cases {
        let simulator = simulator();
        for fault in faults {
            simulator.fault("POST /orders", fault);
        }
        let pushed = hasty_upstream(&simulator.base_url()).push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), expected, "{name}: {pushed:?}");
        assert_eq!(simulator.orders().len(), orders, "{name}: orders that are really there");
    }
}

#[tokio::test]
async fn whatever_fails_on_the_way_to_a_token_leaves_the_sale_unsent() {
    let cases = [
        ("cut", Fault::CutBefore, "not sent"),
        ("500", Fault::CommitThen(500), "not sent"),
        ("no answer in time", Fault::CommitThenHold, "not sent"),
        ("garbage", Fault::Garbage, "not sent"),
        ("half an answer", Fault::Truncate, "not sent"),
        (
            "503 with Retry-After",
            Fault::refuse(503, Some("7")),
            "throttled Some(7)",
        ),
        ("429", Fault::refuse(429, None), "throttled None"),
        (
            "400, as some answer a wrong password",
            Fault::refuse(400, None),
            "unauthorized",
        ),
        ("401, a wrong password", Fault::refuse(401, None), "unauthorized"),
        ("404, a wrong base address", Fault::refuse(404, None), "unauthorized"),
    ];
    for (name, fault, expected) in cases {
        let simulator = simulator();
        simulator.fault("POST /token", fault);
        let pushed = hasty_upstream(&simulator.base_url()).push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), expected, "{name}: {pushed:?}");
        assert_eq!(
            simulator.count("POST /orders"),
            0,
            "{name}: no order was sent without a token"
        );
    }
}

#[tokio::test]
async fn a_closed_port_is_not_sent_and_the_same_sale_goes_when_it_opens() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    upstream.probe().await.unwrap();
    simulator.go_offline();
    let refused = upstream.push(&sale(MARKER)).await;
    assert_eq!(class(&refused), "not sent", "{refused:?}");
    simulator.go_online().unwrap();
    let pushed = upstream.push(&sale(MARKER)).await;
    assert_eq!(class(&pushed), "done", "{pushed:?}");
    assert_eq!(simulator.orders().len(), 1, "the sale is there once");
}

#[tokio::test]
async fn a_name_that_no_one_knows_is_not_sent() {
    let pushed = upstreams::connect("pos-system-api", &config("https://till.invalid/api/v1"), still()).unwrap();
    let pushed = pushed.push(&sale(MARKER)).await;
    assert_eq!(class(&pushed), "not sent", "{pushed:?}");
}

#[tokio::test]
async fn a_tls_handshake_that_fails_or_never_ends_is_not_sent() {
    let plain = simulator();
    let failing = plain.base_url().replace("http://", "https://");
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let hanging = format!("https://{}", silent.local_addr().unwrap());
    for (name, base_url) in [
        ("a port that speaks no TLS", failing),
        ("a port that says nothing", hanging),
    ] {
        let pushed = hasty_upstream(&base_url).push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), "not sent", "{name}: {pushed:?}");
    }
    assert!(
        plain.requests().is_empty(),
        "nothing that could be read as a request arrived"
    );
}

/// Answers a sign-in, then resets the next connection once the request's first byte is there.
fn resetting_server() -> (String, thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut signing_in, _) = listener.accept().unwrap();
        read_request(&mut signing_in);
        let token = r#"{"access_token":"t"}"#;
        write!(
            signing_in,
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{token}",
            token.len()
        )
        .unwrap();
        let (mut order, _) = listener.accept().unwrap();
        // Closing with bytes unread makes the system send a reset.
        order.read_exact(&mut [0]).unwrap();
    });
    (base_url, server)
}

fn read_request(stream: &mut TcpStream) {
    let mut got = Vec::new();
    while !got.ends_with(b"}") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        got.extend_from_slice(&byte);
    }
}

#[tokio::test]
async fn a_reset_after_the_first_byte_is_unknown() {
    let (base_url, server) = resetting_server();
    let pushed = hasty_upstream(&base_url).push(&sale(MARKER)).await;
    assert_eq!(class(&pushed), "unknown", "{pushed:?}");
    server.join().unwrap();
}

#[tokio::test]
async fn a_request_that_is_done_late_is_found_by_a_later_look_up() {
    let simulator = simulator();
    simulator.fault("POST /orders", Fault::HoldThenCommit);
    let upstream = hasty_upstream(&simulator.base_url());
    assert_eq!(class(&upstream.push(&sale(MARKER)).await), "unknown");
    let before = upstream.look_up(MARKER, LookupHint::default()).await;
    assert_eq!(before, Ok(Lookup::Absent { listed: 0 }), "it is not done yet");
    simulator.release();
    let mut after = before;
    for _ in 0..1000 {
        after = upstream.look_up(MARKER, LookupHint::default()).await;
        if !matches!(after, Ok(Lookup::Absent { .. })) {
            break;
        }
    }
    assert!(
        matches!(after, Ok(Lookup::Found { occurrences: 1, .. })),
        "the parked request was done after all: {after:?}"
    );
}

#[tokio::test]
async fn the_upstreams_own_words_reach_the_person() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    let mut unmapped = sale(MARKER);
    unmapped
        .lines
        .iter_mut()
        .for_each(|line| line.remote_item = "itm-gone".to_owned());
    let why = upstream.push(&unmapped).await.unwrap_err();
    assert_eq!(why.to_string(), "refused with 404: Item not found");
    let mut unnamed = sale(MARKER);
    unnamed.staff_remote.clear();
    let why = upstream.push(&unnamed).await.unwrap_err();
    assert_eq!(
        why.to_string(),
        "not sent: no id of the staff: an id is a text that is not empty"
    );
}

#[tokio::test]
async fn a_failed_reading_says_nothing_of_the_sale() {
    for fault in [
        Fault::CommitThen(500),
        Fault::Garbage,
        Fault::Truncate,
        Fault::CutBefore,
        Fault::refuse(429, None),
    ] {
        let simulator = simulator();
        let upstream = upstream(&simulator);
        upstream.push(&sale(MARKER)).await.unwrap();
        simulator.fault("GET /orders", fault.clone());
        let looked = upstream.look_up(MARKER, LookupHint::default()).await;
        assert!(
            matches!(looked, Err(CallFault::Exchange(_))),
            "{fault:?} is neither found nor absent: {looked:?}"
        );
    }
}
