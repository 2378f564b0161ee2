//! The TypeScript of the command list: what the screen may ask, what it gets, how it is refused. Written by
//! `cargo run -p app --example types`; a test fails while the committed files say anything else.

use crate::command::COMMANDS;
use crate::events::Event;
use crate::front::FIRST_COMMANDS;
use crate::refusal::Code;
use crate::wire::approval::Approval;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use ts_rs::{Config, ExportError, TS};

const HEAD: &str = "\
// Made from the till's list of commands by `cargo run -p app --example types`. Do not edit.
";

const FOOT: &str = "
/// The name of a command.
export type CommandName = keyof Commands;

/// How a command is sent.
export type Call = <K extends CommandName>(
  command: K,
  request: Commands[K][\"request\"],
) => Promise<Commands[K][\"reply\"]>;

/// How a command is refused: nothing was changed.
export interface Refusal {
  code: RefusalCode;
  data: Record<string, unknown>;
}
";

/// Money and counters stay far below 2^53, so that 64-bit integers are plain numbers there.
fn config(folder: &Path) -> Config {
    Config::new().with_large_int("number").with_out_dir(folder)
}

/// Writes `commands.ts` and the folder `types` beside it.
///
/// # Errors
/// [`ExportError`] when a file cannot be written.
pub fn write_to(folder: &Path) -> Result<(), ExportError> {
    let config = config(&folder.join("types"));
    for command in COMMANDS {
        (command.export_types)(&config)?;
    }
    for command in FIRST_COMMANDS {
        (command.export_types)(&config)?;
    }
    Event::export_all(&config)?;
    Approval::export_all(&config)?;
    std::fs::write(folder.join("commands.ts"), commands(&config))?;
    Ok(())
}

fn commands(config: &Config) -> String {
    let mut text = HEAD.to_owned();
    let all = COMMANDS
        .iter()
        .map(|command| (command.name, command.request, command.reply));
    let first = FIRST_COMMANDS
        .iter()
        .map(|first| (first.name, first.request, first.reply));
    let all: Vec<_> = all
        .chain(first)
        .map(|(name, request, reply)| (name, request(config), reply(config)))
        .collect();
    let names: BTreeSet<&String> = all.iter().flat_map(|(_, request, reply)| [request, reply]).collect();
    for name in &names {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "import type {{ {name} }} from \"./types/{name}\";");
    }
    text.push_str("\n/// Every command with its request and its reply.\nexport interface Commands {\n");
    for (name, request, reply) in &all {
        let _ = writeln!(text, "  {name}: {{ request: {request}; reply: {reply} }};");
    }
    text.push_str("}\n\n/// Why a command is refused.\nexport type RefusalCode =");
    for code in Code::ALL {
        let _ = write!(text, "\n  | \"{}\"", code.as_str());
    }
    text.push_str(";\n");
    text.push_str(FOOT);
    text
}
