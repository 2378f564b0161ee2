//! Clocks, random ids, sleeps, floats and shortcuts stay out of the rooms where they must not be.

use crate::tokens::{Token, Tokens, lines_of};
use crate::tree::{Tree, assert_finds, assert_none, room};

/// Words of code that some rooms must not say.
struct Ban {
    patterns: &'static [&'static str],
    in_room: fn(&str) -> bool,
    code: fn(&Tokens) -> Vec<&[Token]>,
}

const CLOCKS_AND_RANDOM_IDS: Ban = Ban {
    patterns: &[
        "SystemTime : : now",
        "Instant : : now",
        "Timestamp : : now",
        "Zoned : : now",
        "Uuid : : now_v7",
        "Uuid : : new_v4",
        "Utc : : now",
    ],
    in_room: |room| !["shell", "cli", "app", "testkit", "xtask", "tests"].contains(&room),
    code: |tokens| vec![&tokens.product],
};

const FLOATS: Ban = Ban {
    patterns: &["f32", "f64"],
    in_room: |room| ["domain", "store", "app", "upstreams", "sync"].contains(&room),
    code: |tokens| vec![&tokens.product],
};

const SLEEPS_IN_TESTS: Ban = Ban {
    patterns: &["thread : : sleep", "time : : sleep", "sleep (", "sleep_ms ("],
    in_room: |_| true,
    code: |tokens| vec![&tokens.test],
};

const SHORTCUTS: Ban = Ban {
    patterns: &[
        "todo !",
        "unimplemented !",
        "# [ ignore",
        "# [ allow",
        "# ! [ allow",
        "# [ should_panic",
    ],
    in_room: |_| true,
    code: |tokens| tokens.all().collect(),
};

fn said(tree: &Tree, ban: &Ban) -> Vec<String> {
    let files = tree.rust().filter(|(path, _)| (ban.in_room)(room(path)));
    files.flat_map(|(path, text)| said_in_file(path, text, ban)).collect()
}

fn said_in_file(path: &str, text: &str, ban: &Ban) -> Vec<String> {
    let tokens = Tokens::of(path, text);
    let mut found: Vec<(usize, &str)> = Vec::new();
    for code in (ban.code)(&tokens) {
        found.extend(
            ban.patterns
                .iter()
                .flat_map(|pattern| lines_of(code, pattern).into_iter().map(move |line| (line, *pattern))),
        );
    }
    // A longer pattern that begins on the same line says it already.
    found.sort_by_key(|(line, pattern)| (*line, std::cmp::Reverse(pattern.len())));
    found.dedup_by_key(|(line, _)| *line);
    found
        .into_iter()
        .map(|(line, pattern)| format!("{path}:{line}: {}", pattern.replace(' ', "")))
        .collect()
}

/// Notes to oneself; written apart so that this file holds none.
const NOTES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

fn notes(tree: &Tree) -> Vec<String> {
    let code = tree
        .texts()
        .filter(|(path, _)| [".rs", ".ts", ".svelte", ".sql"].iter().any(|end| path.ends_with(end)));
    let lines = code.flat_map(|(path, text)| {
        text.lines()
            .enumerate()
            .map(move |(number, line)| (path, number + 1, line))
    });
    let noted = lines.filter(|(_, _, line)| NOTES.iter().any(|note| line.contains(note)));
    noted
        .map(|(path, number, line)| format!("{path}:{number}: {}", line.trim()))
        .collect()
}

#[test]
fn clocks_are_read_and_ids_are_made_only_at_the_edge() {
    assert_none(&said(&Tree::here(), &CLOCKS_AND_RANDOM_IDS));
}

#[test]
fn no_float_comes_near_money() {
    assert_none(&said(&Tree::here(), &FLOATS));
}

#[test]
fn no_test_sleeps() {
    assert_none(&said(&Tree::here(), &SLEEPS_IN_TESTS));
}

#[test]
fn nothing_is_left_undone_ignored_or_allowed_without_a_reason() {
    assert_none(&said(&Tree::here(), &SHORTCUTS));
}

#[test]
fn no_note_to_oneself_is_left_in_the_code() {
    assert_none(&notes(&Tree::here()));
}

#[test]
fn a_clock_in_the_store_is_found_also_inside_a_macro_and_as_a_value() {
    let path = "src-tauri/crates/store/src/lib.rs";
    let inside = Tree::sample(&[(path, "fn a() {\n    vec![std::time::Instant::now()]\n}")]);
    assert_finds(
        &said(&inside, &CLOCKS_AND_RANDOM_IDS),
        &format!("{path}:2: Instant::now"),
    );
    let value = Tree::sample(&[(path, "fn a() { b.map_or_else(Uuid::now_v7) }")]);
    assert_finds(
        &said(&value, &CLOCKS_AND_RANDOM_IDS),
        &format!("{path}:1: Uuid::now_v7"),
    );
    let edge = Tree::sample(&[("src-tauri/crates/cli/src/main.rs", "fn a() { Instant::now() }")]);
    assert_none(&said(&edge, &CLOCKS_AND_RANDOM_IDS));
}

#[test]
fn a_float_in_the_rules_is_found_and_one_in_paper_is_not() {
    let text = "fn total() -> f64 {}";
    let tree = Tree::sample(&[
        ("src-tauri/crates/domain/src/a.rs", text),
        ("src-tauri/crates/paper/src/a.rs", text),
    ]);
    assert_finds(&said(&tree, &FLOATS), "src-tauri/crates/domain/src/a.rs:1: f64");
}

#[test]
fn a_sleep_in_a_test_is_found_and_one_in_the_product_is_not() {
    let text = "fn a() { tokio::time::sleep(b) }\n#[tokio::test]\nasync fn c() {\n    tokio::time::sleep(b).await\n}";
    let tree = Tree::sample(&[("src-tauri/crates/sync/src/a.rs", text)]);
    assert_finds(
        &said(&tree, &SLEEPS_IN_TESTS),
        "src-tauri/crates/sync/src/a.rs:4: time::sleep",
    );
}

#[test]
fn every_shortcut_is_found() {
    for (text, expected) in [
        ("fn a() { todo!() }", "tests/a.rs:1: todo!"),
        ("#[ignore = \"slow\"]\nfn a() {}", "tests/a.rs:1: #[ignore"),
        ("#![allow(dead_code)]", "tests/a.rs:1: #![allow"),
        ("#[allow(dead_code)]\nfn a() {}", "tests/a.rs:1: #[allow"),
    ] {
        assert_finds(&said(&Tree::sample(&[("tests/a.rs", text)]), &SHORTCUTS), expected);
    }
}

#[test]
fn a_note_to_oneself_is_found() {
    let text = format!("// {} later", NOTES[0]);
    assert_finds(
        &notes(&Tree::sample(&[("ui/src/a.ts", &text)])),
        &format!("ui/src/a.ts:1: {text}"),
    );
}
