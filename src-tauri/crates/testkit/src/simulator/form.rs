//! What a document says of a request, held against the one that came.

use super::{Extra, Heard, Record};

/// What a field holds.
#[derive(Clone, Copy)]
pub(crate) enum Is {
    /// A text.
    Text,
    /// A whole number from 1 on; in a body a JSON number.
    Count,
    /// A JSON number; a text that looks like one is refused.
    Number,
    /// A day, `2026-11-30`, with or without a time after it.
    Day,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of objects.
    Rows(&'static [Field]),
}

/// A field of a request.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    name: &'static str,
    is: Is,
    required: bool,
}

/// A field that must be there.
pub(crate) const fn needs(name: &'static str, is: Is) -> Field {
    Field {
        name,
        is,
        required: true,
    }
}

/// A field that may be there.
pub(crate) const fn may(name: &'static str, is: Is) -> Field {
    Field {
        name,
        is,
        required: false,
    }
}

/// The fields of a query, each at most once.
///
/// # Errors
/// What does not fit.
pub(crate) fn query(heard: &Heard, known: &[Field]) -> Result<Record, String> {
    fields(heard.pairs(), known)
}

/// Fields that came in pairs, each at most once.
///
/// # Errors
/// What does not fit.
pub(crate) fn fields(pairs: Vec<(String, String)>, known: &[Field]) -> Result<Record, String> {
    let mut record = Record::default();
    for (name, value) in pairs {
        if !record.json(&name).is_empty() {
            return Err(format!("{name} is there twice"));
        }
        let field = known.iter().find(|field| field.name == name);
        let field = field.ok_or_else(|| format!("{name} is no parameter"))?;
        if !field.is.holds_in_a_query(&value) {
            return Err(format!("{name} cannot be {value}"));
        }
        record.put(&name, &value);
    }
    whole(&record, known).map(|()| record)
}

/// The fields of a body.
///
/// # Errors
/// What does not fit.
pub(crate) fn body(heard: &Heard, fields: &[Field], extra: Extra) -> Result<Record, String> {
    if !heard.header("content-type").starts_with("application/json") {
        return Err("the body is not said to be JSON".to_owned());
    }
    let json = std::str::from_utf8(&heard.body).map_err(|error| error.to_string())?;
    object(json, fields, extra)
}

fn object(json: &str, fields: &[Field], extra: Extra) -> Result<Record, String> {
    let mut record = Record::read(json).ok_or("no JSON object")?;
    whole(&record, fields)?;
    let known = |name: &str| fields.iter().find(|field| field.name == name);
    for name in record.names() {
        match known(name) {
            Some(field) => field
                .is
                .holds(record.json(name))
                .map_err(|why| format!("{name}: {why}"))?,
            None if extra == Extra::Refused => return Err(format!("{name} is no field")),
            None => {}
        }
    }
    if extra != Extra::Kept {
        record.retain(|name| known(name).is_some());
    }
    Ok(record)
}

fn whole(record: &Record, fields: &[Field]) -> Result<(), String> {
    let missing = |field: &&Field| field.required && record.json(field.name).is_empty();
    match fields.iter().find(missing) {
        Some(field) => Err(format!("{} is missing", field.name)),
        None => Ok(()),
    }
}

impl Is {
    fn holds_in_a_query(self, value: &str) -> bool {
        match self {
            Self::Count => value.parse::<u32>().is_ok_and(|count| count > 0),
            Self::Number => value.parse::<i64>().is_ok(),
            Self::Day => is_day(value),
            Self::OneOf(words) => words.contains(&value),
            Self::Text => !value.is_empty(),
            Self::Rows(_) => false,
        }
    }

    fn holds(self, json: &str) -> Result<(), String> {
        let starts = |with: fn(char) -> bool| json.starts_with(with);
        let fits = match self {
            Self::Text | Self::Day => starts(|c| c == '"'),
            Self::Number | Self::Count => starts(|c| c == '-' || c.is_ascii_digit()),
            Self::OneOf(words) => words.iter().any(|word| json == format!("\"{word}\"")),
            Self::Rows(fields) => return rows(json, fields),
        };
        if fits {
            Ok(())
        } else {
            Err("of another kind".to_owned())
        }
    }
}

fn rows(json: &str, fields: &[Field]) -> Result<(), String> {
    let rows: Vec<&serde_json::value::RawValue> = serde_json::from_str(json).map_err(|_| "not a list".to_owned())?;
    if rows.is_empty() {
        return Err("empty".to_owned());
    }
    rows.iter()
        .try_for_each(|row| object(row.get(), fields, Extra::Refused).map(drop))
}

fn is_day(value: &str) -> bool {
    value
        .get(..10)
        .is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok())
}
