//! `simulate KIND`: one simulated back end for a person to play with, until the command is interrupted.

use crate::failure::{Failure, While as _};
use crate::project::{Project, succeed};
use std::process::Stdio;

/// Builds the simulators and serves one; the words after `simulate` are its own.
///
/// # Errors
/// [`Failure`] when it cannot be built or ends badly: an unknown kind, a port that is taken.
pub(crate) fn simulate(project: &Project) -> Result<(), Failure> {
    let mut build = project.cargo(&[
        "build",
        "--quiet",
        "--package",
        "testkit",
        "--bin",
        "simulated-upstream",
    ]);
    succeed(&mut build)?;
    let mut command = project.command(project.binary("debug", "simulated-upstream"));
    command.args(std::env::args().skip(2)).arg("--print-url");
    // It serves until its standard input ends: a pipe that nobody closes before this command ends.
    let mut running = command.stdin(Stdio::piped()).spawn().while_("simulated-upstream")?;
    let pipe = running.stdin.take();
    let ended = running.wait().while_("simulated-upstream")?;
    drop(pipe);
    match ended.success() {
        true => Ok(()),
        false => Err(Failure::new("the simulated back end ended with an error")),
    }
}
