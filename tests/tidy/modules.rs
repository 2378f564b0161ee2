//! Which Rust files Cargo compiles: crate roots, and from them every `mod`.

use std::collections::BTreeSet;

use syn::{Attribute, Item};

use crate::tree::{Tree, file_name, folder, parse};

/// The crate roots of every package: those its manifest names and those Cargo finds by itself.
pub(crate) fn roots(tree: &Tree) -> BTreeSet<String> {
    tree.manifests()
        .filter(|(_, manifest)| manifest.contains_key("package"))
        .flat_map(|(path, manifest)| {
            let home = folder(path);
            named_roots(&manifest)
                .into_iter()
                .map(|root| join(home, &root))
                .chain(found_roots(tree, home))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn named_roots(manifest: &toml::Table) -> Vec<String> {
    let build = manifest.get("package").and_then(|package| package.get("build"));
    let lists = ["bin", "test", "bench", "example"]
        .iter()
        .filter_map(|kind| manifest.get(*kind)?.as_array())
        .flatten();
    let targets = lists.chain(manifest.get("lib"));
    let paths = targets.filter_map(|target| target.get("path")).chain(build);
    paths.filter_map(|path| path.as_str()).map(str::to_owned).collect()
}

/// `src/lib.rs`, `src/main.rs`, `build.rs`, and every file of `src/bin`, `tests`, `benches` and `examples`, or the `main.rs` of a
/// folder there.
fn found_roots(tree: &Tree, home: &str) -> Vec<String> {
    let fixed = ["src/lib.rs", "src/main.rs", "build.rs"].map(|root| join(home, root));
    let folders = ["src/bin", "tests", "benches", "examples"].map(|folder| join(home, folder));
    // The root's tests/ is a package of its own, whose manifest names its targets.
    let directly = |path: &str| folders.iter().any(|root| folder(path) == root);
    let own =
        |path: &str| !home.is_empty() && (directly(path) || file_name(path) == "main.rs" && directly(folder(path)));
    tree.rust()
        .map(|(path, _)| path)
        .filter(|path| fixed.contains(&(*path).to_owned()) || own(path))
        .map(str::to_owned)
        .collect()
}

/// Every Rust file that is compiled.
pub(crate) fn reached(tree: &Tree) -> BTreeSet<String> {
    let roots = roots(tree);
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<String> = roots.iter().cloned().collect();
    while let Some(path) = ahead.pop() {
        if let Some(text) = tree.text(&path) {
            let inside = if roots.contains(&path) {
                folder(&path).to_owned()
            } else {
                path.trim_end_matches(".rs").to_owned()
            };
            ahead.extend(declared(&parse(&path, text).items, folder(&path), &inside));
            reached.insert(path);
        }
    }
    reached
}

/// The files that `mod name;` stands for: `beside` is the folder of the file, `inside` the folder of its modules.
fn declared(items: &[Item], beside: &str, inside: &str) -> Vec<String> {
    let modules = items.iter().filter_map(|item| {
        if let Item::Mod(module) = item {
            Some(module)
        } else {
            None
        }
    });
    modules
        .flat_map(|module| {
            let place = join(inside, &module.ident.to_string());
            match (&module.content, path_attribute(&module.attrs)) {
                (Some((_, items)), _) => declared(items, &place, &place),
                (None, Some(path)) => vec![join(beside, &path)],
                (None, None) => vec![format!("{place}.rs")],
            }
        })
        .collect()
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("path") => literal(&pair.value),
        _ => None,
    })
}

fn literal(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

fn join(home: &str, path: &str) -> String {
    match path.strip_prefix("../") {
        Some(rest) => join(folder(home), rest),
        None if home.is_empty() => path.to_owned(),
        None => format!("{home}/{path}"),
    }
}

/// True where a file must say at its top what the crate is.
pub(crate) fn says_what_it_is(path: &str, text: &str) -> bool {
    file_name(path) == "build.rs"
        || parse(path, text)
            .attrs
            .iter()
            .any(|attribute| attribute.path().is_ident("doc"))
}
