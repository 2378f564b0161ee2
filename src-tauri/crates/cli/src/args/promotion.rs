//! Commands about promotions.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Promotion {
    List,
    Put {
        #[arg(value_name = "FILE.json")]
        file: PathBuf,
    },
    Switch {
        code: String,
        #[arg(value_name = "on|off", value_parser = ["on", "off"], hide_possible_values = true)]
        to: String,
    },
    Remove {
        code: String,
    },
    Coupons {
        code: String,
        #[arg(long, value_name = "N", conflicts_with = "take_over")]
        make: Option<u32>,
        #[arg(long, value_name = "FILE")]
        take_over: Option<PathBuf>,
    },
}
