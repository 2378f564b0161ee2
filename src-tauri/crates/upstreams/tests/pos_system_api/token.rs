//! One token for all who need one, a new one when it is refused, by JSON or by form.

use crate::shop::still;
use crate::shop::{config, options, sale, simulator, upstream};
use std::sync::Arc;
use testkit::pos_system_api::{Fault, Options, Simulator};
use upstreams::{PushFault, Secret, Upstream};

/// Probes so many times at once.
async fn probe_at_once(upstream: &Arc<dyn Upstream>, times: usize) {
    let probes: Vec<_> = (0..times)
        .map(|_| {
            let upstream = Arc::clone(upstream);
            tokio::spawn(async move { upstream.probe().await })
        })
        .collect();
    for probe in probes {
        probe.await.unwrap().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_requests_at_once_sign_in_once_and_renew_once() {
    let simulator = simulator();
    let upstream: Arc<dyn Upstream> = Arc::from(upstream(&simulator));
    probe_at_once(&upstream, 20).await;
    assert_eq!(simulator.count("POST /token"), 1, "one token serves all");
    simulator.expire_tokens();
    probe_at_once(&upstream, 20).await;
    assert_eq!(
        simulator.count("POST /token"),
        2,
        "all who were refused share one new token"
    );
}

#[tokio::test]
async fn a_token_that_expires_is_renewed_without_anyone_noticing() {
    let simulator = Simulator::start(Options {
        token_uses: Some(3),
        ..options()
    })
    .unwrap();
    let upstream = upstream(&simulator);
    for no in 0..9 {
        upstream.push(&sale(&format!("[{no}]"))).await.unwrap();
    }
    assert_eq!(simulator.orders().len(), 9, "each sale is there once");
    assert_eq!(simulator.count("POST /token"), 3, "one token for three requests");
}

#[tokio::test]
async fn an_upstream_that_wants_a_form_gets_one_and_is_remembered() {
    let simulator = Simulator::start(Options {
        token_form_only: true,
        password: "p&ss=w+rd %41 ชา".to_owned(),
        ..options()
    })
    .unwrap();
    let mut config = config(&simulator.base_url());
    config.secret = Secret::new("p&ss=w+rd %41 ชา");
    let upstream = upstreams::connect("pos-system-api", &config, still()).unwrap();
    upstream.probe().await.unwrap();
    assert_eq!(simulator.count("POST /token"), 2, "JSON first, then the form");
    simulator.expire_tokens();
    upstream.probe().await.unwrap();
    assert_eq!(simulator.count("POST /token"), 3, "from then on the form at once");
}

#[tokio::test]
async fn a_wrong_password_is_asked_about_once_and_never_shown() {
    let simulator = simulator();
    let mut config = config(&simulator.base_url());
    config.secret = Secret::new("hunter2");
    let upstream = upstreams::connect("pos-system-api", &config, still()).unwrap();
    let fault = upstream.push(&sale("[1]")).await.unwrap_err();
    assert!(matches!(fault, PushFault::Unauthorized { .. }), "{fault:?}");
    assert_eq!(simulator.count("POST /token"), 1, "trying again would lock the account");
    let shown = format!("{fault} {fault:?} {config:?}");
    assert!(!shown.contains("hunter2"), "the password is in no message: {shown}");
}

#[tokio::test]
async fn a_failed_sign_in_is_not_remembered() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    simulator.fault("POST /token", Fault::CommitThen(500));
    upstream.probe().await.unwrap_err();
    upstream.probe().await.unwrap();
}
