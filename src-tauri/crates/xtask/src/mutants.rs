//! `cargo xtask prove mutants`: faults are put into the rules of the till and into the plan of what is sent when, one at a time, and their
//! tests must notice. Each that
//! they do not notice is named in `tests/mutants.toml` with the reason why it may live.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::failure::{Failure, While};
use crate::project::Project;
use crate::tools;

/// So many of a hundred faults are noticed at least.
const CAUGHT_PERCENT: usize = 85;

/// cargo-mutants ends so where faults lived (2), or where a test never ended (3).
const RAN: [i32; 3] = [0, 2, 3];

/// What faults are put into, and the tests that must notice.
struct Part {
    package: &'static str,
    /// Nothing is all of the package.
    files: &'static [&'static str],
    /// One process for all tests of a file, since a process per test costs four times as much.
    tests: &'static str,
}

const PARTS: [Part; 2] = [
    Part {
        package: "domain",
        files: &[],
        tests: "--tests",
    },
    Part {
        package: "sync",
        files: &[
            "src-tauri/crates/sync/src/plan.rs",
            "src-tauri/crates/sync/src/plan/*.rs",
        ],
        tests: "--lib",
    },
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    #[serde(default)]
    survivor: Vec<Survivor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Survivor {
    /// The file and what was changed in it, without line and column.
    fault: String,
    reason: String,
}

/// What a run found. Faults that do not compile count nowhere; one that made a test run for ever was noticed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    caught: usize,
    lived: Vec<String>,
}

/// Runs every fault in the rules and in the plan. It takes hours.
pub(crate) fn prove(project: &Project) -> Result<(), Failure> {
    tools::mutants(project)?;
    let mut all = Found::default();
    for part in &PARTS {
        let folder = project.target(&format!("mutants/{}", part.package));
        run(project, part, &folder)?;
        let found = found(&folder.join("mutants.out"))?;
        enough(&found)?;
        all.caught += found.caught;
        all.lived.extend(found.lived);
    }
    let file = project.path("tests/mutants.toml");
    let reasons: Reasons = toml::from_str(&fs::read_to_string(&file).while_(file.display())?).while_(file.display())?;
    judge(&all, &reasons.survivor)
}

fn run(project: &Project, part: &Part, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).while_(folder.display())?;
    let mut mutants = project.cargo(&["mutants", "--package", part.package, "--no-shuffle"]);
    for file in part.files {
        mutants.args(["--file", file]);
    }
    // Two at a time halves the waiting for the linker.
    mutants.args(["--jobs", "2", "--output"]).arg(folder);
    mutants.args(["--", part.tests]);
    mutants
        .env("CARGO_INCREMENTAL", "1")
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    let status = mutants.env("PROPTEST_CASES", "32").status().while_("cargo mutants")?;
    match status.code() {
        Some(code) if RAN.contains(&code) => Ok(()),
        _ => Err(Failure::new(format!("cargo mutants ended with {status}"))),
    }
}

/// Reads the lists that cargo-mutants wrote.
fn found(folder: &Path) -> Result<Found, Failure> {
    let list = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).while_(file.display())
    };
    Ok(Found {
        caught: list("caught.txt")?.lines().count() + list("timeout.txt")?.lines().count(),
        lived: list("missed.txt")?.lines().map(without_place).collect(),
    })
}

/// `file.rs:12:5: replace …` without line and column: these move with every edit.
fn without_place(line: &str) -> String {
    let parts: Vec<&str> = line.splitn(4, ':').collect();
    match parts[..] {
        [file, _, _, what] => format!("{file}:{what}"),
        _ => line.to_owned(),
    }
}

/// Fails below the share.
fn enough(found: &Found) -> Result<(), Failure> {
    let all = found.caught + found.lived.len();
    println!("{} of {all} faults were noticed", found.caught);
    match found.caught * 100 >= all * CAUGHT_PERCENT {
        true => Ok(()),
        false => Err(Failure::new(format!(
            "fewer than {CAUGHT_PERCENT} % of the faults were noticed"
        ))),
    }
}

/// Fails for each that lived without a reason; a reason for what no longer lives is said, and fails too.
fn judge(found: &Found, reasons: &[Survivor]) -> Result<(), Failure> {
    let lived: BTreeSet<&str> = found.lived.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = reasons
        .iter()
        .filter(|one| !one.reason.is_empty())
        .map(|one| one.fault.as_str())
        .collect();
    let complaints: Vec<String> = (lived
        .difference(&known)
        .map(|fault| format!("lives without a reason: {fault}")))
    .chain(
        known
            .difference(&lived)
            .map(|fault| format!("no longer lives: {fault}")),
    )
    .collect();
    for complaint in &complaints {
        println!("{complaint}");
    }
    match complaints.len() {
        0 => Ok(()),
        some => Err(Failure::new(format!(
            "{some} faults and reasons of tests/mutants.toml do not agree"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survivor(fault: &str) -> Survivor {
        Survivor {
            fault: fault.to_owned(),
            reason: "a log line".to_owned(),
        }
    }

    fn one_lived(caught: usize) -> Found {
        Found {
            caught,
            lived: vec!["a.rs: replace + with -".to_owned()],
        }
    }

    #[test]
    fn a_fault_is_known_by_its_file_and_change_wherever_it_stands_in_the_file() {
        assert_eq!(
            without_place("src/a.rs:12:5: replace + with - in b::c"),
            "src/a.rs: replace + with - in b::c"
        );
    }

    #[test]
    fn what_lives_needs_a_reason_and_what_no_longer_lives_needs_none() {
        assert!(judge(&one_lived(99), &[survivor("a.rs: replace + with -")]).is_ok());
        assert!(judge(&one_lived(99), &[]).is_err());
        assert!(
            judge(
                &one_lived(99),
                &[survivor("a.rs: replace + with -"), survivor("b.rs: gone")]
            )
            .is_err()
        );
    }

    #[test]
    fn too_few_noticed_fail_whatever_the_reasons_say() {
        assert!(enough(&one_lived(5)).is_err());
        assert!(enough(&one_lived(6)).is_ok());
    }

    #[test]
    fn what_a_run_wrote_is_read_and_a_run_that_wrote_nothing_is_no_success() {
        let folder = tempfile::tempdir().unwrap();
        assert!(found(folder.path()).is_err());
        for (name, text) in [
            ("caught.txt", "a\nb\n"),
            ("timeout.txt", "c\n"),
            ("missed.txt", "d.rs:1:2: e\n"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        assert_eq!(
            found(folder.path()).unwrap(),
            Found {
                caught: 3,
                lived: vec!["d.rs: e".to_owned()]
            }
        );
    }
}
