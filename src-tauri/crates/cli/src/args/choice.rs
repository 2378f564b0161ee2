//! Commands about choices and empties.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Choice {
    List,
    Put {
        code: String,
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
        name_th: String,
        #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
        name_zh: String,
        #[arg(long, value_name = "N", default_value_t = 0)]
        least: u32,
        #[arg(long, value_name = "N", default_value_t = 1)]
        most: u32,
        #[arg(value_name = "SKU[=PRICE]", required = true)]
        choices: Vec<String>,
    },
    Remove {
        code: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Empties {
    List,
    Return {
        #[arg(value_name = "CODExN", required = true)]
        lines: Vec<String>,
    },
}
