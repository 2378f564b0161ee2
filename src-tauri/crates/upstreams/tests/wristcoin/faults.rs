//! Which failure is of which class, how often the till asks, and where its token comes from.

use crate::class::class;
use crate::shop::{PASSWORD, Shop, config, options, shop, still};
use testkit::wristcoin::{Fault, Options};
use upstreams::{CallFault, Config, LookupHint, PullKind, PushFault, PushSale, Secret};

#[tokio::test]
async fn every_fault_of_a_page_has_its_class() {
    for (faults, expected) in [
        (vec![Fault::CutBefore], "unknown"),
        (vec![Fault::Truncate], "unknown"),
        (vec![Fault::Garbage], "unknown"),
        (vec![Fault::CommitThen(500)], "unknown"),
        (vec![Fault::RevokeTokens], "done"),
        (vec![Fault::refuse(403, None)], "done"),
        (vec![Fault::refuse(403, None), Fault::refuse(403, None)], "unauthorized"),
        (vec![Fault::refuse(429, None)], "throttled None"),
        (vec![Fault::refuse(429, Some("2"))], "throttled Some(2)"),
        (vec![Fault::refuse(503, Some("7"))], "throttled Some(7)"),
        (vec![Fault::refuse(400, None)], "rejected 400"),
        (vec![Fault::refuse(404, None)], "rejected 404"),
    ] {
        let shop = shop();
        for fault in &faults {
            shop.simulator.fault("GET /events/{event_id}/menu-items", fault.clone());
        }
        let page = shop.upstream.pull(PullKind::Products, None, 100).await;
        assert_eq!(class(&page), expected, "{faults:?}: {page:?}");
    }
    let shop = shop();
    shop.simulator.go_offline();
    assert_eq!(class(&shop.upstream.probe().await), "not sent");
}

#[tokio::test]
async fn the_upstreams_own_words_reach_the_person() {
    let elsewhere = Shop::with(options(), &[("event_id", "another")]);
    let fault = elsewhere.upstream.probe().await.unwrap_err().to_string();
    assert!(fault.starts_with("not signed in: no such event"), "{fault}");
}

#[tokio::test]
async fn no_endpoint_is_asked_more_than_five_times_a_second() {
    let shop = shop();
    for _ in 0..5 {
        shop.upstream.probe().await.unwrap();
    }
    assert_eq!(class(&shop.upstream.probe().await), "throttled Some(1)");
    assert_eq!(
        class(&shop.upstream.call("list_staff", "{}").await),
        "done",
        "each endpoint has its own count"
    );
    assert_eq!(shop.simulator.requests().len(), 7, "five, another, and one to sign in");
    shop.later(1);
    assert_eq!(class(&shop.upstream.probe().await), "done");
}

#[tokio::test]
async fn who_asks_more_often_all_the_same_is_told_so_with_and_without_a_time() {
    for (retry_after, expected) in [(true, "throttled Some(1)"), (false, "throttled None")] {
        let options = Options {
            retry_after,
            ..options()
        };
        let shop = Shop::with(options, &[("token", "-")]);
        let given = Config {
            secret: Secret::new("given-token"),
            ..config(&shop.simulator.base_url(), &[("token", "-")])
        };
        let (first, second) = (
            upstreams::connect("wristcoin", &given, still()).unwrap(),
            upstreams::connect("wristcoin", &given, still()).unwrap(),
        );
        for _ in 0..5 {
            first.probe().await.unwrap();
        }
        let refused = second.probe().await;
        assert_eq!(class(&refused), expected, "{refused:?}");
    }
}

#[tokio::test]
async fn a_token_that_the_shop_gives_is_used_as_it_is_and_asked_for_nowhere() {
    let shop = shop();
    for (token, expected, requests) in [("given-token", "done", 1), ("hunter2", "unauthorized", 2)] {
        let given = Config {
            secret: Secret::new(token),
            ..config(&shop.simulator.base_url(), &[("token", "-"), ("username", "")])
        };
        let upstream = upstreams::connect("wristcoin", &given, still()).unwrap();
        let answer = upstream.probe().await;
        assert_eq!(class(&answer), expected);
        assert_eq!(
            shop.simulator.requests().len(),
            requests,
            "nothing is tried twice with the same token"
        );
        assert!(
            !format!("{answer:?} {given:?}").contains("hunter2"),
            "the token is shown nowhere"
        );
    }
    assert_eq!(shop.simulator.count("POST /authenticate"), 0);
}

#[tokio::test]
async fn a_wrong_password_is_asked_about_once_and_never_shown() {
    let shop = shop();
    let wrong = Config {
        secret: Secret::new("hunter2"),
        ..config(&shop.simulator.base_url(), &[])
    };
    let fault = upstreams::connect("wristcoin", &wrong, still())
        .unwrap()
        .probe()
        .await
        .unwrap_err();
    let shown = format!("{fault} {fault:?} {wrong:?}");
    assert!(
        fault.to_string().starts_with("not signed in: A valid authorization"),
        "{shown}"
    );
    assert!(!shown.contains("hunter2") && !shown.contains(PASSWORD), "{shown}");
    assert_eq!(shop.simulator.requests().len(), 1);
}

#[test]
fn every_path_that_is_a_guess_says_so_and_wrong_settings_are_named() {
    let kind = upstreams::kinds().iter().find(|kind| kind.code == "wristcoin").unwrap();
    for setting in kind.settings.iter().filter(|setting| setting.key.ends_with("_path")) {
        let known = setting.about.contains("as the vendor's page ends");
        assert!(known || setting.about.ends_with("(a guess)"), "{}", setting.about);
    }
    for (key, value, why) in [
        (
            "token",
            "abc",
            "token cannot be used: it is - and nothing else; the token itself is the secret",
        ),
        ("username", "", "username is missing (set username=…)"),
        ("event_id", "", "event_id is missing (set event_id=…)"),
        (
            "days_back",
            "61",
            "days_back cannot be used: it is a whole number from 1 to 60, not \"61\"",
        ),
    ] {
        let config = config("https://live.mywristcoin.com/api/v1", &[(key, value)]);
        let fault = upstreams::connect("wristcoin", &config, still()).err().unwrap();
        assert_eq!(fault.to_string(), why);
    }
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
        sold_at_ms: 0,
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
    assert!(shop.simulator.requests().is_empty(), "nothing went out");
}
