//! Returns, voids and corrections as the command line writes them.

use crate::args::{CorrectTender, Invoice, Refund, Void};
use crate::asked::with_request_id;
use crate::outcome::Failure;
use serde_json::{Value, json};

pub(crate) fn refund(refund: &Refund) -> Result<Value, Failure> {
    let shelf = refund.lines.iter().map(|text| line(text, false));
    let written_off = refund.write_off.iter().map(|text| line(text, true));
    let lines: Vec<Value> = shelf.chain(written_off).collect::<Result<_, _>>()?;
    Ok(with_request_id(json!({
        "receipt_no": receipt_no(&refund.receipt), "lines": lines, "tender": refund.tender, "reason": refund.reason,
    })))
}

pub(crate) fn void(void: &Void) -> Value {
    let receipt_no = void.receipt.as_deref().map(receipt_no);
    with_request_id(json!({ "receipt_no": receipt_no, "reason": void.reason }))
}

pub(crate) fn correct_tender(correct: &CorrectTender) -> Value {
    with_request_id(json!({
        "receipt_no": receipt_no(&correct.receipt), "tender": correct.tenders, "reason": correct.reason,
    }))
}

/// Without a name the till makes it out to whom it knows.
pub(crate) fn invoice(invoice: &Invoice) -> Value {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let to = invoice.name.as_ref().map(|name| {
        json!({
            "name": name, "address": given(&invoice.address), "tax_id": given(&invoice.tax_id), "branch": given(&invoice.branch),
        })
    });
    with_request_id(json!({ "receipt_no": receipt_no(&invoice.receipt_no), "to": to }))
}

fn receipt_no(text: &str) -> String {
    text.trim().to_uppercase()
}

/// `2x1`: one of line 2. `2`: all that is left of it.
fn line(text: &str, write_off: bool) -> Result<Value, Failure> {
    let (no, quantity) = match text.split_once('x') {
        Some((no, quantity)) => (no, Some(quantity)),
        None => (text, None),
    };
    let no: u32 = no
        .parse()
        .map_err(|_| Failure::usage("cli-bad-line", json!({ "value": text })))?;
    Ok(json!({ "line": no, "quantity": quantity, "write_off": write_off }))
}
