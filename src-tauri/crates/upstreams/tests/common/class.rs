//! The class of an answer in a word, for tables.

use upstreams::{CallFault, PushFault};

/// `done`, or the class of the fault with what the class carries.
pub(crate) fn class<T, E: Clone + Into<CallFault>>(answer: &Result<T, E>) -> String {
    match answer {
        Ok(_) => "done".to_owned(),
        Err(fault) => match fault.clone().into() {
            CallFault::Exchange(fault) => of_exchange(&fault),
            fault => fault.to_string(),
        },
    }
}

fn of_exchange(fault: &PushFault) -> String {
    match fault {
        PushFault::NotSent { .. } => "not sent".to_owned(),
        PushFault::Throttled { retry_after_s, .. } => format!("throttled {retry_after_s:?}"),
        PushFault::Unauthorized { .. } => "unauthorized".to_owned(),
        PushFault::Rejected { status, .. } => format!("rejected {status}"),
        PushFault::Unknown { .. } => "unknown".to_owned(),
    }
}
