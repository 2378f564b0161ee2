//! What becomes of a sale whose customer could not be made known, by name.

use super::answers::at;
use super::*;
use crate::plan::introduction::{Nameless, after_introduction};
use upstreams::{Cause, PushFault};

fn unknown_outcome() -> PushFault {
    PushFault::Unknown {
        cause: Cause::Late,
        why: "no answer".to_owned(),
    }
}

#[test]
fn a_customer_who_is_refused_holds_no_sale_back_and_one_in_doubt_for_no_longer_than_a_few_times() {
    let refused = PushFault::Rejected {
        why: "no such level".to_owned(),
        status: 400,
    };
    let away = PushFault::NotSent {
        cause: Cause::Other,
        why: "no line".to_owned(),
    };
    for (name, fault, failures, expected) in [
        ("refused", refused, 0, Nameless::Goes),
        ("the line is down", away.clone(), 0, Nameless::Waits),
        ("the line is down for long", away, 9, Nameless::Waits),
        ("perhaps added", unknown_outcome(), 0, Nameless::Waits),
        ("perhaps added, a third time", unknown_outcome(), 2, Nameless::Waits),
        ("perhaps added, too often", unknown_outcome(), 3, Nameless::Goes),
    ] {
        let lane = UpstreamLane { failures, ..known() };
        let (nameless, _) = after_introduction(&at(), &lane, &fault);
        assert_eq!(nameless, expected, "{name}");
    }
}

#[test]
fn whoever_may_have_been_added_is_looked_for_after_a_quarantine() {
    let (_, lane) = after_introduction(&at(), &known(), &unknown_outcome());
    assert!(
        lane.next_attempt_at_ms >= Some(NOW + at().rules.quarantine_ms),
        "{lane:?}"
    );
}
