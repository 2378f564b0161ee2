//! What a vendor's document leaves open, and what was found out of it by asking.

use crate::http::Http;

/// Something that a vendor's document leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How many rows of a list come at once at most.
    PageRows,
    /// How many seconds its clock is ahead of this machine's; below zero where it is behind.
    ClockAhead,
    /// Which field of an order comes back as it was sent.
    ReferenceField,
    /// Whether an order takes its goods off the stock there.
    OrderMovesStock,
}

impl Question {
    /// Its code. That of a setting which asks the same is its key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PageRows => "page_rows",
            Self::ClockAhead => "clock_ahead",
            Self::ReferenceField => "reference_field",
            Self::OrderMovesStock => "order_moves_stock",
        }
    }
}

/// The answer where there is no such field.
pub const NONE: &str = "none";

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it answers.
    pub question: Question,
    /// A number, the name of a field, `yes` or `no`; [`NONE`] for a field that there is not.
    pub answer: String,
}

impl Finding {
    pub(crate) fn new(question: Question, answer: impl ToString) -> Self {
        Self {
            question,
            answer: answer.to_string(),
        }
    }

    pub(crate) fn yes(question: Question, answer: bool) -> Self {
        Self::new(question, if answer { "yes" } else { "no" })
    }
}

/// What one record that is made for that, and taken away again where that can be done, has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// What was found.
    pub findings: Vec<Finding>,
    /// What of it is still there, each as the back end names it.
    pub left: Vec<String>,
}

/// How far the back end's clock is ahead, as its last answer says.
pub(crate) fn clock_ahead(http: &Http, now_ms: i64) -> Option<Finding> {
    Some(Finding::new(
        Question::ClockAhead,
        seconds_ahead(http.date_ms()?, now_ms),
    ))
}

/// A header has whole seconds and travels: it is half a second old on the average, and less than two seconds are none.
fn seconds_ahead(date_ms: i64, now_ms: i64) -> i64 {
    let ahead_ms = date_ms.saturating_sub(now_ms).saturating_add(500);
    match ahead_ms.abs() < 2_000 {
        true => 0,
        false => ahead_ms.div_euclid(1_000),
    }
}

/// How many rows come at once: a list told no more than these, and there is another row.
pub(crate) fn page_rows(told: usize, goes_on: bool) -> Option<Finding> {
    (goes_on && told > 0).then(|| Finding::new(Question::PageRows, told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_ahead_by_whole_seconds_and_one_that_agrees_by_none() {
        for (date_ms, now_ms, ahead) in [
            (10_000, 10_000, 0),
            (10_000, 11_900, 0),
            (12_400, 10_000, 2),
            (70_000, 10_250, 60),
            (10_000, 70_250, -60),
        ] {
            assert_eq!(seconds_ahead(date_ms, now_ms), ahead, "{date_ms} at {now_ms}");
        }
    }

    #[test]
    fn a_list_that_was_told_whole_says_nothing_of_how_much_comes_at_once() {
        assert_eq!(page_rows(7, false), None);
        assert_eq!(page_rows(0, true), None);
        assert_eq!(page_rows(100, true), Some(Finding::new(Question::PageRows, 100)));
    }
}
