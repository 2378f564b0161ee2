//! Tokens are fetched once, renewed in time, and replaced once when they are refused.

use crate::shop::{SECRET, Shop, sale, shop};
use std::sync::Arc;
use testkit::wordpos::Options;
use upstreams::{Config, Secret, Upstream};

fn signed_in(shop: &Shop) -> usize {
    shop.simulator.count("POST /oauth/token")
}

#[tokio::test]
async fn a_token_is_renewed_when_four_fifths_of_its_time_are_over() {
    let shop = shop();
    shop.upstream.probe().await.unwrap();
    shop.later(2879);
    shop.upstream.probe().await.unwrap();
    assert_eq!(signed_in(&shop), 1, "it is good for another minute");
    shop.later(1);
    shop.upstream.probe().await.unwrap();
    assert_eq!(signed_in(&shop), 2, "2880 of 3600 seconds are over");
}

#[tokio::test]
async fn a_token_that_ends_before_its_time_is_replaced_once() {
    let shop = shop();
    shop.upstream.push(&sale("[1]")).await.unwrap();
    shop.simulator.expire_tokens();
    shop.upstream.push(&sale("[2]")).await.unwrap();
    assert_eq!((signed_in(&shop), shop.simulator.orders().len()), (2, 2));
}

#[tokio::test]
async fn the_refresh_token_is_tried_where_the_setting_says_so_and_a_refusal_of_it_harms_nothing() {
    for (refreshes, setting, requests) in [(true, "yes", 2), (false, "yes", 3), (true, "no", 2)] {
        let options = Options {
            refreshes,
            ..Options::default()
        };
        let shop = Shop::with(options, &[("refresh", setting)]);
        shop.upstream.probe().await.unwrap();
        shop.later(3000);
        shop.upstream.probe().await.unwrap();
        assert_eq!(signed_in(&shop), requests, "{refreshes} {setting}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_requests_at_once_sign_in_once() {
    let Shop {
        simulator, upstream, ..
    } = shop();
    let upstream: Arc<dyn Upstream> = Arc::from(upstream);
    let probes: Vec<_> = (0..8)
        .map(|_| {
            let upstream = Arc::clone(&upstream);
            tokio::spawn(async move { upstream.probe().await })
        })
        .collect();
    for probe in probes {
        probe.await.unwrap().unwrap();
    }
    assert_eq!(simulator.count("POST /oauth/token"), 1, "one token serves all");
}

#[tokio::test]
async fn a_wrong_secret_is_asked_about_once_and_never_shown() {
    let shop = shop();
    let config = Config {
        secret: Secret::new("hunter2"),
        ..crate::shop::config(&shop.simulator.base_url(), &[])
    };
    let upstream = upstreams::connect("wordpos", &config, Arc::new(|| 0)).unwrap();
    let fault = upstream.push(&sale("[1]")).await.unwrap_err();
    let shown = format!("{fault} {fault:?} {config:?}");
    assert!(
        fault.to_string().starts_with("not signed in: Unknown client"),
        "{shown}"
    );
    assert_eq!(signed_in(&shop), 1, "trying again would lock the account");
    assert!(!shown.contains("hunter2") && !shown.contains(SECRET), "{shown}");
}

#[test]
fn what_a_setting_cannot_say_is_refused_with_what_it_may() {
    for (key, value, why) in [
        (
            "refresh",
            "perhaps",
            "refresh cannot be used: it is yes or no, not \"perhaps\"",
        ),
        (
            "days_back",
            "0",
            "days_back cannot be used: it is a whole number from 1 to 366, not \"0\"",
        ),
    ] {
        let config = crate::shop::config("https://api.wordpos.com", &[(key, value)]);
        let fault = upstreams::connect("wordpos", &config, Arc::new(|| 0)).err().unwrap();
        assert_eq!(fault.to_string(), why);
    }
}
