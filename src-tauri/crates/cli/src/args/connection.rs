//! Commands about back ends: connections, sync, the desk.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Upstream {
    Add {
        kind: String,
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "URL")]
        base_url: String,
        #[arg(long = "set", value_name = "KEY=VALUE")]
        settings: Vec<String>,
        #[arg(long)]
        secret_stdin: bool,
        #[arg(long, value_name = "TIME")]
        from: Option<String>,
    },
    Change {
        name: String,
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
        #[arg(long = "set", value_name = "KEY=VALUE")]
        settings: Vec<String>,
        #[arg(long)]
        secret_stdin: bool,
    },
    List,
    Probe {
        name: String,
        #[arg(long)]
        write_probe: bool,
    },
    Remove {
        name: String,
    },
    Accept {
        name: String,
    },
    Map {
        name: String,
        kind: String,
        local: String,
        remote: String,
    },
    Maps {
        name: String,
    },
    Records(Records),
    Kinds,
    Operations {
        kind: String,
    },
    Call {
        name: String,
        operation: String,
        #[arg(long)]
        json_stdin: bool,
    },
}

#[derive(clap::Args)]
pub(crate) struct Records {
    pub(crate) name: String,
    pub(crate) kind: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) find: String,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) skip: u32,
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: u32,
}

#[derive(clap::Args)]
pub(crate) struct Sync {
    #[command(subcommand)]
    pub(crate) what: Option<SyncWhat>,
    #[arg(long, conflicts_with = "until_idle")]
    pub(crate) once: bool,
    #[arg(long)]
    pub(crate) until_idle: bool,
    #[arg(long, value_name = "S", default_value_t = 60)]
    pub(crate) timeout: u32,
}

#[derive(Subcommand)]
pub(crate) enum SyncWhat {
    Status,
    Reconcile {
        name: Option<String>,
        #[arg(long)]
        date: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Desk {
    List,
    Retry {
        upstream: String,
        receipt_no: String,
    },
    SetAside {
        upstream: String,
        receipt_no: String,
        #[arg(long)]
        reason: String,
    },
    Export {
        upstream: String,
        receipt_no: String,
        #[arg(long)]
        out: Option<PathBuf>,
    },
}
