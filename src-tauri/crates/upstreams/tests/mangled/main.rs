//! Whatever a back end answers, no parser panics, hangs or takes it for something that it is not.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

use proptest::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::parrot::Simulator;
use tokio::runtime::Runtime;
use upstreams::{Config, LookupHint, Secret, Upstream, kinds};

/// Answers as they could be, to be spoilt.
const GOOD: &[&str] = &[
    r#"{"success":true,"data":[{"id":"12345","name":"Tea","price":29.99,"stock":-2.000,"barcode":885,"reference":"[T1-1 01907f3a]"}],"pagination":{"page":1,"total":500}}"#,
    r#"{"success":1,"data":[{"_id":"68b9","code":"TR68017664","timestamp":"2025-09-02T23:06:00.000Z","grand_total":161,"comment":""}],"total":1,"total_page":1}"#,
    r#"{"event_id":"e","sales_report_records":[{"terminal_timestamp":1764502400,"line_item_id":"l","purchase_id":"p","quantity":2,"item_price":250}]}"#,
    r#"[{"id":"7","name":"Tea","price":45.00,"quantity":10,"unit":"cup","related_items":[]}]"#,
    r#"[{"item_id":"i","last_updated_at":1,"description":"Tea","price":250,"is_deleted":false,"account_id":"a"}]"#,
];

/// An answer with some of its bytes taken out, put in or changed.
fn mangled() -> impl Strategy<Value = String> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<char>()), 0..6);
    let piece = prop::sample::select(vec![
        "null",
        "[]",
        "{}",
        "1e999",
        "-",
        "\"",
        "true",
        "[[[[",
        "99999999999999999999999999999999",
    ]);
    let good = prop::sample::select(GOOD.to_vec());
    (good, edits, piece).prop_map(|(good, edits, piece)| {
        let mut letters: Vec<char> = good.chars().collect();
        for (at, kind, letter) in edits {
            let at = at.index(letters.len().max(1)).min(letters.len());
            match kind {
                0 => letters.truncate(at),
                1 => letters.insert(at, letter),
                2 => drop(letters.splice(at..letters.len().min(at + 3), piece.chars())),
                _ => drop(letters.splice(at..at, piece.chars())),
            }
        }
        letters.into_iter().collect()
    })
}

fn upstream(kind: &upstreams::Kind, base_url: &str) -> Box<dyn Upstream> {
    let settings = kind.settings.iter().map(|setting| {
        let value = match setting.key {
            "token" => "-",
            "reference_field" => "reference",
            _ => setting.default.unwrap_or("x"),
        };
        (setting.key.to_owned(), value.to_owned())
    });
    let config = Config {
        base_url: base_url.to_owned(),
        settings: settings.collect(),
        secret: Secret::new("x"),
    };
    // Each reading is a minute later, so that no client holds itself back.
    let now = AtomicI64::new(1_764_502_400_000);
    let clock = Arc::new(move || now.fetch_add(60_000, Ordering::SeqCst));
    upstreams::connect(kind.code, &config, clock).unwrap()
}

async fn try_everything(upstream: &dyn Upstream) {
    for operation in upstream.operations() {
        let _ = upstream.call(operation.name, operation.arguments).await;
    }
    for kind in upstream.capabilities().pulls {
        let _ = upstream.pull(*kind, None, 10).await;
    }
    let _ = upstream.probe().await;
    let _ = upstream.look_up("[T1-1 01907f3a]", LookupHint::default()).await;
    let _ = upstream.find_sale("T1-1", LookupHint::default()).await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mangled_answer_panics_a_parser(body in mangled(), status in prop::sample::select(vec![200_u16, 400, 401, 429, 500])) {
        let runtime = Runtime::new().unwrap();
        let parrot = Simulator::parrot().unwrap();
        parrot.say(status, &body);
        for kind in kinds() {
            runtime.block_on(try_everything(&*upstream(kind, &parrot.base_url())));
        }
    }
}
