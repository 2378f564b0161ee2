//! Commands about the till's sounds.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Sound {
    Show,
    Set {
        #[arg(long, value_name = "PERCENT")]
        volume: Option<u32>,
        #[arg(long, value_name = "TONE", value_parser = TONES)]
        on: Vec<String>,
        #[arg(long, value_name = "TONE", value_parser = TONES, hide_possible_values = true)]
        off: Vec<String>,
    },
    Try {
        #[arg(value_name = "TONE", value_parser = TONES)]
        tone: String,
    },
}

const TONES: [&str; 5] = ["added", "refused", "paid", "warning", "taken_away"];
