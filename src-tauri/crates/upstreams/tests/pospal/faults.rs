//! Which failure is of which class, each on a real socket, with what the upstream really has beside it.

use crate::class::class;
use crate::shop::{NOW_MS, config, hasty, hint, sale, still, upstream};
use crate::shop::{simulator, with};
use testkit::pospal::{Extra, Fault, Options, Simulator};
use upstreams::{Config, Lookup, Secret};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";
const ADD: &str = "POST /orderOpenApi/addOnLineOrder";

#[tokio::test]
async fn every_fault_of_an_order_has_its_class() {
    for (fault, expected, orders) in [
        (Fault::CutBefore, "unknown", 0),
        (Fault::CommitThenCut, "unknown", 1),
        (Fault::CommitThen(500), "unknown", 1),
        (Fault::CommitThen(502), "unknown", 1),
        (Fault::ErrorPage(504), "unknown", 1),
        (Fault::CommitThenHold, "unknown", 1),
        (Fault::HoldThenCommit, "unknown", 0),
        (Fault::Garbage, "unknown", 1),
        (Fault::NoId, "unknown", 1),
        (Fault::Truncate, "unknown", 1),
        (Fault::WrongType, "done", 1),
        (Fault::refuse(503, None), "unknown", 0),
        (Fault::refuse(503, Some("7")), "throttled Some(7)", 0),
        (Fault::refuse(429, None), "throttled None", 0),
        (Fault::refuse(401, None), "unauthorized", 0),
        (Fault::refuse(404, None), "rejected 404", 0),
    ] {
        let simulator = simulator();
        simulator.fault(ADD, fault.clone());
        let pushed = hasty(&simulator.base_url(), &[]).push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), expected, "{fault:?}: {pushed:?}");
        assert_eq!(
            simulator.orders().len(),
            orders,
            "{fault:?}: orders that are really there"
        );
    }
}

#[tokio::test]
async fn what_was_cut_off_is_found_or_not_by_what_is_really_there() {
    for (fault, there) in [(Fault::CutBefore, false), (Fault::CommitThenCut, true)] {
        let simulator = simulator();
        simulator.fault(ADD, fault.clone());
        let upstream = upstream(&simulator);
        assert_eq!(class(&upstream.push(&sale(MARKER)).await), "unknown");
        let looked = upstream.look_up(MARKER, hint()).await.unwrap();
        assert_eq!(
            matches!(looked, Lookup::Found { occurrences: 1, .. }),
            there,
            "{fault:?}: {looked:?}"
        );
    }
}

/// In China it is 18:53:20: the day has five hours, six minutes and forty seconds left.
#[tokio::test]
async fn a_day_whose_calls_are_used_up_asks_to_wait_for_the_next() {
    let simulator = Simulator::start(Options {
        daily_quota: Some(2),
        ..Options::default()
    })
    .unwrap();
    let upstream = upstream(&simulator);
    for no in 1..=2 {
        assert_eq!(class(&upstream.push(&sale(&format!("[T1-{no} 0]"))).await), "done");
    }
    let pushed = upstream.push(&sale(MARKER)).await;
    assert_eq!(
        class(&pushed),
        format!("throttled Some({})", 5 * 3600 + 6 * 60 + 41),
        "{pushed:?}"
    );
    assert_eq!(NOW_MS % 1000, 0, "the figure above is of a whole second");
    simulator.new_day();
    assert_eq!(class(&upstream.push(&sale(MARKER)).await), "done");
    assert_eq!(simulator.orders().len(), 3);
}

#[tokio::test]
async fn a_code_that_a_person_knows_to_mean_a_used_up_day_is_waited_for() {
    let simulator = simulator();
    let mut gone = sale(MARKER);
    gone.lines[0].remote_item = "1".to_owned();
    let pushed = with(&simulator, &[("quota_codes", "5001")]).push(&gone).await;
    assert!(class(&pushed).starts_with("throttled"), "{pushed:?}");
    let pushed = upstream(&simulator).push(&gone).await;
    assert_eq!(class(&pushed), "rejected 5001", "{pushed:?}");
}

#[tokio::test]
async fn a_wrong_key_or_account_is_not_signed_in_and_says_neither() {
    let simulator = simulator();
    let right = config(&simulator.base_url(), &[]);
    let wrong_key = Config {
        secret: Secret::new("another key"),
        ..right.clone()
    };
    let wrong_account = config(&simulator.base_url(), &[("app_id", "nobody")]);
    for config in [wrong_key, wrong_account] {
        let upstream = upstreams::connect("pospal", &config, still()).unwrap();
        let pushed = upstream.push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), "unauthorized", "{pushed:?}");
        assert!(!format!("{pushed:?}").contains("another key"), "{pushed:?}");
    }
    assert!(simulator.orders().is_empty());
}

#[tokio::test]
async fn fields_that_the_document_does_not_name_are_kept_dropped_or_refused_there() {
    let new = r#"{"payMethod":"Cash","orderDateTime":"2026-11-29 12:00:00","contactAddress":"-","contactName":"-","contactTel":"0","items":[],"daySeq":"7"}"#;
    for (extra, kept, refused) in [
        (Extra::Kept, "\"7\"", false),
        (Extra::Dropped, "", false),
        (Extra::Refused, "", true),
    ] {
        let simulator = Simulator::start(Options {
            extra,
            ..Options::default()
        })
        .unwrap();
        let called = upstream(&simulator).call("addOnLineOrder", new).await;
        assert_eq!(called.is_err(), refused, "{extra:?}: {called:?}");
        let order = simulator.orders().pop().unwrap_or_default();
        assert_eq!(order.json("daySeq"), kept, "{extra:?}");
    }
}

#[tokio::test]
async fn a_closed_port_is_not_sent_and_the_same_sale_goes_when_it_opens() {
    let simulator = simulator();
    let upstream = upstream(&simulator);
    simulator.go_offline();
    assert_eq!(class(&upstream.push(&sale(MARKER)).await), "not sent");
    simulator.go_online().unwrap();
    assert_eq!(class(&upstream.push(&sale(MARKER)).await), "done");
    assert_eq!(simulator.orders().len(), 1, "the sale is there once");
}
