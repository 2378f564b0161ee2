//! Commands about the stock on hand.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Stock {
    Show { product: String },
}
