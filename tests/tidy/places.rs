//! The repository's top level, and words that belong to one machine only.

use crate::tree::{Tree, assert_finds, assert_none, file_name};

/// Everything one sees without looking for hidden files.
const TOP_LEVEL: &[&str] = &[
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "docs",
    "migrations",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

fn strange_top_level(tree: &Tree) -> Vec<String> {
    let mut seen: Vec<&str> = tree
        .paths()
        .filter_map(|path| path.split('/').next())
        .filter(|top| !top.starts_with('.'))
        .collect();
    seen.dedup();
    let strange = seen
        .iter()
        .filter(|top| !TOP_LEVEL.contains(top))
        .map(|top| format!("{top} does not belong at the top"));
    let absent = TOP_LEVEL
        .iter()
        .filter(|top| !seen.contains(top))
        .map(|top| format!("{top} is missing"));
    strange.chain(absent).collect()
}

/// Folders of one machine, and hosts that packages come from; written apart so that this file holds none.
const ONE_MACHINE: &[&str] = &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];
const HOSTS: &[&str] = &[
    concat!("deb.", "debian.org"),
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
];

fn machine_words(tree: &Tree) -> Vec<String> {
    let lines = tree.texts().flat_map(|(path, text)| {
        text.lines()
            .enumerate()
            .map(move |(number, line)| (path, number + 1, line))
    });
    lines
        .filter_map(|(path, number, line)| {
            let word = ONE_MACHINE.iter().find(|folder| starts_a_path(line, folder));
            let word = word.or_else(|| {
                HOSTS
                    .iter()
                    .find(|host| line.contains(*host) && !is_lock_line(path, line))
            });
            word.map(|word| format!("{path}:{number}: {word}"))
        })
        .collect()
}

/// True if `folder` stands at the start of a path, not within one.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric() && !"._-}])>*".contains(before))
    })
}

/// npm writes into its lock where a package was found; only the public registry may stand there.
fn is_lock_line(path: &str, line: &str) -> bool {
    let public = concat!("\"resolved\": \"https://registry.", "npmjs.org/");
    file_name(path) == "package-lock.json" && line.trim().starts_with(public)
}

fn strange_registries(tree: &Tree) -> Vec<String> {
    let locks = tree.texts().filter(|(path, _)| file_name(path) == "package-lock.json");
    let lines = locks.flat_map(|(path, text)| text.lines().map(move |line| (path, line)));
    let strange = lines.filter(|(path, line)| line.contains("\"resolved\": \"http") && !is_lock_line(path, line));
    strange.map(|(path, line)| format!("{path}: {}", line.trim())).collect()
}

#[test]
fn the_top_level_holds_what_the_design_shows_and_nothing_else() {
    assert_none(&strange_top_level(&Tree::here()));
}

#[test]
fn no_file_names_a_folder_of_one_machine_or_a_host_of_packages() {
    assert_none(&machine_words(&Tree::here()));
}

#[test]
fn the_lock_of_the_screen_names_only_the_public_registry() {
    assert_none(&strange_registries(&Tree::here()));
}

#[test]
fn a_stray_file_and_a_missing_one_are_found_at_the_top() {
    let listed = TOP_LEVEL.iter().map(|top| (*top, "")).collect::<Vec<_>>();
    assert_none(&strange_top_level(&Tree::sample(
        &[&listed[..], &[(".gitignore", "")]].concat(),
    )));
    let stray = [&listed[..], &[("notes.txt", "")]].concat();
    assert_finds(
        &strange_top_level(&Tree::sample(&stray)),
        "notes.txt does not belong at the top",
    );
    assert_finds(
        &strange_top_level(&Tree::sample(&listed[1..])),
        "CHANGELOG.md is missing",
    );
}

#[test]
fn a_machines_folder_and_a_host_are_found_and_a_like_sounding_path_is_not() {
    let [folder, host] = [ONE_MACHINE[1], HOSTS[0]];
    let found = |text: &str| machine_words(&Tree::sample(&[("a.md", text)]));
    assert_finds(&found(&format!("see {folder}x")), &format!("a.md:1: {folder}"));
    assert_finds(&found(&format!("\nfrom {host}")), &format!("a.md:2: {host}"));
    assert_none(&found(&format!("src{folder}x and ..{folder}")));
}

#[test]
fn a_mirror_in_the_lock_is_found() {
    let lines = |host: &str| format!("  \"resolved\": \"https://{host}/a.tgz\",");
    let good = Tree::sample(&[("ui/package-lock.json", &lines(HOSTS[1]))]);
    assert_none(&[strange_registries(&good), machine_words(&good)].concat());
    let bad = Tree::sample(&[("ui/package-lock.json", &lines("mirror.example"))]);
    assert_finds(
        &strange_registries(&bad),
        "ui/package-lock.json: \"resolved\": \"https://mirror.example/a.tgz\",",
    );
}
