//! Returns, voids and corrections as the command line writes them.

use crate::args::{Back, CorrectTender, Elsewhere, Invoice, Refund, Returns, Void, WithoutReceipt};
use crate::asked::with_request_id;
use crate::outcome::Failure;
use crate::shown::{document, list, text};
use crate::words::Words;
use serde_json::{Value, json};

pub(crate) fn refund(refund: &Refund) -> Result<Value, Failure> {
    let lines = lines(&refund.back)?;
    Ok(with_request_id(json!({
        "receipt_no": receipt_no(&refund.back.receipt), "lines": lines, "tender": refund.tender, "reason": refund.reason,
    })))
}

/// Lines that go back on the shelf, and those that are written off.
fn lines(back: &Back) -> Result<Vec<Value>, Failure> {
    let shelf = back.lines.iter().map(|text| line(text, false));
    let written_off = back.write_off.iter().map(|text| line(text, true));
    shelf.chain(written_off).collect()
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

pub(crate) fn receipt_no(text: &str) -> String {
    text.trim().to_uppercase()
}

/// `2x1`: one of line 2. `2`: all that is left of it.
pub(crate) fn line(text: &str, write_off: bool) -> Result<Value, Failure> {
    let (no, quantity) = match text.split_once('x') {
        Some((no, quantity)) => (no, Some(quantity)),
        None => (text, None),
    };
    let no: u32 = no
        .parse()
        .map_err(|_| Failure::usage("cli-bad-line", json!({ "value": text })))?;
    Ok(json!({ "line": no, "quantity": quantity, "write_off": write_off }))
}

/// The till's command and its request.
pub(crate) fn returns(returns: &Returns) -> Result<(&'static str, Value), Failure> {
    Ok(match returns {
        Returns::Rule {
            without_receipt: None, ..
        } => ("returns_rule", json!({})),
        Returns::Rule {
            without_receipt: Some(allowed),
            cash_up_to,
        } => (
            "set_returns_rule",
            json!({ "without_receipt": allowed == "yes", "cash_up_to": cash_up_to.as_deref().unwrap_or_default() }),
        ),
        Returns::Take(taken) => ("return_without_receipt", without_receipt(taken)?),
        Returns::Find { receipt } => ("find_elsewhere", json!({ "receipt_no": receipt_no(receipt) })),
        Returns::Elsewhere(taken) => ("return_elsewhere", elsewhere(taken)?),
    })
}

fn without_receipt(taken: &WithoutReceipt) -> Result<Value, Failure> {
    let shelf = taken.scan.iter().map(|text| goods(text, false));
    let mut lines: Vec<Value> = shelf
        .chain(taken.write_off.iter().map(|text| goods(text, true)))
        .collect();
    for text in &taken.price {
        let (line, price) = priced(text, &mut lines)?;
        line["price"] = json!(price);
    }
    let (tender, gift_card) = given_by(&taken.tender);
    Ok(with_request_id(json!({
        "lines": lines, "tender": tender, "gift_card": gift_card, "customer": taken.customer,
        "foreign_receipt": taken.foreign_receipt, "again": taken.again, "reason": taken.reason,
    })))
}

fn elsewhere(taken: &Elsewhere) -> Result<Value, Failure> {
    let (tender, gift_card) = given_by(&taken.tender);
    Ok(with_request_id(json!({
        "lines": lines(&taken.back)?, "tender": tender, "gift_card": gift_card,
        "customer": taken.customer, "foreign_receipt": receipt_no(&taken.back.receipt), "reason": taken.reason,
    })))
}

/// `gift_card:NUMBER`, or a means alone.
fn given_by(tender: &str) -> (&str, Option<&str>) {
    match tender.split_once(':') {
        Some((tender, number)) => (tender, Some(number)),
        None => (tender, None),
    }
}

/// `8850001x3`: three of 8850001. An `x` that no quantity follows belongs to the code.
fn goods(text: &str, write_off: bool) -> Value {
    let (code, quantity) = match text.rsplit_once('x') {
        Some((code, quantity)) if quantity.starts_with(|c: char| c.is_ascii_digit()) => (code, Some(quantity)),
        _ => (text, None),
    };
    json!({ "code": code, "quantity": quantity, "write_off": write_off })
}

/// `2=7.50`: 7.50 for each of line 2.
fn priced<'a, 'b>(text: &'b str, lines: &'a mut [Value]) -> Result<(&'a mut Value, &'b str), Failure> {
    let found = text.split_once('=').and_then(|(no, price)| {
        let at = no.trim().parse::<usize>().ok()?.checked_sub(1)?;
        Some((lines.get_mut(at)?, price))
    });
    found.ok_or_else(|| Failure::usage("cli-bad-price", json!({ "value": text })))
}

/// What people see of a reply.
pub(crate) fn returns_in_words(returns: &Returns, reply: &Value, words: &Words) -> String {
    match returns {
        Returns::Take(_) | Returns::Elsewhere(_) => document(words, reply),
        Returns::Find { .. } => found(words, reply),
        Returns::Rule { .. } if reply.get("without_receipt") == Some(&Value::Bool(true)) => {
            let most = Some(text(reply, "cash_up_to")).filter(|most| !most.is_empty());
            words.with("cli-returns-on", &json!({ "cash_up_to": most.unwrap_or("none") }))
        }
        Returns::Rule { .. } => words.say("cli-returns-off"),
    }
}

fn found(words: &Words, sale: &Value) -> String {
    let receipt = sale.get("receipt").unwrap_or(&Value::Null);
    let line = |line: &Value| {
        let name = line.pointer("/names/en").and_then(Value::as_str).unwrap_or_default();
        let facts = json!({
            "no": line.get("line"), "name": name, "quantity": text(line, "sold"), "left": text(line, "left"),
            "total": text(line, "paid"),
        });
        let known = !text(line, "sku").is_empty();
        words.with(
            if known {
                "cli-elsewhere-line"
            } else {
                "cli-elsewhere-strange"
            },
            &facts,
        )
    };
    let state = Some(text(sale, "state")).filter(|state| !state.is_empty());
    let head = json!({
        "receipt_no": text(receipt, "receipt_no"), "upstream": text(sale, "upstream"), "total": text(receipt, "total"),
        "tender": text(sale, "paid_by"), "sold_at": text(receipt, "sold_at"), "state": state.unwrap_or("none"),
    });
    std::iter::once(words.with("cli-elsewhere", &head))
        .chain(list(receipt, "lines").iter().map(line))
        .collect::<Vec<_>>()
        .join("\n")
}
