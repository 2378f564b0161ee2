//! `cargo xtask prove` and `cargo xtask bench`: the long runs, which are not part of `cargo xtask test`.

use crate::failure::Failure;
use crate::project::{Project, read, succeed};
use crate::{packages, report, run, screen, test, tools};
use std::process::Command;

/// The fault runs in full number, the window's long runs, and every page of the screen in every language, theme and size.
pub(crate) fn prove(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    succeed(&mut project.cargo(&["build", "--workspace", "--exclude", "evertill", "--bins", "--locked"]))?;
    in_full(
        project,
        &[
            "--package",
            "till-tests",
            "--package",
            "store",
            "--package",
            "app",
            "--package",
            "sync",
            "--package",
            "upstreams",
        ],
    )?;
    window(project)?;
    looks(project)
}

/// Two thousand edits of a ledger behind the till's back.
pub(crate) fn edits(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    in_full(project, &["--package", "store", "verified::proof"])
}

/// A month of three tills in three time zones, whatever their clocks do.
pub(crate) fn days(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    in_full(project, &["--package", "app", "days::"])
}

/// Days of sales over lines on which everything goes wrong, for each kind of back end.
pub(crate) fn lines(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    in_full(project, &["--package", "sync", "--test", "schedules"])
}

/// A hundred thousand sales of three tills into five back ends, optimised, since debug code takes an hour and a half for them.
pub(crate) fn soak(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    in_full(
        project,
        &["--release", "--package", "sync", "--test", "schedules", "three_tills"],
    )
}

/// Tills that are killed, whose machines lose their power, and whose lines are bad besides.
pub(crate) fn kills(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    succeed(&mut project.cargo(&["build", "--package", "cli", "--bins", "--locked"]))?;
    in_full(
        project,
        &[
            "--package",
            "till-tests",
            "--test",
            "kill",
            "--test",
            "both",
            "--test",
            "power",
        ],
    )
}

/// A hundred thousand products, read by a till that is killed again and again.
pub(crate) fn pull(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    succeed(&mut project.cargo(&["build", "--package", "cli", "--bins", "--locked"]))?;
    in_full(project, &["--package", "till-tests", "--test", "pull"])
}

/// Ten minutes of spoilt replies to everything that reads one.
pub(crate) fn replies(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    in_full(project, &["--package", "upstreams", "--test", "mangled"])
}

/// Disks whose power went in the middle of a write, and calls to the disk that fail.
pub(crate) fn storage(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    succeed(&mut project.cargo(&["build", "--package", "cli", "--bins", "--locked"]))?;
    in_full(
        project,
        &["--package", "till-tests", "--test", "torn", "--test", "storage"],
    )
}

/// Runs these tests in full number.
fn in_full(project: &Project, tests: &[&str]) -> Result<(), Failure> {
    let mut run = project.cargo(&["nextest", "run"]);
    run.args(tests).env("EVERTILL_PROVE", "full");
    reported(project, "prove", run)
}

/// Runs tests of a profile and adds what they said to the report, whatever became of them.
fn reported(project: &Project, profile: &str, run: Command) -> Result<(), Failure> {
    let outcome = test::nextest(project, profile, run);
    let commit = read(project.command("git").args(["rev-parse", "--short", "HEAD"])).unwrap_or_default();
    report::write(&project.target("proof"), &test::report(project, profile), commit.trim())?;
    let counts = outcome?;
    println!("{} passed, {} failed", counts.passed, counts.failed);
    Ok(())
}

/// Ten minutes of typing, the speed of five hundred scans, the memory of two thousand sales.
fn window(project: &Project) -> Result<(), Failure> {
    screen::packages(project)?;
    screen::build(project)?;
    run::release(project)?;
    let mut run = test::window_run(project);
    run.env("EVERTILL_PROVE", "full");
    reported(project, "prove-window", run)
}

fn looks(project: &Project) -> Result<(), Failure> {
    screen::packages(project)?;
    screen::build(project)?;
    test::loopback(project)?;
    screen::looks(project, &project.binary("debug", "loopback"))
}

/// Optimised as it is shipped; only an otherwise idle machine gives an answer.
pub(crate) fn bench(project: &Project) -> Result<(), Failure> {
    packages::install(project, &[packages::BENCH])?;
    let measure = [
        "run",
        "--release",
        "--locked",
        "--package",
        "till-tests",
        "--bin",
        "bench",
    ];
    succeed(&mut project.cargo(&measure))
}
