//! How a run ends: 0 done, 1 refused, 2 wrong usage, 3 fault.

use crate::words::{Message, Words};
use app::{Code, Refusal};
use serde_json::{Map, Value, json};
use std::fmt::Display;
use std::io;

/// Why a run did not end well.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// The till refused, and nothing changed.
    Refused {
        /// Code.
        code: String,
        /// The message's variables.
        data: Map<String, Value>,
    },
    /// The command line makes no sense.
    Usage(Message),
    /// The world failed: a file, the holder of the folder.
    Fault(Message),
    /// What there was to say is said; this is the exit status.
    Told(u8),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused {
            code: refusal.code.as_str().to_owned(),
            data: refusal.data,
        }
    }
}

/// Refusals that are faults of the machine.
const FAULTS: [Code; 3] = [Code::Internal, Code::CannotSave, Code::DiskFull];

impl Failure {
    /// Wrong usage.
    pub(crate) fn usage(id: &'static str, data: Value) -> Self {
        Self::Usage(Message::new(id, data))
    }

    /// A fault of the world.
    pub(crate) fn fault(id: &'static str, data: Value) -> Self {
        Self::Fault(Message::new(id, data))
    }

    /// A file that could not be used.
    pub(crate) fn of_file(file: impl Display, fault: &io::Error) -> Self {
        let data = json!({
            "file": file.to_string(), "cause": app::file_fault_code(fault), "reason": fault.to_string(),
        });
        Self::fault("cli-file-fault", data)
    }

    /// Whether it is this refusal.
    pub(crate) fn is(&self, wanted: Code) -> bool {
        matches!(self, Self::Refused { code, .. } if code == wanted.as_str())
    }

    /// The exit status.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Self::Refused { .. } if FAULTS.iter().any(|fault| self.is(*fault)) => 3,
            Self::Refused { .. } => 1,
            Self::Usage(_) => 2,
            Self::Fault(_) => 3,
            Self::Told(exit) => *exit,
        }
    }

    /// What is shown of it; nothing where all is said.
    pub(crate) fn shown(&self, words: &Words, as_json: bool) -> Option<String> {
        let nothing = Map::new();
        let (code, message, data) = match self {
            Self::Refused { code, data } => (code.as_str(), words.refusal(code, data), data),
            Self::Usage(message) => ("usage", words.message(message), &nothing),
            Self::Fault(message) => ("fault", words.message(message), &nothing),
            Self::Told(_) => return None,
        };
        Some(if as_json {
            json!({ "error": { "code": code, "message": message, "data": data } }).to_string()
        } else {
            with_rows(words, message, data)
        })
    }
}

/// A refused import names every wrong row.
fn with_rows(words: &Words, message: String, data: &Map<String, Value>) -> String {
    let rows = data.get("rows").and_then(Value::as_array).into_iter().flatten();
    rows.fold(message, |shown, row| {
        format!("{shown}\n  {}", words.with("cli-row", row))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_status_says_who_can_mend_it() {
        let refused = |code| Failure::from(Refusal::new(code));
        let cases = [
            (refused(Code::Short), 1),
            (refused(Code::DiskFull), 3),
            (refused(Code::CannotSave), 3),
            (Failure::usage("cli-needs-person", json!({})), 2),
            (Failure::of_file("stock.csv", &io::ErrorKind::NotFound.into()), 3),
            (Failure::Told(1), 1),
        ];
        for (failure, exit) in cases {
            assert_eq!(failure.exit(), exit, "{failure:?}");
        }
    }

    #[test]
    fn a_refusal_for_scripts_has_code_message_and_data() {
        let words = Words::in_language(app::Language::En);
        let failure = Failure::from(Refusal::new(Code::NameTaken).with("name", "ana"));
        let shown: Value = serde_json::from_str(&failure.shown(&words, true).unwrap()).unwrap();
        assert_eq!(shown["error"]["code"], "name_taken");
        assert_eq!(shown["error"]["data"]["name"], "ana");
        assert!(shown["error"]["message"].as_str().unwrap().contains("ana"));
    }
}
