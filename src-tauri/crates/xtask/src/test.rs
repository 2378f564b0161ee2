//! `cargo xtask test`: everything, from a clean checkout, in an order that lets each stage stand on those before it.

use std::path::PathBuf;
use std::process::Command;

use crate::counts::Counts;
use crate::failure::Failure;
use crate::packages;
use crate::project::{Project, read, succeed};
use crate::results::{self, TestResult};
use crate::stage::{Stage, run_all};
use crate::{features, prerequisites, run, screen, table, tools};

const SYSTEM: &str = "system packages";
const NEXTEST: &str = "cargo-nextest";
const PACKAGES: &str = "screen packages";
const BUILD: &str = "screen build";
const RELEASE: &str = "release binary";

const STAGES: &[Stage] = &[
    Stage {
        name: SYSTEM,
        needs: &[],
        run: system_packages,
    },
    Stage {
        name: NEXTEST,
        needs: &[],
        run: |project| quiet(tools::nextest(project)),
    },
    Stage {
        name: "format",
        needs: &[],
        run: format,
    },
    Stage {
        name: PACKAGES,
        needs: &[],
        run: |project| quiet(screen::packages(project)),
    },
    Stage {
        name: "screen check",
        needs: &[PACKAGES],
        run: |project| quiet(screen::check(project)),
    },
    Stage {
        name: "screen tests",
        needs: &[PACKAGES],
        run: screen::test,
    },
    Stage {
        name: BUILD,
        needs: &[PACKAGES],
        run: |project| quiet(screen::build(project)),
    },
    Stage {
        name: "clippy",
        needs: &[SYSTEM, BUILD],
        run: clippy,
    },
    Stage {
        name: "licences",
        needs: &[SYSTEM],
        run: deny,
    },
    Stage {
        name: "tests",
        needs: &[SYSTEM, NEXTEST, BUILD],
        run: tests,
    },
    Stage {
        name: "browser tests",
        needs: &[SYSTEM, BUILD],
        run: browser,
    },
    Stage {
        name: "doctests",
        needs: &[SYSTEM, BUILD],
        run: doctests,
    },
    Stage {
        name: RELEASE,
        needs: &[SYSTEM, BUILD],
        run: |project| quiet(run::release(project)),
    },
    Stage {
        name: "window",
        needs: &[NEXTEST, RELEASE],
        run: window,
    },
    Stage {
        name: "features",
        needs: &[],
        run: features,
    },
];

/// Runs every stage and ends in the table; `Err` if any did not pass.
pub(crate) fn test(project: &Project) -> Result<(), Failure> {
    for report in reports(project) {
        results::forget(&report)?;
    }
    table::conclude(&run_all(project, STAGES))
}

fn quiet(done: Result<(), Failure>) -> Result<Counts, Failure> {
    done.map(|()| Counts::default())
}

fn system_packages(project: &Project) -> Result<Counts, Failure> {
    prerequisites::check(project)?;
    packages::install(project, &[packages::BUILD, packages::TEST])?;
    quiet(tools::readers(project))
}

pub(crate) fn format(project: &Project) -> Result<Counts, Failure> {
    quiet(succeed(&mut project.cargo(&["fmt", "--all", "--", "--check", "-l"])))
}

fn clippy(project: &Project) -> Result<Counts, Failure> {
    quiet(succeed(&mut project.cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ])))
}

fn deny(project: &Project) -> Result<Counts, Failure> {
    tools::deny(project)?;
    let mut check = project.cargo(&["deny", "--log-level", "error", "--config", ".deny.toml", "check"]);
    quiet(succeed(check.args([
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ])))
}

/// Every test but the window's; the binaries that stories start are built first.
fn tests(project: &Project) -> Result<Counts, Failure> {
    succeed(&mut project.cargo(&["build", "--workspace", "--bins", "--locked"]))?;
    nextest(project, "default", project.cargo(&["nextest", "run", "--workspace"]))
}

/// The built screen in a real browser, on the real core through the loopback adapter. A browser leaves a core idle, and the release
/// is built on it meanwhile.
fn browser(project: &Project) -> Result<Counts, Failure> {
    let report = report(project, "browser");
    results::forget(&report)?;
    loopback(project)?;
    let tests = || screen::browser_tests(project, &project.binary("debug", "loopback"), &report);
    let run = run::beside_release(project, tests)?;
    let counts = results::count(&results::nextest(&report)?);
    counts.all_passed().and_then(|counts| run.map(|()| counts))
}

