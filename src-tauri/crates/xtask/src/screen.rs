//! The screen's npm project in `ui/`: its packages, checks, tests and build.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::counts::Counts;
use crate::failure::Failure;
use crate::prerequisites::NPM;
use crate::project::{Project, read, succeed};
use crate::results;

/// Installs the packages of `package-lock.json`, unless the last install is newer than it.
pub(crate) fn packages(project: &Project) -> Result<(), Failure> {
    let lock = project.path("ui/package-lock.json");
    if newer(&project.path("ui/node_modules/.package-lock.json"), &lock) {
        return Ok(());
    }
    succeed(&mut npm(
        project,
        &["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    ))
}

/// Builds `ui/dist`, which the window embeds when it is compiled.
pub(crate) fn build(project: &Project) -> Result<(), Failure> {
    succeed(&mut npm(project, &["run", "--silent", "build"]))
}

/// Types and style.
pub(crate) fn check(project: &Project) -> Result<(), Failure> {
    succeed(&mut npm(project, &["run", "--silent", "check"]))
}

/// The screen's own tests; their list is left for the check of the features.
pub(crate) fn test(project: &Project) -> Result<Counts, Failure> {
    let list = project.target("results/screen.json");
    results::forget(&list)?;
    let to = format!("--outputFile.json={}", list.display());
    let run = succeed(&mut npm(
        project,
        &["test", "--silent", "--", "--reporter=dot", "--reporter=json", &to],
    ));
    let counts = results::count(&results::screen(&list)?);
    counts.all_passed().and_then(|counts| run.map(|()| counts))
}

/// The screen's own tests as JSON, none of them run.
pub(crate) fn list_tests(project: &Project) -> Result<String, Failure> {
    read(&mut npm(
        project,
        &["exec", "--silent", "--", "vitest", "list", "--json"],
    ))
}

/// The tests in a browser as JSON, none of them run.
pub(crate) fn list_browser_tests(project: &Project) -> Result<String, Failure> {
    let words = [
        "exec",
        "--silent",
        "--",
        "playwright",
        "test",
        "--list",
        "--reporter=json",
    ];
    read(&mut npm(project, &words))
}

/// The tests in a real browser; their JUnit report is left at `report`.
pub(crate) fn browser_tests(project: &Project, loopback: &Path, report: &Path) -> Result<(), Failure> {
    let mut run = npm(project, &["run", "--silent", "e2e", "--", "--reporter=dot,junit"]);
    run.env("EVERTILL_LOOPBACK", loopback)
        .env("PLAYWRIGHT_JUNIT_OUTPUT_FILE", report);
    succeed(&mut run)
}

/// Every page in every language, theme and size.
pub(crate) fn looks(project: &Project, loopback: &Path) -> Result<(), Failure> {
    let mut run = npm(
        project,
        &["run", "--silent", "e2e", "--", "looks.spec.ts", "--reporter=line"],
    );
    run.env("EVERTILL_LOOPBACK", loopback).env("EVERTILL_LOOKS", "all");
    succeed(&mut run)
}

fn npm(project: &Project, words: &[&str]) -> Command {
    let mut command = project.command(NPM);
    command.args(words).current_dir(project.path("ui"));
    command
}

fn newer(this: &Path, than: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified());
    matches!((changed(this), changed(than)), (Ok(this), Ok(than)) if this > than)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    #[test]
    fn packages_are_fresh_only_if_installed_after_the_lock_was_written() {
        let folder = tempfile::tempdir().expect("a folder to write in");
        let [installed, lock] = ["installed", "lock"].map(|name| folder.path().join(name));
        assert!(!newer(&installed, &lock), "nothing is installed yet");
        for (path, age_s) in [(&lock, 60), (&installed, 0)] {
            let file = fs::File::create(path).expect("the folder is ours");
            file.set_modified(SystemTime::now() - Duration::from_secs(age_s))
                .expect("the file is ours");
        }
        assert!(newer(&installed, &lock), "installed a minute after the lock");
        assert!(
            !newer(&lock, &installed),
            "a lock written later makes the install stale"
        );
    }
}
