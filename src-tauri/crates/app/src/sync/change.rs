//! A back end is reached otherwise: at another address, with other settings or another secret.

use super::{named, secret, standing, taken, words};
use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use crate::wire::sync::{ChangeUpstream, SyncStatus};
use store::Upstream;
use sync::Secret;

pub(crate) fn change(till: &Till, acting: &Acting, request: ChangeUpstream) -> Result<SyncStatus, Refusal> {
    let upstream = named(till, &request.name)?;
    let new = request.secret.as_deref().filter(|secret| !secret.is_empty());
    let changed = changed(&upstream, &request);
    // One whose secret cannot be read any more needs it anew.
    let secret = new.map_or_else(
        || secret::read(till, upstream.id).unwrap_or_else(|_| Secret::new("")),
        Secret::new,
    );
    sync::check(&changed, secret).map_err(|fault| words::bad_setting(fault, &changed.base_url))?;
    let before = new.map(|new| secret::replace(till, upstream.id, new)).transpose()?;
    let kept = till
        .ledger()
        .change_upstream(&changed, new.is_some(), acting.actor, till.now_ms());
    if let Err(fault) = kept {
        if let Some(before) = before {
            before.put_back(till, upstream.id)?;
        }
        return Err(taken(fault));
    }
    till.engine().forget_client(upstream.id);
    till.ledger().pulls_due(upstream.id)?;
    till.wake_after_sale();
    standing::all(till)
}

/// The back end as it will be.
fn changed(upstream: &Upstream, request: &ChangeUpstream) -> Upstream {
    let mut changed = upstream.clone();
    if let Some(base_url) = request.base_url.as_deref().map(str::trim).filter(|url| !url.is_empty()) {
        changed.base_url = base_url.to_owned();
    }
    changed.settings.extend(request.settings.clone());
    changed.settings.retain(|_, value| !value.trim().is_empty());
    changed
}
