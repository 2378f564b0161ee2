//! What the sync crate refuses, as refusals of the till.

use crate::refusal::{Code, Refusal};
use std::fmt::Display;
use sync::{AskFault, BadSetting, CallFault, Cause, ConfigFault};

/// A back end that cannot be set up like this.
pub(super) fn bad_setting(fault: BadSetting, base_url: &str) -> Refusal {
    match fault {
        BadSetting::Config(fault) => bad_config(fault, base_url),
        fault @ (BadSetting::Seconds { .. } | BadSetting::Taking { .. }) => {
            Refusal::new(Code::BadRequest).with("detail", fault.to_string())
        }
    }
}

fn bad_config(fault: ConfigFault, base_url: &str) -> Refusal {
    match fault {
        ConfigFault::UnknownKind { kind, .. } => Refusal::new(Code::UnknownKind).with("kind", kind),
        ConfigFault::MissingSetting { key } => Refusal::new(Code::MissingSetting).with("key", key),
        ConfigFault::UnknownSetting { key, .. } => Refusal::new(Code::UnknownSetting).with("key", key),
        ConfigFault::MissingSecret { what } => Refusal::new(Code::MissingSecret).with("what", what),
        ConfigFault::BadSetting { key, why } => Refusal::new(Code::BadRequest).with("detail", format!("{key}: {why}")),
        ConfigFault::PlainHttp => Refusal::new(Code::PlainHttp).with("value", base_url),
        fault @ ConfigFault::BaseUrl { .. } => Refusal::new(Code::BadBaseUrl)
            .with("value", base_url)
            .with("reason", fault.to_string()),
        fault @ ConfigFault::Tls { .. } => upstream_fault(Cause::Setup, &fault),
    }
}

/// A call that brought no answer.
pub(super) fn no_answer(fault: AskFault) -> Refusal {
    match fault {
        AskFault::Call(CallFault::UnknownOperation { name, .. }) => {
            Refusal::new(Code::UnknownOperation).with("operation", name)
        }
        AskFault::Call(fault @ CallFault::WrongArguments { .. }) => {
            Refusal::new(Code::BadRequest).with("detail", fault.to_string())
        }
        fault => upstream_fault(fault.cause(), &fault),
    }
}

fn upstream_fault(cause: Cause, fault: &impl Display) -> Refusal {
    Refusal::new(Code::UpstreamFault)
        .with("fault", cause.code())
        .with("status", i64::from(cause.status().unwrap_or_default()))
        .with("reason", fault.to_string())
}
