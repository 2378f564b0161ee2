//! `cargo xtask prove`: the long runs, which are not part of `cargo xtask test`.

use crate::failure::Failure;
use crate::project::{Project, succeed};
use crate::{screen, test, tools};

/// The fault runs in full number, and every page of the screen in every language, theme and size.
pub(crate) fn prove(project: &Project) -> Result<(), Failure> {
    tools::nextest(project)?;
    succeed(&mut project.cargo(&["build", "--workspace", "--exclude", "evertill", "--bins", "--locked"]))?;
    let mut run = project.cargo(&["nextest", "run", "--package", "till-tests"]);
    run.env("EVERTILL_PROVE", "full");
    let counts = test::nextest(project, "prove", run)?;
    println!("{} passed, {} failed", counts.passed, counts.failed);
    looks(project)
}

fn looks(project: &Project) -> Result<(), Failure> {
    screen::packages(project)?;
    screen::build(project)?;
    test::loopback(project)?;
    screen::looks(project, &project.binary("debug", "loopback"))
}
