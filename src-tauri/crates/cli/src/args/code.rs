//! Commands about codes and what scans them.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Codes {
    List,
    Set {
        #[arg(required = true, value_name = "RULE")]
        rules: Vec<String>,
    },
    Expired {
        #[arg(value_name = "warn|refuse", value_parser = ["warn", "refuse"], hide_possible_values = true)]
        to: Option<String>,
    },
    Explain {
        code: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Scanner {
    Add {
        name: String,
        #[arg(long, value_name = "ADDRESS")]
        at: String,
        #[arg(long, value_name = "MS")]
        gap: Option<u32>,
    },
    List,
    Remove {
        name: String,
    },
    #[command(subcommand)]
    Wedge(Wedge),
    Watch {
        #[arg(long, value_name = "N")]
        count: Option<u64>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Wedge {
    List,
    Set {
        name: String,
        #[arg(long, value_name = "N", default_value_t = 6)]
        min_length: u32,
        #[arg(long, value_name = "MS")]
        gap: u32,
        #[arg(long, value_name = "enter|tab|none", value_parser = ["enter", "tab", "none"], default_value = "enter")]
        end: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        prefix: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        suffix: String,
    },
    Remove {
        name: String,
    },
}
