//! The screen's types are those of the command list.
#![expect(clippy::expect_used, reason = "a file that cannot be read is a failed test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let inner = std::fs::read_dir(folder.join("types")).expect("types/ is there");
    let inner = inner.map(|entry| Path::new("types").join(entry.expect("types/ can be listed").file_name()));
    let all = inner.chain([PathBuf::from("commands.ts")]);
    all.map(|name| {
        let text = std::fs::read_to_string(folder.join(&name)).expect("a TypeScript file");
        (name, text)
    })
    .collect()
}

#[test]
fn the_committed_types_of_the_screen_are_those_of_the_command_list() {
    let fresh = tempfile::tempdir().expect("a folder");
    app::types::write_to(fresh.path()).expect("the types are written");
    let committed = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/backend"));
    let fresh = files(fresh.path());
    let names = |files: &BTreeMap<PathBuf, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&committed),
        names(&fresh),
        "write them anew: cargo run -p app --example types"
    );
    for (name, text) in &fresh {
        assert_eq!(
            committed.get(name),
            Some(text),
            "{} is old: cargo run -p app --example types",
            name.display()
        );
    }
}

#[test]
fn every_command_stands_in_the_list_once() {
    let names: Vec<&str> = app::COMMANDS.iter().map(|command| command.name).collect();
    let once: std::collections::BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(once.len(), names.len(), "{names:?}");
}
