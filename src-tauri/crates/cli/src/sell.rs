//! Many sales from a file or from standard input: one request a line, one answer a line, each written out before the next is read.

use crate::args::Sell;
use crate::door::Door;
use crate::outcome::Failure;
use app::Caller;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};

/// Sells every line. A refused line is answered like any other and the next goes on; the run then ends with the first refusal.
pub(crate) fn from_file(door: &mut Door, who: &Caller, sell: &Sell, as_json: bool) -> Result<(), Failure> {
    let Some(path) = &sell.from else { return Ok(()) };
    let lines: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        let file = File::open(path).map_err(|fault| Failure::fault(&path.display().to_string(), fault))?;
        Box::new(BufReader::new(file))
    };
    let mut first_refusal = None;
    for (line, number) in lines.lines().zip(1_u64..) {
        let line = line.map_err(|fault| Failure::fault(&path.display().to_string(), fault))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match sell_line(door, who, &line) {
            Ok(document) if as_json => document.to_string(),
            Ok(document) => crate::text::sale(&document),
            Err(failure) => {
                let shown = failure.shown(as_json).0;
                first_refusal = first_refusal.or(Some(failure));
                if as_json { shown } else { format!("line {number}: {shown}") }
            }
        };
        let written = writeln!(std::io::stdout().lock(), "{answer}").and_then(|()| std::io::stdout().flush());
        written.map_err(|fault| Failure::fault("standard output", fault))?;
    }
    first_refusal.map_or(Ok(()), Err)
}

fn sell_line(door: &mut Door, who: &Caller, line: &str) -> Result<Value, Failure> {
    let request: Value = serde_json::from_str(line).map_err(|fault| Failure::usage(format!("not a sale in JSON: {fault}")))?;
    door.call(who, "sell", request)
}
