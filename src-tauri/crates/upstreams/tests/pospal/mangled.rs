//! No reply, however mangled, makes the client panic, and none that says nothing is taken for a yes or a no.

use crate::samples::answering;
use crate::shop::{config, hint, sale, still};
use proptest::prelude::*;
use upstreams::{CallFault, Lookup, PullKind, PushFault, Upstream};

const MARKER: &str = "[T1K7Q-000123 01907f3a]";

const ORDER: &str = r#"{"status":"success","messages":[],"data":{"postBackParameter":{"parameterType":"A","parameterValue":"1 "},"result":[{"orderNo":"20160229154859064104","state":0,"orderRemark":"[T1K7Q-000123 01907f3a]","totalAmount":90.00,"items":[{"productUid":1366004607492564649,"productQuantity":2}]}],"pageSize":100}}"#;

fn upstream(reply: String) -> Box<dyn Upstream> {
    let (base_url, _) = answering(reply);
    upstreams::connect("pospal", &config(&base_url, &[]), still()).unwrap()
}

fn run<T>(question: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(question)
}

/// A true reply with pieces cut out, doubled and put elsewhere.
fn mangled() -> impl Strategy<Value = String> {
    let text: Vec<char> = ORDER.chars().collect();
    let length = text.len();
    let edit = (0..length, 0..40_usize, 0..length, any::<bool>());
    proptest::collection::vec(edit, 1..4).prop_map(move |edits| {
        let mut text = text.clone();
        for (from, count, to, keep) in edits {
            let from = from.min(text.len());
            let until = (from + count).min(text.len());
            let piece: Vec<char> = if keep {
                text[from..until].to_vec()
            } else {
                text.drain(from..until).collect()
            };
            let to = to.min(text.len());
            text.splice(to..to, piece);
        }
        text.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_reply_is_read_or_refused_and_never_panics(reply in prop_oneof![".{0,80}", mangled()]) {
        let looked = run(upstream(reply.clone()).look_up(MARKER, hint()));
        let pulled = run(upstream(reply.clone()).pull(PullKind::Products, None, 100));
        let pushed = run(upstream(reply.clone()).push(&sale(MARKER)));
        let absent = matches!(looked, Ok(Lookup::Absent { .. }));
        prop_assert!(!absent || reply.contains("success"), "{reply}: only a list that was read says so: {looked:?}");
        prop_assert!(!matches!(&pulled, Err(CallFault::WrongArguments { .. })), "{reply}: {pulled:?}");
        let has_no = !reply.contains("orderNo");
        prop_assert!(!(has_no && pushed.is_ok()), "{reply}: without a number nothing is confirmed: {pushed:?}");
    }
}

#[test]
fn what_is_no_envelope_is_unknown() {
    for reply in [
        "",
        "null",
        "[]",
        "<html>It works!</html>",
        r#"{"data":{"orderNo":"1"}}"#,
        r#"{"status":"perhaps","data":{"orderNo":"1"}}"#,
        r#"{"status":"success"}"#,
        r#"{"status":"success","data":{"orderNo":""}}"#,
        r#"{"status":"success","data":{"orderNo":null}}"#,
        r#"{"status":"success","status":"error"}"#,
    ] {
        let pushed = run(upstream(reply.to_owned()).push(&sale(MARKER)));
        assert!(matches!(pushed, Err(PushFault::Unknown { .. })), "{reply}: {pushed:?}");
    }
}

#[test]
fn a_list_that_would_be_cut_short_or_read_for_ever_is_a_fault() {
    let page = |place: &str| format!(r#"{{"status":"success","data":{{{place}"result":[{{"uid":1}}],"pageSize":1}}}}"#);
    let place = r#"{"parameterType":"A","parameterValue":"1 "}"#;
    for (name, reply, cursor) in [
        ("a full page without a next place", page(""), None),
        (
            "the same place twice",
            page(&format!(r#""postBackParameter":{place},"#)),
            Some(place.to_owned()),
        ),
    ] {
        let pulled = run(upstream(reply).pull(PullKind::Products, cursor, 100));
        assert!(
            matches!(pulled, Err(CallFault::Exchange(PushFault::Unknown { .. }))),
            "{name}: {pulled:?}"
        );
    }
}
