//! `target/proof/report.{json,html}`: what each fault run came to, the newest of each, with the commit that it was run at.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::failure::{Failure, While};

/// What libtest says of itself.
const CHATTER: [&str; 3] = ["running ", "test ", "test result:"];

/// One run, as it was last made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    passed: bool,
    seconds: String,
    /// What it said: counts of what was cut, lost, doubled.
    figures: Vec<String>,
    commit: String,
}

/// Runs by the full name of their test.
type Runs = BTreeMap<String, Run>;

/// Adds what nextest reports to what is known from earlier runs, and writes both forms.
pub(crate) fn write(folder: &Path, junit: &Path, commit: &str) -> Result<(), Failure> {
    fs::create_dir_all(folder).while_(folder.display())?;
    let json = folder.join("report.json");
    let mut runs: Runs = match fs::read_to_string(&json) {
        Ok(text) => serde_json::from_str(&text).while_(json.display())?,
        Err(_) => Runs::new(),
    };
    let text = fs::read_to_string(junit).while_(junit.display())?;
    runs.extend(read(&text, commit).while_(junit.display())?);
    let text = serde_json::to_string_pretty(&runs).while_(json.display())?;
    fs::write(&json, text).while_(json.display())?;
    let page = folder.join("report.html");
    fs::write(&page, html(&runs)).while_(page.display())?;
    println!("{}", page.display());
    Ok(())
}

fn read(junit: &str, commit: &str) -> Result<Runs, roxmltree::Error> {
    let document = roxmltree::Document::parse(junit)?;
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    Ok(cases.map(|case| run(case, commit)).collect())
}

fn run(case: roxmltree::Node, commit: &str) -> (String, Run) {
    let suite = case.parent_element().and_then(|suite| suite.attribute("name"));
    let name = [suite, case.attribute("name")].map(Option::unwrap_or_default).join(" ");
    let child = |tag: &'static str| case.children().find(move |node| node.has_tag_name(tag));
    let said = child("system-out").and_then(|node| node.text()).unwrap_or_default();
    let told = |line: &&str| !line.is_empty() && !CHATTER.iter().any(|chatter| line.starts_with(chatter));
    let run = Run {
        passed: child("failure").or_else(|| child("error")).is_none(),
        seconds: case.attribute("time").unwrap_or_default().to_owned(),
        figures: said.lines().map(str::trim).filter(told).map(str::to_owned).collect(),
        commit: commit.to_owned(),
    };
    (name, run)
}

fn html(runs: &Runs) -> String {
    let row = |(name, run): (&String, &Run)| {
        let outcome = if run.passed { "passed" } else { "FAILED" };
        let figures: Vec<String> = run.figures.iter().map(|line| escaped(line)).collect();
        format!(
            "<tr><td>{}<td>{outcome}<td>{}<td>{}<td>{}\n",
            escaped(name),
            run.seconds,
            figures.join("<br>"),
            escaped(&run.commit)
        )
    };
    let rows: String = runs.iter().map(row).collect();
    format!(
        "<!doctype html><meta charset=utf-8><title>Evertill: fault runs</title>\n\
         <style>body{{font:14px sans-serif}}td,th{{border:1px solid #999;padding:4px;text-align:left;vertical-align:top}}</style>\n\
         <h1>Fault runs</h1>\n<table><tr><th>run<th>outcome<th>seconds<th>figures<th>commit\n{rows}</table>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KILLS: &str = r#"<testsuites><testsuite name="till-tests::kill">
        <testcase name="kill_9" time="12.5"><system-out>
running 1 test
25 kills, 9 &lt; 10 in a sale, 0 lost
test kill_9 ... ok

test result: ok.</system-out></testcase></testsuite></testsuites>"#;

    const LINES: &str = r#"<testsuites><testsuite name="sync::schedules">
        <testcase name="lines" time="3"><failure/><system-out>8 days</system-out></testcase></testsuite></testsuites>"#;

    #[test]
    fn the_report_holds_the_newest_of_each_run_with_what_it_said() {
        let folder = tempfile::tempdir().unwrap();
        let junit = folder.path().join("junit.xml");
        for (text, commit) in [(KILLS, "old"), (LINES, "old"), (KILLS, "new")] {
            fs::write(&junit, text).unwrap();
            write(folder.path(), &junit, commit).unwrap();
        }
        let text = fs::read_to_string(folder.path().join("report.json")).unwrap();
        let runs: Runs = serde_json::from_str(&text).unwrap();
        let kills = &runs["till-tests::kill kill_9"];
        assert_eq!(kills.figures, ["25 kills, 9 < 10 in a sale, 0 lost"]);
        assert_eq!(
            (kills.passed, kills.seconds.as_str(), kills.commit.as_str()),
            (true, "12.5", "new")
        );
        let lines = &runs["sync::schedules lines"];
        assert_eq!((lines.passed, lines.commit.as_str()), (false, "old"));
        let page = fs::read_to_string(folder.path().join("report.html")).unwrap();
        assert!(page.contains("<td>sync::schedules lines<td>FAILED") && page.contains("9 &lt; 10 in a sale"));
    }
}
