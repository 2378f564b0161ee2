//! One sale from the command line; many from a file or from standard input: one request a line, one answer a line, each written out before the next is read.

use crate::args::Sell;
use crate::asked::with_request_id;
use crate::choice::counted;
use crate::door::Door;
use crate::outcome::Failure;
use crate::refund::{line, receipt_no};
use crate::shown::{document, say};
use crate::words::Words;
use app::{Caller, Code};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// What to ask the till for one sale.
pub(crate) fn request(sell: &Sell) -> Result<Value, Failure> {
    Ok(with_request_id(json!({
        "scan": sell.scans, "gift_card": sell.gift_cards, "pay_off": sell.pay_off, "tip": sell.tip, "tender": sell.tenders, "discount": sell.discount, "coupon": sell.coupons, "level": sell.level,
        "exempt": sell.tax_exempt, "customer": sell.customer,
        "line_price": sell.line_prices, "line_discount": sell.line_discounts,
        "weigh": sell.weigh, "open_price": sell.open_prices, "serial": sell.serials, "choice": sell.choices, "of_age": sell.of_age, "reason": sell.reason,
        "exchange": exchange(sell)?,
    })))
}

/// What comes back for the sale.
fn exchange(sell: &Sell) -> Result<Option<Value>, Failure> {
    if !sell.empties.is_empty() {
        let empties: Vec<Value> = sell.empties.iter().map(|text| counted(text)).collect();
        return Ok(Some(json!({ "empties": empties })));
    }
    let Some(no) = &sell.exchange else { return Ok(None) };
    let lines: Vec<Value> = sell
        .back
        .iter()
        .map(|text| line(text, false))
        .collect::<Result<_, _>>()?;
    Ok(Some(
        json!({ "receipt_no": receipt_no(no), "lines": lines, "reason": sell.reason }),
    ))
}

/// Sells every line. A refused line is answered like any other and the next goes on; the run then ends like its first refusal.
/// Only what refuses every line alike ends it: a wrong PIN (the next try would lock the person out) and a fault of the machine.
pub(crate) fn from_file(
    door: &mut Door,
    who: &Caller,
    path: &Path,
    words: &Words,
    as_json: bool,
) -> Result<(), Failure> {
    let mut first_exit = None;
    for (line, number) in open(path)?.lines().zip(1_u64..) {
        let line = line.map_err(|fault| Failure::of_file(path.display(), &fault))?;
        if line.trim().is_empty() {
            continue;
        }
        match sell_line(door, who, &line) {
            Ok(sold) if as_json => say(&sold.to_string())?,
            Ok(sold) => say(&document(words, &sold))?,
            Err(failure) if ends_the_run(&failure) => return Err(failure),
            Err(failure) => {
                first_exit = first_exit.or(Some(failure.exit()));
                refused(words, number, &failure, as_json)?;
            }
        }
    }
    first_exit.map_or(Ok(()), |exit| Err(Failure::Told(exit)))
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let file = File::open(path).map_err(|fault| Failure::of_file(path.display(), &fault))?;
    Ok(Box::new(BufReader::new(file)))
}

fn sell_line(door: &mut Door, who: &Caller, line: &str) -> Result<Value, Failure> {
    let request: Value = serde_json::from_str(line)
        .map_err(|fault| Failure::usage("cli-not-json", json!({ "fault": fault.to_string() })))?;
    door.call(who, "sell", &with_request_id(request))
}

fn ends_the_run(failure: &Failure) -> bool {
    failure.exit() == 3 || [Code::WrongPin, Code::LockedOut].iter().any(|code| failure.is(*code))
}

fn refused(words: &Words, number: u64, failure: &Failure, as_json: bool) -> Result<(), Failure> {
    let shown = failure.shown(words, as_json).unwrap_or_default();
    if as_json {
        say(&shown)
    } else {
        say(&words.with("cli-line", &json!({ "line": number, "words": shown })))
    }
}
