//! Commands about promotions.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Promotion {
    List,
    Put {
        #[arg(value_name = "FILE.json")]
        file: PathBuf,
    },
    Remove {
        code: String,
    },
}
