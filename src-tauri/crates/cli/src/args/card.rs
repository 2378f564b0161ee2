//! Commands about charges on a card terminal.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Card {
    List,
    Ask {
        #[arg(long, value_name = "AMOUNT")]
        amount: Option<String>,
    },
    Again {
        #[arg(value_name = "ID")]
        id: String,
    },
    Cancel {
        #[arg(value_name = "ID")]
        id: String,
    },
    Settle {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(value_name = "WHAT", value_parser = ["charged", "not-charged"])]
        what: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long, value_name = "NUMBER")]
        proof: Option<String>,
    },
}
