//! The repository's files as the rules see them: paths from the root with `/`, and their text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

/// Folders that are built or fetched, never written by hand.
const MADE: &[&str] = &[".git", "target", "gen", "node_modules", "dist"];

/// Every file of the repository, or of a sample.
pub(crate) struct Tree {
    /// The text is `None` for pictures, fonts and the like.
    files: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// This repository.
    pub(crate) fn here() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("tests/ lies in the repository");
        let entries = WalkDir::new(root).into_iter().filter_entry(|entry| !is_made(entry));
        let files = entries.map(|entry| entry.expect("the repository can be read"));
        Self {
            files: files
                .filter(|entry| entry.file_type().is_file())
                .map(|entry| read(root, entry.path()))
                .collect(),
        }
    }

    /// A few files, to try a rule on.
    pub(crate) fn sample(files: &[(&str, &str)]) -> Self {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), Some((*text).to_owned()));
        Self {
            files: files.iter().map(owned).collect(),
        }
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.as_deref()
    }

    /// Path and text of every text file.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }

    /// Path and text of every Rust file.
    pub(crate) fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts().filter(|(path, _)| path.ends_with(".rs"))
    }

    /// Path and content of every Cargo.toml.
    pub(crate) fn manifests(&self) -> impl Iterator<Item = (&str, toml::Table)> {
        let manifests = self.texts().filter(|(path, _)| file_name(path) == "Cargo.toml");
        manifests.map(|(path, text)| (path, text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))))
    }
}

fn is_made(entry: &DirEntry) -> bool {
    entry.file_type().is_dir() && MADE.iter().any(|made| entry.file_name() == *made)
}

fn read(root: &Path, path: &Path) -> (String, Option<String>) {
    let relative = path
        .strip_prefix(root)
        .expect("the walk started at the root")
        .to_string_lossy()
        .replace('\\', "/");
    (
        relative,
        fs::read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok()),
    )
}

/// The part of a path after its last `/`.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The part of a path before its last `/`; empty at the root.
pub(crate) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The room a file belongs to: the crate's folder, `shell` for the root package, `tests`, `ui`, or empty.
pub(crate) fn room(path: &str) -> &str {
    match path.strip_prefix("src-tauri/crates/") {
        Some(inside) => inside.split('/').next().unwrap_or_default(),
        None if path.starts_with("src-tauri/") || path == "Cargo.toml" => "shell",
        None => path.split_once('/').map_or("", |(top, _)| top),
    }
}

/// Fails with every finding on a line of its own.
#[track_caller]
pub(crate) fn assert_none(findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{} found:\n{}",
        findings.len(),
        findings.join("\n")
    );
}

/// Fails unless exactly the one bad thing of a sample was found.
#[track_caller]
pub(crate) fn assert_finds(findings: &[String], expected: &str) {
    assert_eq!(findings, [expected], "the rule must see the bad sample, and only that");
}

/// Reads a Rust file.
pub(crate) fn parse(path: &str, text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}
