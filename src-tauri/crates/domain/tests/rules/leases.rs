//! Leases: what holds for every word of a back end, every limit of a shop, and every sequence of spends after it.

use domain::customer::{Arrival, FRESH_MS, Lease, unsent};
use proptest::prelude::*;

#[test]
fn a_word_is_taken_whole_for_two_minutes_and_then_as_far_as_the_shop_allows() {
    let lease = Lease::of(0, 100, 0, 30, 600_000);
    assert_eq!([120_000, 120_001].map(|at_ms| lease.left(0, at_ms)), [100, 30]);
}

#[test]
fn what_may_have_arrived_counts_for_what_it_takes_and_not_for_what_it_gives() {
    use Arrival::{NotYet, Unknown};
    assert_eq!(unsent([]), 0);
    assert_eq!(unsent([(10, NotYet), (-4, NotYet), (7, Unknown), (-5, Unknown)]), 1);
}

proptest! {
    #[test]
    fn no_more_is_spent_than_was_said_nor_blind_than_was_allowed_nor_anything_too_late(
        said in -50_i64..1_000, most in -5_i64..500, for_ms in 0_i64..3_600_000,
        steps in prop::collection::vec((0_i64..600_000, 0_i64..400), 0..40),
    ) {
        let lease = Lease::of(0, said, 0, most, for_ms);
        let (mut now_ms, mut spent) = (0, 0);
        for (rest_ms, wanted) in steps {
            now_ms += rest_ms;
            let left = lease.left(-spent, now_ms);
            prop_assert!(left >= 0);
            if now_ms > FRESH_MS {
                prop_assert!(left <= (said.min(most.max(0)) - spent).max(0), "{} left of {} after {}", left, most, spent);
            }
            if now_ms > lease.until_ms {
                prop_assert_eq!(left, 0);
            }
            spent += wanted.min(left);
            prop_assert!(spent <= said.max(0), "{} of {}", spent, said);
        }
    }
}
