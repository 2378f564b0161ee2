//! How often an upstream lets itself be asked. A request that would go over is refused here, before anything is sent, with the time
//! after which it may go. What was sent is counted where a restart finds it: whoever goes over may lose the key.

use crate::config::{Clock, Outside};
use crate::fault::{CallFault, Cause, PushFault};
use crate::local_time::{DAY_MS, UtcOffset};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// Of a day's calls so many of ten are there for lists; the rest is kept for sales and for questions at the counter.
const FOR_LISTS_OF_TEN: usize = 8;

/// Where requests are counted, so that a till that starts anew knows what it has asked for.
pub trait Tally: Send + Sync {
    /// The moments of requests of this name since then, Unix milliseconds UTC, oldest first.
    ///
    /// # Errors
    /// Why they cannot be read, in words.
    fn sent(&self, name: &str, since_ms: i64) -> Result<Vec<i64>, String>;

    /// Notes that a request of this name is about to go. Those before `since_ms` count no more.
    ///
    /// # Errors
    /// Why it cannot be written, in words.
    fn note(&self, name: &str, at_ms: i64, since_ms: i64) -> Result<(), String>;
}

/// Knows nothing of what was sent before it was made.
pub(crate) struct Forgetful;

impl Tally for Forgetful {
    fn sent(&self, _: &str, _: i64) -> Result<Vec<i64>, String> {
        Ok(Vec::new())
    }

    fn note(&self, _: &str, _: i64, _: i64) -> Result<(), String> {
        Ok(())
    }
}

/// At most so many requests in a stretch of time.
#[derive(Clone, Copy)]
pub(crate) enum Window {
    /// In any stretch of so long.
    Any { most: usize, ms: i64 },
    /// From one midnight there to the next.
    Day { most: usize, there: UtcOffset },
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
    tally: Arc<dyn Tally>,
    sent: Mutex<HashMap<String, VecDeque<i64>>>,
}

impl Pace {
    pub(crate) fn new(windows: Vec<Window>, counted: Counted, outside: &Outside) -> Self {
        Self {
            windows,
            counted,
            clock: Arc::clone(&outside.clock),
            tally: Arc::clone(&outside.tally),
            sent: Mutex::default(),
        }
    }

    /// Counts a request that is about to go.
    ///
    /// # Errors
    /// [`PushFault::Throttled`] when it may not go yet; [`PushFault::NotSent`] where it cannot be counted.
    pub(crate) fn take(&self, path: &[String]) -> Result<(), PushFault> {
        let name = self.name(path);
        let (now_ms, since_ms) = self.now_and_since_ms();
        self.with_sent(&name, |sent| {
            let free_at = self
                .windows
                .iter()
                .filter_map(|window| window.free_at(sent, now_ms))
                .max();
            if let Some(wait_ms) = free_at.map(|at| at - now_ms).filter(|wait_ms| *wait_ms > 0) {
                return Err(too_often(wait_ms));
            }
            self.tally.note(&name, now_ms, since_ms).map_err(uncounted)?;
            sent.push_back(now_ms);
            let longest = self
                .windows
                .iter()
                .map(|window| window.most())
                .max()
                .unwrap_or_default();
            if sent.len() > longest {
                sent.pop_front();
            }
            Ok(())
        })?
    }

    /// Whether the day's calls are enough for lists too.
    ///
    /// # Errors
    /// [`CallFault::KeptBack`] when what is left of them is kept for sales.
    pub(crate) fn has_calls_for_lists(&self) -> Result<(), CallFault> {
        let (now_ms, _) = self.now_and_since_ms();
        let days = self.windows.iter().filter_map(|window| match window {
            Window::Day { most, there } => Some((most * FOR_LISTS_OF_TEN / 10, there)),
            Window::Any { .. } => None,
        });
        for (for_lists, there) in days {
            let used = self.with_sent(&self.name(&[]), |sent| there.today(sent, now_ms))?;
            if used >= for_lists {
                return Err(CallFault::KeptBack {
                    seconds: seconds(there.until_midnight_ms(now_ms)),
                });
            }
        }
        Ok(())
    }

    fn name(&self, path: &[String]) -> String {
        match self.counted {
            Counted::Together => String::new(),
            Counted::ByPath => path.join("/"),
        }
    }

    /// Now, and since when what was sent may still count.
    fn now_and_since_ms(&self) -> (i64, i64) {
        let now_ms = (self.clock)();
        let longest = self.windows.iter().map(|window| window.ms()).max();
        (now_ms, now_ms.saturating_sub(longest.unwrap_or_default()))
    }

    /// What was sent under this name, read from the tally at first. A clock that was put back makes nobody wait longer than a stretch.
    fn with_sent<T>(&self, name: &str, act: impl FnOnce(&mut VecDeque<i64>) -> T) -> Result<T, PushFault> {
        let (now_ms, since_ms) = self.now_and_since_ms();
        let mut all = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.contains_key(name) {
            let before = self.tally.sent(name, since_ms).map_err(uncounted)?;
            all.insert(name.to_owned(), before.into());
        }
        let sent = all.entry(name.to_owned()).or_default();
        sent.iter_mut().for_each(|at| *at = (*at).min(now_ms));
        Ok(act(sent))
    }
}

impl Window {
    const fn most(self) -> usize {
        match self {
            Self::Any { most, .. } | Self::Day { most, .. } => most,
        }
    }

    const fn ms(self) -> i64 {
        match self {
            Self::Any { ms, .. } => ms,
            Self::Day { .. } => DAY_MS,
        }
    }

