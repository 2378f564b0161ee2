//! Commands that read or write files: import, export, sales from a file, receipts.

use clap::ValueEnum;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Import {
    pub(crate) what: ImportKind,
    pub(crate) file: PathBuf,
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub(crate) maps: Vec<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) default_price: Option<String>,
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ImportKind {
    Products,
    Customers,
}

#[derive(clap::Args)]
pub(crate) struct Export {
    pub(crate) what: ExportKind,
    #[arg(long, value_name = "D")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "D")]
    pub(crate) to: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) format: Option<ExportFormat>,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportKind {
    Products,
    Customers,
    Sales,
    Sheet,
    Journal,
    Books,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Csv,
    Jsonl,
}

#[derive(clap::Args)]
pub(crate) struct Sell {
    #[arg(long = "scan", value_name = "CODE[xQTY]", required_unless_present_any = ["from", "weigh", "gift_cards", "pay_off"])]
    pub(crate) scans: Vec<String>,
    #[arg(long = "gift-card", value_name = "NUMBER=AMOUNT")]
    pub(crate) gift_cards: Vec<String>,
    #[arg(long, value_name = "AMOUNT", requires = "customer")]
    pub(crate) pay_off: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) tip: Option<String>,
    #[arg(long, value_name = "10%|AMOUNT")]
    pub(crate) discount: Option<String>,
    #[arg(long = "line-price", value_name = "LINE=AMOUNT", requires = "reason")]
    pub(crate) line_prices: Vec<String>,
    #[arg(long = "line-discount", value_name = "LINE=10%|AMOUNT", requires = "reason")]
    pub(crate) line_discounts: Vec<String>,
    #[arg(long = "open-price", value_name = "CODE=AMOUNT")]
    pub(crate) open_prices: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub(crate) weigh: Option<String>,
    #[arg(long = "serial", value_name = "CODE=NUMBER")]
    pub(crate) serials: Vec<String>,
    #[arg(long = "choice", value_name = "CODE=SKU,SKU")]
    pub(crate) choices: Vec<String>,
    #[arg(long, value_name = "YEARS")]
    pub(crate) of_age: Option<u8>,
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: Option<String>,
    #[arg(long, value_name = "REASON")]
    pub(crate) tax_exempt: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Option<String>,
    #[arg(long = "coupon", value_name = "CODE")]
    pub(crate) coupons: Vec<String>,
    #[arg(long, value_name = "WHO")]
    pub(crate) customer: Option<String>,
    #[arg(
        long = "tender",
        value_name = "METHOD:AMOUNT[:NUMBER]",
        required_unless_present_any = ["from", "exchange", "empties"]
    )]
    pub(crate) tenders: Vec<String>,
    #[arg(long, value_name = "NO", requires = "back")]
    pub(crate) exchange: Option<String>,
    #[arg(long, value_name = "N[xQTY]", requires_all = ["exchange", "reason"])]
    pub(crate) back: Vec<String>,
    #[arg(long, value_name = "CODExN", conflicts_with = "exchange")]
    pub(crate) empties: Vec<String>,
    #[arg(long, value_name = "FILE.jsonl", conflicts_with_all = ["scans", "weigh", "gift_cards", "pay_off", "tip", "tenders", "discount", "coupons", "line_prices", "line_discounts", "open_prices", "serials", "choices", "of_age", "reason", "level", "tax_exempt", "customer", "exchange", "empties"])]
    pub(crate) from: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Receipt {
    pub(crate) receipt_no: String,
    #[command(flatten)]
    pub(crate) drawing: Drawing,
    #[arg(long, conflicts_with_all = ["format", "out", "language"])]
    pub(crate) print: bool,
    #[arg(long)]
    pub(crate) invoice: bool,
}

// How a paper is drawn, and where to.
#[derive(clap::Args)]
pub(crate) struct Drawing {
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: ReceiptFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReceiptFormat {
    Text,
    Png,
    Pdf,
}

impl ReceiptFormat {
    /// As the till names it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}
