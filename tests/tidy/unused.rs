//! Every file is used by something, and every crate says what it is.

use crate::modules::{reached, roots, says_what_it_is};
use crate::tree::{Tree, assert_finds, assert_none, file_name, folder};

/// Files that are found by their place or read by people.
const BY_PLACE: &[&str] = &[
    ".rs",
    ".ts",
    ".md",
    ".snap",
    ".toml",
    ".lock",
    ".sql",
    "/package.json",
    "/package-lock.json",
];
const LICENCES: &[&str] = &["LICENSE", "LICENCE", "OFL", "COPYING"];

fn unreached(tree: &Tree) -> Vec<String> {
    let reached = reached(tree);
    let files = tree
        .rust()
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with("ui/"));
    files
        .filter(|path| !reached.contains(*path))
        .map(|path| format!("{path}: no mod declares it"))
        .collect()
}

fn migrations_not_run(tree: &Tree) -> Vec<String> {
    let store: Vec<&str> = tree
        .rust()
        .filter(|(path, _)| path.starts_with("src-tauri/crates/store/"))
        .map(|file| file.1)
        .collect();
    let migrations = tree.paths().filter(|path| path.starts_with("migrations/"));
    let idle = migrations.filter(|path| !store.iter().any(|text| text.contains(path)));
    idle.map(|path| format!("{path}: the store does not include it"))
        .collect()
}

/// A file counts as used if its name stands in another file, or its folder is named as a whole.
fn idle(tree: &Tree) -> Vec<String> {
    let rooms = ["src-tauri/", "tests/", "ui/src/", "ui/public/", "ui/e2e/"];
    let files = tree
        .paths()
        .filter(|path| rooms.iter().any(|room| path.starts_with(room)) && !found_by_place(path));
    files
        .filter(|path| !tree.texts().any(|(other, text)| other != *path && names(text, path)))
        .map(|path| format!("{path}: named nowhere"))
        .collect()
}

fn found_by_place(path: &str) -> bool {
    let name = file_name(path);
    BY_PLACE.iter().any(|ending| path.ends_with(ending)) || LICENCES.iter().any(|start| name.starts_with(start))
}

fn names(text: &str, path: &str) -> bool {
    let home = file_name(folder(path));
    let whole_folder = [
        format!("/{home}/*"),
        format!("/{home}/\""),
        format!("/{home}\""),
        format!("\"{home}\""),
    ];
    text.contains(file_name(path)) || whole_folder.iter().any(|named| text.contains(named))
}

fn silent_crates(tree: &Tree) -> Vec<String> {
    let roots = roots(tree);
    let files = tree.rust().filter(|(path, _)| roots.contains(*path));
    files
        .filter(|(path, text)| !says_what_it_is(path, text))
        .map(|(path, _)| format!("{path}: does not say what it is"))
        .collect()
}

fn mod_files(tree: &Tree) -> Vec<String> {
    tree.paths()
        .filter(|path| file_name(path) == "mod.rs")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_rust_file_is_compiled() {
    assert_none(&unreached(&Tree::here()));
}

#[test]
fn every_migration_is_run() {
    assert_none(&migrations_not_run(&Tree::here()));
}

#[test]
fn every_font_fixture_and_picture_is_named_somewhere() {
    assert_none(&idle(&Tree::here()));
}

#[test]
fn every_crate_says_what_it_is() {
    assert_none(&silent_crates(&Tree::here()));
}

#[test]
fn a_module_lies_beside_its_folder() {
    assert_none(&mod_files(&Tree::here()));
}

const PACKAGE: (&str, &str) = (
    "src-tauri/crates/a/Cargo.toml",
    "[package]\nname = \"a\"\n[[bin]]\npath = \"src/tool.rs\"",
);

#[test]
fn a_file_that_no_mod_declares_is_found() {
    let tree = Tree::sample(&[
        PACKAGE,
        (
            "src-tauri/crates/a/src/lib.rs",
            "mod b;\nmod c { mod d; }\n#[path = \"other/place.rs\"]\nmod e;",
        ),
        ("src-tauri/crates/a/src/b.rs", "mod inner;"),
        ("src-tauri/crates/a/src/b/inner.rs", ""),
        ("src-tauri/crates/a/src/c/d.rs", ""),
        ("src-tauri/crates/a/src/other/place.rs", ""),
        ("src-tauri/crates/a/src/tool.rs", "fn main() {}"),
        ("src-tauri/crates/a/tests/story.rs", ""),
        (
            "src-tauri/crates/a/tests/days/main.rs",
            "mod monday;\n#[path = \"../year/week.rs\"]\nmod week;",
        ),
        ("src-tauri/crates/a/tests/year/week.rs", ""),
        ("src-tauri/crates/a/tests/days/monday.rs", ""),
        ("src-tauri/crates/a/src/inner.rs", ""),
    ]);
    assert_finds(&unreached(&tree), "src-tauri/crates/a/src/inner.rs: no mod declares it");
}

#[test]
fn a_migration_that_is_not_included_is_found() {
    let store = (
        "src-tauri/crates/store/src/a.rs",
        "include_str!(\"../migrations/ledger/0001_a.sql\")",
    );
    let tree = Tree::sample(&[
        ("migrations/ledger/0001_a.sql", ""),
        ("migrations/ledger/0002_b.sql", ""),
        store,
    ]);
    assert_finds(
        &migrations_not_run(&tree),
        "migrations/ledger/0002_b.sql: the store does not include it",
    );
}

#[test]
fn a_font_that_nothing_names_is_found() {
    let tree = Tree::sample(&[
        ("src-tauri/crates/paper/fonts/a.ttf", ""),
        ("src-tauri/crates/paper/fonts/b.ttf", ""),
        ("src-tauri/crates/paper/fonts/OFL.txt", ""),
        ("tests/fixtures/pages/c.json", ""),
        (
            "src-tauri/crates/paper/src/a.rs",
            "include_bytes!(\"../fonts/a.ttf\"); read_dir(\"fixtures/pages\");",
        ),
    ]);
    assert_finds(&idle(&tree), "src-tauri/crates/paper/fonts/b.ttf: named nowhere");
}

#[test]
fn a_crate_without_a_word_about_itself_and_a_mod_file_are_found() {
    let tree = Tree::sample(&[
        PACKAGE,
        ("src-tauri/crates/a/src/lib.rs", "mod b;"),
        ("src-tauri/crates/a/src/tool.rs", "//! A tool.\nfn main() {}"),
        ("src-tauri/crates/a/src/b/mod.rs", ""),
    ]);
    assert_finds(
        &silent_crates(&tree),
        "src-tauri/crates/a/src/lib.rs: does not say what it is",
    );
    assert_finds(&mod_files(&tree), "src-tauri/crates/a/src/b/mod.rs");
}
