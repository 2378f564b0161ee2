//! What an answer means, by name.

use super::{NOW, in_trouble, known, unknown};
use crate::plan::*;
use crate::rules::Rules;
use domain::UpstreamId;
use domain::sale::Sale;
use store::PageEnd;
use testkit::sample::{self, uuid};
use upstreams::{CallFault, Cause, Lookup, Probe, PushFault, Pushed};

pub(super) fn at() -> Moment {
    Moment {
        now_ms: NOW,
        rules: Rules::default(),
        upstream: UpstreamId(uuid(0x0F)),
    }
}

fn pushed(total: &str) -> Result<Pushed, PushFault> {
    Ok(Pushed {
        remote_id: "ord-1".to_owned(),
        echoed_total: Some(sample::thb().decimal(sample::baht(total))),
    })
}

fn why() -> String {
    "why".to_owned()
}

/// The row's state, its reason code where it has one, and the lane's trouble.
pub(super) fn said(after: (Settled, UpstreamLane)) -> (OutboxState, Option<&'static str>, Option<Trouble>) {
    let code = match &after.0 {
        Settled::Confirmed { finding, .. } => finding.as_ref().map(|(code, _)| *code),
        Settled::Parked { code, .. } => Some(*code),
        _ => None,
    };
    assert!(
        code.is_none_or(|code| crate::DESK_CODES.contains(&code)),
        "{code:?} has no words"
    );
    (after.0.state(), code, after.1.trouble)
}

#[test]
fn what_a_push_means() {
    use OutboxState::{Confirmed, Queued, Rejected, Unknown};
    let document: Sale = sample::sale();
    let wait = |retry_after_s| {
        Err(PushFault::Throttled {
            why: why(),
            retry_after_s,
        })
    };
    for (name, answer, expected) in [
        ("it has it", pushed("339.80"), (Confirmed, None, None)),
        (
            "it has another total",
            pushed("339.75"),
            (Confirmed, Some("total_differs"), None),
        ),
        (
            "no line",
            Err(PushFault::NotSent {
                cause: Cause::Refused,
                why: why(),
            }),
            (Queued, None, Some(Trouble::Unreachable)),
        ),
        (
            "it asks to wait",
            wait(Some(7)),
            (Queued, None, Some(Trouble::Throttled)),
        ),
        (
            "it asks to wait somehow",
            wait(None),
            (Queued, None, Some(Trouble::Throttled)),
        ),
        (
            "no way in",
            Err(PushFault::Unauthorized { why: why() }),
            (Queued, None, Some(Trouble::Unauthorized)),
        ),
        (
            "it refuses",
            Err(PushFault::Rejected {
                why: why(),
                status: 422,
            }),
            (Rejected, None, None),
        ),
        (
            "no answer",
            Err(PushFault::Unknown {
                cause: Cause::Cut,
                why: why(),
            }),
            (Unknown, None, Some(Trouble::Uncertain)),
        ),
    ] {
        assert_eq!(said(after_push(&at(), &known(), &document, answer)), expected, "{name}");
    }
}

/// A sale that was looked for so often in vain, so often blindly, and sent so often.
fn after(look_ups: u32, blind_look_ups: u32, attempt: u32) -> OutboxRow {
    OutboxRow {
        look_ups,
        blind_look_ups,
        attempt,
        ..unknown(1)
    }
}

/// The back end had ten orders when it was last asked.
fn looked_up(row: &OutboxRow, answer: Result<Lookup, CallFault>) -> (Settled, UpstreamLane) {
    let lane = UpstreamLane {
        known_orders: Some(10),
        ..known()
    };
    after_look_up(&at(), &lane, row, answer)
}

#[test]
fn what_a_look_up_means() {
    use OutboxState::{Confirmed, Parked, Queued, Unknown};
    let seen = |occurrences| {
        Ok(Lookup::Found {
            remote_id: "ord-1".to_owned(),
            occurrences,
            listed: 10,
        })
    };
    let absent = |listed| Ok(Lookup::Absent { listed });
    let fault = |fault| Err(CallFault::Exchange(fault));
    let refused = PushFault::Rejected {
        why: why(),
        status: 403,
    };
    let no_line = PushFault::NotSent {
        cause: Cause::Refused,
        why: why(),
    };
    let table = [
        ("it is there", after(0, 0, 1), seen(1), (Confirmed, None, None)),
        (
            "it is there twice",
            after(0, 0, 1),
            seen(2),
            (Confirmed, Some("duplicate"), None),
        ),
        ("not seen once", after(0, 0, 1), absent(10), (Unknown, None, None)),
        ("not seen twice", after(1, 0, 1), absent(10), (Queued, None, None)),
        (
            "never seen in five attempts",
            after(1, 0, 5),
            absent(10),
            (Parked, Some("keeps_failing"), None),
        ),
        (
            "a list that lacks orders",
            after(1, 0, 1),
            absent(9),
            (Unknown, None, None),
        ),
        (
            "always such a list",
            after(1, 9, 1),
            absent(9),
            (Parked, Some("cannot_see"), None),
        ),
        (
            "it may not be asked",
            after(1, 0, 1),
            fault(refused),
            (Unknown, None, None),
        ),
        (
            "no line",
            after(1, 0, 1),
            fault(no_line),
            (Unknown, None, Some(Trouble::Unreachable)),
        ),
        (
            "it cannot be asked at all",
            after(0, 0, 1),
            Err(CallFault::NotOffered { what: "look-up" }),
            (Parked, Some("no_look_up"), None),
        ),
    ];
    for (name, row, answer, expected) in table {
        assert_eq!(said(looked_up(&row, answer)), expected, "{name}");
    }
}

