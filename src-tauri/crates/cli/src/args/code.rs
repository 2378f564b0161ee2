//! Commands about codes and what scans them.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Codes {
    /// The rules for in-store codes with a price or a weight in them
    List,
    /// Set the rules anew, all of them, e.g. 21:5:5:weight3 23:5:5:price2 02:5:4:price2:check
    Set {
        /// PREFIX:ITEM-DIGITS:VALUE-DIGITS:weightDECIMALS or :priceDECIMALS, with :check where a price check digit stands before the
        /// value; `none` for no rule
        #[arg(required = true, value_name = "RULE")]
        rules: Vec<String>,
    },
    /// Say what a code is, and what it finds
    Explain {
        /// The code as scanned; ␝ stands for FNC1
        code: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Scanner {
    /// Add a scanner at a serial port
    Add {
        /// Its name
        name: String,
        /// serial:DEV@BAUD
        #[arg(long, value_name = "ADDRESS")]
        at: String,
        /// A silence of so many milliseconds ends a code that has no line end behind it; 50 when absent
        #[arg(long, value_name = "MS")]
        gap: Option<u32>,
    },
    /// The scanners, and what was last heard of each
    List,
    /// Listen to a scanner no more
    Remove {
        /// Its name
        name: String,
    },
    /// Scanners that type like a keyboard: by what each is told from a person
    #[command(subcommand)]
    Wedge(Wedge),
    /// Show each code as it is scanned, with its bytes
    Watch {
        /// End after so many codes; without it, when it is stopped
        #[arg(long, value_name = "N")]
        count: Option<u64>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Wedge {
    /// The scanners that were calibrated; one that types fast and ends with Enter or Tab needs nothing
    List,
    /// Set the figures of a scanner, new or known
    Set {
        /// Its name
        name: String,
        /// The fewest characters of a code
        #[arg(long, value_name = "N", default_value_t = 6)]
        min_length: u32,
        /// The longest it takes from one key to the next, milliseconds
        #[arg(long, value_name = "MS")]
        gap: u32,
        /// What it types behind a code
        #[arg(long, value_name = "enter|tab|none", value_parser = ["enter", "tab", "none"], default_value = "enter")]
        end: String,
        /// What it types before each code, and no code holds
        #[arg(long, value_name = "TEXT", default_value = "")]
        prefix: String,
        /// What it types behind each code
        #[arg(long, value_name = "TEXT", default_value = "")]
        suffix: String,
    },
    /// Forget the figures of a scanner
    Remove {
        /// Its name
        name: String,
    },
}
