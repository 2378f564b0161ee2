//! Which failure is of which class, how often the till asks, and that the key is shown nowhere.

use crate::class::class;
use crate::shop::{KEY, NOW_MS, Shop, config, options, shop};
use std::sync::Arc;
use testkit::pospos::{Fault, Options};
use upstreams::{CallFault, Config, LookupHint, PullKind, PushFault, PushSale, Secret};

#[tokio::test]
async fn every_fault_of_a_page_has_its_class() {
    for (fault, expected) in [
        (Fault::CutBefore, "unknown"),
        (Fault::Truncate, "unknown"),
        (Fault::Garbage, "unknown"),
        (Fault::CommitThen(500), "unknown"),
        (Fault::ErrorPage(502), "unknown"),
        (Fault::refuse(429, None), "throttled None"),
        (Fault::refuse(429, Some("60")), "throttled Some(60)"),
        (Fault::refuse(503, Some("7")), "throttled Some(7)"),
        (Fault::refuse(400, None), "rejected 400"),
        (Fault::refuse(401, None), "unauthorized"),
        (Fault::refuse(403, None), "unauthorized"),
        (Fault::refuse(404, None), "rejected 404"),
    ] {
        let shop = shop();
        shop.simulator.fault("GET /stock/pagination", fault.clone());
        let page = shop.upstream.pull(PullKind::Products, None, 100).await;
        assert_eq!(class(&page), expected, "{fault:?}: {page:?}");
        let again = shop.upstream.pull(PullKind::Products, None, 100).await;
        assert_eq!(class(&again), "done", "the same page can be asked for again");
        assert_eq!(
            shop.simulator.requests().len(),
            2,
            "{fault:?}: nothing is tried twice by itself"
        );
    }
    let shop = shop();
    shop.simulator.go_offline();
    assert_eq!(class(&shop.upstream.probe().await), "not sent");
}

#[tokio::test]
async fn the_till_asks_no_more_often_than_it_was_told_and_says_how_long_it_waits() {
    let shop = Shop::with(options(), &[]);
    for no in 0..10 {
        assert_eq!(
            class(&shop.upstream.probe().await),
            "done",
            "call {no} of the ten in a minute"
        );
        shop.later(2);
    }
    let refused = shop.upstream.probe().await;
    assert_eq!(class(&refused), "throttled Some(40)", "{refused:?}");
    assert_eq!(shop.simulator.requests().len(), 10, "the eleventh did not go out");
    shop.later(40);
    assert_eq!(class(&shop.upstream.probe().await), "done");
    for (limit, why) in [("0", "0"), ("1801", "more than the document allows"), ("ten", "a word")] {
        let config = config("https://go.pospos.co/developer/api", &[("calls_per_minute", limit)]);
        let fault = upstreams::connect("pospos", &config, Arc::new(|| NOW_MS))
            .err()
            .map(|fault| fault.to_string());
        let expected = format!("calls_per_minute cannot be used: it is a whole number from 1 to 1800, not {limit:?}");
        assert_eq!(fault, Some(expected), "{why}");
    }
}

#[tokio::test]
async fn three_hundred_in_ten_seconds_are_never_gone_over() {
    let shop = shop();
    for _ in 0..300 {
        shop.upstream.call("get_member", r#"{"id":"m1"}"#).await.unwrap();
    }
    assert_eq!(class(&shop.upstream.probe().await), "throttled Some(10)");
    assert_eq!(shop.simulator.requests().len(), 300);
}

#[tokio::test]
async fn an_upstream_that_allows_less_is_obeyed_with_and_without_a_time() {
    for (retry_after, expected) in [(true, "throttled Some(60)"), (false, "throttled None")] {
        let options = Options {
            calls_per_minute: 1,
            retry_after,
            ..options()
        };
        let shop = Shop::with(options, &[]);
        shop.upstream.probe().await.unwrap();
        let refused = shop.upstream.probe().await;
        assert_eq!(class(&refused), expected, "{refused:?}");
    }
}

#[tokio::test]
async fn a_wrong_key_is_for_a_person_and_is_shown_nowhere() {
    let shop = shop();
    let wrong = Config {
        secret: Secret::new("hunter2"),
        ..config(&shop.simulator.base_url(), &[])
    };
    let fault = upstreams::connect("pospos", &wrong, Arc::new(|| NOW_MS))
        .unwrap()
        .probe()
        .await
        .unwrap_err();
    let shown = format!("{fault} {fault:?} {wrong:?}");
    assert!(
        fault.to_string().starts_with("not signed in: Invalid API key"),
        "{shown}"
    );
    assert!(!shown.contains("hunter2") && !shown.contains(KEY), "{shown}");
    let unsendable = Config {
        secret: Secret::new("two\nlines"),
        ..wrong
    };
    let fault = upstreams::connect("pospos", &unsendable, Arc::new(|| NOW_MS))
        .unwrap()
        .probe()
        .await;
    assert_eq!(class(&fault), "not sent", "{fault:?}");
}

#[tokio::test]
async fn no_sale_is_sent_and_none_is_looked_up() {
    let shop = shop();
    let can = shop.upstream.capabilities();
    assert!(!can.push_sales && !can.push_refunds && !can.look_up_sales);
    let sale = PushSale {
        marker: "[T1-1 01907f3a]".to_owned(),
        staff_remote: String::new(),
        customer: None,
        lines: Vec::new(),
        total: 1.into(),
        tax: 0.into(),
        sold_at_ms: NOW_MS,
        method: String::new(),
        notes: String::new(),
    };
    assert!(matches!(
        shop.upstream.push(&sale).await,
        Err(PushFault::NotSent { .. })
    ));
    let looked = shop.upstream.look_up(&sale.marker, LookupHint::default()).await;
    assert!(matches!(looked, Err(CallFault::NotOffered { .. })), "{looked:?}");
    let found = shop.upstream.find_sale("T1-1", LookupHint::default()).await;
    assert!(matches!(found, Err(CallFault::NotOffered { .. })), "{found:?}");
    let staff = shop.upstream.pull(PullKind::Staff, None, 1).await;
    assert!(
        matches!(staff, Err(CallFault::NotOffered { what: "staff" })),
        "{staff:?}"
    );
    assert!(shop.simulator.requests().is_empty(), "nothing went out");
}
