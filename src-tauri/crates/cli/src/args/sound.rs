//! Commands about the till's sounds.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Sound {
    /// How loud, which tones, and whether the till can be heard
    Show,
    /// Set what is named; the rest stays as it is
    Set {
        /// How loud, 0 (off) to 100
        #[arg(long, value_name = "PERCENT")]
        volume: Option<u32>,
        /// Switch a tone on: added, refused, paid, warning or taken_away
        #[arg(long, value_name = "TONE", value_parser = TONES)]
        on: Vec<String>,
        /// Switch a tone off
        #[arg(long, value_name = "TONE", value_parser = TONES)]
        off: Vec<String>,
    },
    /// Play a tone at the till, and say whether it could be played
    Try {
        /// added, refused, paid, warning or taken_away
        #[arg(value_name = "TONE", value_parser = TONES)]
        tone: String,
    },
}

const TONES: [&str; 5] = ["added", "refused", "paid", "warning", "taken_away"];
