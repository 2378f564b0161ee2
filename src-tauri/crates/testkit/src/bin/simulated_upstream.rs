//! A back end to try a till against: `simulated-upstream KIND [--port N] [--seed S] [--faults PER_MILLE] [--print-url] [--set KEY=VALUE]…`.
//! It serves until its standard input ends.
//!
//! The same seed gives the same faults. What can be set is the kind's own.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use testkit::simulator::{Extra, Simulator, System};
use testkit::{pos_system_api, pospal};

const USAGE: &str =
    "usage: simulated-upstream KIND [--port N] [--seed S] [--faults PER_MILLE] [--print-url] [--set KEY=VALUE]…
  pos-system-api   username, password, items (a JSON file of items and users), token_form_only (yes)
  pospal           app_id, app_key, daily_quota, products (how many), extra (kept, dropped or refused)";

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

/// What is the same for every kind, and the kind's own settings.
#[derive(Default)]
struct Asked {
    port: u16,
    seed: u64,
    faults: u16,
    print_url: bool,
    set: BTreeMap<String, String>,
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let kind = words.next().unwrap_or_default();
    let mut asked = arguments(words)?;
    match kind.as_str() {
        "pos-system-api" => serve(pos_system_api::Books::new(options(&mut asked)?), &asked),
        "pospal" => serve(pospal::Books::new(pospal_options(&mut asked)?), &asked),
        _ => Err(format!("{kind:?} is no kind\n{USAGE}").into()),
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Asked, Box<dyn Error>> {
    let mut asked = Asked::default();
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} wants a value\n{USAGE}"));
        match argument.as_str() {
            "--port" => asked.port = value()?.parse()?,
            "--seed" => asked.seed = value()?.parse()?,
            "--faults" => asked.faults = value()?.parse()?,
            "--print-url" => asked.print_url = true,
            "--set" => {
                let pair = value()?;
                let (key, value) = pair.split_once('=').ok_or_else(|| format!("{pair} is no KEY=VALUE"))?;
                asked.set.insert(key.to_owned(), value.to_owned());
            }
            _ => return Err(format!("unknown argument {argument}\n{USAGE}").into()),
        }
    }
    Ok(asked)
}

fn options(asked: &mut Asked) -> Result<pos_system_api::Options, Box<dyn Error>> {
    let mut options = pos_system_api::Options::default();
    if let Some(username) = asked.set.remove("username") {
        options.username = username;
    }
    if let Some(password) = asked.set.remove("password") {
        options.password = password;
    }
    if let Some(items) = asked.set.remove("items") {
        options.seed = serde_json::from_slice(&std::fs::read(items)?)?;
    }
    options.token_form_only = asked.set.remove("token_form_only").is_some();
    Ok(options)
}

fn pospal_options(asked: &mut Asked) -> Result<pospal::Options, Box<dyn Error>> {
    let mut options = pospal::Options::default();
    if let Some(app_id) = asked.set.remove("app_id") {
        options.app_id = app_id;
    }
    if let Some(app_key) = asked.set.remove("app_key") {
        options.app_key = app_key;
    }
    if let Some(products) = asked.set.remove("products") {
        options.products = products.parse()?;
    }
    options.daily_quota = asked.set.remove("daily_quota").map(|quota| quota.parse()).transpose()?;
    options.extra = match asked.set.remove("extra").as_deref() {
        None | Some("dropped") => Extra::Dropped,
        Some("kept") => Extra::Kept,
        Some("refused") => Extra::Refused,
        Some(other) => return Err(format!("extra is kept, dropped or refused, not {other}").into()),
    };
    Ok(options)
}

fn serve<S: System>(system: S, asked: &Asked) -> Result<(), Box<dyn Error>> {
    if let Some(key) = asked.set.keys().next() {
        return Err(format!("{key} is no setting of this kind\n{USAGE}").into());
    }
    let simulator = Simulator::serving(system, asked.port)?;
    simulator.misbehave(asked.seed, asked.faults);
    if asked.print_url {
        let mut out = io::stdout();
        writeln!(out, "{}", simulator.base_url())?;
        out.flush()?;
    }
    io::copy(&mut io::stdin().lock(), &mut io::sink())?;
    Ok(())
}
