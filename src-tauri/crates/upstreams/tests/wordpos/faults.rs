//! Which failure is of which class, with what the upstream really has beside it.

use crate::class::class;
use crate::shop::{Shop, sale, shop};
use testkit::parrot::Simulator as Parrot;
use testkit::wordpos::{Fault, Options};
use upstreams::{CallFault, PullKind, PushFault};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

#[tokio::test]
async fn every_fault_of_an_order_has_its_class() {
    use Fault::{CommitThen, CommitThenCut, CutBefore, Garbage, NoId, RevokeTokens, Truncate};
    let cases: Vec<(&str, Vec<Fault>, &str, usize)> = vec![
        ("nothing goes wrong", vec![], "done", 1),
        ("cut before anything is done", vec![CutBefore], "unknown", 0),
        ("done, then cut", vec![CommitThenCut], "unknown", 1),
        ("done, then 500", vec![CommitThen(500)], "unknown", 1),
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
        ("the token is revoked", vec![RevokeTokens], "done", 1),
        ("the new token too", vec![RevokeTokens, RevokeTokens], "unauthorized", 0),
        ("400", vec![Fault::refuse(400, None)], "rejected 400", 0),
        ("403", vec![Fault::refuse(403, None)], "rejected 403", 0),
        ("404", vec![Fault::refuse(404, None)], "rejected 404", 0),
    ];
    for (name, faults, expected, orders) in cases {
        let shop = shop();
        for fault in faults {
            shop.simulator.fault("POST /v1/orders", fault);
        }
        let pushed = shop.upstream.push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), expected, "{name}: {pushed:?}");
        assert_eq!(
            shop.simulator.orders().len(),
            orders,
            "{name}: orders that are really there"
        );
    }
}

#[tokio::test]
async fn an_answer_that_says_that_it_did_not_succeed_is_a_refusal_in_the_upstreams_words() {
    let parrot = Parrot::parrot().unwrap();
    parrot.say(200, r#"{"success":false,"data":null,"message":"Product not found"}"#);
    let config = crate::shop::config(&parrot.base_url(), &[]);
    let upstream = upstreams::connect("wordpos", &config, std::sync::Arc::new(|| 0)).unwrap();
    let fault = upstream.push(&sale(MARKER)).await.unwrap_err();
    assert_eq!(fault.to_string(), "refused with 200: Product not found");
}

#[tokio::test]
async fn a_closed_port_is_not_sent_and_the_same_sale_goes_when_it_opens() {
    let shop = shop();
    shop.upstream.probe().await.unwrap();
    shop.simulator.go_offline();
    assert_eq!(class(&shop.upstream.push(&sale(MARKER)).await), "not sent");
    shop.simulator.go_online().unwrap();
    assert_eq!(class(&shop.upstream.push(&sale(MARKER)).await), "done");
    assert_eq!(shop.simulator.orders().len(), 1, "the sale is there once");
}

#[tokio::test]
async fn a_product_that_is_not_there_is_told_in_the_upstreams_words() {
    let shop = shop();
    let mut unmapped = sale(MARKER);
    unmapped
        .lines
        .iter_mut()
        .for_each(|line| line.remote_item = "gone".to_owned());
    let why = shop.upstream.push(&unmapped).await.unwrap_err();
    assert_eq!(why.to_string(), "refused with 404: Product not found");
}

#[tokio::test]
async fn what_the_document_does_not_have_is_not_offered() {
    let staff = shop().upstream.pull(PullKind::Staff, None, 10).await;
    assert!(
        matches!(staff, Err(CallFault::NotOffered { what: "staff" })),
        "{staff:?}"
    );
}

#[tokio::test]
async fn the_client_refuses_before_sending_what_would_go_over_the_documented_limits() {
    let shop = shop();
    let (mut sent, mut longest) = (0, None);
    for _ in 0..200 {
        match shop.upstream.push(&sale(MARKER)).await {
            Ok(_) => sent += 1,
            Err(PushFault::Throttled { retry_after_s, .. }) => {
                longest = longest.max(retry_after_s);
                shop.later(1);
            }
            Err(fault) => panic!("{fault:?}"),
        }
        if longest > Some(1) {
            break;
        }
    }
    assert_eq!(sent, 99, "a hundred in a minute, one of them for the token");
    assert_eq!(
        longest,
        Some(51),
        "nine seconds went by at ten a second; the rest of the minute is to be waited"
    );
    assert_eq!(
        shop.simulator.requests().len(),
        sent + 1,
        "what was refused here did not go out"
    );
    assert_eq!(shop.simulator.orders().len(), sent);
}

#[tokio::test]
async fn who_goes_over_the_limits_all_the_same_is_told_so_with_and_without_a_time() {
    for (retry_after, expected) in [(true, "throttled Some(60)"), (false, "throttled None")] {
        let shop = Shop::with(
            Options {
                retry_after,
                ..Options::default()
            },
            &[],
        );
        let others: Vec<_> = (0..11)
            .map(|_| {
                upstreams::connect(
                    "wordpos",
                    &crate::shop::config(&shop.simulator.base_url(), &[]),
                    std::sync::Arc::new(|| 0),
                )
            })
            .collect();
        for other in others.into_iter().flatten() {
            for _ in 0..9 {
                let _ = other.push(&sale(MARKER)).await;
            }
        }
        let pushed = shop.upstream.push(&sale(MARKER)).await;
        assert_eq!(class(&pushed), expected, "{pushed:?}");
    }
}
