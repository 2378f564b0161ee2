//! A card terminal to try a till against: `simulated-card-terminal [--port N]`. It prints its address and how it behaves, and serves until
//! its standard input ends.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use testkit::card_terminal::CardTerminal;

const USAGE: &str = "usage: simulated-card-terminal [--port N]";

const TURNS: &str = "An amount that ends in .51 is declined, .68 waits until it is cancelled, .91 is approved late, .92 is approved and the \
                     answer is lost, .96 is charged and nobody knows; any other is approved.";

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
    let mut given = std::env::args().skip(1);
    let port = match (given.next().as_deref(), given.next(), given.next()) {
        (None, ..) => 0,
        (Some("--port"), Some(port), None) => port.parse()?,
        _ => return Err(USAGE.into()),
    };
    let terminal = CardTerminal::start(port)?;
    let mut out = io::stdout();
    writeln!(out, "{}\n{TURNS}", terminal.address())?;
    out.flush()?;
    io::copy(&mut io::stdin().lock(), &mut io::sink())?;
    Ok(())
}
