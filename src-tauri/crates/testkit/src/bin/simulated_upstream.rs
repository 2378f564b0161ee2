//! A back end to try a till against: `simulated-upstream KIND [--port N] [--seed S] [--faults PER_MILLE] [--print-url] [--set KEY=VALUE]…`.
//! It serves until its standard input ends.
//!
//! The same seed gives the same faults. What can be set is the kind's own.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use testkit::simulator::{Extra, Simulator, System};
use testkit::{pos_system_api, pospal, pospos, wordpos, wristcoin};

const USAGE: &str =
    "usage: simulated-upstream KIND [--port N] [--seed S] [--faults PER_MILLE] [--print-url] [--set KEY=VALUE]…
  pos-system-api   username, password, items (a JSON file of items and users), token_form_only (yes), orders_move_stock (yes)
  pospal           app_id, app_key, daily_quota, products (how many), extra (kept, dropped or refused)
  wordpos          client_id, client_secret, products (a JSON file of products), extra (kept, dropped, refused)
  pospos           api_key, stock (a JSON file of products)
  wristcoin        event_id, username, password, token, menu_items (a JSON file)";

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

impl Asked {
    /// What was set in the place of what counts otherwise.
    fn put(&mut self, key: &str, option: &mut String) {
        if let Some(said) = self.set.remove(key) {
            *option = said;
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let kind = words.next().unwrap_or_default();
    let mut asked = arguments(words)?;
    match kind.as_str() {
        "pos-system-api" => serve(pos_system_api::Books::new(options(&mut asked)?), &asked),
        "pospal" => serve(pospal::Books::new(pospal_options(&mut asked)?), &asked),
        "wordpos" => serve(wordpos::Books::new(wordpos_options(&mut asked)?), &asked),
        "pospos" => serve(pospos::Books::new(pospos_options(&mut asked)?), &asked),
        "wristcoin" => serve(wristcoin::Books::new(wristcoin_options(&mut asked)?), &asked),
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
    asked.put("username", &mut options.username);
    asked.put("password", &mut options.password);
    if let Some(items) = asked.set.remove("items") {
        options.seed = serde_json::from_slice(&std::fs::read(items)?)?;
    }
    options.token_form_only = asked.set.remove("token_form_only").is_some();
    options.orders_move_stock = asked.set.remove("orders_move_stock").is_some();
    Ok(options)
}

fn pospal_options(asked: &mut Asked) -> Result<pospal::Options, Box<dyn Error>> {
    let mut options = pospal::Options::default();
    asked.put("app_id", &mut options.app_id);
    asked.put("app_key", &mut options.app_key);
    if let Some(products) = asked.set.remove("products") {
        options.products = products.parse()?;
    }
    options.daily_quota = asked.set.remove("daily_quota").map(|quota| quota.parse()).transpose()?;
    options.extra = extra(asked)?;
    Ok(options)
}

fn wordpos_options(asked: &mut Asked) -> Result<wordpos::Options, Box<dyn Error>> {
    let mut options = wordpos::Options::default();
    asked.put("client_id", &mut options.client_id);
    asked.put("client_secret", &mut options.client_secret);
    if let Some(products) = asked.set.remove("products") {
        options.products = serde_json::from_slice(&std::fs::read(products)?)?;
    }
    options.extra = extra(asked)?;
    Ok(options)
}

/// What becomes of fields that the document does not name.
fn extra(asked: &mut Asked) -> Result<Extra, Box<dyn Error>> {
    Ok(match asked.set.remove("extra").as_deref() {
        None | Some("dropped") => Extra::Dropped,
        Some("kept") => Extra::Kept,
        Some("refused") => Extra::Refused,
        Some(other) => return Err(format!("extra is kept, dropped or refused, not {other}").into()),
    })
}

fn pospos_options(asked: &mut Asked) -> Result<pospos::Options, Box<dyn Error>> {
    let mut options = pospos::Options::default();
    asked.put("api_key", &mut options.api_key);
    if let Some(stock) = asked.set.remove("stock") {
        options.seed.stock = serde_json::from_slice(&std::fs::read(stock)?)?;
    }
    Ok(options)
}

fn wristcoin_options(asked: &mut Asked) -> Result<wristcoin::Options, Box<dyn Error>> {
    let mut options = wristcoin::Options::default();
    asked.put("event_id", &mut options.event_id);
    asked.put("username", &mut options.username);
    asked.put("password", &mut options.password);
    asked.put("token", &mut options.token);
    if let Some(menu_items) = asked.set.remove("menu_items") {
        options.seed.menu_items = std::fs::read_to_string(menu_items)?;
    }
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
