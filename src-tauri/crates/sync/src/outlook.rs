//! How things stand after a pass, and when the next is worth while.

/// How things stand after a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Whether anything was done.
    pub did: bool,
    /// Whether nothing can be done about any sale now, nor by waiting for our own clock.
    pub idle: bool,
    /// When there will be something to do, Unix milliseconds UTC.
    pub next_at_ms: Option<i64>,
}

impl Outlook {
    /// How long to wait before the next pass: until there is something to do, at the latest until `end_ms`.
    pub(crate) fn rest_ms(self, now_ms: i64, end_ms: i64) -> i64 {
        self.next_at_ms
            .unwrap_or(end_ms)
            .min(end_ms)
            .saturating_sub(now_ms)
            .max(0)
    }

    pub(crate) const NOTHING: Self = Self {
        did: false,
        idle: true,
        next_at_ms: None,
    };

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        let soonest = self.next_at_ms.into_iter().chain(other.next_at_ms).min();
        Self {
            did: self.did || other.did,
            idle: self.idle && other.idle,
            next_at_ms: soonest,
        }
    }
}
