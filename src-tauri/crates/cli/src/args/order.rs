//! Commands about orders.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Order {
    Make(MakeOrder),
    List {
        text: Option<String>,
        #[arg(long)]
        ended: bool,
    },
    Show {
        number: String,
        #[arg(long)]
        print: bool,
    },
    Pay {
        number: String,
        amount: String,
        #[arg(long = "tender", value_name = "METHOD:AMOUNT[:REFERENCE]", required = true)]
        tenders: Vec<String>,
    },
    Collect {
        number: String,
        #[arg(long = "tender", value_name = "METHOD:AMOUNT[:REFERENCE]")]
        tenders: Vec<String>,
    },
    Cancel {
        number: String,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        keep_deposit: bool,
    },
}

#[derive(clap::Args)]
pub(crate) struct MakeOrder {
    #[arg(long = "scan", value_name = "CODE[xQTY]", required = true)]
    pub(crate) scans: Vec<String>,
    #[arg(long, value_name = "CUSTOMER")]
    pub(crate) customer: Option<String>,
    #[arg(long, value_name = "NAME", required_unless_present = "customer")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "PHONE")]
    pub(crate) phone: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: String,
    #[arg(long, value_name = "HH:MM")]
    pub(crate) at: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
}
