//! The system packages this repository needs on Debian, each with its reason: the one place that lists them.

use std::process::Command;

use crate::failure::{Failure, While};
use crate::project::{Project, answers, succeed};

/// A Debian package and why it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Package {
    name: &'static str,
    why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

/// To build the till and open its window.
pub(crate) const BUILD: &[Package] = &[
    package("build-essential", "the C compiler, for SQLite and cryptography"),
    package("pkg-config", "finds the window library when building"),
    package("libwebkit2gtk-4.1-dev", "the window: WebKit and GTK"),
    package("libasound2-dev", "the window's sounds: ALSA"),
];

/// On top of [`BUILD`], to test it.
pub(crate) const TEST: &[Package] = &[
    package("xvfb", "a display without a screen, for the window test"),
    package("xauth", "lets the window test into that display"),
    package("webkit2gtk-driver", "drives the release binary by WebDriver"),
    package("chromium", "the browser that the screens are tried in"),
    package("xdotool", "types like a barcode scanner"),
    package("x11-utils", "asks the display which windows are open, and covers them"),
    package(
        "x11-xkb-utils",
        "puts Thai and Chinese layouts on for the scanner that types",
    ),
    STRACE,
    package("e2fsprogs", "makes the file system that loses its power"),
    package("mount", "mounts that file system"),
    package(
        "python3",
        "runs the independent readers of receipt codes and of exports",
    ),
    package("python3-pip", "installs those readers under target/"),
];

/// On top of the compiler, to measure it.
pub(crate) const BENCH: &[Package] = &[
    STRACE,
    package(
        "valgrind",
        "counts the instructions of a receipt, which no noise changes",
    ),
];

const STRACE: Package = package("strace", "counts the fdatasync calls of a sale");

/// Installs the packages that are missing, saying which and why; nothing is asked of the network if none is.
pub(crate) fn install(project: &Project, wanted: &[&[Package]]) -> Result<(), Failure> {
    let missing = missing(project, wanted)?;
    if missing.is_empty() {
        println!(
            "all {} system packages are there",
            wanted.iter().map(|part| part.len()).sum::<usize>()
        );
        return Ok(());
    }
    println!("installing {} system packages:", missing.len());
    print_reasons(&missing);
    succeed(as_root(project, "apt-get").args(["update", "-qq"]))?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    succeed(
        as_root(project, "apt-get")
            .args(install)
            .args(missing.iter().map(|package| package.name)),
    )
}

/// For systems on which nothing is installed for the person: `Err` names what to install by hand.
pub(crate) fn demand(project: &Project, wanted: &[&[Package]]) -> Result<(), Failure> {
    let missing = missing(project, wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("these packages are missing:");
    print_reasons(&missing);
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    Err(Failure::new(format!(
        "install them by hand: sudo apt-get install {}",
        names.join(" ")
    )))
}

fn print_reasons(packages: &[Package]) {
    for Package { name, why } in packages {
        println!("  {name:<22} {why}");
    }
}

fn missing(project: &Project, wanted: &[&[Package]]) -> Result<Vec<Package>, Failure> {
    let names = wanted.iter().copied().flatten().map(|package| package.name);
    let mut query = project.command("dpkg-query");
    query
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(names);
    let output = query
        .output()
        .while_("dpkg-query, which lists the installed packages")?;
    Ok(not_installed(wanted, &String::from_utf8_lossy(&output.stdout)))
}

/// `listing` is dpkg-query's answer: a line `name status` for each package it has heard of.
fn not_installed(wanted: &[&[Package]], listing: &str) -> Vec<Package> {
    let installed = |name: &str| listing.lines().any(|line| line == format!("{name} installed"));
    wanted
        .iter()
        .copied()
        .flatten()
        .copied()
        .filter(|package| !installed(package.name))
        .collect()
}

fn as_root(project: &Project, program: &str) -> Command {
    let root = answers(Command::new("test").args(["-w", "/etc"]));
    let mut command = project.command(if root { "env" } else { "sudo" });
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: &[&[Package]] = &[
        &[package("xvfb", "display")],
        &[package("strace", "counts"), package("mount", "")],
    ];

    #[test]
    fn a_package_is_missing_if_unknown_or_removed_with_its_settings_left() {
        let cases = [
            (
                "all there",
                "xvfb installed\nstrace installed\nmount installed\n",
                vec![],
            ),
            ("unknown to dpkg", "xvfb installed\nmount installed\n", vec!["strace"]),
            (
                "settings left behind",
                "xvfb config-files\nstrace installed\nmount installed\n",
                vec!["xvfb"],
            ),
            ("nothing known", "", vec!["xvfb", "strace", "mount"]),
        ];
        for (case, listing, expected) in cases {
            let missing: Vec<&str> = not_installed(WANTED, listing)
                .iter()
                .map(|package| package.name)
                .collect();
            assert_eq!(missing, expected, "{case}");
        }
    }

    #[test]
    fn every_package_says_why_it_is_needed() {
        for package in BUILD.iter().chain(TEST) {
            assert!(!package.why.is_empty(), "{} has no reason", package.name);
        }
    }
}
