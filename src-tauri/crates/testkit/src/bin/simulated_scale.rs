//! A scale to try a till against: `simulated-scale [--speaks toledo|cas|continuous] [--port N]`. It prints its address. What lies on it is
//! typed, a line each; it serves until its standard input ends.

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use testkit::scale::{Shows, SimulatedScale, Speaks};

const USAGE: &str = "usage: simulated-scale [--speaks toledo|cas|continuous] [--port N]";

const WORDS: &str = "Type what lies on it: kilograms such as 1.234, or moving, below, over, silent, bent, torn.";

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
    let (mut speaks, mut port) = (Speaks::Toledo, 0);
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        let value = given.next().ok_or(USAGE)?;
        match name.as_str() {
            "--speaks" => speaks = Speaks::by_name(&value).ok_or(USAGE)?,
            "--port" => port = value.parse()?,
            _ => return Err(USAGE.into()),
        }
    }
    let scale = SimulatedScale::start(speaks, port)?;
    let mut out = io::stdout();
    writeln!(out, "{}\n{WORDS}", scale.address())?;
    out.flush()?;
    for line in io::stdin().lock().lines() {
        match Shows::typed(&line?) {
            Some(shows) => scale.show(shows),
            None => writeln!(out, "{WORDS}")?,
        }
    }
    Ok(())
}
