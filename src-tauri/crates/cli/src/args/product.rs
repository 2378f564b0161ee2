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
}
