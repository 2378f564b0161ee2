//! What a person must have installed before anything else, with its oldest version: the one place that says so.

use crate::failure::Failure;
use crate::project::{Project, read};

/// A program, its oldest version that works, and where a person gets it.
struct Prerequisite {
    name: &'static str,
    program: &'static str,
    oldest: &'static str,
    from: &'static str,
}

const PREREQUISITES: &[Prerequisite] = &[
    // From the workspace's `rust-version`, so that Cargo and this check never differ.
    Prerequisite {
        name: "Rust",
        program: "rustc",
        oldest: env!("CARGO_PKG_RUST_VERSION"),
        from: "with rustup (https://rustup.rs)",
    },
    Prerequisite {
        name: "Node",
        program: "node",
        oldest: "20.19",
        from: "from https://nodejs.org",
    },
    Prerequisite {
        name: "npm",
        program: NPM,
        oldest: "10",
        from: "with Node, from https://nodejs.org",
    },
];

/// npm is a script, which Windows starts only by its full name.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// One sentence for the first program that is absent or too old.
pub(crate) fn check(project: &Project) -> Result<(), Failure> {
    PREREQUISITES.iter().try_for_each(|needed| {
        let answer = read(project.command(needed.program).arg("--version")).ok();
        verdict(needed, answer.as_deref()).map_err(Failure::new)
    })
}

fn verdict(needed: &Prerequisite, answer: Option<&str>) -> Result<(), String> {
    let Prerequisite { name, oldest, from, .. } = needed;
    let Some(found) = answer.and_then(version) else {
        return Err(format!("{name} was not found: install {name} {oldest} or newer {from}"));
    };
    match version(oldest) {
        Some(oldest) if found >= oldest => Ok(()),
        _ => {
            let found = answer.unwrap_or_default().trim();
            Err(format!(
                "{name} is too old ({found}): install {name} {oldest} or newer {from}"
            ))
        }
    }
}

/// The first number with dots in what a program says of itself, as (major, minor).
fn version(said: &str) -> Option<(u32, u32)> {
    let word = said
        .split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| starts_with_digit(word))?;
    let mut numbers = word.split('.').map_while(|part| part.parse::<u32>().ok());
    numbers.next().map(|major| (major, numbers.next().unwrap_or(0)))
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: Prerequisite = Prerequisite {
        name: "Rust",
        program: "rustc",
        oldest: "1.95",
        from: "by post",
    };

    #[test]
    fn absent_too_old_and_new_enough_are_told_apart() {
        let cases = [
            (
                "absent",
                None,
                Err("Rust was not found: install Rust 1.95 or newer by post"),
            ),
            (
                "silent",
                Some(""),
                Err("Rust was not found: install Rust 1.95 or newer by post"),
            ),
            (
                "old",
                Some("rustc 1.9.0\n"),
                Err("Rust is too old (rustc 1.9.0): install Rust 1.95 or newer by post"),
            ),
            ("equal", Some("rustc 1.95.0 (f2d3ce0bd 2026-03-21)"), Ok(())),
            ("newer", Some("rustc 2.0.0"), Ok(())),
        ];
        for (case, answer, expected) in cases {
            assert_eq!(verdict(&RUST, answer), expected.map_err(str::to_owned), "{case}");
        }
    }

    #[test]
    fn versions_are_read_in_every_programs_way_of_saying_them() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)), "node");
        assert_eq!(version("11.6.2"), Some((11, 6)), "npm");
        assert_eq!(version("rustc 1.95.0-nightly"), Some((1, 95)), "rustc");
        assert_eq!(version("10"), Some((10, 0)), "a bare number");
    }
}
