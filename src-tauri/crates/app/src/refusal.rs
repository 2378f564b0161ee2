//! Refusals: what the screen and scripts are told when a command does nothing. A refusal changes nothing.

mod code;
mod from;

pub use code::Code;

use serde_json::{Map, Value};

/// A refusal: its code and the message's variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The message's variables.
    pub data: Map<String, Value>,
}

impl Refusal {
    /// A refusal without variables.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, data: Map::new() }
    }

    /// The same refusal with one more variable.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.data.insert(key.to_owned(), value.into());
        self
    }

    /// A fault of the program. The reason goes to the log, and to the person only as something to pass on.
    pub fn internal(fault: impl std::fmt::Display) -> Self {
        tracing::error!(%fault, "a command failed");
        Self::new(Code::Internal).with("detail", fault.to_string())
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code.as_str(), Value::Object(self.data.clone()))
    }
}

impl std::error::Error for Refusal {}
