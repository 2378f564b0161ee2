//! What the test runners report: nextest's JUnit files and vitest's JSON list.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::Deserialize;

use crate::counts::Counts;
use crate::failure::{Failure, While};

/// One test that was run: its full name, and whether it passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TestResult {
    /// `binary-id test_name`, or `ui: full name` for a test of the screen.
    pub(crate) name: String,
    pub(crate) passed: bool,
}

pub(crate) fn count(results: &[TestResult]) -> Counts {
    let passed = results.iter().filter(|test| test.passed).count();
    Counts {
        passed,
        failed: results.len() - passed,
    }
}

/// Removes the report of an earlier run, so that it cannot be taken for this run's.
pub(crate) fn forget(report: &Path) -> Result<(), Failure> {
    match fs::remove_file(report) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::new(error)),
        _ => Ok(()),
    }
}

/// Reads nextest's JUnit report.
pub(crate) fn nextest(report: &Path) -> Result<Vec<TestResult>, Failure> {
    let text = read(report)?;
    let document = roxmltree::Document::parse(&text).while_(report.display())?;
    Ok(document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
        .map(test_case)
        .collect())
}

fn test_case(case: roxmltree::Node) -> TestResult {
    let suite = case
        .parent_element()
        .and_then(|suite| suite.attribute("name"))
        .unwrap_or_default();
    let name = format!("{suite} {}", case.attribute("name").unwrap_or_default());
    let bad = |node: roxmltree::Node| {
        ["failure", "error", "skipped"]
            .iter()
            .any(|tag| node.has_tag_name(*tag))
    };
    TestResult {
        name,
        passed: !case.children().any(bad),
    }
}

#[derive(Deserialize)]
struct ScreenReport {
    #[serde(rename = "testResults")]
    files: Vec<ScreenFile>,
}

#[derive(Deserialize)]
struct ScreenFile {
    #[serde(rename = "assertionResults")]
    tests: Vec<ScreenTest>,
}

#[derive(Deserialize)]
struct ScreenTest {
    #[serde(rename = "fullName")]
    name: String,
    status: String,
}

/// Reads vitest's JSON report.
pub(crate) fn screen(report: &Path) -> Result<Vec<TestResult>, Failure> {
    let listed: ScreenReport = serde_json::from_str(&read(report)?).while_(report.display())?;
    let tests = listed.files.into_iter().flat_map(|file| file.tests);
    Ok(tests
        .map(|test| TestResult {
            name: format!("ui: {}", test.name),
            passed: test.status == "passed",
        })
        .collect())
}

/// Counts the doctests in what `cargo test --doc` printed.
pub(crate) fn doctests(printed: &str) -> Counts {
    printed
        .lines()
        .filter_map(|line| line.strip_prefix("test result: "))
        .map(doctest_summary)
        .sum()
}

fn doctest_summary(summary: &str) -> Counts {
    let before = |word: &str| {
        let number = summary
            .split(word)
            .next()
            .and_then(|left| left.split_whitespace().last());
        number.and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    Counts {
        passed: before(" passed"),
        failed: before(" failed"),
    }
}

fn read(report: &Path) -> Result<String, Failure> {
    fs::read_to_string(report).while_(format!("the tests left no report at {}", report.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().expect("a file to write");
        fs::write(file.path(), text).expect("the file is ours");
        file
    }

    #[test]
    fn a_junit_report_names_each_test_with_its_binary() {
        let report = written(
            r#"<testsuites><testsuite name="till-tests::stories">
                <testcase name="offline_all_day" classname="till-tests::stories"/>
                <testcase name="reply_lost"><failure type="test failure"/></testcase></testsuite></testsuites>"#,
        );
        let results = nextest(report.path()).expect("the report is well formed");
        assert_eq!(
            results[0].name, "till-tests::stories offline_all_day",
            "binary, then test"
        );
        assert!(
            results[0].passed && !results[1].passed,
            "one passed, one failed: {results:?}"
        );
        assert_eq!(count(&results), Counts { passed: 1, failed: 1 }, "and they are counted");
    }

    #[test]
    fn a_skipped_test_of_the_screen_has_not_passed() {
        let report = written(
            r#"{"testResults":[{"assertionResults":[{"fullName":"cart adds","status":"passed"},
                {"fullName":"cart voids","status":"pending"}]}]}"#,
        );
        let results = screen(report.path()).expect("the report is well formed");
        assert_eq!(results[0].name, "ui: cart adds", "tests of the screen are marked");
        assert!(
            results[0].passed && !results[1].passed,
            "pending is not passed: {results:?}"
        );
    }

    #[test]
    fn doctests_of_several_crates_are_added_up() {
        let printed = "\nrunning 2 tests\n..\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n\
                       test result: FAILED. 11 passed; 1 failed; 0 ignored; 0 measured\n";
        assert_eq!(
            doctests(printed),
            Counts { passed: 13, failed: 1 },
            "both summaries count"
        );
    }

    #[test]
    fn a_report_of_an_earlier_run_is_forgotten_and_a_missing_one_is_no_error() {
        let report = written("<testsuites/>");
        forget(report.path()).expect("the file is ours");
        assert!(
            nextest(report.path()).is_err(),
            "an old report must not stand for this run"
        );
        forget(report.path()).expect("there is nothing left to forget");
    }
}
