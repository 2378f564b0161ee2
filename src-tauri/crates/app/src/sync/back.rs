//! Back ends asked, at a person's word, for what they list of a day.

use super::around::Around;
use super::named;
use crate::Till;
use crate::caller::Acting;
use crate::reconcile;
use crate::refusal::{Code, Refusal};
use crate::report::current_day;
use crate::typed;
use crate::wire::reconcile::{AskedBack, Reconcile, Reconciled, Reconciliation};
use store::{LaneFault, Upstream};
use sync::{Cause, ReadBack};

/// So long a person waits for lists to be read to their end; what is left is read by itself.
const WITHIN_MS: i64 = 30_000;

/// Has the lists of orders read anew meanwhile: a Z is soon held against them.
pub(crate) fn ask_lists(till: &Till) -> Result<(), Refusal> {
    till.engine().ask_lists(&Around::of(till))?;
    till.bell().ring();
    Ok(())
}

/// # Errors
/// [`Code::UpstreamFault`] where none of them answered. What waits is kept, and is sent and read by itself.
pub(crate) fn reconcile(till: &Till, _: &Acting, request: Reconcile) -> Result<Reconciled, Refusal> {
    let date = match request.date {
        Some(text) => typed::day(&text)?,
        None => current_day(till)?,
    };
    let upstreams = match request.upstream {
        Some(name) => vec![named(till, &name)?],
        None => till.ledger().upstreams()?,
    };
    let read = till
        .engine()
        .read_back(&Around::of(till), &upstreams, date, WITHIN_MS)?;
    till.status_changed();
    refuse_silence(&upstreams, &read)?;
    let standings = reconcile::of_day(till, date)?;
    let of = |(upstream, read): (Upstream, ReadBack)| {
        let standing = standings.iter().find(|one| one.upstream == upstream.name)?;
        Some(asked(read, standing.clone()))
    };
    Ok(Reconciled {
        business_date: date.to_string(),
        upstreams: upstreams.into_iter().zip(read).filter_map(of).collect(),
    })
}

/// Whoever asked learns nothing where no list was read.
fn refuse_silence(upstreams: &[Upstream], read: &[ReadBack]) -> Result<(), Refusal> {
    if read.iter().any(|one| matches!(one, ReadBack::Read | ReadBack::Reading)) {
        return Ok(());
    }
    let mut asked = upstreams.iter().zip(read);
    let failed = asked.find_map(|(upstream, read)| match read {
        ReadBack::Failed(fault) => Some((upstream, fault)),
        ReadBack::Read | ReadBack::Reading | ReadBack::NotOffered => None,
    });
    let Some((upstream, fault)) = failed else {
        return Ok(());
    };
    let detail = fault.as_ref().map_or("", |fault| fault.detail.as_str());
    Err(Refusal::new(Code::UpstreamFault)
        .with("upstream", &*upstream.name)
        .with("fault", code(fault.as_ref()))
        .with(
            "status",
            i64::from(fault.as_ref().and_then(|fault| fault.status).unwrap_or_default()),
        )
        .with("reason", detail))
}

fn code(fault: Option<&LaneFault>) -> &str {
    fault.map_or(Cause::Other.code(), |fault| fault.code.as_str())
}

fn asked(read: ReadBack, standing: Reconciliation) -> AskedBack {
    let (outcome, fault) = match read {
        ReadBack::Read => ("read", None),
        ReadBack::Reading => ("reading", None),
        ReadBack::Failed(fault) => ("failed", Some(fault)),
        ReadBack::NotOffered => ("not_offered", None),
    };
    AskedBack {
        outcome: outcome.to_owned(),
        fault: fault.as_ref().map(|fault| code(fault.as_ref()).to_owned()),
        status: fault.flatten().and_then(|fault| fault.status),
        standing,
    }
}
