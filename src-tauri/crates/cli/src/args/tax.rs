//! Commands about taxes.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Tax {
    List,
    Round {
        #[arg(value_name = "line|sale", value_parser = ["line", "sale"], hide_possible_values = true)]
        on: String,
    },
    Change {
        code: String,
        #[arg(long, value_name = "DAY")]
        from: String,
        #[arg(long, value_name = "RATES")]
        to: String,
        #[arg(long, value_name = "RATES")]
        was: Option<String>,
    },
    Keep {
        code: String,
        #[arg(long, value_name = "DAY")]
        from: String,
    },
}
