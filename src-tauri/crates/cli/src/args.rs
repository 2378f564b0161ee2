//! What can be asked, as `--help` tells it.

mod code;
mod connection;
mod file;
mod shop;
mod sound;

pub(crate) use code::{Codes, Scanner, Wedge};
pub(crate) use connection::{Desk, Sync, SyncWhat, Upstream};
pub(crate) use file::{Export, ExportFormat, ExportKind, Import, Receipt, ReceiptFormat, Sell};
pub(crate) use shop::{
    Display, Drawer, Init, Park, Print, Printer, Rebuild, Recover, Report, ReportFormat, Shift, Staff, Tested,
};
pub(crate) use sound::Sound;

use app::Language;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

const AFTER_HELP: &str = "\
Every command acts as somebody: --staff NAME --pin-stdin, with the PIN on the first line of standard input.
Without one it acts as the machine, which may only: init, status, doctor, verify, rebuild, recover, sync, report, upstream list, staff list.

While the till's window or another evertillctl has the shop open, the command is carried out there.

Exit status: 0 done, 1 refused (nothing was changed), 2 wrong usage, 3 a fault of disk, network or program.

Examples:
  evertillctl init --demo
  echo 1111 | evertillctl sell --staff ana --pin-stdin --scan 8850999320007x2 --tender cash:100
  echo 3333 | evertillctl import products stock.csv --staff chai --pin-stdin --map title=name_en --dry-run
  printf '4444\\nPASSWORD\\n' | evertillctl upstream add pos-system-api --name office --staff owner --pin-stdin \\
      --base-url http://localhost:8000/api/v1 --set username=till --secret-stdin
  evertillctl sync --until-idle
  evertillctl report day --date 2026-11-24 --format csv";

/// The till without a screen.
#[derive(Parser)]
#[command(name = "evertillctl", version, about, long_about = None, propagate_version = true, after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// Data folder of the shop; the user's own when absent
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Answer as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of what is said: en, th or zh; that of the terminal (LANG) when absent
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub(crate) lang: Option<Language>,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(subcommand)]
    pub(crate) asked: Asked,
}

/// Who acts.
#[derive(clap::Args)]
pub(crate) struct Who {
    /// Name of the person who acts
    #[arg(long, global = true, value_name = "NAME", help_heading = "Who acts")]
    pub(crate) staff: Option<String>,
    /// Read that person's PIN from the first line of standard input
    #[arg(long, global = true, help_heading = "Who acts")]
    pub(crate) pin_stdin: bool,
}

fn language(tag: &str) -> Result<Language, &'static str> {
    Language::by_tag(tag).ok_or("write it as en, th or zh")
}

#[derive(Subcommand)]
pub(crate) enum Asked {
    /// Make a new shop
    Init(Init),
    /// Import a CSV file
    Import(Import),
    /// Export to a file or standard output
    Export(Export),
    /// Ring up and tender a sale, or many from a file
    Sell(Sell),
    /// Sales that are parked
    #[command(subcommand)]
    Park(Park),
    /// Open or close a shift, read its X or Z report
    #[command(subcommand)]
    Shift(Shift),
    /// Connections to back ends
    #[command(subcommand)]
    Upstream(Upstream),
    /// Send what waits and pull what is new, or see how it stands
    Sync(Sync),
    /// Sales that need a person
    #[command(subcommand)]
    Desk(Desk),
    /// Reports
    #[command(subcommand)]
    Report(Report),
    /// Printers
    #[command(subcommand)]
    Printer(Printer),
    /// Scanners at serial ports
    #[command(subcommand)]
    Scanner(Scanner),
    /// What codes mean
    #[command(subcommand)]
    Codes(Codes),
    /// The till's sounds
    #[command(subcommand)]
    Sound(Sound),
    /// The customer's window: how it is set, or what to set
    Display(Display),
    /// Open the cash drawer without a sale
    Drawer(Drawer),
    /// Print the X or Z report of a shift
    #[command(subcommand)]
    Print(Print),
    /// Show a receipt again, or print a copy of it
    Receipt(Receipt),
    /// Staff
    #[command(subcommand)]
    Staff(Staff),
    /// Check the journal, every total and every number
    Verify,
    /// Make a new ledger from the journal where the old one is damaged; the old file is kept
    Rebuild(Rebuild),
    /// Give the owner a new PIN by the recovery code
    Recover(Recover),
    /// How the till is
    Status,
    /// How the files, the disk, the printers, the back ends and the speed are
    Doctor {
        /// Write it to a zip file for support instead, with versions, settings and the end of the logs; nothing secret is in it
        #[arg(long, value_name = "FILE")]
        bundle: Option<PathBuf>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn wrong_usage_is_told_from_a_refusal() {
        let wrong = [
            "evertillctl",
            "evertillctl sell",
            "evertillctl fly",
            "evertillctl shift open",
            "evertillctl init --shop X",
            "evertillctl status --lang fr",
        ];
        for line in wrong {
            let fault = Args::try_parse_from(line.split(' '))
                .err()
                .map(|fault| fault.exit_code());
            assert_eq!(fault, Some(2), "{line}");
        }
    }

    #[test]
    fn every_command_and_option_says_what_it_is() {
        fn silent(command: &clap::Command, path: &str) -> Vec<String> {
            let path = format!("{path} {}", command.get_name());
            let mute = |about: bool, what: &str| (!about).then(|| format!("{path}: {what}"));
            let options = command
                .get_arguments()
                .filter_map(|arg| mute(arg.get_help().is_some(), arg.get_id().as_str()));
            let own = mute(command.get_about().is_some(), "itself");
            let inner = command.get_subcommands().flat_map(|inner| silent(inner, &path));
            options.chain(own).chain(inner).collect()
        }
        assert_eq!(silent(&Args::command(), ""), Vec::<String>::new());
    }
}
