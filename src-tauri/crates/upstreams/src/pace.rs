//! How often an upstream lets itself be asked. A request that would go over is refused here, before anything is sent, with the time
//! after which it may go.

use crate::config::Clock;
use crate::fault::PushFault;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// At most so many requests in any stretch of so long.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    pub(crate) most: usize,
    pub(crate) ms: i64,
}

/// Whose requests are counted together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// All of them.
    Together,
    /// Those of a path.
    ByPath,
}

/// What has been sent lately, and what may be.
pub(crate) struct Pace {
    windows: Vec<Window>,
    counted: Counted,
    clock: Clock,
    sent: Mutex<HashMap<String, VecDeque<i64>>>,
}

impl Pace {
    pub(crate) fn new(windows: Vec<Window>, counted: Counted, clock: Clock) -> Self {
        Self {
            windows,
            counted,
            clock,
            sent: Mutex::default(),
        }
    }

    /// Counts a request that is about to go.
    ///
    /// # Errors
    /// [`PushFault::Throttled`] when it may not go yet.
    pub(crate) fn take(&self, path: &[String]) -> Result<(), PushFault> {
        let key = match self.counted {
            Counted::Together => String::new(),
            Counted::ByPath => path.join("/"),
        };
        let now_ms = (self.clock)();
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        let sent = sent.entry(key).or_default();
        // A clock that was put back makes nobody wait longer than a stretch.
        sent.iter_mut().for_each(|at| *at = (*at).min(now_ms));
        let free_at = self.windows.iter().filter_map(|window| window.free_at(sent)).max();
        if let Some(wait_ms) = free_at.map(|at| at - now_ms).filter(|wait_ms| *wait_ms > 0) {
            return Err(too_often(wait_ms));
        }
        sent.push_back(now_ms);
        let longest = self.windows.iter().map(|window| window.most).max().unwrap_or_default();
        if sent.len() > longest {
            sent.pop_front();
        }
        Ok(())
    }
}

impl Window {
    /// When the next request may go: a stretch after the one that it would push out.
    fn free_at(&self, sent: &VecDeque<i64>) -> Option<i64> {
        let at = sent.len().checked_sub(self.most)?;
        sent.get(at).map(|sent_at| sent_at + self.ms)
    }
}

fn too_often(wait_ms: i64) -> PushFault {
    PushFault::Throttled {
        why: "it is not to be asked more often".to_owned(),
        retry_after_s: u64::try_from(wait_ms.saturating_add(999) / 1000).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    fn paced(windows: &[(usize, i64)], counted: Counted) -> (Pace, Arc<AtomicI64>) {
        let now = Arc::new(AtomicI64::new(1_000_000));
        let clock = Arc::clone(&now);
        let windows = windows.iter().map(|&(most, ms)| Window { most, ms }).collect();
        let pace = Pace::new(windows, counted, Arc::new(move || clock.load(Ordering::SeqCst)));
        (pace, now)
    }

    fn wait(pace: &Pace, path: &str) -> Option<u64> {
        match pace.take(&[path.to_owned()]) {
            Ok(()) => None,
            Err(PushFault::Throttled { retry_after_s, .. }) => retry_after_s,
            Err(fault) => panic!("{fault:?}"),
        }
    }

    #[test]
    fn no_stretch_holds_more_than_it_may_and_the_wait_is_told() {
        let (pace, now) = paced(&[(2, 10_000), (3, 60_000)], Counted::Together);
        assert_eq!(
            (wait(&pace, "a"), wait(&pace, "b"), wait(&pace, "c")),
            (None, None, Some(10))
        );
        now.fetch_add(9_001, Ordering::SeqCst);
        assert_eq!(wait(&pace, "a"), Some(1), "999 ms are told as a second");
        now.fetch_add(999, Ordering::SeqCst);
        assert_eq!(
            (wait(&pace, "a"), wait(&pace, "a")),
            (None, Some(50)),
            "the longer stretch is full"
        );
        now.fetch_add(50_000, Ordering::SeqCst);
        assert_eq!(
            (wait(&pace, "a"), wait(&pace, "a"), wait(&pace, "a")),
            (None, None, Some(10))
        );
    }

    #[test]
    fn each_path_has_a_count_of_its_own_where_the_upstream_counts_so() {
        let (pace, _now) = paced(&[(1, 1000)], Counted::ByPath);
        assert_eq!(
            (wait(&pace, "a"), wait(&pace, "b"), wait(&pace, "a")),
            (None, None, Some(1))
        );
    }

    #[test]
    fn a_clock_that_is_put_back_makes_nobody_wait_longer_than_a_stretch() {
        let (pace, now) = paced(&[(1, 10_000)], Counted::Together);
        assert_eq!(wait(&pace, "a"), None);
        now.fetch_add(-3_600_000, Ordering::SeqCst);
        assert_eq!(wait(&pace, "a"), Some(10));
    }
}
