//! Commands that read or write files: import, export, sales from a file, receipts.

use clap::ValueEnum;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Import {
    /// What the file holds
    pub(crate) what: ImportKind,
    /// The file
    pub(crate) file: PathBuf,
    /// The file's column for a field, e.g. title=name_en
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub(crate) maps: Vec<String>,
    /// Price of rows that have none
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) default_price: Option<String>,
    /// Only check
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ImportKind {
    /// Products: sku, gtin, plu, name_en, name_th, name_zh, category, unit, price, tax, tax_rate, tax_mode, cost, enabled, colour
    Products,
}

#[derive(clap::Args)]
pub(crate) struct Export {
    /// What to export
    pub(crate) what: ExportKind,
    /// First business day, e.g. 2026-11-01 (sales and journal)
    #[arg(long, value_name = "D")]
    pub(crate) from: Option<String>,
    /// Last business day, included (sales and journal)
    #[arg(long, value_name = "D")]
    pub(crate) to: Option<String>,
    /// How: csv for products, csv or jsonl for sales, jsonl for the journal
    #[arg(long, value_enum)]
    pub(crate) format: Option<ExportFormat>,
    /// File to write; standard output when absent
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportKind {
    /// Every product, as import reads it
    Products,
    /// Every document: as CSV one row for each line, as JSON lines one object for each document
    Sales,
    /// The journal, one JSON object for each entry
    Journal,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// For spreadsheets
    Csv,
    /// One JSON object a line
    Jsonl,
}

#[derive(clap::Args)]
pub(crate) struct Sell {
    /// A code, with a quantity if it is not one: 4006381333931x3
    #[arg(long = "scan", value_name = "CODE[xQTY]", required_unless_present = "from")]
    pub(crate) scans: Vec<String>,
    /// A discount on the whole sale: 10% or an amount
    #[arg(long, value_name = "10%|AMOUNT")]
    pub(crate) discount: Option<String>,
    /// A payment: cash:500, card:120.50, or card:EXACT for what is still owed
    #[arg(long = "tender", value_name = "METHOD:AMOUNT", required_unless_present = "from")]
    pub(crate) tenders: Vec<String>,
    /// Many sales from a file, one JSON object a line with scan, tender and discount as above; - is standard input after the PIN
    #[arg(long, value_name = "FILE.jsonl", conflicts_with_all = ["scans", "tenders", "discount"])]
    pub(crate) from: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Receipt {
    /// Receipt number
    pub(crate) receipt_no: String,
    /// How to show it
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: ReceiptFormat,
    /// File to write; standard output when absent
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// en, th or zh; the shop's language when absent
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    /// Print a copy of it instead
    #[arg(long, conflicts_with_all = ["format", "out", "language"])]
    pub(crate) print: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReceiptFormat {
    /// For a terminal
    Text,
    /// The picture that the printer gets
    Png,
}
