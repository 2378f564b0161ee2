//! One sale on the desk as support needs it: what is known of it, of its back end, and of every request for it. No secret and no
//! customer is in it.

use super::{INCREMENT, desk, increment_of, no_such};
use crate::caller::Acting;
use crate::document::{document, rfc3339};
use crate::receipt;
use crate::refusal::Refusal;
use crate::sync::{named, standing};
use crate::wire::Nothing;
use crate::wire::measure::Bundle;
use crate::wire::sale::Document;
use crate::wire::sync::{DeskFile, DeskItem};
use crate::{Till, VERSION, bundle};
use domain::UpstreamId;
use serde_json::{Value, json};
use store::Attempt;

pub(crate) fn file(till: &Till, acting: &Acting, request: DeskFile) -> Result<Bundle, Refusal> {
    let upstream = named(till, &request.upstream)?;
    let items = desk(till, acting, Nothing {})?.items.into_iter();
    let item = items
        .filter(|item| item.upstream == upstream.name)
        .find(|item| item.receipt_no == request.receipt_no)
        .ok_or_else(|| no_such(&request.receipt_no))?;
    let all = standing::all(till)?.upstreams;
    let told = json!({
        "evertill": VERSION,
        "made_at": rfc3339(till.now_ms(), &till.shop().timezone),
        "item": item,
        "upstream": all.into_iter().find(|one| one.name == upstream.name),
        "sale": sale(till, upstream.id, &item)?,
    });
    let name = item.receipt_no.replace(INCREMENT, "entry-");
    bundle::write_json(till, request.file, &name, told)
}

/// The document and every request for it; nothing for what is no sale.
fn sale(till: &Till, upstream: UpstreamId, item: &DeskItem) -> Result<Value, Refusal> {
    if increment_of(&item.receipt_no).is_some() {
        return Ok(Value::Null);
    }
    let (sale, seq) = receipt::numbered(till, &item.receipt_no)?;
    let attempts = till.ledger().attempts(upstream, sale.id)?;
    Ok(json!({
        "document": Document { customer: String::new(), ..document(till, &sale, seq)? },
        "attempts": attempts.iter().map(|one| attempt(till, one)).collect::<Vec<Value>>(),
    }))
}

fn attempt(till: &Till, attempt: &Attempt) -> Value {
    let at = |at_ms| rfc3339(at_ms, &till.shop().timezone);
    json!({
        "operation": attempt.operation,
        "no": attempt.no,
        "started_at": at(attempt.started_at_ms),
        "ended_at": attempt.ended_at_ms.map(at),
        "outcome": attempt.outcome,
        "detail": attempt.detail,
    })
}
