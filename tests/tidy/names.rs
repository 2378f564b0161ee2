//! Things and deeds are named for what they are.

use syn::visit::{self, Visit};

use crate::tree::{Tree, assert_finds, assert_none, file_name, parse};

/// Words that name nothing. As a role in the shop, a manager is a variant or a value, which this rule leaves alone.
const EMPTY: &[&str] = &["manager", "helper", "util", "service", "processor"];

fn empty_names(tree: &Tree) -> Vec<String> {
    tree.rust()
        .flat_map(|(path, text)| {
            let mut names = Names {
                path,
                empty: Vec::new(),
            };
            names.check(file_name(path).trim_end_matches(".rs"));
            names.visit_file(&parse(path, text));
            names.empty
        })
        .collect()
}

struct Names<'a> {
    path: &'a str,
    empty: Vec<String>,
}

impl Names<'_> {
    fn check(&mut self, name: &str) {
        if EMPTY.contains(&last_word(name).trim_end_matches('s')) {
            self.empty.push(format!("{}: {name}", self.path));
        }
    }
}

impl Visit<'_> for Names<'_> {
    fn visit_item(&mut self, item: &syn::Item) {
        let name = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Union(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Mod(item) if item.content.is_some() => Some(&item.ident),
            _ => None,
        };
        if let Some(name) = name {
            self.check(&name.to_string());
        }
        visit::visit_item(self, item);
    }
}

/// `manager` of `PrintManager`, `helpers` of `cart_helpers`.
fn last_word(name: &str) -> String {
    let after_line = name.rsplit('_').next().unwrap_or(name);
    let start = after_line.rfind(|letter: char| letter.is_uppercase()).unwrap_or(0);
    after_line.get(start..).unwrap_or_default().to_lowercase()
}

#[test]
fn no_type_module_or_file_is_named_for_nothing() {
    assert_none(&empty_names(&Tree::here()));
}

#[test]
fn a_manager_a_helper_and_a_file_of_utils_are_found() {
    let found = |path, text| empty_names(&Tree::sample(&[(path, text)]));
    assert_finds(&found("a.rs", "pub(crate) struct PrintManager;"), "a.rs: PrintManager");
    assert_finds(&found("a.rs", "mod b { trait OrderHelper {} }"), "a.rs: OrderHelper");
    assert_finds(&found("money_utils.rs", ""), "money_utils.rs: money_utils");
    assert_none(&found(
        "a.rs",
        "enum Role { Cashier, Manager }\nfn the_manager_approves() {}",
    ));
}
