//! What holds for the typed calls of every client.

use std::collections::BTreeSet;
use testkit::simulator::Asked;
use upstreams::{CallFault, Operation, Upstream};

/// Name, good arguments, a part of their answer, wrong arguments, a part of why.
pub(crate) type Case<'a> = [&'a str; 5];

/// The wrong arguments are refused before anything is sent, and the good ones are answered. `sent` counts the requests that came.
pub(crate) async fn is_refused_then_answered(upstream: &dyn Upstream, sent: impl Fn() -> usize, case: Case<'_>) {
    let [name, good, part, wrong, why] = case;
    let before = sent();
    let refused = upstream.call(name, wrong).await;
    let told = refused.as_ref().err().map(ToString::to_string).unwrap_or_default();
    assert!(
        told.starts_with(&format!("wrong arguments for {name}: ")) && told.contains(why),
        "{name}: {refused:?}"
    );
    assert_eq!(sent(), before, "{name}: nothing was sent");
    let answer = upstream.call(name, good).await;
    assert!(
        answer.as_ref().is_ok_and(|json| json.contains(part)),
        "{name}: {answer:?}"
    );
}

/// A call is neither untested nor unlisted.
pub(crate) fn each_has_a_case(upstream: &dyn Upstream, cases: &[Case<'_>]) {
    let listed: BTreeSet<&str> = upstream.operations().iter().map(|operation| operation.name).collect();
    let tried: BTreeSet<&str> = cases.iter().map(|case| case[0]).collect();
    assert_eq!(listed, tried);
}

/// An operation takes its own example, and the last request that came then is the one that it names.
pub(crate) async fn asks_what_it_says(
    upstream: &dyn Upstream,
    operation: &Operation,
    requests: impl Fn() -> Vec<Asked>,
) {
    let answer = upstream.call(operation.name, operation.arguments).await;
    let misread = matches!(
        answer,
        Err(CallFault::WrongArguments { .. } | CallFault::UnknownOperation { .. })
    );
    assert!(!misread, "{}: {answer:?}", operation.name);
    let asked = requests().pop().map(|asked| asked.route);
    assert_eq!(asked.as_deref(), Some(operation.request), "{}", operation.name);
}
