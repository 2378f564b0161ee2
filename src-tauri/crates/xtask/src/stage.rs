//! Stages run in order; a stage whose ground is missing is skipped, and the run goes on.

use std::time::{Duration, Instant};

use crate::counts::Counts;
use crate::failure::Failure;
use crate::project::Project;

/// One step of `cargo xtask test` or `check`.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    /// Stages that must have passed for this one to make sense.
    pub(crate) needs: &'static [&'static str],
    pub(crate) run: fn(&Project) -> Result<Counts, Failure>,
}

/// How a stage ended.
#[derive(Debug)]
pub(crate) enum Outcome {
    Passed(Counts),
    Failed(Failure),
    /// Not run, because the named stage did not pass.
    Skipped(&'static str),
}

/// A stage that is over.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) name: &'static str,
    pub(crate) took: Duration,
    pub(crate) outcome: Outcome,
}

impl Finished {
    pub(crate) fn passed(&self) -> bool {
        matches!(self.outcome, Outcome::Passed(_))
    }

    /// Tests passed and failed; a stage that did not pass counts as at least one failure.
    pub(crate) fn counts(&self) -> Counts {
        match &self.outcome {
            Outcome::Passed(counts) => *counts,
            Outcome::Failed(failure) => Counts {
                failed: failure.counts.failed.max(1),
                ..failure.counts
            },
            Outcome::Skipped(_) => Counts { passed: 0, failed: 1 },
        }
    }
}

/// Runs every stage whose needs have passed, each under a header.
pub(crate) fn run_all(project: &Project, stages: &[Stage]) -> Vec<Finished> {
    let mut finished: Vec<Finished> = Vec::new();
    for stage in stages {
        println!("\n== {}", stage.name);
        let started = Instant::now();
        let outcome = match missing_ground(stage, &finished) {
            Some(need) => Outcome::Skipped(need),
            None => (stage.run)(project).map_or_else(Outcome::Failed, Outcome::Passed),
        };
        if let Outcome::Failed(failure) = &outcome {
            failure.print();
        }
        finished.push(Finished {
            name: stage.name,
            took: started.elapsed(),
            outcome,
        });
    }
    finished
}

fn missing_ground(stage: &Stage, finished: &[Finished]) -> Option<&'static str> {
    let passed = |need: &str| finished.iter().any(|done| done.name == need && done.passed());
    stage.needs.iter().copied().find(|need| !passed(need))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Project {
        Project::open().expect("the tests run inside the checkout")
    }

    const GOOD: Stage = Stage {
        name: "good",
        needs: &[],
        run: |_| Ok(Counts { passed: 3, failed: 0 }),
    };
    const BAD: Stage = Stage {
        name: "bad",
        needs: &[],
        run: |_| Err(Failure::new("broken")),
    };
    const AFTER_BAD: Stage = Stage {
        name: "after bad",
        needs: &["bad"],
        run: |_| Ok(Counts::default()),
    };

    #[test]
    fn a_failed_stage_does_not_stop_those_that_need_nothing_from_it() {
        let finished = run_all(&project(), &[BAD, GOOD]);
        assert!(!finished[0].passed() && finished[1].passed(), "got {finished:?}");
    }

    #[test]
    fn a_stage_whose_need_failed_is_skipped_and_counts_as_a_failure() {
        let finished = run_all(&project(), &[BAD, AFTER_BAD]);
        assert!(
            matches!(finished[1].outcome, Outcome::Skipped("bad")),
            "got {finished:?}"
        );
        assert_eq!(
            finished[1].counts(),
            Counts { passed: 0, failed: 1 },
            "a stage that was not run is no success"
        );
    }

    #[test]
    fn a_stage_without_tests_that_fails_counts_as_one_failure() {
        let finished = run_all(&project(), &[BAD]);
        assert_eq!(
            finished[0].counts().failed,
            1,
            "the last line must not say zero while the exit code says one"
        );
    }
}
