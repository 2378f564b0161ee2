//! What can be asked, as `--help` tells it.

use crate::outcome::Failure;
use app::Caller;
use clap::{Parser, Subcommand, ValueEnum};
use std::io::BufRead;
use std::path::PathBuf;

/// The till without a screen.
#[derive(Parser)]
#[command(name = "evertillctl", version, about, long_about = None, propagate_version = true)]
pub(crate) struct Args {
    /// Data folder of the shop; the user's own when absent
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Answer as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) asked: Asked,
}

/// Who acts.
#[derive(clap::Args, Clone)]
pub(crate) struct Who {
    /// Name of the person who acts
    #[arg(long, value_name = "NAME")]
    pub(crate) staff: String,
    /// Read that person's PIN from the first line of standard input
    #[arg(long, required = true)]
    pub(crate) pin_stdin: bool,
}

impl Who {
    /// The person, with the PIN from standard input.
    pub(crate) fn caller(&self) -> Result<Caller, Failure> {
        Ok(Caller::Staff { name: self.staff.clone(), pin: line_of_stdin("the PIN")? })
    }
}

/// The next line of standard input.
pub(crate) fn line_of_stdin(what: &str) -> Result<String, Failure> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    match read {
        Ok(0) | Err(_) => Err(Failure::usage(format!("standard input ended before {what}"))),
        Ok(_) => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}

#[derive(Subcommand)]
pub(crate) enum Asked {
    /// Make a new shop
    Init(Init),
    /// Import a CSV file
    Import(Import),
    /// Export to a file or standard output
    Export(Export),
    /// Ring up and tender a sale, or many from a file
    Sell(Sell),
    /// Open or close a shift, read its X or Z report
    #[command(subcommand)]
    Shift(Shift),
    /// Add an upstream, look at what there is
    #[command(subcommand)]
    Upstream(Upstream),
    /// Send what waits and pull what is new, or see how it stands
    Sync(Sync),
    /// Sales that need a person
    #[command(subcommand)]
    Desk(Desk),
    /// Reports
    #[command(subcommand)]
    Report(Report),
    /// Printers
    #[command(subcommand)]
    Printer(Printer),
    /// Show a receipt again
    Receipt(Receipt),
    /// Staff
    #[command(subcommand)]
    Staff(Staff),
    /// Check the journal, every total and every number
    Verify,
    /// How the till is
    Status,
}

#[derive(clap::Args)]
pub(crate) struct Init {
    /// The shop's name
    #[arg(long, required_unless_present = "demo", value_name = "NAME")]
    pub(crate) shop: Option<String>,
    /// Currency, e.g. THB
    #[arg(long, required_unless_present = "demo", value_name = "CODE")]
    pub(crate) currency: Option<String>,
    /// The till's code, e.g. T1
    #[arg(long, required_unless_present = "demo", value_name = "CODE")]
    pub(crate) till: Option<String>,
    /// Time zone, e.g. Asia/Bangkok
    #[arg(long, required_unless_present = "demo", value_name = "ZONE")]
    pub(crate) timezone: Option<String>,
    /// Read the owner's PIN from the first line of standard input
    #[arg(long, required_unless_present = "demo")]
    pub(crate) owner_pin_stdin: bool,
    /// Fill it with the demo shop (owner's PIN 4444)
    #[arg(long)]
    pub(crate) demo: bool,
}

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
    #[command(flatten)]
    pub(crate) who: Who,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ImportKind {
    /// Products: sku, gtin, plu, name_en, name_th, name_zh, category, unit, price, tax, cost, enabled
    Products,
}

#[derive(clap::Args)]
pub(crate) struct Export {
    /// What to export
    pub(crate) what: ImportKind,
    /// File to write; standard output when absent
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) who: Who,
}

