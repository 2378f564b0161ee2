//! A POS System API to try a till against: `simulated-upstream [--port N] [--print-url] [--items FILE] [--username U] [--password P]
//! [--token-form-only]`. It serves until its standard input ends.
//!
//! FILE is JSON: `{"items":[{"id","name","price","quantity","unit","related_items"}],"users":[{"id","username","email","full_name",
//! "is_active","is_superuser"}]}`, either part optional.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use testkit::pos_system_api::{Options, Simulator};

const USAGE: &str = "usage: simulated-upstream [--port N] [--print-url] [--items FILE] [--username U] [--password P] \
                     [--token-form-only]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (options, print_url) = arguments(std::env::args().skip(1))?;
    let simulator = Simulator::start(options)?;
    if print_url {
        let mut out = io::stdout();
        writeln!(out, "{}", simulator.base_url())?;
        out.flush()?;
    }
    io::copy(&mut io::stdin().lock(), &mut io::sink())?;
    Ok(())
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<(Options, bool), Box<dyn Error>> {
    let (mut options, mut print_url) = (Options::default(), false);
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} wants a value\n{USAGE}"));
        match argument.as_str() {
            "--port" => options.port = value()?.parse()?,
            "--print-url" => print_url = true,
            "--items" => options.seed = serde_json::from_slice(&std::fs::read(value()?)?)?,
            "--username" => options.username = value()?,
            "--password" => options.password = value()?,
            "--token-form-only" => options.token_form_only = true,
            _ => return Err(format!("unknown argument {argument}\n{USAGE}").into()),
        }
    }
    Ok((options, print_url))
}
