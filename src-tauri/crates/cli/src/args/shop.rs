//! Commands about the shop itself: making it, its shifts, staff, printers and reports.

use clap::{Subcommand, ValueEnum};

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
    /// Fill it with the demo shop; what is not said is THB, T1, Asia/Bangkok and 4444 for the owner's PIN
    #[arg(long)]
    pub(crate) demo: bool,
}

#[derive(clap::Args)]
pub(crate) struct Rebuild {
    /// Read the PIN that the owner gets from the first line of standard input, since the journal holds none, and the recovery code from
    /// the second
    #[arg(long, required = true)]
    pub(crate) owner_pin_stdin: bool,
}

#[derive(Subcommand)]
pub(crate) enum Park {
    /// The sales that wait at this till, the oldest first
    List,
}

#[derive(clap::Args)]
pub(crate) struct Recover {
    /// Read the recovery code from the first line of standard input and the new PIN from the second
    #[arg(long, required = true)]
    pub(crate) code_stdin: bool,
}

#[derive(Subcommand)]
pub(crate) enum Shift {
    /// Open a shift with a float
    Open {
        /// Cash in the drawer at the start
        #[arg(long, value_name = "AMOUNT")]
        float: String,
    },
    /// Close the shift with a count and make its Z report
    Close {
        /// Cash counted in the drawer
        #[arg(long, value_name = "AMOUNT")]
        count: String,
    },
    /// The open shift so far
    X,
    /// The last closed shift's Z report again
    Z,
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
    },
    /// Print a test page, or try the knife or the drawer
    Test {
        /// Its name
        name: String,
        /// What to try
        #[arg(long, value_enum, default_value = "page")]
        what: Tested,
    },
    /// Take a printer away
    Remove {
        /// Its name
        name: String,
    },
    /// The printers and where they are
    List,
    /// What did not come out, with its number
    Jobs,
    /// Let go of a paper that did not come out
    Dismiss {
        /// Its number, as jobs shows it
        no: u64,
    },
}

/// What of a printer is tried.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tested {
    /// A test page
    Page,
    /// The knife
    Cut,
    /// The drawer that hangs on it
    Drawer,
}

#[derive(clap::Args)]
pub(crate) struct Drawer {
    /// Why it is opened without a sale
    #[arg(long, value_name = "REASON")]
    pub(crate) reason: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Subcommand)]
pub(crate) enum Print {
    /// The open shift so far
    X,
    /// The last closed shift's Z report again
    Z,
}

#[derive(clap::Args)]
pub(crate) struct Display {
    /// The customer's language: en, th or zh
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    /// When the window opens: auto (where there is a second monitor), always or never
    #[arg(long, value_name = "WHEN")]
    pub(crate) window: Option<String>,
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
        #[arg(long, value_name = "ROLE")]
        role: String,
    },
    /// Give a person a new PIN: the second line of standard input
    SetPin {
        /// Name
        name: String,
    },
    /// Make a badge for a person and show its code once; an older one counts no more
    Badge {
        /// Name
        name: String,
        /// Print it on the receipt printer too
        #[arg(long)]
        print: bool,
    },
    /// Let a person's badge count no more
    RevokeBadge {
        /// Name
        name: String,
    },
    /// Who has a badge, and whether a badge signs in by itself
    Badges {
        /// With yes a badge signs in by itself, with no the PIN is asked for too
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
        alone: Option<String>,
    },
    /// Let a person sign in no more
    Disable {
        /// Name
        name: String,
    },
}
