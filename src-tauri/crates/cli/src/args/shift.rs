//! Commands about the shift and its drawer.

use super::Drawing;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Shift {
    Open {
        #[arg(long, value_name = "AMOUNT")]
        float: String,
    },
    Count {
        #[arg(long = "count", value_name = "[CURRENCY:]AMOUNT")]
        amounts: Vec<String>,
        #[arg(long = "piece", value_name = "[CURRENCY:]PIECExNUMBER")]
        pieces: Vec<String>,
    },
    Close {
        #[arg(long, value_name = "AMOUNT")]
        count: Option<String>,
        #[arg(long, value_name = "NOTE")]
        note: Option<String>,
    },
    Limit {
        #[arg(long, value_name = "AMOUNT|none")]
        off_by: Option<String>,
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"], hide_possible_values = true)]
        count_to_give: Option<String>,
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"], hide_possible_values = true)]
        cash_slips: Option<String>,
    },
    Suspend,
    Resume {
        no: u64,
    },
    Give {
        #[arg(long, value_name = "NAME")]
        to: String,
    },
    In(Moved),
    Out(Moved),
    Drop(Moved),
    #[command(subcommand)]
    Cash(Cash),
    X,
    Z,
    Report(ShiftPaper),
}

#[derive(clap::Args)]
pub(crate) struct ShiftPaper {
    #[arg(value_name = "NO")]
    pub(crate) shift: Option<u64>,
    #[command(flatten)]
    pub(crate) drawing: Drawing,
}

#[derive(Subcommand)]
pub(crate) enum Cash {
    List {
        #[arg(long, value_name = "NO")]
        shift: Option<u64>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Moved {
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) amount: String,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}
