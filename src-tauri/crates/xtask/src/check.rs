//! `cargo xtask check`: the inner loop, for every crate that needs no window.

use crate::counts::Counts;
use crate::failure::Failure;
use crate::project::{Project, succeed};
use crate::stage::{Stage, run_all};
use crate::{features, screen, table, test, tools};

const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        needs: &[],
        run: test::format,
    },
    Stage {
        name: "clippy",
        needs: &[],
        run: clippy,
    },
    Stage {
        name: "tests",
        needs: &[],
        run: tests,
    },
    Stage {
        name: "screen packages",
        needs: &[],
        run: |project| screen::packages(project).map(|()| Counts::default()),
    },
    Stage {
        name: "features",
        needs: &["screen packages"],
        run: features::named,
    },
];

/// Format, clippy and the tests of every crate but the shell, and whether each promise names tests that are there; ends in the table.
pub(crate) fn check(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    table::conclude(&run_all(project, STAGES))
}

/// Only whether each promise names tests that are there.
pub(crate) fn features(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    screen::packages(project)?;
    features::named(project).map(drop)
}

fn clippy(project: &Project) -> Result<Counts, Failure> {
    let words = [
        "clippy",
        "--workspace",
        "--exclude",
        "evertill",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    succeed(&mut project.cargo(&words)).map(|()| Counts::default())
}

fn tests(project: &Project) -> Result<Counts, Failure> {
    succeed(&mut project.cargo(&["build", "--workspace", "--exclude", "evertill", "--bins"]))?;
    test::nextest(
        project,
        "default",
        project.cargo(&["nextest", "run", "--workspace", "--exclude", "evertill"]),
    )
}
