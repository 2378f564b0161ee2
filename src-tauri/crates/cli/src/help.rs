//! The pages of `--help` in every language. What a command and its options are is said in `help.ftl`, and nowhere else.

use crate::args::Args;
use crate::columns::columns;
use crate::outcome::Failure;
use crate::words::Words;
use crate::wrong;
use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory as _, Parser as _};
use serde_json::json;
use std::ffi::OsString;

/// The message of the program itself; those of its commands are joined to it.
const ROOT: &str = "help";

/// Reads the command line. A page that was asked for, or what is wrong with the line, is shown here.
///
/// # Errors
/// [`Failure::Told`] where there is nothing left to do.
pub(crate) fn read(line: &[OsString], words: &Words) -> Result<Args, Failure> {
    Args::try_parse_from(line).map_err(|fault| {
        let shown = match fault.kind() {
            ErrorKind::DisplayVersion => fault.print(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                let paged = with_pages(words).try_get_matches_from(line);
                paged.err().map_or(Ok(()), |page| page.print())
            }
            _ => wrong::tell(&fault, words),
        };
        // Where not even this can be said, the exit status still says it.
        drop(shown);
        Failure::Told(u8::try_from(fault.exit_code()).unwrap_or(2))
    })
}

/// The command line with a page for each of its commands.
fn with_pages(words: &Words) -> Command {
    let mut command = Args::command();
    command.build();
    paged(command, words, ROOT)
}

fn paged(mut command: Command, words: &Words, id: &str) -> Command {
    let page = page(&mut command, words, id);
    command
        .override_help(page)
        .mut_subcommands(|inner| match id_of(id, &inner) {
            // What stands within `help` are the other commands once more.
            id if inner.get_name() == "help" => inner.override_help(words.say(&id)),
            id => paged(inner, words, &id),
        })
}

/// The message of a command that stands within another.
fn id_of(outer: &str, command: &Command) -> String {
    match command.get_name() {
        "help" => format!("{ROOT}-help"),
        name => format!("{outer}-{name}"),
    }
}

fn page(command: &mut Command, words: &Words, id: &str) -> String {
    let usage = in_words(&command.render_usage().to_string(), words);
    let commands = command.get_subcommands();
    let commands: Vec<_> = commands
        .map(|inner| (inner.get_name().to_owned(), words.say(&id_of(id, inner))))
        .collect();
    let who = |arg: &Arg| arg.get_help_heading().is_some();
    let sections = [
        ("page-commands", commands),
        ("page-arguments", rows(command, words, id, Arg::is_positional)),
        (
            "page-options",
            rows(command, words, id, |arg| !arg.is_positional() && !for_all(arg)),
        ),
        ("page-who", rows(command, words, id, who)),
        (
            "page-general",
            rows(command, words, id, |arg| for_all(arg) && !who(arg)),
        ),
    ];
    let sections = sections.into_iter().filter(|(_, rows)| !rows.is_empty());
    let sections = sections.map(|(title, rows)| format!("{}:\n{}", words.say(title), columns(&rows)));
    let after = (id == ROOT).then(|| words.say("help.after"));
    let whole: Vec<_> = [words.say(id), usage]
        .into_iter()
        .chain(sections)
        .chain(after)
        .collect();
    whole.join("\n\n")
}

/// A usage line as the parser writes it, in the language that is spoken.
pub(crate) fn in_words(usage: &str, words: &Words) -> String {
    let (options, command) = (words.say("page-some-options"), words.say("page-a-command"));
    let usage = usage.trim().trim_start_matches("Usage:").trim_start();
    let usage = usage
        .replace("[OPTIONS]", &format!("[{options}]"))
        .replace("<COMMAND>", &format!("<{command}>"))
        .replace("[COMMAND]", &format!("[{command}]"));
    format!("{}: {usage}", words.say("page-usage"))
}

/// Whether every command takes it.
fn for_all(arg: &Arg) -> bool {
    arg.is_global_set() || is_flag_of_the_parser(arg)
}

fn is_flag_of_the_parser(arg: &Arg) -> bool {
    matches!(arg.get_id().as_str(), "help" | "version")
}

/// The message of an option: of the program where every command takes it.
fn id_of_arg(id: &str, arg: &Arg) -> String {
    let of = if for_all(arg) { ROOT } else { id };
    format!("{of}.{}", arg.get_long().unwrap_or_else(|| arg.get_id().as_str()))
}

