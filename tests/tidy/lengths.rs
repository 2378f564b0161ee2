//! Functions fit on a screen, files have one subject.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::tree::{Tree, assert_finds, assert_none, parse};

const FUNCTION_LINES: usize = 70;
const FILE_LINES: usize = 400;

/// Files that people write as code.
const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".sql"];

fn long_functions(tree: &Tree) -> Vec<String> {
    tree.rust()
        .flat_map(|(path, text)| {
            let mut functions = Functions { path, long: Vec::new() };
            functions.visit_file(&parse(path, text));
            functions.long
        })
        .collect()
}

struct Functions<'a> {
    path: &'a str,
    long: Vec<String>,
}

impl Functions<'_> {
    fn measure(&mut self, signature: &syn::Signature, whole: proc_macro2::Span) {
        let first = signature.span().start().line;
        let lines = whole.end().line - first + 1;
        if lines > FUNCTION_LINES {
            self.long
                .push(format!("{}:{first}: {} has {lines} lines", self.path, signature.ident));
        }
    }
}

impl Visit<'_> for Functions<'_> {
    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        self.measure(&function.sig, function.span());
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        self.measure(&function.sig, function.span());
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &syn::TraitItemFn) {
        self.measure(&function.sig, function.span());
        visit::visit_trait_item_fn(self, function);
    }
}

/// What a program makes says so in its first line, and nobody reads it through.
fn is_made(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().to_lowercase();
    first.starts_with("// made ") && first.ends_with("do not edit.")
}

fn long_files(tree: &Tree) -> Vec<String> {
    let code = tree
        .texts()
        .filter(|(path, text)| CODE.iter().any(|ending| path.ends_with(ending)) && !is_made(text));
    let long = code.filter(|(_, text)| text.lines().count() > FILE_LINES);
    long.map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect()
}

#[test]
fn no_function_is_longer_than_seventy_lines() {
    assert_none(&long_functions(&Tree::here()));
}

#[test]
fn a_function_of_seventy_one_lines_is_found_wherever_it_stands() {
    let longer = |head: &str| format!("{head} {{\n{}}}", "    ();\n".repeat(FUNCTION_LINES - 1));
    let fits = |head: &str| format!("{head} {{\n{}}}", "    ();\n".repeat(FUNCTION_LINES - 2));
    let text = format!(
        "{}\nimpl A {{\n{}\n}}\n",
        fits("fn short()"),
        longer("/// Doc.\npub fn long()")
    );
    assert_finds(
        &long_functions(&Tree::sample(&[("a.rs", &text)])),
        "a.rs:73: long has 71 lines",
    );
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    assert_none(&long_files(&Tree::here()));
}

#[test]
fn a_file_of_four_hundred_and_one_lines_is_found() {
    let [long, fits] = [FILE_LINES + 1, FILE_LINES].map(|lines| "\n".repeat(lines));
    let made = format!("// Made from a list: do not edit.{long}");
    let tree = Tree::sample(&[
        ("a.svelte", &long),
        ("b.rs", &fits),
        ("data.csv", &long),
        ("c.ts", &made),
    ]);
    assert_finds(&long_files(&tree), "a.svelte: 401 lines");
}
