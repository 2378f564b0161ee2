//! Which tests there are, without running them: what cargo-nextest, Playwright and vitest list.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::failure::{Failure, While};
use crate::project::{Project, read};
use crate::results::TestResult;
use crate::screen;

/// Every test, by the name under which its report tells of it.
pub(crate) fn all(project: &Project) -> Result<Vec<TestResult>, Failure> {
    let mut names = rust(project)?;
    names.extend(browser(&screen::list_browser_tests(project)?)?);
    names.extend(screen_tests(&screen::list_tests(project)?)?);
    let there = |name| TestResult { name, passed: true };
    Ok(names.into_iter().map(there).collect())
}

#[derive(Deserialize)]
struct Suites {
    #[serde(rename = "rust-suites")]
    suites: BTreeMap<String, Suite>,
}

#[derive(Deserialize)]
struct Suite {
    testcases: BTreeMap<String, Value>,
}

fn rust(project: &Project) -> Result<Vec<String>, Failure> {
    let mut list = project.cargo(&["nextest", "list", "--workspace", "--exclude", "evertill"]);
    // The window's tests are left out of a usual run, and there all the same.
    list.args(["--locked", "--ignore-default-filter", "--message-format", "json"]);
    nextest(&read(&mut list)?)
}

fn nextest(json: &str) -> Result<Vec<String>, Failure> {
    let listed: Suites = serde_json::from_str(json).while_("the list of cargo-nextest")?;
    let of = |(binary, suite): (String, Suite)| {
        let tests = suite.testcases.into_keys();
        tests.map(|test| format!("{binary} {test}")).collect::<Vec<String>>()
    };
    Ok(listed.suites.into_iter().flat_map(of).collect())
}

#[derive(Deserialize)]
struct Browser {
    suites: Vec<BrowserSuite>,
}

#[derive(Deserialize)]
struct BrowserSuite {
    title: String,
    #[serde(default)]
    specs: Vec<Spec>,
    #[serde(default)]
    suites: Vec<BrowserSuite>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
}

/// A report names a test by its file and by what stands around it there.
fn browser(json: &str) -> Result<Vec<String>, Failure> {
    let listed: Browser = serde_json::from_str(json).while_("the list of the browser's tests")?;
    let of = |file: &BrowserSuite| within(file, &format!("{} ", file.title));
    Ok(listed.suites.iter().flat_map(of).collect())
}

fn within(suite: &BrowserSuite, before: &str) -> Vec<String> {
    let own = suite.specs.iter().map(|spec| format!("{before}{}", spec.title));
    let inner = suite.suites.iter();
    own.chain(inner.flat_map(|inner| within(inner, &format!("{before}{} › ", inner.title))))
        .collect()
}

#[derive(Deserialize)]
struct ScreenTest {
    name: String,
}

fn screen_tests(json: &str) -> Result<Vec<String>, Failure> {
    let listed: Vec<ScreenTest> = serde_json::from_str(json).while_("the list of the screen's tests")?;
    let name = |test: ScreenTest| format!("ui: {}", test.name.replace(" > ", " "));
    Ok(listed.into_iter().map(name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_test_has_the_name_that_its_report_gives_it() {
        let listed = nextest(r#"{"rust-suites":{"cli::bin/evertillctl":{"testcases":{"shown::tests::says":{}}}}}"#);
        assert_eq!(listed.expect("a list"), ["cli::bin/evertillctl shown::tests::says"]);
        let listed = browser(
            r#"{"suites":[{"title":"sale.spec.ts","specs":[{"title":"is sold"}],
                "suites":[{"title":"in Thai","specs":[{"title":"is read"}]}]}]}"#,
        );
        assert_eq!(
            listed.expect("a list"),
            ["sale.spec.ts is sold", "sale.spec.ts in Thai › is read"]
        );
        let listed = screen_tests(r#"[{"name":"a cart > adds","file":"cart.test.ts"}]"#);
        assert_eq!(listed.expect("a list"), ["ui: a cart adds"]);
    }
}