#[derive(clap::Args)]
pub(crate) struct Sell {
    #[command(flatten)]
    pub(crate) who: Who,
    /// A code, with a quantity if it is not one: 4006381333931x3
    #[arg(long = "scan", value_name = "CODE[xQTY]", required_unless_present = "from")]
    pub(crate) scans: Vec<String>,
    /// A discount on the whole sale: 10% or an amount
    #[arg(long, value_name = "10%|AMOUNT")]
    pub(crate) discount: Option<String>,
    /// A payment: cash:500, card:120.50, or card:EXACT for what is still owed
    #[arg(long = "tender", value_name = "METHOD:AMOUNT", required_unless_present = "from")]
    pub(crate) tenders: Vec<String>,
    /// Many sales from a file, one JSON object a line; - is standard input after the PIN
    #[arg(long, value_name = "FILE.jsonl", conflicts_with_all = ["scans", "tenders", "discount"])]
    pub(crate) from: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum Shift {
    /// Open a shift with a float
    Open {
        #[command(flatten)]
        who: Who,
        /// Cash in the drawer at the start
        #[arg(long, value_name = "AMOUNT")]
        float: String,
    },
    /// Close the shift with a count and make its Z report
    Close {
        #[command(flatten)]
        who: Who,
        /// Cash counted in the drawer
        #[arg(long, value_name = "AMOUNT")]
        count: String,
    },
    /// The open shift so far
    X {
        #[command(flatten)]
        who: Who,
    },
    /// The last closed shift's Z report again
    Z {
        #[command(flatten)]
        who: Who,
    },
}

#[derive(Subcommand)]
pub(crate) enum Upstream {
    /// Add an upstream
    Add {
        /// Kind, e.g. pos-system-api
        kind: String,
        /// Its name here
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Base address with its path
        #[arg(long, value_name = "URL")]
        base_url: String,
        /// A setting of the kind
        #[arg(long = "set", value_name = "KEY=VALUE")]
        settings: Vec<String>,
        /// Read the secret from the second line of standard input
        #[arg(long)]
        secret_stdin: bool,
        /// From which moment on sales go there (RFC 3339); from now on when absent
        #[arg(long, value_name = "TIME")]
        from: Option<String>,
        #[command(flatten)]
        who: Who,
    },
    /// The upstreams and how they stand
    List,
    /// Ask an upstream, changing nothing, whether address and account are right
    Probe {
        /// Its name
        name: String,
        #[command(flatten)]
        who: Who,
    },
    /// Remove an upstream that no sale waits for
    Remove {
        /// Its name
        name: String,
        #[command(flatten)]
        who: Who,
    },
    /// Say what a product, person, tender or tax here is called there
    Map {
        /// Its name
        name: String,
        /// product, staff, tender or tax
        kind: String,
        /// Article number, staff name, method or tax code here
        local: String,
        /// Id there
        remote: String,
        #[command(flatten)]
        who: Who,
    },
    /// The typed calls of a kind
    Operations {
        /// Kind
        kind: String,
        #[command(flatten)]
        who: Who,
    },
    /// Make one typed call
    Call {
        /// Its name
        name: String,
        /// Operation
        operation: String,
        /// Read the arguments as JSON from the second line of standard input
        #[arg(long)]
        json_stdin: bool,
        #[command(flatten)]
        who: Who,
    },
}

#[derive(clap::Args)]
pub(crate) struct Sync {
    #[command(subcommand)]
    pub(crate) what: Option<SyncWhat>,
    /// One pass (the default)
    #[arg(long, conflicts_with = "until_idle")]
    pub(crate) once: bool,
    /// Until nothing can be done now
    #[arg(long)]
    pub(crate) until_idle: bool,
    /// At most so many seconds
    #[arg(long, value_name = "S", default_value_t = 60)]
    pub(crate) timeout: u32,
}

#[derive(Subcommand)]
pub(crate) enum SyncWhat {
    /// How each upstream stands
    Status,
}

#[derive(Subcommand)]
pub(crate) enum Desk {
    /// The sales
    List {
        #[command(flatten)]
        who: Who,
    },
    /// Send a sale again, after its cause is mended
    Retry {
        /// Upstream's name
        upstream: String,
        /// Receipt number
        receipt_no: String,
        #[command(flatten)]
        who: Who,
    },
    /// Keep a sale and send it no more
    SetAside {
        /// Upstream's name
        upstream: String,
        /// Receipt number
        receipt_no: String,
        #[command(flatten)]
        who: Who,
    },
}

#[derive(Subcommand)]
pub(crate) enum Report {
    /// The report of a business day
    Day {
        /// Business day, e.g. 2026-11-24; the current one when absent
        #[arg(long, value_name = "D")]
        date: Option<String>,
        /// How to show it
        #[arg(long, value_enum, default_value = "text")]
        format: ReportFormat,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    Text,
    /// For scripts
    Json,
    /// For spreadsheets
    Csv,
}

#[derive(Subcommand)]
pub(crate) enum Printer {
    /// Add a printer; the first one prints the receipts
    Add {
        /// Its name
        name: String,
        /// tcp:HOST:PORT, serial:DEV@BAUD, file:PATH or usb:VID:PID
        #[arg(long, value_name = "ADDRESS")]
        at: String,
        /// Profile, e.g. generic-80 or generic-58
        #[arg(long, value_name = "P")]
        profile: Option<String>,
        #[command(flatten)]
        who: Who,
    },
    /// Print a test page
    Test {
        /// Its name
        name: String,
        #[command(flatten)]
        who: Who,
    },
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
    #[command(flatten)]
    pub(crate) who: Who,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReceiptFormat {
    /// For a terminal
    Text,
    /// The picture that the printer gets
    Png,
}

#[derive(Subcommand)]
pub(crate) enum Staff {
    /// Who may sign in
    List,
    /// Add a person, whose PIN is the second line of standard input
    Add {
        /// Name
        name: String,
        /// cashier, supervisor, manager, technician or owner
        #[arg(long)]
        role: String,
        #[command(flatten)]
        who: Who,
    },
    /// Give a person a new PIN: the second line of standard input
    SetPin {
        /// Name
        name: String,
        #[command(flatten)]
        who: Who,
    },
    /// Let a person sign in no more
    Disable {
        /// Name
        name: String,
        #[command(flatten)]
        who: Who,
    },
}
