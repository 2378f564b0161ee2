//! The documented shape of a request, held against the one that came. Ids and figures are bare numbers, texts are texts.

use crate::simulator::Extra;
use jiff::civil::DateTime;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The longest list of barcodes or uids.
const BATCH: usize = 200;

/// The shape of one field.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Text,
    /// A whole number of 64 bits.
    Whole,
    /// The same, or its digits as text: the document types a field as one and shows the other.
    WholeOrText,
    Number,
    Bool,
    /// `yyyy-MM-dd HH:mm:ss`.
    Moment,
    /// `yyyy-MM-dd`.
    Date,
    Texts,
    Wholes,
    Object(Fields),
    Objects(Fields),
}

/// A field: its name, its shape, and whether it must be there.
pub(super) type Field = (&'static str, Shape, bool);

/// An object's fields.
pub(super) type Fields = &'static [Field];

/// A field that must be there.
pub(super) const fn need(name: &'static str, shape: Shape) -> Field {
    (name, shape, true)
}

/// A field that may be left out, or null.
pub(super) const fn may(name: &'static str, shape: Shape) -> Field {
    (name, shape, false)
}

/// An object of these fields as JSON, without what is dropped.
///
/// # Errors
/// What does not fit, naming the field.
pub(super) fn object(json: &str, fields: Fields, extra: Extra) -> Result<String, String> {
    let given: BTreeMap<String, Box<RawValue>> = serde_json::from_str(json).map_err(|_| "not an object".to_owned())?;
    if let Some((name, ..)) = fields
        .iter()
        .find(|(name, _, needed)| *needed && is_missing(given.get(*name).map(|value| &**value)))
    {
        return Err(format!("{name} is missing"));
    }
    let mut taken = BTreeMap::new();
    for (name, value) in given {
        match fields.iter().find(|(known, ..)| *known == name) {
            Some((_, shape, _)) => {
                let value = fitting(value.get(), *shape, extra).map_err(|why| format!("{name}: {why}"))?;
                taken.insert(name, value);
            }
            None if extra == Extra::Refused => return Err(format!("{name} is not known")),
            None if extra == Extra::Kept => {
                taken.insert(name, value.get().to_owned());
            }
            None => {}
        }
    }
    let fields: Vec<String> = taken.iter().map(|(name, json)| format!("{name:?}:{json}")).collect();
    Ok(format!("{{{}}}", fields.join(",")))
}

fn is_missing(value: Option<&RawValue>) -> bool {
    value.is_none_or(|value| value.get() == "null")
}

fn fitting(json: &str, shape: Shape, extra: Extra) -> Result<String, String> {
    if json == "null" {
        return Ok(json.to_owned());
    }
    let text = serde_json::from_str::<String>(json).ok();
    let moment = |form: &str, text: &str| DateTime::strptime(form, text).is_ok();
    let fits = match shape {
        Shape::Text => text.is_some(),
        Shape::Whole => json.parse::<i64>().is_ok(),
        Shape::WholeOrText => text.as_deref().unwrap_or(json).parse::<i64>().is_ok(),
        Shape::Number => json.starts_with(|c: char| c == '-' || c.is_ascii_digit()),
        Shape::Bool => json == "true" || json == "false",
        Shape::Moment => text.is_some_and(|text| text.len() == 19 && moment("%Y-%m-%d %H:%M:%S", &text)),
        Shape::Date => text.is_some_and(|text| text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()),
        Shape::Texts => is_batch::<String>(json),
        Shape::Wholes => is_batch::<i64>(json),
        Shape::Object(fields) => return object(json, fields, extra),
        Shape::Objects(fields) => return objects(json, fields, extra),
    };
    fits.then(|| json.to_owned()).ok_or_else(|| "wrong type".to_owned())
}

fn is_batch<T: serde::de::DeserializeOwned>(json: &str) -> bool {
    serde_json::from_str::<Vec<T>>(json).is_ok_and(|all| all.len() <= BATCH)
}

fn objects(json: &str, fields: Fields, extra: Extra) -> Result<String, String> {
    let rows: Vec<Box<RawValue>> = serde_json::from_str(json).map_err(|_| "not a list".to_owned())?;
    let rows = rows.iter().map(|row| object(row.get(), fields, extra));
    Ok(format!("[{}]", rows.collect::<Result<Vec<_>, _>>()?.join(",")))
}
