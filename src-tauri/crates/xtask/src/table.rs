//! The table of stages that ends a run, and its last line.

use crate::counts::Counts;
use crate::failure::Failure;
use crate::stage::{Finished, Outcome};

/// Prints the table and the last line; `Err` if any stage did not pass.
pub(crate) fn conclude(finished: &[Finished]) -> Result<(), Failure> {
    println!("\n{}", rows(finished));
    println!("{}", last_line(finished));
    if finished.iter().all(Finished::passed) {
        Ok(())
    } else {
        Err(Failure::said())
    }
}

fn rows(finished: &[Finished]) -> String {
    let mut lines = vec![format!(
        "{:<18} {:>6} {:>7} {:>7}  {}",
        "stage", "time s", "passed", "failed", "outcome"
    )];
    lines.extend(finished.iter().map(row));
    let seconds: u64 = finished.iter().map(|stage| stage.took.as_secs()).sum();
    lines.push(format!("{:<18} {seconds:>6}", "all"));
    lines.join("\n")
}

fn row(stage: &Finished) -> String {
    let (counts, outcome) = match &stage.outcome {
        Outcome::Passed(counts) => (*counts, "passed".to_owned()),
        Outcome::Failed(failure) => (failure.counts, format!("FAILED: {}", failure.why)),
        Outcome::Skipped(need) => (Counts::default(), format!("SKIPPED: needs {need}")),
    };
    let (passed, failed) = (shown(counts, counts.passed), shown(counts, counts.failed));
    format!(
        "{:<18} {:>6} {passed:>7} {failed:>7}  {outcome}",
        stage.name,
        stage.took.as_secs()
    )
}

/// A stage that runs no tests shows none, rather than zeros.
fn shown(counts: Counts, number: usize) -> String {
    if counts == Counts::default() {
        String::new()
    } else {
        number.to_string()
    }
}

fn last_line(finished: &[Finished]) -> String {
    let all: Counts = finished.iter().map(Finished::counts).sum();
    format!("{} passed, {} failed", all.passed, all.failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn stages() -> Vec<Finished> {
        let stage = |name, secs, outcome| Finished {
            name,
            took: Duration::from_secs(secs),
            outcome,
        };
        let failure = Failure::counted(Counts { passed: 40, failed: 2 }, "2 failed");
        vec![
            stage("format", 1, Outcome::Passed(Counts::default())),
            stage("tests", 90, Outcome::Failed(failure)),
            stage("features", 0, Outcome::Skipped("tests")),
        ]
    }

    #[test]
    fn the_table_has_a_row_for_each_stage_and_the_whole_time() {
        let table = rows(&stages());
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(
            lines[1], "format                  1                  passed",
            "no tests, no zeros"
        );
        assert_eq!(
            lines[2], "tests                  90      40       2  FAILED: 2 failed",
            "counts and the reason"
        );
        assert_eq!(
            lines[3], "features                0                  SKIPPED: needs tests",
            "and why it was skipped"
        );
        assert_eq!(lines[4], "all                    91", "the stages' times add up");
    }

    #[test]
    fn the_last_line_counts_what_failed_and_what_was_never_run() {
        assert_eq!(
            last_line(&stages()),
            "40 passed, 3 failed",
            "two failed tests and one skipped stage"
        );
    }

    #[test]
    fn one_stage_that_did_not_pass_makes_the_whole_run_fail() {
        assert!(conclude(&stages()).is_err(), "the exit code follows the table");
        assert!(conclude(&stages()[..1]).is_ok(), "a run of passed stages is a success");
    }
}
