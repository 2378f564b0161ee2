//! `tests/features.toml`: what the product promises, and the tests that hold each promise.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::counts::Counts;
use crate::failure::{Failure, While};
use crate::listed;
use crate::project::Project;
use crate::results::TestResult;

/// From the repository's root.
const FILE: &str = "tests/features.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Features {
    feature: Vec<Feature>,
}

/// One promise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Feature {
    /// The piece of work that promised it.
    issue: u32,
    what: String,
    /// The screen it is seen on, or `-`.
    screen: String,
    /// The command line that does it, or `-`.
    cli: String,
    test: Tests,
}

/// One name, or several; each as in [`TestResult::name`].
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Tests {
    One(String),
    Several(Vec<String>),
}

impl Tests {
    fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
    }
}

/// Fails on each row that names a test which is not there, without running any.
pub(crate) fn named(project: &Project) -> Result<Counts, Failure> {
    check(&project.path(FILE), &listed::all(project)?, "name tests that are there")
}

/// Fails on each row whose test was not run or did not pass.
pub(crate) fn proven(project: &Project, results: &[TestResult]) -> Result<Counts, Failure> {
    check(&project.path(FILE), results, "are proven")
}

/// The counts are rows.
fn check(file: &Path, results: &[TestResult], what: &str) -> Result<Counts, Failure> {
    let text = fs::read_to_string(file).while_(file.display())?;
    let features: Features = toml::from_str(&text).while_(file.display())?;
    let complaints = complaints(&features.feature, results);
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!(
        "{} of {} features {what}",
        features.feature.len() - complaints.len(),
        features.feature.len()
    );
    // Their tests are counted where they ran; a row adds to the count only by failing.
    Counts {
        passed: 0,
        failed: complaints.len(),
    }
    .all_passed()
}

/// At most one complaint for each feature.
fn complaints(features: &[Feature], results: &[TestResult]) -> Vec<String> {
    let passed: HashMap<&str, bool> = results.iter().map(|test| (test.name.as_str(), test.passed)).collect();
    features
        .iter()
        .filter_map(|feature| complaint(feature, &passed))
        .collect()
}

fn complaint(feature: &Feature, passed: &HashMap<&str, bool>) -> Option<String> {
    let names = feature.test.names();
    let unproven = names.iter().find_map(|name| match passed.get(name.as_str()) {
        Some(true) => None,
        Some(false) => Some(format!("{name} failed")),
        None => Some(format!("{name} does not exist or was not run")),
    });
    let wrong = match unproven {
        _ if [&feature.what, &feature.screen, &feature.cli]
            .iter()
            .any(|said| said.is_empty()) =>
        {
            Some("what, screen or cli is empty (write - for none)".to_owned())
        }
        None if names.is_empty() => Some("names no test".to_owned()),
        unproven => unproven,
    };
    wrong.map(|wrong| format!("issue {}, {}: {wrong}", feature.issue, feature.what))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(test: &str) -> Vec<Feature> {
        let text = format!("[[feature]]\nissue = 1\nwhat = \"sells\"\nscreen = \"-\"\ncli = \"-\"\ntest = {test}\n");
        toml::from_str::<Features>(&text)
            .expect("a row as people write it")
            .feature
    }

    fn ran(name: &str, passed: bool) -> TestResult {
        TestResult {
            name: name.to_owned(),
            passed,
        }
    }

    #[test]
    fn a_row_is_proven_only_if_every_test_it_names_ran_and_passed() {
        let results = [
            ran("app sells", true),
            ran("ui: tender", true),
            ran("app refunds", false),
        ];
        let cases = [
            ("one that passed", r#""app sells""#, None),
            ("two that passed", r#"["app sells", "ui: tender"]"#, None),
            (
                "one that failed",
                r#"["app sells", "app refunds"]"#,
                Some("issue 1, sells: app refunds failed"),
            ),
            (
                "one that never ran",
                r#""app voids""#,
                Some("issue 1, sells: app voids does not exist or was not run"),
            ),
            ("none at all", "[]", Some("issue 1, sells: names no test")),
        ];
        for (case, test, expected) in cases {
            let complaints = complaints(&rows(test), &results);
            assert_eq!(complaints.first().map(String::as_str), expected, "{case}");
        }
    }

    #[test]
    fn a_row_must_say_where_the_promise_is_seen() {
        let mut features = rows(r#""app sells""#);
        features[0].screen.clear();
        let complaints = complaints(&features, &[ran("app sells", true)]);
        assert_eq!(complaints.len(), 1, "an empty screen is an unfinished row");
    }

    #[test]
    fn a_row_without_a_test_or_with_a_strange_key_is_refused() {
        for text in [
            "what = \"sells\"",
            "issue = 1\nwhat = \"s\"\nscreen = \"-\"\ncli = \"-\"\ntest = \"a\"\nnote = \"\"",
        ] {
            let parsed = toml::from_str::<Features>(&format!("[[feature]]\n{text}\n"));
            assert!(parsed.is_err(), "accepted: {text}");
        }
    }

    #[test]
    fn the_features_of_this_repository_can_be_read() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/features.toml");
        let text = fs::read_to_string(file).expect("the file is part of the repository");
        let features: Features = toml::from_str(&text).expect("every row has every key");
        assert!(!features.feature.is_empty(), "a product promises something");
    }
}