fn rows(command: &Command, words: &Words, id: &str, wanted: impl Fn(&Arg) -> bool) -> Vec<(String, String)> {
    let args = command.get_arguments().filter(|arg| wanted(arg));
    args.flat_map(|arg| rows_of(arg, words, &id_of_arg(id, arg))).collect()
}

/// An option with the values that it takes, where these are few.
fn rows_of(arg: &Arg, words: &Words, id: &str) -> Vec<(String, String)> {
    let short = match arg.get_short() {
        Some(short) => format!("-{short}, "),
        None if arg.is_positional() => String::new(),
        None => "    ".to_owned(),
    };
    let absent = arg.get_default_values().iter().filter_map(|value| value.to_str());
    let absent = absent
        .filter(|value| !value.is_empty() && arg.get_action().takes_values())
        .map(|value| words.with("page-absent", &json!({ "value": value })));
    let said: Vec<_> = std::iter::once(words.say(id)).chain(absent).collect();
    let values = values_of(arg, id)
        .into_iter()
        .map(|(id, value)| (format!("        {}", value.get_name()), words.say(&id)));
    let first = (format!("{short}{arg}"), said.join("; "));
    std::iter::once(first).chain(values).collect()
}

/// The values of an option, each with its message, unless the option's own message names them.
fn values_of(arg: &Arg, id: &str) -> Vec<(String, PossibleValue)> {
    let listed = arg.get_action().takes_values() && !arg.is_hide_possible_values_set();
    let values = if listed { arg.get_possible_values() } else { Vec::new() };
    let with_id = |value: PossibleValue| (format!("{id}-{}", value.get_name()), value);
    values.into_iter().map(with_id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    const LANGUAGES: [Language; 3] = [Language::En, Language::Th, Language::Zh];

    /// The messages that a command, its options and its commands need.
    fn needed(command: &Command, id: &str) -> Vec<String> {
        let mut ids = vec![id.to_owned()];
        if command.get_name() == "help" {
            return ids;
        }
        for arg in command.get_arguments() {
            let of_arg = id_of_arg(id, arg);
            ids.extend(values_of(arg, &of_arg).into_iter().map(|(id, _)| id));
            ids.push(of_arg);
        }
        for inner in command.get_subcommands() {
            ids.extend(needed(inner, &id_of(id, inner)));
        }
        ids
    }

    #[test]
    fn every_command_option_and_value_says_what_it_is_in_every_language() {
        let mut command = Args::command();
        command.build();
        let ids = needed(&command, ROOT);
        assert!(ids.len() > 200, "{}", ids.len());
        for language in LANGUAGES {
            let words = Words::in_language(language);
            let missing: Vec<_> = ids.iter().filter(|id| words.say(id) == **id).collect();
            assert!(missing.is_empty(), "{}: help.ftl lacks {missing:?}", language.tag());
        }
    }

    #[test]
    fn nothing_is_explained_that_there_is_not() {
        let mut command = Args::command();
        command.build();
        let ids = needed(&command, ROOT);
        let text = include_str!("../../app/i18n/en/help.ftl");
        let mut of = "";
        let mut idle = Vec::new();
        for line in text.lines().filter(|line| line.contains(" =")) {
            let name = line.split(" =").next().unwrap_or_default();
            let id = match name.strip_prefix("    .") {
                Some(part) => format!("{of}.{part}"),
                None => {
                    of = name;
                    name.to_owned()
                }
            };
            if !ids.contains(&id) && id != "help.after" {
                idle.push(id);
            }
        }
        assert_eq!(idle, Vec::<String>::new());
    }

    #[test]
    fn the_parser_says_nothing_of_its_own() {
        fn spoken(command: &Command) -> Vec<String> {
            let args = command.get_arguments().filter(|arg| !is_flag_of_the_parser(arg));
            let args = args.filter_map(|arg| arg.get_help().map(|help| format!("{}: {help}", arg.get_id())));
            let about = command.get_about().map(ToString::to_string);
            about
                .into_iter()
                .chain(args)
                .chain(command.get_subcommands().flat_map(spoken))
                .collect()
        }
        assert_eq!(
            spoken(&Args::command()),
            Vec::<String>::new(),
            "it belongs into help.ftl"
        );
    }
}
