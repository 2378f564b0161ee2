//! What goes wrong, and when: queued for a route, or drawn from a seed.

use crate::dice::Dice;
use std::collections::{HashMap, VecDeque};

/// What a request meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The request is read, nothing is done, and the connection is cut.
    CutBefore,
    /// It is done, and the connection is cut before a byte of the answer.
    CommitThenCut,
    /// It is done, and the answer is this status without a reason (500, 502, 504).
    CommitThen(u16),
    /// It is done, and the answer waits for [`super::Simulator::release`].
    CommitThenHold,
    /// It waits for [`super::Simulator::release`] and is then done, also when nobody waits for the answer any more.
    HoldThenCommit,
    /// The connection is cut while the request is on its way; it is done when [`super::Simulator::arrive`] lets it arrive, if ever.
    CutThenCommit,
    /// It is not done, and the answer is this status (429, 503), with this `Retry-After`.
    Refuse {
        /// HTTP status.
        status: u16,
        /// The header, when it is sent.
        retry_after: Option<String>,
    },
    /// It is not done: every token is revoked and the answer is 401.
    RevokeTokens,
    /// It is done, and the answer is 200 with a page for people in the place of JSON.
    Garbage,
    /// It is done, and the answer is this status with a page for people.
    ErrorPage(u16),
    /// It is done, and the right answer says that it is no JSON.
    WrongType,
    /// It comes twice, as from a network that repeats itself, and is done twice.
    Twice,
    /// It is done, and the answer is 200 with a body without an id.
    NoId,
    /// It is done, and the connection is cut in the middle of the answer's body.
    Truncate,
    /// The answer is an empty list, whatever there is.
    EmptyList,
}

impl Fault {
    /// Not done, answered with this status and this `Retry-After`.
    #[must_use]
    pub fn refuse(status: u16, retry_after: Option<&str>) -> Self {
        Self::Refuse {
            status,
            retry_after: retry_after.map(str::to_owned),
        }
    }
}

/// A request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Method and documented path, e.g. `GET /orders/{order_id}`.
    pub route: String,
    /// The part after the question mark, as it came.
    pub query: String,
    /// What it met.
    pub fault: Option<Fault>,
}

/// The faults to come and the requests that were.
#[derive(Default)]
pub(super) struct Faults {
    queued: HashMap<String, VecDeque<Fault>>,
    random: Option<Random>,
    asked: Vec<Asked>,
}

struct Random {
    dice: Dice,
    per_mille: u16,
}

impl Faults {
    pub(super) fn queue(&mut self, route: &str, fault: Fault) {
        self.queued.entry(route.to_owned()).or_default().push_back(fault);
    }

    pub(super) fn schedule(&mut self, seed: u64, per_mille: u16) {
        self.random = Some(Random {
            dice: Dice::seeded(seed),
            per_mille,
        });
    }

    pub(super) fn clear(&mut self) {
        self.random = None;
        self.queued.clear();
    }

    pub(super) fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// Notes a request and says what it meets.
    pub(super) fn meet(&mut self, route: &str, query: &str, is_list: bool) -> Option<Fault> {
        let queued = self.queued.get_mut(route).and_then(VecDeque::pop_front);
        let fault = queued.or_else(|| self.random.as_mut().and_then(|random| random.fault(is_list)));
        self.asked.push(Asked {
            route: route.to_owned(),
            query: query.to_owned(),
            fault: fault.clone(),
        });
        fault
    }
}

impl Random {
    fn fault(&mut self, is_list: bool) -> Option<Fault> {
        let (met, which) = (self.dice.below(1000), self.dice.below(13));
        if met >= usize::from(self.per_mille) {
            return None;
        }
        let refuse = Fault::refuse;
        Some(match which {
            0 => Fault::CutBefore,
            1 => Fault::CommitThenCut,
            2 => Fault::CommitThen(500),
            3 => Fault::CommitThen(502),
            4 => Fault::CommitThen(504),
            5 => refuse(429, Some("1")),
            6 => refuse(429, None),
            7 => refuse(503, Some("1")),
            8 => Fault::RevokeTokens,
            9 => Fault::Garbage,
            10 => Fault::Truncate,
            _ if is_list => Fault::EmptyList,
            11 => Fault::NoId,
            _ => Fault::CutThenCommit,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(seed: u64) -> Vec<Option<Fault>> {
        let mut faults = Faults::default();
        faults.schedule(seed, 500);
        (0..200).map(|_| faults.meet("POST /orders", "", false)).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_faults_and_another_seed_others() {
        assert_eq!(drawn(7), drawn(7), "a failing run can be run again");
        assert_ne!(drawn(7), drawn(8), "another seed is another run");
        let met = drawn(7).iter().flatten().count();
        assert!(
            (50..150).contains(&met),
            "half of 200 requests, more or less, meet a fault: {met}"
        );
    }
}
