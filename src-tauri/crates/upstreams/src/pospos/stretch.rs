//! Lists that are asked for by days. They come newest first, so that a page moves while something arrives: the days that are over are read
//! first, where nothing arrives any more, and then today, where a row may come twice but none is missed.

use super::pull::is_last;
use super::{PAGE_LIMIT, Shop};
use crate::fault::CallFault;
use crate::paging::{no_cursor, same_start};
use rust_decimal::Decimal;
use std::num::{NonZeroU32, NonZeroU64};

/// Days, a page of them, and the first row of the page before.
pub(super) struct Stretch {
    pub(super) start: String,
    pub(super) end: String,
    page: u64,
    before: Option<String>,
    /// All the days that are read, the last of them today.
    days: Vec<String>,
}

impl Stretch {
    /// Where a cursor says, of today and so many days before it.
    ///
    /// # Errors
    /// [`CallFault::WrongArguments`] for a cursor that is none of these.
    pub(super) fn at(cursor: Option<&str>, shop: &Shop, now_ms: i64, days_back: u32) -> Result<Self, CallFault> {
        let days = (0..=i64::from(days_back)).rev();
        let days = days.map(|days| shop.utc_offset.days_later(now_ms, -days).to_string());
        let days: Vec<String> = days.collect();
        match cursor {
            None => Ok(Self::of_the_past(days)),
            Some(cursor) => Self::read(cursor, days).ok_or_else(|| no_cursor(cursor)),
        }
    }

    /// The days that are over.
    fn of_the_past(days: Vec<String>) -> Self {
        let before_today = days.len().checked_sub(2).and_then(|at| days.get(at));
        Self {
            start: days.first().cloned().unwrap_or_default(),
            end: before_today.cloned().unwrap_or_default(),
            page: 1,
            before: None,
            days,
        }
    }

    fn read(cursor: &str, days: Vec<String>) -> Option<Self> {
        let mut words = cursor.splitn(4, ' ').map(str::to_owned);
        Some(Self {
            start: words.next()?,
            end: words.next()?,
            page: words.next()?.parse().ok()?,
            before: words.next().filter(|first| !first.is_empty()),
            days,
        })
    }

    /// Page and limit, as the calls take them.
    pub(super) fn page(&self, limit: u32) -> (NonZeroU64, NonZeroU32) {
        let page = NonZeroU64::new(self.page).unwrap_or(NonZeroU64::MIN);
        (page, NonZeroU32::new(limit.min(PAGE_LIMIT)).unwrap_or(NonZeroU32::MIN))
    }

    /// The cursor of what follows a page that began with this row; nothing after the last page of today.
    ///
    /// # Errors
    /// [`CallFault`] when the page begins like the one before, and nothing says how many there are.
    pub(super) fn after(&self, first: Option<&str>, pages: Option<Decimal>) -> Result<Option<String>, CallFault> {
        match first {
            Some(_) if is_last(self.page, pages) => Ok(self.later()),
            Some(first) if self.before.as_deref() == Some(first) && pages.is_none() => Err(same_start().into()),
            Some(first) => Ok(Some(written(&self.start, &self.end, self.page + 1, first))),
            None => Ok(self.later()),
        }
    }

    /// What is after these days; nothing when they end with today.
    fn later(&self) -> Option<String> {
        let start = self.days.iter().find(|day| **day > self.end)?;
        Some(written(start, self.days.last()?, 1, ""))
    }
}

fn written(start: &str, end: &str, page: u64, before: &str) -> String {
    format!("{start} {end} {page} {before}")
}
