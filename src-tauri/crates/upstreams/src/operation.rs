//! The typed calls of a client by name, for technicians and scripts: JSON in, checked before anything is sent, JSON out.

use crate::fault::{CallFault, Cause, PushFault};
use crate::upstream::Operation;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A call that changes nothing there.
pub(crate) const fn reads(name: &'static str, request: &'static str, arguments: &'static str) -> Operation {
    Operation {
        name,
        writes: false,
        request,
        arguments,
        secrets: &["password"],
    }
}

/// A call that changes something there.
pub(crate) const fn writes(name: &'static str, request: &'static str, arguments: &'static str) -> Operation {
    Operation {
        writes: true,
        ..reads(name, request, arguments)
    }
}

/// No arguments.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// A call as it was asked for.
pub(crate) struct Given<'a> {
    pub(crate) name: &'a str,
    pub(crate) json: &'a str,
}

impl Given<'_> {
    /// Its arguments; empty text is none.
    ///
    /// # Errors
    /// [`CallFault::WrongArguments`].
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, CallFault> {
        let json = if self.json.trim().is_empty() { "{}" } else { self.json };
        serde_json::from_str(json).map_err(|error| CallFault::WrongArguments {
            operation: self.name.to_owned(),
            why: error.to_string(),
        })
    }
}

/// What a call answers, as JSON.
///
/// # Errors
/// [`CallFault::Exchange`] with the call's own fault.
pub(crate) fn answer<T: Serialize>(called: Result<T, PushFault>) -> Result<String, CallFault> {
    serde_json::to_string(&called?).map_err(|error| {
        CallFault::Exchange(PushFault::Unknown {
            cause: Cause::Unreadable,
            why: error.to_string(),
        })
    })
}

/// There is no such call among these.
pub(crate) fn unknown(name: &str, operations: &[Operation]) -> CallFault {
    CallFault::UnknownOperation {
        name: name.to_owned(),
        known: operations
            .iter()
            .map(|operation| operation.name)
            .collect::<Vec<_>>()
            .join(", "),
    }
}
