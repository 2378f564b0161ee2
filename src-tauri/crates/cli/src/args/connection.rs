//! Commands about back ends: connections, sync, the desk.

use clap::Subcommand;

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
    },
    /// The upstreams and how they stand
    List,
    /// Ask an upstream, changing nothing, whether address and account are right
    Probe {
        /// Its name
        name: String,
    },
    /// Remove an upstream that no sale waits for
    Remove {
        /// Its name
        name: String,
    },
    /// Believe a list there that has lost many of its rows
    Accept {
        /// Its name
        name: String,
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
    },
    /// The kinds of upstream that can be added
    Kinds,
    /// The typed calls of a kind
    Operations {
        /// Kind
        kind: String,
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
    List,
    /// Send a sale again, after its cause is mended
    Retry {
        /// Upstream's name
        upstream: String,
        /// Receipt number
        receipt_no: String,
    },
    /// Keep a sale and send it no more
    SetAside {
        /// Upstream's name
        upstream: String,
        /// Receipt number
        receipt_no: String,
    },
}
