//! The documented shape of a request, held against the one that came. What does not fit is refused as FastAPI refuses it: 422 and an
//! array that names each field.

use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The shape of one field.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Text,
    /// A JSON number; a text that looks like one is refused.
    Number,
    Bool,
    Texts,
    Objects(Fields),
}

/// An object's fields, all required.
pub(super) type Fields = &'static [(&'static str, Shape)];

pub(super) const SIGN_IN: Fields = &[("username", Shape::Text), ("password", Shape::Text)];
pub(super) const ITEM: Fields = &[
    ("name", Shape::Text),
    ("price", Shape::Number),
    ("quantity", Shape::Number),
    ("unit", Shape::Text),
    ("related_items", Shape::Texts),
];
const LINE: Fields = &[
    ("item_id", Shape::Text),
    ("quantity", Shape::Number),
    ("price_at_order", Shape::Number),
];
pub(super) const ORDER: Fields = &[
    ("user_id", Shape::Text),
    ("items", Shape::Objects(LINE)),
    ("total_amount", Shape::Number),
    ("payment_method", Shape::Text),
    ("notes", Shape::Text),
];
pub(super) const ORDER_CHANGE: Fields = &[
    ("items", Shape::Objects(LINE)),
    ("total_amount", Shape::Number),
    ("payment_method", Shape::Text),
    ("payment_status", Shape::Text),
    ("order_status", Shape::Text),
    ("discount_applied", Shape::Number),
    ("notes", Shape::Text),
];
pub(super) const PAYMENT: Fields = &[("payment_method", Shape::Text)];
pub(super) const DISCOUNT: Fields = &[("discount_percentage", Shape::Number)];
pub(super) const USER: Fields = &[
    ("username", Shape::Text),
    ("email", Shape::Text),
    ("full_name", Shape::Text),
    ("password", Shape::Text),
];
pub(super) const USER_CHANGE: Fields = &[
    ("email", Shape::Text),
    ("full_name", Shape::Text),
    ("password", Shape::Text),
    ("is_active", Shape::Bool),
    ("is_superuser", Shape::Bool),
];

/// One entry of the `detail` array.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Misfit {
    pub(super) loc: Vec<String>,
    pub(super) msg: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
}

impl Misfit {
    pub(super) fn new(loc: &[&str], msg: &str, kind: &'static str) -> Self {
        Self {
            loc: loc.iter().map(|place| (*place).to_owned()).collect(),
            msg: msg.to_owned(),
            kind,
        }
    }
}

/// Everything about a body that does not fit.
pub(super) fn misfits(body: &[u8], fields: Fields) -> Vec<Misfit> {
    match serde_json::from_slice::<&RawValue>(body) {
        Ok(raw) => object(raw, fields, &["body".to_owned()]),
        Err(_) => vec![Misfit::new(&["body"], "JSON decode error", "json_invalid")],
    }
}

fn object(raw: &RawValue, fields: Fields, at: &[String]) -> Vec<Misfit> {
    let Ok(given) = serde_json::from_str::<BTreeMap<String, &RawValue>>(raw.get()) else {
        return vec![misfit(at, "Input should be an object", "dict_type")];
    };
    let known = fields.iter().flat_map(|(name, shape)| match given.get(*name) {
        Some(value) => value_misfits(value, *shape, &below(at, name)),
        None => vec![misfit(&below(at, name), "Field required", "missing")],
    });
    let unknown = given
        .keys()
        .filter(|name| fields.iter().all(|(known, _)| known != name));
    let unknown = unknown.map(|name| misfit(&below(at, name), "Extra inputs are not permitted", "extra_forbidden"));
    known.chain(unknown).collect()
}

fn value_misfits(raw: &RawValue, shape: Shape, at: &[String]) -> Vec<Misfit> {
    let starts = |with: fn(char) -> bool| raw.get().starts_with(with);
    let (fits, kind) = match shape {
        Shape::Text => (starts(|c| c == '"'), "string_type"),
        Shape::Number => (starts(|c| c == '-' || c.is_ascii_digit()), "decimal_type"),
        Shape::Bool => (starts(|c| c == 't' || c == 'f'), "bool_type"),
        Shape::Texts => (serde_json::from_str::<Vec<String>>(raw.get()).is_ok(), "list_type"),
        Shape::Objects(fields) => return objects(raw, fields, at),
    };
    if fits {
        Vec::new()
    } else {
        vec![misfit(at, &format!("Input should be a valid {kind}"), kind)]
    }
}

fn objects(raw: &RawValue, fields: Fields, at: &[String]) -> Vec<Misfit> {
    let Ok(rows) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        return vec![misfit(at, "Input should be a valid list", "list_type")];
    };
    let rows = rows.into_iter().enumerate();
    rows.flat_map(|(no, row)| object(row, fields, &below(at, &no.to_string())))
        .collect()
}

fn below(at: &[String], name: &str) -> Vec<String> {
    at.iter().cloned().chain([name.to_owned()]).collect()
}

fn misfit(at: &[String], msg: &str, kind: &'static str) -> Misfit {
    Misfit {
        loc: at.to_vec(),
        msg: msg.to_owned(),
        kind,
    }
}
