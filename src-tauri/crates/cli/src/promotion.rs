//! Promotions: as a manager writes them into a file, and as a list.

use crate::args::Promotion;
use crate::asked::with_request_id;
use crate::columns::columns;
use crate::outcome::Failure;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};
use std::path::Path;

/// What to ask the till.
pub(crate) fn command(promotion: &Promotion) -> Result<(&'static str, Value), Failure> {
    Ok(match promotion {
        Promotion::List => ("promotions", json!({})),
        Promotion::Put { file } => ("put_promotion", written(file)?),
        Promotion::Switch { code, to } => ("switch_promotion", json!({ "code": code, "on": to == "on" })),
        Promotion::Remove { code } => ("remove_promotion", json!({ "code": code })),
        Promotion::Coupons { code, make, take_over } => coupons(code, *make, take_over.as_deref())?,
    })
}

fn coupons(code: &str, count: Option<u32>, take_over: Option<&Path>) -> Result<(&'static str, Value), Failure> {
    Ok(match (count, take_over) {
        (None, None) => ("coupons", json!({ "code": code })),
        (Some(count), _) => ("make_coupons", with_request_id(json!({ "code": code, "count": count }))),
        (None, Some(file)) => {
            let text = std::fs::read_to_string(file).map_err(|fault| Failure::of_file(file.display(), &fault))?;
            let given: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            ("make_coupons", with_request_id(json!({ "code": code, "given": given })))
        }
    })
}

fn written(file: &Path) -> Result<Value, Failure> {
    let text = std::fs::read_to_string(file).map_err(|fault| Failure::of_file(file.display(), &fault))?;
    serde_json::from_str(&text).map_err(|fault| Failure::usage("cli-not-json", json!({ "fault": fault.to_string() })))
}

/// What people see of a reply: the promotions in the order in which they go.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    if reply.get("coupons").is_some() {
        return coupons_in_words(reply, words);
    }
    let promotions = list(reply, "promotions");
    if promotions.is_empty() {
        return words.say("cli-no-promotions");
    }
    let rows: Vec<(String, String)> = promotions
        .iter()
        .map(|one| (text(one, "code").to_owned(), said_of(one, words)))
        .collect();
    columns(&rows)
}

/// One coupon a line, so that the list can be given to a printer.
fn coupons_in_words(reply: &Value, words: &Words) -> String {
    let coupons = list(reply, "coupons");
    if coupons.is_empty() {
        return words.say("cli-no-coupons");
    }
    let line = |one: &Value| match text(one, "used_by") {
        "" => text(one, "code").to_owned(),
        _ => words.with("cli-coupon-used", one),
    };
    coupons.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn said_of(promotion: &Value, words: &Words) -> String {
    let fact = |id: &str, key: &str, field: &str| match text(promotion, field) {
        "" => None,
        value => Some(words.with(id, &json!({ key: value }))),
    };
    let facts = [
        promotion.get("name").map(|name| words.name(name)),
        promotion.get("deal").map(|deal| words.with("cli-promotion-deal", deal)),
        fact("cli-promotion-coupon", "coupon", "coupon"),
        (promotion.get("once") == Some(&Value::Bool(true))).then(|| words.say("cli-promotion-once")),
        fact("cli-promotion-until", "day", "last_day"),
        (promotion.get("on") == Some(&Value::Bool(false))).then(|| words.say("cli-promotion-off")),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
