//! Where a list is read on: a number, and the first row of the page before. An upstream that does not honour the number would be read
//! for ever.

use crate::fault::{CallFault, Cause, PushFault};
use crate::upstream::{Page, Rows};

/// A place in a list.
pub(crate) struct Place<'a> {
    /// The number of the row or of the page.
    pub(crate) at: u64,
    before: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// Reads a cursor; without one the list begins at `start`.
    ///
    /// # Errors
    /// [`CallFault::WrongArguments`] for a cursor that is none of these.
    pub(crate) fn read(cursor: Option<&'a str>, start: u64) -> Result<Self, CallFault> {
        let Some(cursor) = cursor else {
            return Ok(Self {
                at: start,
                before: None,
            });
        };
        let read = cursor.split_once(' ').and_then(|(at, first)| {
            Some(Self {
                at: at.parse().ok()?,
                before: Some(first),
            })
        });
        read.ok_or_else(|| no_cursor(cursor))
    }

    /// The page that was read here; `next` is the place after it, of the number of its rows. An empty page is the last.
    ///
    /// # Errors
    /// [`PushFault::Unknown`] when the page begins like the one before.
    pub(crate) fn page(&self, rows: Rows, next: impl FnOnce(u64) -> u64) -> Result<Page, PushFault> {
        let Some((first, count)) = extent(&rows) else {
            return Ok(Page { rows, next: None });
        };
        if self.before == Some(first) {
            return Err(same_start());
        }
        let next = Some(format!("{} {first}", next(count)));
        Ok(Page { rows, next })
    }

    /// The same of a list that may not come in pages at all: what begins like the page before is the whole list once more, and nothing new.
    pub(crate) fn page_or_all(&self, rows: Rows) -> Page {
        match self.page(rows.clone(), |_| self.at.saturating_add(1)) {
            Ok(page) => page,
            Err(_) => Page {
                rows: none_of(rows),
                next: None,
            },
        }
    }
}

/// No rows of the same kind.
fn none_of(rows: Rows) -> Rows {
    match rows {
        Rows::Products(_) => Rows::Products(Vec::new()),
        Rows::Staff(_) => Rows::Staff(Vec::new()),
        Rows::Customers(_) => Rows::Customers(Vec::new()),
        Rows::Orders(_) => Rows::Orders(Vec::new()),
        Rows::Records(_) => Rows::Records(Vec::new()),
    }
}

/// A cursor of something else.
pub(crate) fn no_cursor(cursor: &str) -> CallFault {
    CallFault::WrongArguments {
        operation: "pull".to_owned(),
        why: format!("{cursor} is no cursor of this upstream"),
    }
}

/// An upstream that does not skip would be read for ever.
pub(crate) fn same_start() -> PushFault {
    PushFault::Unknown {
        cause: Cause::Unreadable,
        why: "two pages of a list begin with the same row (skip or page is not honoured)".to_owned(),
    }
}

/// The first row's id and how many there are; nothing for an empty page.
pub(crate) fn extent(rows: &Rows) -> Option<(&str, u64)> {
    let (first, count) = match rows {
        Rows::Products(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Staff(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Customers(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Orders(rows) => (&rows.first()?.remote_id, rows.len()),
        Rows::Records(rows) => (&rows.first()?.remote_id, rows.len()),
    };
    Some((first, u64::try_from(count).ok()?))
}