    /// When the next request may go: a stretch after the one that it would push out, or with the next day.
    fn free_at(self, sent: &VecDeque<i64>, now_ms: i64) -> Option<i64> {
        match self {
            Self::Any { most, ms } => {
                let at = sent.len().checked_sub(most)?;
                sent.get(at).map(|sent_at| sent_at + ms)
            }
            Self::Day { most, there } => {
                (there.today(sent, now_ms) >= most).then(|| now_ms + there.until_midnight_ms(now_ms))
            }
        }
    }
}

impl UtcOffset {
    /// How many of these are of today, there.
    fn today(self, sent: &VecDeque<i64>, now_ms: i64) -> usize {
        let midnight = now_ms + self.until_midnight_ms(now_ms) - DAY_MS;
        sent.iter().filter(|at| **at >= midnight).count()
    }
}

fn too_often(wait_ms: i64) -> PushFault {
    PushFault::Throttled {
        why: "it is not to be asked more often".to_owned(),
        retry_after_s: Some(seconds(wait_ms)),
    }
}

fn seconds(ms: i64) -> u64 {
    u64::try_from(ms.saturating_add(999) / 1000).unwrap_or_default()
}

fn uncounted(why: String) -> PushFault {
    PushFault::NotSent {
        cause: Cause::Other,
        why: format!("requests cannot be counted: {why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Limits;
    use std::sync::atomic::{AtomicI64, Ordering};

    /// A tally as a file would be: it outlives the paces that count in it.
    #[derive(Default)]
    struct Book(Mutex<Vec<(String, i64)>>);

    impl Tally for Book {
        fn sent(&self, name: &str, since_ms: i64) -> Result<Vec<i64>, String> {
            let all = self.0.lock().unwrap();
            let of_name = all.iter().filter(|(of, at)| of == name && *at >= since_ms);
            Ok(of_name.map(|(_, at)| *at).collect())
        }

        fn note(&self, name: &str, at_ms: i64, since_ms: i64) -> Result<(), String> {
            let mut all = self.0.lock().unwrap();
            all.retain(|(of, at)| of != name || *at >= since_ms);
            all.push((name.to_owned(), at_ms));
            Ok(())
        }
    }

    fn counting(windows: Vec<Window>, counted: Counted, now: &Arc<AtomicI64>, tally: Arc<dyn Tally>) -> Pace {
        let clock = Arc::clone(now);
        let outside = Outside {
            limits: Limits::default(),
            clock: Arc::new(move || clock.load(Ordering::SeqCst)),
            tally,
        };
        Pace::new(windows, counted, &outside)
    }

    fn paced(windows: &[(usize, i64)], counted: Counted) -> (Pace, Arc<AtomicI64>) {
        let now = Arc::new(AtomicI64::new(1_000_000));
        let windows = windows.iter().map(|&(most, ms)| Window::Any { most, ms }).collect();
        (counting(windows, counted, &now, Arc::new(Forgetful)), now)
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

    #[test]
    fn who_starts_anew_knows_what_was_sent_before() {
        let (now, book) = (Arc::new(AtomicI64::new(1_000_000)), Arc::new(Book::default()));
        let start = || {
            let windows = vec![Window::Any { most: 2, ms: 10_000 }];
            counting(windows, Counted::ByPath, &now, Arc::clone(&book) as Arc<dyn Tally>)
        };
        assert_eq!((wait(&start(), "a"), wait(&start(), "a")), (None, None));
        assert_eq!((wait(&start(), "a"), wait(&start(), "b")), (Some(10), None));
        now.fetch_add(10_001, Ordering::SeqCst);
        assert_eq!(wait(&start(), "a"), None);
        assert_eq!(book.0.lock().unwrap().len(), 2, "what counts no more is kept no longer");
    }

    /// Ten calls a day in Shanghai, where it is 23:00 and then midnight.
    #[test]
    fn the_last_fifth_of_a_days_calls_is_kept_for_sales_and_a_new_day_begins_at_midnight_there() {
        const ELEVEN_MS: i64 = 1_790_000_000_000 - 1_790_000_000_000 % DAY_MS + 15 * 3_600_000;
        let now = Arc::new(AtomicI64::new(ELEVEN_MS));
        let there = UtcOffset::read("+08:00").unwrap();
        let pace = counting(
            vec![Window::Day { most: 10, there }],
            Counted::Together,
            &now,
            Arc::new(Book::default()),
        );
        for _ in 0..8 {
            assert_eq!((pace.has_calls_for_lists(), wait(&pace, "list")), (Ok(()), None));
        }
        assert_eq!(pace.has_calls_for_lists(), Err(CallFault::KeptBack { seconds: 3_600 }));
        assert_eq!(
            (wait(&pace, "sale"), wait(&pace, "sale"), wait(&pace, "sale")),
            (None, None, Some(3_600))
        );
        now.fetch_add(3_600_000, Ordering::SeqCst);
        assert_eq!((pace.has_calls_for_lists(), wait(&pace, "sale")), (Ok(()), None));
    }

    #[test]
    fn nothing_is_sent_that_cannot_be_counted() {
        struct Full;
        impl Tally for Full {
            fn sent(&self, _: &str, _: i64) -> Result<Vec<i64>, String> {
                Ok(Vec::new())
            }

            fn note(&self, _: &str, _: i64, _: i64) -> Result<(), String> {
                Err("the disk is full".to_owned())
            }
        }
        let now = Arc::new(AtomicI64::new(1_000_000));
        let pace = counting(
            vec![Window::Any { most: 1, ms: 1 }],
            Counted::Together,
            &now,
            Arc::new(Full),
        );
        let fault = pace.take(&[]).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "not sent: requests cannot be counted: the disk is full"
        );
    }
}
