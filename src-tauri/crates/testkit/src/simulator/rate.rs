//! How often a back end lets itself be asked, and the clock that it counts by.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// The time of a back end, Unix milliseconds UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// The clock on the wall.
#[must_use]
pub fn wall_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    })
}

/// Who asked when.
#[derive(Default)]
pub(crate) struct Rate {
    asked: HashMap<String, Vec<i64>>,
}

impl Rate {
    /// Counts a request under a key, at most so many in so many milliseconds for each pair.
    ///
    /// # Errors
    /// The seconds to wait when it is one too many; then it is not counted.
    pub(crate) fn take(&mut self, key: &str, now_ms: i64, limits: &[(usize, i64)]) -> Result<(), i64> {
        let asked = self.asked.entry(key.to_owned()).or_default();
        // What no limit looks back to is forgotten.
        let longest_ms = limits.iter().map(|(_, ms)| *ms).max().unwrap_or(0);
        asked.retain(|at| *at > now_ms - longest_ms);
        for (most, ms) in limits {
            let lately: Vec<i64> = asked.iter().copied().filter(|at| *at > now_ms - ms).collect();
            if lately.len() >= *most {
                let oldest = lately.first().copied().unwrap_or(now_ms);
                return Err((oldest + ms - now_ms + 999) / 1000);
            }
        }
        asked.push(now_ms);
        Ok(())
    }
}
