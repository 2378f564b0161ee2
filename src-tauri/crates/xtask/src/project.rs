//! Where this repository and its build output lie, and how programs are started in it.

use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, While};

/// This checkout on this machine.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The checkout this `xtask` was compiled from.
    pub(crate) fn open() -> Result<Self, Failure> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here
            .ancestors()
            .nth(3)
            .ok_or_else(|| Failure::new("the repository's root was not found"))?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self {
            root: root.to_owned(),
            target,
        })
    }

    /// A path given from the repository's root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path given from the build folder (`target`, or `CARGO_TARGET_DIR`).
    pub(crate) fn target(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }

    /// A program of ours, with the name the system gives it.
    pub(crate) fn binary(&self, profile: &str, name: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A program in the repository's root; tools installed by [`crate::tools`] are on its search path. Where nobody
    /// watches, cargo is silent about what it compiles.
    pub(crate) fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root).env("PATH", self.search_path());
        if !std::io::stderr().is_terminal() {
            command.env("CARGO_TERM_QUIET", "true");
        }
        command
    }

    /// `cargo` with these words.
    pub(crate) fn cargo(&self, words: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(words);
        command
    }

    fn search_path(&self) -> OsString {
        let tools = self.target("tools").join("bin");
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(tools.clone()).chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}

/// Runs a program to its end, its output shown.
pub(crate) fn succeed(command: &mut Command) -> Result<(), Failure> {
    let name = spoken(command);
    let status = command.status().while_(&name)?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{name} ended with {status}")))
    }
}

/// Runs a program to its end and gives what it wrote to standard output; `Err` if it failed.
pub(crate) fn read(command: &mut Command) -> Result<String, Failure> {
    let name = spoken(command);
    let output = command.stderr(Stdio::inherit()).output().while_(&name)?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(Failure::new(format!("{name} ended with {}", output.status)))
    }
}

/// True if the program is there and answers without error.
pub(crate) fn answers(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The command as one would type it: program and words, without its folders.
fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_folder_of_the_workspace() {
        let project = Project::open().expect("xtask lies three folders below the root");
        assert!(
            project.path("src-tauri/crates/xtask/Cargo.toml").exists(),
            "found {:?}",
            project.root
        );
    }

    #[test]
    fn a_program_that_fails_is_named_in_the_sentence() {
        let mut cargo = Command::new("cargo");
        let failure = read(cargo.arg("no-such-command")).expect_err("cargo has no such command");
        assert!(
            failure.why.starts_with("cargo no-such-command ended with"),
            "said: {}",
            failure.why
        );
    }
}
