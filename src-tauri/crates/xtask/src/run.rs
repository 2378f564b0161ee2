//! `cargo xtask run`: from a fresh machine with Rust and Node to the open till.

use std::env;
use std::fs;
use std::process::Stdio;

use crate::demo;
use crate::failure::{Failure, While};
use crate::project::{Project, answers, read, succeed};
use crate::{packages, prerequisites, screen};

/// What cargo is told to build a release.
const RELEASE: [&str; 7] = [
    "build",
    "--release",
    "--locked",
    "--package",
    "evertill",
    "--package",
    "cli",
];

/// Builds the till and opens it on the demo shop; without a display, rings up the demo day on the command line.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    prerequisites::check(project)?;
    if !has_display() {
        println!("there is no display here, so the demo day is rung up through evertillctl instead");
        return demo::ring_up_the_day(project);
    }
    system(project)?;
    println!("building the screen");
    screen::packages(project)?;
    screen::build(project)?;
    println!("building the till (about five minutes the first time)");
    release(project)?;
    open(project)
}

/// The window and the command line tool, in one build: a second one of either alone would build what both stand on anew.
pub(crate) fn release(project: &Project) -> Result<(), Failure> {
    succeed(project.command("cargo").args(RELEASE))
}

/// Does something while the release is built on the cores that it leaves idle. How the build went, [`release`] says.
pub(crate) fn beside_release<T>(project: &Project, work: impl FnOnce() -> T) -> Result<T, Failure> {
    let mut building = if cfg!(unix) {
        let mut lowest = project.command("nice");
        lowest.args(["-n", "19", "cargo"]);
        lowest
    } else {
        project.command("cargo")
    };
    let mut building = building
        .args(RELEASE)
        .stderr(Stdio::null())
        .spawn()
        .while_("cargo build --release")?;
    let done = work();
    building.wait().while_("cargo build --release")?;
    Ok(done)
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Debian's packages are installed; elsewhere what is missing is named and left to the person.
fn system(project: &Project) -> Result<(), Failure> {
    match env::consts::OS {
        "linux" => linux(project),
        "macos" if answers(project.command("xcode-select").arg("--print-path")) => Ok(()),
        "macos" => Err(Failure::new(
            "the Xcode command line tools are missing: xcode-select --install",
        )),
        "windows" => {
            println!("needed on Windows: the C++ build tools of Visual Studio and the WebView2 runtime");
            Ok(())
        }
        other => Err(Failure::new(format!("{other} has no window this till knows"))),
    }
}

fn linux(project: &Project) -> Result<(), Failure> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let needed = &[packages::BUILD];
    match distribution(&release) {
        Some("debian") => packages::install(project, needed),
        _ if answers(project.command("dpkg-query").arg("--version")) => packages::demand(project, needed),
        _ if answers(project.command("pkg-config").args(["--exists", "webkit2gtk-4.1"])) => Ok(()),
        _ => Err(Failure::new(
            "install a C compiler, pkg-config and the development files of webkit2gtk-4.1 by hand",
        )),
    }
}

/// The `ID` of an os-release file.
fn distribution(release: &str) -> Option<&str> {
    release
        .lines()
        .find_map(|line| line.strip_prefix("ID="))
        .map(|id| id.trim_matches('"'))
}

fn open(project: &Project) -> Result<(), Failure> {
    let shop = project.target("demo-shop");
    if !shop.exists() {
        println!("making the demo shop in {}", shop.display());
        let words = ["init", "--demo", "--data"];
        read(
            project
                .command(project.binary("release", "evertillctl"))
                .args(words)
                .arg(&shop),
        )?;
    }
    println!("opening the till: sign in as ana with PIN 1111 (cashier), or as owner with PIN 4444");
    succeed(
        project
            .command(project.binary("release", "evertill"))
            .arg("--data")
            .arg(&shop),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distribution_is_read_with_and_without_quotes() {
        assert_eq!(
            distribution("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n"),
            Some("debian"),
            "bare"
        );
        assert_eq!(
            distribution("ID=\"ubuntu\"\nID_LIKE=debian\n"),
            Some("ubuntu"),
            "quoted"
        );
        assert_eq!(distribution(""), None, "no os-release at all");
    }
}
