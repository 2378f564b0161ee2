//! Commands about the scale at the counter.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Scale {
    Show,
    Set {
        #[arg(long, value_name = "ADDRESS")]
        at: String,
        #[arg(long, value_name = "toledo|cas|continuous", value_parser = ["toledo", "cas", "continuous"], hide_possible_values = true)]
        speaks: String,
        #[arg(long, value_name = "kg|g|lb", value_parser = ["kg", "g", "lb"], hide_possible_values = true)]
        unit: Option<String>,
        #[arg(long)]
        never_typed: bool,
        #[arg(long)]
        again: bool,
        #[arg(long)]
        by_itself: bool,
    },
    Find {
        #[arg(long, value_name = "ADDRESS")]
        at: Option<String>,
    },
    Weigh,
    Remove,
}
