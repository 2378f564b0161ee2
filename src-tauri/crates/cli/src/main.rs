//! `evertillctl`: the till without a screen, for technicians, cron, scripts and tests. The same commands, rights and refusals as the
//! screen has; while the app or another `evertillctl` holds the data folder, it asks the holder over a local socket.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program speaks through these")]

mod args;
mod asked;
mod door;
mod files;
mod outcome;
mod sell;
mod setup;
mod text;

use args::{Args, Asked};
use clap::Parser;
use door::Door;
use outcome::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "error".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let (shown, exit) = failure.shown(args.json);
            if args.json {
                println!("{shown}");
            } else {
                eprintln!("{shown}");
            }
            ExitCode::from(exit)
        }
    }
}

fn run(args: &Args) -> Result<(), Failure> {
    let folder = args.data.clone().unwrap_or_else(app::usual_folder);
    match &args.asked {
        Asked::Init(init) => setup::init(&folder, init, args.json),
        Asked::Sell(sell) if sell.from.is_some() => {
            let who = sell.who.caller()?;
            Door::open(&folder)?.run(|door| sell::from_file(door, &who, sell, args.json))
        }
        asked => {
            let call = asked::call_of(asked)?;
            let reply = Door::open(&folder)?.run(|door| door.call(&call.caller, call.command, call.request))?;
            files::show(asked, &reply, args.json)
        }
    }
}