/// Builds what serves the till to a browser.
pub(crate) fn loopback(project: &Project) -> Result<(), Failure> {
    succeed(&mut project.cargo(&[
        "build",
        "--locked",
        "--package",
        "testkit",
        "--features",
        "loopback",
        "--bin",
        "loopback",
    ]))
}

fn doctests(project: &Project) -> Result<Counts, Failure> {
    let mut run = project.cargo(&["test", "--doc", "--workspace", "--locked", "--no-fail-fast", "--quiet"]);
    let output = run.output().map_err(Failure::new)?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let counts = results::doctests(&printed);
    if output.status.success() {
        return Ok(counts);
    }
    println!("{printed}{}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::counted(counts, "a doctest failed or did not compile"))
}

/// The release binary in a display of its own, driven from outside.
fn window(project: &Project) -> Result<Counts, Failure> {
    if !has_test_target(project, "window")? {
        println!("there is no test target named window");
        return Ok(Counts::default());
    }
    nextest(project, "window", window_run(project))
}

/// Begins the tests of the window: on the release binary, in a display that is there for them alone.
pub(crate) fn window_run(project: &Project) -> Command {
    let mut display = project.command("xvfb-run");
    display.args(["--auto-servernum", "--server-args=-screen 0 1366x768x24"]);
    display.args(["cargo", "nextest", "run", "--workspace"]);
    // Software rendering through shared buffers costs 100 ms and 100 MB at each start and shows nothing more.
    display
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("EVERTILL_WINDOW", project.binary("release", "evertill"));
    display
}

fn has_test_target(project: &Project, name: &str) -> Result<bool, Failure> {
    let listed = read(&mut project.cargo(&["metadata", "--no-deps", "--locked", "--format-version=1"]))?;
    let listed: serde_json::Value = serde_json::from_str(&listed).map_err(Failure::new)?;
    let targets = listed["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|package| package["targets"].as_array());
    Ok(targets
        .flatten()
        .any(|target| target["name"] == name && target["kind"][0] == "test"))
}

/// Ends the begun `cargo nextest run` with a profile of `.config/nextest.toml`, runs it and counts its report.
pub(crate) fn nextest(project: &Project, profile: &str, mut run: Command) -> Result<Counts, Failure> {
    let report = report(project, profile);
    results::forget(&report)?;
    run.args(["--locked", "--no-fail-fast", "--no-tests=pass", "--profile", profile]);
    run.args([
        "--status-level=fail",
        "--final-status-level=flaky",
        "--show-progress=none",
    ]);
    run.env("EVERTILLCTL", project.binary("debug", "evertillctl"));
    let run = succeed(tools::with_readers(project, &mut run));
    let counts = results::nextest(&report).map(|tests| results::count(&tests));
    match (run, counts) {
        (Ok(()), counts) => counts,
        (Err(_), Ok(counts)) if counts.failed > 0 => counts.all_passed(),
        (Err(failure), counts) => Err(Failure::counted(counts.unwrap_or_default(), failure.why)),
    }
}

/// Every row of the features against everything that ran; a report that is missing proves nothing.
fn features(project: &Project) -> Result<Counts, Failure> {
    let [rust, window, browser, screen] = reports(project);
    let mut ran: Vec<TestResult> = Vec::new();
    for junit in [rust, window, browser] {
        ran.extend(results::nextest(&junit).unwrap_or_default());
    }
    ran.extend(results::screen(&screen).unwrap_or_default());
    features::proven(project, &ran)
}

fn reports(project: &Project) -> [PathBuf; 4] {
    [
        report(project, "default"),
        report(project, "window"),
        report(project, "browser"),
        project.target("results/screen.json"),
    ]
}

/// Where the JUnit report of a run lies: nextest leaves one for each of its profiles, always under the repository's own `target`.
pub(crate) fn report(project: &Project, profile: &str) -> PathBuf {
    project.path("target/nextest").join(profile).join("junit.xml")
}