#[test]
fn only_a_look_up_that_could_have_seen_a_sale_counts_and_the_next_is_a_quarantine_later() {
    let look = |lane: &UpstreamLane, row: &OutboxRow, listed| {
        let (settled, _) = after_look_up(&at(), lane, row, Ok(Lookup::Absent { listed }));
        match settled {
            Settled::Unknown {
                next_attempt_at_ms,
                look_ups,
                blind_look_ups,
                ..
            } => (next_attempt_at_ms - NOW, look_ups, blind_look_ups),
            other => panic!("{other:?}"),
        }
    };
    let lane = UpstreamLane {
        known_orders: Some(10),
        ..known()
    };
    assert_eq!(look(&lane, &unknown(1), 10), (60_000, 1, 0));
    assert_eq!(look(&lane, &unknown(1), 9), (60_000, 0, 1));
    let blind = OutboxRow {
        blind_look_ups: 3,
        ..unknown(1)
    };
    assert_eq!(
        look(&lane, &blind, 9),
        (480_000, 0, 4),
        "each blind one makes it wait longer"
    );
}

#[test]
fn what_a_probe_means() {
    let lane = in_trouble(Trouble::Unreachable, NOW);
    let probe = Probe {
        account: "till".to_owned(),
        account_remote: "usr-9".to_owned(),
    };
    let there = after_probe(&at(), &lane, Ok(probe));
    assert_eq!((there.trouble, there.account_remote.as_deref()), (None, Some("usr-9")));
    assert_eq!(there.failures, 1, "what failed before has yet to succeed");
    let fault = |fault| after_probe(&at(), &lane, Err(CallFault::Exchange(fault))).trouble;
    for (answer, trouble) in [
        (
            PushFault::NotSent {
                cause: Cause::Refused,
                why: why(),
            },
            Trouble::Unreachable,
        ),
        (PushFault::Unauthorized { why: why() }, Trouble::Unauthorized),
        (
            PushFault::Rejected {
                why: why(),
                status: 403,
            },
            Trouble::Unauthorized,
        ),
        (
            PushFault::Unknown {
                cause: Cause::Cut,
                why: why(),
            },
            Trouble::Uncertain,
        ),
    ] {
        assert_eq!(fault(answer.clone()), Some(trouble), "{answer}");
    }
}

#[test]
fn waits_double_up_to_five_minutes_and_no_two_tills_keep_step() {
    let wait = |failures| at().back_off_ms(failures);
    for (failures, whole) in [(1, 2_000), (2, 4_000), (5, 32_000), (9, 300_000), (4_000, 300_000)] {
        let wait = wait(failures);
        assert!((whole / 2..whole).contains(&wait), "{failures} failures: {wait} ms");
    }
    let other = Moment {
        upstream: UpstreamId(uuid(0x10)),
        ..at()
    };
    assert_ne!(wait(9), other.back_off_ms(9));
}

#[test]
fn a_wait_that_is_asked_for_is_taken_within_reason() {
    for (asked_s, wait_ms) in [(7, 7_000), (0, 1_000), (86_400, 3_600_000)] {
        let fault = PushFault::Throttled {
            why: why(),
            retry_after_s: Some(asked_s),
        };
        let lane = at().after_fault(&known(), &fault);
        assert_eq!(lane.next_attempt_at_ms, Some(NOW + wait_ms), "{asked_s} s");
    }
}

#[test]
fn a_feed_that_lost_more_than_a_tenth_is_held() {
    let products = PullKind::Products;
    let end = |complete_rows, seen, rows| {
        let pull = PullState {
            complete: 1,
            complete_rows,
            seen,
            ..PullState::default()
        };
        page_end(&at(), products, &pull, rows, None)
    };
    let due = NOW + 15 * 60_000;
    assert_eq!(end(100, 50, 40), PageEnd::Complete(due), "exactly a tenth is lost");
    assert_eq!(end(100, 50, 39), PageEnd::Shrunk(due));
    assert_eq!(end(0, 0, 0), PageEnd::Complete(due), "a shop without products");
    let more = page_end(&at(), products, &PullState::default(), 9, Some("9 a".to_owned()));
    assert_eq!(more, PageEnd::More("9 a".to_owned()));
}

#[test]
fn a_list_of_the_last_days_is_shorter_after_quiet_ones_and_believed() {
    let busy = PullState {
        complete: 1,
        complete_rows: 400,
        ..PullState::default()
    };
    for (kind, believed) in [
        (PullKind::Orders, true),
        (PullKind::Purchases, true),
        (PullKind::PastSales, true),
        (PullKind::Staff, false),
        (PullKind::Suppliers, false),
        (PullKind::CreditSales, false),
    ] {
        let end = page_end(&at(), kind, &busy, 3, None);
        assert_eq!(matches!(end, PageEnd::Complete(_)), believed, "{kind:?}: {end:?}");
    }
}
