//! What was found, for tables.

use upstreams::{Finding, Question};

/// The answers but that of the clocks, which are not the test's, by the question's code.
pub(crate) fn found(findings: &[Finding]) -> Vec<(&'static str, &str)> {
    let of_lists = findings.iter().filter(|one| one.question != Question::ClockAhead);
    of_lists.map(|one| (one.question.code(), &*one.answer)).collect()
}
