//! A day of sales over a line on which everything goes wrong, by a seed, in the test's own time; and an oracle that reads the till's file
//! and the back end's books by itself.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what cannot be set up or does not hold is a failed test, and what a long run counted is said"
)]

mod day;
mod office;
mod oracle;
mod soak;
#[path = "../engine/till.rs"]
#[expect(dead_code, reason = "the engine's tests ask more of a till")]
mod till;
mod weather;

use day::{Day, Line};
use office::Kind;
use oracle::Verdict;
use soak::Soak;
use testkit::prove::times;

/// Every kind of back end that takes sales and can be asked for them.
const KINDS: [Kind; 3] = [Kind::PosSystemApi, Kind::Pospal, Kind::WordPos];

/// The usual quarantine.
const QUARANTINE_MS: i64 = 60_000;

const DAY_MS: i64 = 24 * 3_600_000;

/// Days with these seeds, and what the oracle says of all of them together.
fn days(kind: Kind, line: Line, runs: usize) -> Verdict {
    let mut all = Verdict::default();
    for seed in 1..=u64::try_from(runs).unwrap() {
        let verdict = Day::of(kind, line, seed).run();
        assert!(
            verdict.settled(),
            "{kind:?} seed {seed}: something is neither there nor on the desk: {verdict:?}"
        );
        all = all.and(verdict);
    }
    println!("{kind:?} {line:?}: {all:?}");
    all
}

#[test]
fn whatever_the_line_does_no_sale_is_lost_doubled_or_altered() {
    for kind in KINDS {
        let line = Line {
            late_at_most_ms: QUARANTINE_MS,
            ..Line::default()
        };
        let all = days(kind, line, times(500, 8));
        assert_eq!((all.lost, all.doubled, all.altered), (0, 0, 0), "{kind:?}: {all:?}");
        assert!(
            all.faults * 20 > all.requests,
            "{kind:?}: too little went wrong: {all:?}"
        );
    }
}

/// A clock that is set, by days either way, shortens no quarantine and keeps no sale waiting.
#[test]
fn whatever_the_clock_does_no_sale_is_lost_doubled_or_altered() {
    for kind in KINDS {
        let line = Line {
            late_of_ten: 4,
            jumps_of_ten: 5,
            jump_at_most_ms: 3 * DAY_MS,
            ..Line::default()
        };
        let all = days(kind, line, times(100, 8));
        assert_eq!((all.lost, all.doubled, all.altered), (0, 0, 0), "{kind:?}: {all:?}");
    }
}

#[test]
fn where_a_back_end_cannot_be_asked_no_sale_is_doubled_and_what_is_not_settled_is_on_the_desk() {
    let all = days(Kind::WordPosUnmarked, Line::default(), times(500, 8));
    assert_eq!((all.lost, all.doubled, all.altered), (0, 0, 0), "{all:?}");
    assert!(all.on_the_desk > 0, "{all:?}");
}

/// Control: what arrives after the quarantine is there twice. The oracle sees it, and so does the till, by itself.
#[test]
fn what_arrives_after_the_quarantine_is_doubled_and_every_double_is_found_and_on_the_desk() {
    for kind in KINDS {
        let line = Line {
            late_at_most_ms: 40 * QUARANTINE_MS,
            late_at_least_ms: 20 * QUARANTINE_MS,
            ..Line::default()
        };
        let all = days(kind, line, times(100, 6));
        assert!(all.doubled > 0, "{kind:?}: the oracle sees no double: {all:?}");
        assert_eq!((all.lost, all.altered), (0, 0), "{kind:?}: {all:?}");
        assert_eq!(all.doubles_named, all.doubled, "{kind:?}: {all:?}");
    }
}

/// Control: without the quarantine sales are doubled, and the oracle sees it.
#[test]
fn without_a_quarantine_the_oracle_sees_sales_doubled() {
    let line = Line {
        quarantine_s: 0,
        late_at_most_ms: QUARANTINE_MS,
        ..Line::default()
    };
    let all = days(Kind::PosSystemApi, line, times(50, 6));
    assert!(all.doubled > 0, "{all:?}");
}

/// Three tills and five back ends, weeks long: lines that fail and are down, tills that start anew, clocks that are set.
#[test]
fn three_tills_and_five_back_ends_at_random_lose_double_and_alter_no_sale() {
    let sales = times(100_000, 200);
    for (kind, all) in Soak::of(1).run(u64::try_from(sales).unwrap()) {
        println!("{kind:?}, three tills: {all:?}");
        assert_eq!(
            (all.open, all.lost, all.doubled, all.altered),
            (0, 0, 0, 0),
            "{kind:?}: {all:?}"
        );
        assert!(all.sales >= sales, "{kind:?}: {all:?}");
        assert!(
            all.confirmed == 0 || all.faults > 0,
            "{kind:?}: nothing went wrong: {all:?}"
        );
    }
}
