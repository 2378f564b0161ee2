//! What a run says: a table for people, JSON for machines, and whether it passed.

use crate::Outcome;
use crate::rounds::Contest;
use crate::syncs::Syncs;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What a ratio may be.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Limit {
    /// Beyond it the run fails.
    pub(crate) most: f64,
    /// What it should be.
    pub(crate) goal: f64,
}

/// The till against its floor at one thing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Measure {
    pub(crate) name: &'static str,
    pub(crate) floor: String,
    pub(crate) contest: Contest,
    /// None where the figures are only told.
    pub(crate) limit: Option<Limit>,
}

/// A figure that is told and not judged.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: u64,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    Told,
    Passed,
    Failed,
    /// The floor differed from itself: the machine was not quiet enough.
    Void,
}

impl Figure {
    pub(crate) fn print(&self) {
        println!("{}: {}", self.name, self.value);
    }
}

/// The worst of some verdicts.
pub(crate) fn worst(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let verdicts: Vec<Verdict> = verdicts.into_iter().collect();
    let worst = [Verdict::Void, Verdict::Failed];
    let found = worst.into_iter().find(|bad| verdicts.contains(bad));
    found.unwrap_or(Verdict::Passed)
}

impl Measure {
    /// The whole interval must keep the limit.
    pub(crate) fn verdict(&self) -> Verdict {
        match self.limit {
            _ if self.contest.is_void() => Verdict::Void,
            None => Verdict::Told,
            Some(limit) if self.contest.ratio.high <= limit.most => Verdict::Passed,
            Some(_) => Verdict::Failed,
        }
    }
}

/// A whole run.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) processors: usize,
    pub(crate) load_before: String,
    pub(crate) load_after: String,
    pub(crate) measures: Vec<Measure>,
    pub(crate) syncs: Syncs,
    pub(crate) figures: Vec<Figure>,
}

impl Report {
    /// The worst of all.
    pub(crate) fn verdict(&self) -> Verdict {
        let mut verdicts: Vec<Verdict> = self.measures.iter().map(Measure::verdict).collect();
        verdicts.push(if self.syncs.keeps_the_limit() {
            Verdict::Passed
        } else {
            Verdict::Failed
        });
        worst(verdicts)
    }

    pub(crate) fn print(&self) {
        println!(
            "{} processors; load {} before, {} after\n",
            self.processors, self.load_before, self.load_after
        );
        for measure in &self.measures {
            measure.print();
        }
        self.syncs.print();
        self.figures.iter().for_each(Figure::print);
        println!("\n{}", sentence(self.verdict()));
    }

    /// Writes `bench/report.json` under the build folder.
    pub(crate) fn write(&self) -> Outcome<PathBuf> {
        let path = folder().join("report.json");
        std::fs::write(&path, serde_json::to_string_pretty(self)?)?;
        Ok(path)
    }
}

impl Measure {
    pub(crate) fn print(&self) {
        let Contest {
            rounds,
            floor,
            till,
            ratio,
            control,
        } = &self.contest;
        println!("{} ({rounds} rounds; the floor: {})", self.name, self.floor);
        for (who, times) in [("till", till), ("floor", floor)] {
            println!(
                "  {who:<6} {:>9.2} us   middle half {:.2} to {:.2}, p99 {:.2}",
                times.median_us, times.p25_us, times.p75_us, times.p99_us
            );
        }
        let limit = self.limit.map_or(String::new(), |limit| {
            format!("; at most {}, goal {}", limit.most, limit.goal)
        });
        println!(
            "  ratio  {:>9.3}      {:.3} to {:.3}{limit}: {}",
            ratio.value,
            ratio.low,
            ratio.high,
            word(self.verdict())
        );
        println!(
            "  control{:>9.3}      {:.3} to {:.3}\n",
            control.value, control.low, control.high
        );
    }
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Told => "told",
        Verdict::Passed => "passed",
        Verdict::Failed => "FAILED",
        Verdict::Void => "VOID",
    }
}

const fn sentence(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Told | Verdict::Passed => "every limit is kept",
        Verdict::Failed => "a limit is not kept",
        Verdict::Void => {
            "this run is void: a floor differed from itself by more than a tenth; try again on a quiet machine"
        }
    }
}

/// The bench's folder under the build folder: on the disk that is measured.
pub(crate) fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"));
    target.join("bench")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Ratio, Spread};

    fn measure(ratio_high: f64, control_high: f64, limit: Option<Limit>) -> Measure {
        let ratio = |high| Ratio {
            value: 1.0,
            low: 1.0,
            high,
        };
        let spread = Spread::of(&[1.0]);
        Measure {
            name: "a thing",
            floor: String::new(),
            contest: Contest {
                rounds: 1,
                floor: spread,
                till: spread,
                ratio: ratio(ratio_high),
                control: ratio(control_high),
            },
            limit,
        }
    }

    const LIMIT: Option<Limit> = Some(Limit { most: 2.5, goal: 1.75 });

    #[test]
    fn a_limit_is_kept_by_the_whole_interval_and_only_in_a_quiet_run() {
        for (case, measure, wanted) in [
            ("below", measure(2.5, 1.05, LIMIT), Verdict::Passed),
            ("beyond", measure(2.51, 1.05, LIMIT), Verdict::Failed),
            ("noisy", measure(1.0, 1.2, LIMIT), Verdict::Void),
            ("told", measure(9.0, 1.05, None), Verdict::Told),
            ("told and noisy", measure(9.0, 1.2, None), Verdict::Void),
        ] {
            assert_eq!(measure.verdict(), wanted, "{case}");
        }
    }

    #[test]
    fn a_run_is_as_good_as_its_worst_part() {
        let run = |measures, log| {
            let report = Report {
                processors: 2,
                load_before: String::new(),
                load_after: String::new(),
                measures,
                syncs: Syncs {
                    sales: 100,
                    log,
                    ..Syncs::default()
                },
                figures: Vec::new(),
            };
            report.verdict()
        };
        let good = || measure(2.0, 1.0, LIMIT);
        assert_eq!(run(vec![good(), measure(9.0, 1.0, None)], 102), Verdict::Passed);
        assert_eq!(run(vec![good()], 103), Verdict::Failed, "too many syncs");
        assert_eq!(run(vec![good(), measure(3.0, 1.0, LIMIT)], 100), Verdict::Failed);
        assert_eq!(
            run(vec![measure(3.0, 1.0, LIMIT), measure(1.0, 2.0, None)], 100),
            Verdict::Void
        );
    }
}
