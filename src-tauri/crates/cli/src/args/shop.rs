//! Commands about the shop itself: making it, its staff, printers and reports.

use clap::{Subcommand, ValueEnum};

#[derive(clap::Args)]
pub(crate) struct Init {
    #[arg(long, required_unless_present = "demo", value_name = "NAME")]
    pub(crate) shop: Option<String>,
    #[arg(long, required_unless_present = "demo", value_name = "CODE")]
    pub(crate) currency: Option<String>,
    #[arg(long, required_unless_present = "demo", value_name = "CODE")]
    pub(crate) till: Option<String>,
    #[arg(long, required_unless_present = "demo", value_name = "ZONE")]
    pub(crate) timezone: Option<String>,
    #[arg(long, value_name = "LANGUAGE", value_parser = ["en", "th", "zh"], hide_possible_values = true)]
    pub(crate) language: Option<String>,
    #[arg(long, required_unless_present = "demo")]
    pub(crate) owner_pin_stdin: bool,
    #[arg(long)]
    pub(crate) demo: bool,
}

#[derive(clap::Args)]
pub(crate) struct Rebuild {
    #[arg(long, required = true)]
    pub(crate) owner_pin_stdin: bool,
}

#[derive(Subcommand)]
pub(crate) enum Park {
    List,
    Expire,
    Rule {
        #[arg(long, value_name = "DAYS")]
        expire_days: Option<u32>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Recover {
    #[arg(long, required = true)]
    pub(crate) code_stdin: bool,
}

#[derive(Subcommand)]
pub(crate) enum Report {
    Day {
        #[arg(long, value_name = "D")]
        date: Option<String>,
        #[arg(long, value_enum, default_value = "text")]
        format: ReportFormat,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Text,
    Json,
    Csv,
}

#[derive(Subcommand)]
pub(crate) enum Printer {
    Add {
        name: String,
        #[arg(long, value_name = "ADDRESS")]
        at: String,
        #[arg(long, value_name = "P")]
        profile: Option<String>,
    },
    Test {
        name: String,
        #[arg(long, value_enum, default_value = "page")]
        what: Tested,
    },
    Remove {
        name: String,
    },
    List,
    Jobs,
    Dismiss {
        no: u64,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tested {
    Page,
    Cut,
    Drawer,
}

#[derive(clap::Args)]
pub(crate) struct Drawer {
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Subcommand)]
pub(crate) enum Print {
    X,
    Z,
    Cash {
        no: u64,
        #[arg(long, value_name = "NO")]
        shift: Option<u64>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Display {
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    #[arg(long, value_name = "WHEN")]
    pub(crate) window: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Training {
    Begin,
    End,
}

#[derive(Subcommand)]
pub(crate) enum Staff {
    List,
    Add {
        name: String,
        #[arg(long, value_name = "ROLE")]
        role: String,
    },
    SetPin {
        name: String,
    },
    Badge {
        name: String,
        #[arg(long)]
        print: bool,
    },
    RevokeBadge {
        name: String,
    },
    Badges {
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
        alone: Option<String>,
    },
    Rights {
        name: String,
    },
    SetRight {
        name: String,
        #[arg(value_name = "RIGHT")]
        right: String,
        #[arg(value_name = "STANDING", value_parser = ["allowed", "approval", "denied", "role"])]
        standing: String,
    },
    Disable {
        name: String,
    },
}
