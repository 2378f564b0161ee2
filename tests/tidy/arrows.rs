//! Which crate may use which: the arrows of src-tauri/ARCHITECTURE.md.

use crate::tree::{Tree, assert_none, room};

/// Each room and the rooms it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("shell", &["app"]),
    ("cli", &["app"]),
    ("app", &["sync", "devices", "paper", "store", "domain"]),
    ("sync", &["upstreams", "store", "domain"]),
    ("devices", &["paper", "domain"]),
    ("store", &["domain"]),
    ("paper", &["domain"]),
    ("upstreams", &["domain"]),
    ("domain", &[]),
    ("xtask", &[]),
    ("testkit", EVERYTHING_BUT_THE_SHELL),
    ("tests", EVERYTHING_BUT_THE_SHELL),
];

const EVERYTHING_BUT_THE_SHELL: &[&str] = &[
    "domain",
    "store",
    "paper",
    "devices",
    "upstreams",
    "sync",
    "app",
    "cli",
    "testkit",
];

/// Libraries that only some rooms may use.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store", "testkit", "tests"]),
    ("reqwest", &["upstreams", "testkit", "tests"]),
    ("tauri", &["shell"]),
    ("tauri-build", &["shell"]),
    ("rodio", &["shell"]),
    ("escpos", &["devices", "testkit", "tests"]),
    ("serialport", &["devices", "testkit", "tests"]),
    ("tokio-serial", &["devices", "testkit", "tests"]),
    ("jiff", &["app", "store", "testkit", "tests"]),
    ("serde", WHERE_SERDE_MAY_BE),
    ("serde_json", WHERE_SERDE_MAY_BE),
];

const WHERE_SERDE_MAY_BE: &[&str] = &["shell", "app", "upstreams", "store", "cli", "testkit", "tests", "xtask"];

/// All that the rules of the till may stand on.
const UNDER_DOMAIN: &[&str] = &["rust_decimal", "uuid", "thiserror"];

fn wrong_arrows(tree: &Tree) -> Vec<String> {
    tree.manifests()
        .filter(|(_, manifest)| manifest.contains_key("package"))
        .flat_map(|(path, manifest)| {
            let used = dependencies(&manifest);
            used.into_iter()
                .filter_map(|used| wrong_arrow(room(path), &used))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn wrong_arrow(from: &str, to: &str) -> Option<String> {
    let listed =
        |table: &[(&str, &'static [&'static str])], name| table.iter().find(|row| row.0 == name).map(|row| row.1);
    let allowed = match (listed(ARROWS, to), listed(LIBRARIES, to)) {
        (Some(_), _) => listed(ARROWS, from).is_some_and(|rooms| rooms.contains(&to)),
        (None, _) if from == "domain" => UNDER_DOMAIN.contains(&to),
        (None, rooms) => rooms.is_none_or(|rooms| rooms.contains(&from)),
    };
    (!allowed).then(|| format!("{from} must not use {to}"))
}

/// What a package needs to be built, on any system; what only its tests need is free.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let systems = manifest
        .get("target")
        .and_then(|systems| systems.as_table())
        .into_iter()
        .flatten();
    let tables = systems.filter_map(|(_, system)| system.as_table()).chain([manifest]);
    let lists = tables.flat_map(|table| ["dependencies", "build-dependencies"].map(|kind| table.get(kind)));
    let names = lists
        .flatten()
        .filter_map(|list| list.as_table())
        .flat_map(|list| list.keys().cloned());
    names.collect()
}

#[test]
fn every_crate_uses_only_what_stands_to_its_right() {
    assert_none(&wrong_arrows(&Tree::here()));
}

#[test]
fn every_room_has_its_arrows() {
    let tree = Tree::here();
    let rooms = tree.manifests().map(|(path, _)| room(path));
    let unknown: Vec<String> = rooms
        .filter(|room| !ARROWS.iter().any(|row| row.0 == *room))
        .map(str::to_owned)
        .collect();
    assert_none(&unknown);
}

#[test]
fn an_arrow_against_the_stream_is_found() {
    let cases = [
        (
            "store",
            "sync",
            "[dependencies]\nsync = { workspace = true }",
            "store must not use sync",
        ),
        (
            "sync",
            "app",
            "[target.'cfg(unix)'.dependencies]\napp = { path = \"../app\" }",
            "sync must not use app",
        ),
        (
            "domain",
            "jiff",
            "[dependencies]\njiff = \"1\"",
            "domain must not use jiff",
        ),
        (
            "domain",
            "rand",
            "[dependencies]\nrand = \"1\"",
            "domain must not use rand",
        ),
        (
            "app",
            "rusqlite",
            "[dependencies]\nrusqlite = \"1\"",
            "app must not use rusqlite",
        ),
        (
            "paper",
            "serde",
            "[build-dependencies]\nserde = \"1\"",
            "paper must not use serde",
        ),
        (
            "app",
            "tauri",
            "[dependencies]\ntauri = \"2\"",
            "app must not use tauri",
        ),
    ];
    for (from, to, text, expected) in cases {
        let path = format!("src-tauri/crates/{from}/Cargo.toml");
        let text = format!("[package]\nname = \"{from}\"\n{text}\n[dev-dependencies]\nrusqlite = \"1\"\n");
        let findings = wrong_arrows(&Tree::sample(&[(&path, &text)]));
        assert_eq!(findings, [expected], "{from} to {to}");
    }
}
