//! Taking back: returns and voids.

#[derive(clap::Args)]
pub(crate) struct Back {
    #[arg(long, value_name = "NO")]
    pub(crate) receipt: String,
    #[arg(long = "line", value_name = "N[xQTY]", required_unless_present = "write_off")]
    pub(crate) lines: Vec<String>,
    #[arg(long, value_name = "N[xQTY]")]
    pub(crate) write_off: Vec<String>,
}

#[derive(clap::Args)]
pub(crate) struct Refund {
    #[command(flatten)]
    pub(crate) back: Back,
    #[arg(long, value_name = "METHOD")]
    pub(crate) tender: Option<String>,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: Option<String>,
}

#[derive(clap::Subcommand)]
pub(crate) enum Returns {
    Rule {
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"], hide_possible_values = true)]
        without_receipt: Option<String>,
        #[arg(long, value_name = "AMOUNT", requires = "without_receipt")]
        cash_up_to: Option<String>,
    },
    Take(WithoutReceipt),
    Find {
        #[arg(long, value_name = "NO")]
        receipt: String,
    },
    Elsewhere(Elsewhere),
}

#[derive(clap::Args)]
pub(crate) struct Elsewhere {
    #[command(flatten)]
    pub(crate) back: Back,
    #[arg(long, value_name = "METHOD")]
    pub(crate) tender: String,
    #[arg(long, value_name = "WHO")]
    pub(crate) customer: Option<String>,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(clap::Args)]
pub(crate) struct WithoutReceipt {
    #[arg(long, value_name = "CODE[xQTY]", required_unless_present = "write_off")]
    pub(crate) scan: Vec<String>,
    #[arg(long, value_name = "CODE[xQTY]")]
    pub(crate) write_off: Vec<String>,
    #[arg(long, value_name = "N=PRICE")]
    pub(crate) price: Vec<String>,
    #[arg(long, value_name = "METHOD")]
    pub(crate) tender: String,
    #[arg(long, value_name = "WHO")]
    pub(crate) customer: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) foreign_receipt: Option<String>,
    #[arg(long)]
    pub(crate) again: bool,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(clap::Args)]
pub(crate) struct CorrectTender {
    #[arg(long, value_name = "NO")]
    pub(crate) receipt: String,
    #[arg(long = "tender", value_name = "METHOD:AMOUNT", required = true)]
    pub(crate) tenders: Vec<String>,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(clap::Args)]
pub(crate) struct Void {
    #[arg(long, value_name = "NO")]
    pub(crate) receipt: Option<String>,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(clap::Args)]
pub(crate) struct Invoice {
    pub(crate) receipt_no: String,
    #[arg(long, requires = "address")]
    pub(crate) name: Option<String>,
    #[arg(long, requires = "name")]
    pub(crate) address: Option<String>,
    #[arg(long, value_name = "NUMBER", requires = "name")]
    pub(crate) tax_id: Option<String>,
    #[arg(long, requires = "name")]
    pub(crate) branch: Option<String>,
}
