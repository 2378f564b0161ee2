//! What lies behind a fault, each on a real socket: the till has words for the cause, and only support needs the system's.

use crate::shop::still;
use crate::shop::{config, hasty_upstream, sale, simulator};
use std::net::TcpListener;
use testkit::pos_system_api::Fault;
use upstreams::{Cause, PushFault};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

async fn cause(base_url: &str) -> (Cause, PushFault) {
    let fault = hasty_upstream(base_url).push(&sale(MARKER)).await.unwrap_err();
    (fault.cause(), fault)
}

#[tokio::test]
async fn what_keeps_a_connection_from_being_made_is_told_apart() {
    let simulator = simulator();
    let open = simulator.base_url();
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}/api/v1", listener.local_addr().unwrap())
    };
    for (name, base_url, expected) in [
        ("a closed port", closed, Cause::Refused),
        (
            "a port that speaks no TLS",
            open.replace("http://", "https://"),
            Cause::Tls,
        ),
    ] {
        let (cause, fault) = cause(&base_url).await;
        assert_eq!(cause, expected, "{name}: {fault:?}");
        assert!(matches!(fault, PushFault::NotSent { .. }), "{name}: {fault:?}");
    }
}

#[tokio::test]
async fn a_name_that_no_one_knows_is_told_from_an_address_that_is_silent() {
    let pushed = upstreams::connect("pos-system-api", &config("https://till.invalid/api/v1"), still()).unwrap();
    let fault = pushed.push(&sale(MARKER)).await.unwrap_err();
    assert_eq!(fault.cause(), Cause::Name, "{fault:?}");

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (cause, fault) = cause(&format!("https://{}", listener.local_addr().unwrap())).await;
    assert_eq!(cause, Cause::Silent, "{fault:?}");
}

#[tokio::test]
async fn what_an_answer_or_the_lack_of_one_means_is_told_apart() {
    let refuse = |status| Fault::Refuse {
        status,
        retry_after: Some("7".to_owned()),
    };
    for (fault, expected) in [
        (Fault::CommitThenHold, Cause::Late),
        (Fault::CutBefore, Cause::Cut),
        (Fault::Truncate, Cause::Cut),
        (Fault::Garbage, Cause::Portal),
        (Fault::CommitThen(302), Cause::Portal),
        (Fault::CommitThen(511), Cause::Portal),
        (Fault::NoId, Cause::Unreadable),
        (Fault::CommitThen(502), Cause::Server(502)),
        (refuse(422), Cause::Rejected(422)),
        (refuse(429), Cause::Busy),
        (refuse(503), Cause::Busy),
    ] {
        let simulator = simulator();
        simulator.fault("POST /orders", fault.clone());
        let (cause, told) = cause(&simulator.base_url()).await;
        assert_eq!(cause, expected, "{fault:?}: {told:?}");
        assert!(Cause::CODES.contains(&cause.code()), "{cause:?}");
    }
    let simulator = simulator();
    simulator.fault("POST /token", refuse(401));
    assert_eq!(cause(&simulator.base_url()).await.0, Cause::Account);
}
