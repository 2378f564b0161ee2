//! How a run ends: 0 done, 1 refused, 2 wrong usage, 3 fault.

use app::message::in_words;
use app::{Code, Refusal};
use serde_json::{Map, Value, json};

/// Why a run did not end well.
pub(crate) enum Failure {
    /// The till refused, and nothing changed.
    Refused {
        /// Code.
        code: String,
        /// The message's variables.
        data: Map<String, Value>,
    },
    /// The command line makes no sense.
    Usage(String),
    /// The world failed: a file, the holder of the folder.
    Fault(String),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { code: refusal.code.as_str().to_owned(), data: refusal.data }
    }
}

impl Failure {
    /// Wrong usage.
    pub(crate) fn usage(why: impl Into<String>) -> Self {
        Self::Usage(why.into())
    }

    /// A fault of the world.
    pub(crate) fn fault(what: &str, why: impl std::fmt::Display) -> Self {
        Self::Fault(format!("{what}: {why}"))
    }

    /// What is shown, and the exit status.
    pub(crate) fn shown(&self, as_json: bool) -> (String, u8) {
        let (code, message, data, exit) = match self {
            Self::Refused { code, data } => {
                (code.as_str(), in_words(domain_language(), code, data), data.clone(), exit_of(code))
            }
            Self::Usage(why) => ("usage", why.clone(), Map::new(), 2),
            Self::Fault(why) => ("fault", why.clone(), Map::new(), 3),
        };
        let shown = if as_json {
            json!({ "error": { "code": code, "message": message, "data": data } }).to_string()
        } else {
            with_rows(message, &data)
        };
        (shown, exit)
    }
}

/// The language of this terminal: that of `LC_ALL`, `LC_MESSAGES` or `LANG`.
fn domain_language() -> app::Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|text| !text.is_empty()));
    set.and_then(|text| app::Language::by_tag(text.get(..2)?)).unwrap_or_default()
}

fn exit_of(code: &str) -> u8 {
    let faults = [Code::Internal, Code::CannotSave, Code::DiskFull];
    if faults.iter().any(|fault| fault.as_str() == code) { 3 } else { 1 }
}

/// A refused import names every wrong row.
fn with_rows(message: String, data: &Map<String, Value>) -> String {
    let rows = data.get("rows").and_then(Value::as_array).into_iter().flatten();
    rows.fold(message, |shown, row| {
        let field = |key: &str| match row.get(key) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        let (file, line, name, value) = (field("file"), field("row"), field("field"), field("value"));
        format!("{shown}\n  {file}, row {line}, {name} = {value:?}: {} ({})", field("reason"), field("remedy"))
    })
}
