//! Commands about products.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Product {
    Find {
        text: String,
    },
    Show {
        product: String,
    },
    Add {
        #[arg(value_name = "FIELD=TEXT", required = true)]
        facts: Vec<String>,
    },
    Edit {
        product: String,
        #[arg(value_name = "FIELD=TEXT")]
        facts: Vec<String>,
    },
    Retire {
        product: String,
    },
    Style {
        style: String,
    },
    Variants(Variants),
}

#[derive(clap::Args)]
pub(crate) struct Variants {
    pub(crate) style: String,
    #[arg(value_name = "ATTRIBUTE=VALUE,VALUE", required = true)]
    pub(crate) attributes: Vec<String>,
    #[arg(long = "fact", value_name = "FIELD=TEXT")]
    pub(crate) facts: Vec<String>,
    #[arg(long = "price", value_name = "VALUE,VALUE=PRICE")]
    pub(crate) prices: Vec<String>,
    #[arg(long = "gtin", value_name = "VALUE,VALUE=CODE")]
    pub(crate) codes: Vec<String>,
}
