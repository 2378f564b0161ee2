//! `cargo xtask`: everything this repository asks of a machine, in one place and in Rust.
#![expect(clippy::print_stdout, reason = "a command line tool: its words go to the terminal")]

mod check;
mod counts;
mod demo;
mod failure;
mod features;
mod listed;
mod mutants;
mod packages;
mod prerequisites;
mod project;
mod prove;
mod report;
mod results;
mod run;
mod screen;
mod simulate;
mod stage;
mod table;
mod test;
mod tools;

use std::process::ExitCode;

use failure::Failure;
use project::Project;

const USAGE: &str = "\
usage: cargo xtask COMMAND
  run     set this machine up, build, and open the till on the demo shop (without a display: ring up the demo day)
  test    everything, from a clean checkout: packages, style, screen, tests, window, features; ends in a table
  check   the inner loop: format, clippy and tests of every crate but the window, and whether each feature names tests that are there
  features  only the last of these
  prove   the long runs in full number: kills, power cuts, failing disks, lines, spoilt replies, long lists, edits of a ledger, simulated months, the window; what each came to stands in target/proof/report.html and .json
  prove edits|days|kills|lines|pull|replies|soak|storage|mutants   one of them: a ledger that is edited; months; kills and power cuts; faulty lines; a hundred thousand products, killed while it reads; ten minutes of spoilt replies; weeks of three tills and five back ends; disks that tear and fail; faults in the rules and in the plan of what is sent when (hours)
  simulate KIND [--port N] [--seed S] [--faults PER_MILLE] [--set KEY=VALUE]…   a back end to play with, until Ctrl+C
  bench   the speed of the sale, the lookup and the receipt, as ratios to the machine's own floor";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(command) = command(&words) else {
        println!("{USAGE}");
        return ExitCode::from(if words.is_empty() { 0 } else { 2 });
    };
    match Project::open().and_then(|project| command(&project)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.print();
            ExitCode::FAILURE
        }
    }
}

type Command = fn(&Project) -> Result<(), Failure>;

fn command(words: &[String]) -> Option<Command> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["run"] => Some(run::run),
        ["test"] => Some(test::test),
        ["check"] => Some(check::check),
        ["features"] => Some(check::features),
        ["prove"] => Some(prove::prove),
        ["prove", "edits"] => Some(prove::edits),
        ["prove", "days"] => Some(prove::days),
        ["prove", "kills"] => Some(prove::kills),
        ["prove", "lines"] => Some(prove::lines),
        ["prove", "pull"] => Some(prove::pull),
        ["prove", "replies"] => Some(prove::replies),
        ["prove", "soak"] => Some(prove::soak),
        ["prove", "storage"] => Some(prove::storage),
        ["prove", "mutants"] => Some(mutants::prove),
        ["bench"] => Some(prove::bench),
        ["simulate", ..] => Some(simulate::simulate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_of_the_usage_is_known() {
        let named = USAGE.lines().skip(1).filter_map(|line| line.split_whitespace().next());
        for word in named {
            assert!(command(&[word.to_owned()]).is_some(), "usage promises {word}");
        }
        assert!(USAGE.contains("prove edits|days|kills|lines|pull|replies|soak|storage|mutants"));
        for word in [
            "edits", "days", "kills", "lines", "pull", "replies", "soak", "storage", "mutants",
        ] {
            assert!(
                command(&["prove".to_owned(), word.to_owned()]).is_some(),
                "usage promises {word}"
            );
        }
    }

    #[test]
    fn no_word_two_words_and_a_strange_word_ask_for_the_usage() {
        for words in [vec![], vec!["run", "test"], vec!["sell"]] {
            let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
            assert!(command(&words).is_none(), "{words:?} is no command");
        }
    }
}
