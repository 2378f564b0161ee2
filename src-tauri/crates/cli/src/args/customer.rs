//! Commands about customers.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Customer {
    Find {
        #[arg(default_value = "")]
        text: String,
    },
    Show {
        customer: String,
    },
    Export {
        customer: String,
        #[arg(long, value_name = "json|csv", default_value = "json", value_parser = ["json", "csv"], hide_possible_values = true, hide_default_value = true)]
        format: String,
    },
    Doubles,
    Merge {
        customer: String,
        other: String,
        #[arg(long = "take", value_name = "FACT")]
        take: Vec<String>,
    },
    Erase {
        customer: String,
    },
    Account {
        customer: String,
    },
    Book {
        customer: String,
        #[arg(value_name = "points|credit|on_account", value_parser = ["points", "credit", "on_account"], hide_possible_values = true)]
        account: String,
        #[arg(allow_negative_numbers = true)]
        amount: String,
        #[arg(long)]
        reason: String,
    },
    Tie {
        customer: String,
        upstream: String,
        #[arg(long, value_name = "NUMBER")]
        number: Option<String>,
    },
    Untie {
        customer: String,
    },
    Ask {
        customer: String,
    },
    Lease {
        #[arg(long, value_name = "AMOUNT")]
        credit: Option<String>,
        #[arg(long, value_name = "POINTS")]
        points: Option<String>,
        #[arg(long, value_name = "HOURS")]
        hours: Option<String>,
    },
    Earn {
        #[arg(long, value_name = "AMOUNT")]
        per: Option<String>,
        #[arg(long, value_name = "AMOUNT")]
        worth: Option<String>,
    },
    Phones {
        #[arg(value_name = "masked|whole", value_parser = ["masked", "whole"], hide_possible_values = true)]
        shown: Option<String>,
    },
    Add(Facts),
    Edit {
        customer: String,
        #[command(flatten)]
        facts: Facts,
    },
}

#[derive(clap::Args)]
pub(crate) struct Sales {
    #[arg(long, value_name = "WHO")]
    pub(crate) customer: Option<String>,
    #[arg(long, value_name = "D")]
    pub(crate) date: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) total: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Facts {
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) phone: Option<String>,
    #[arg(long)]
    pub(crate) card: Option<String>,
    #[arg(long)]
    pub(crate) email: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) tax_id: Option<String>,
    #[arg(long, value_name = "00000")]
    pub(crate) branch: Option<String>,
    #[arg(long)]
    pub(crate) address: Option<String>,
    #[arg(long, value_name = "D")]
    pub(crate) birthday: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub(crate) level: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) credit_limit: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) tax_exempt: Option<String>,
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"], hide_possible_values = true)]
    pub(crate) consent: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
}
