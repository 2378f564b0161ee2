//! What things of the till are called at a back end, as a person said.

use super::named;
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::wire::sync::{Freed, MapThing, Mapped, Maps, UpstreamRef};
use store::MapKind;

pub(crate) fn map(till: &Till, acting: &Acting, request: MapThing) -> Result<Freed, Refusal> {
    let upstream = named(till, &request.upstream)?;
    let kind = MapKind::by_code(&request.kind).ok_or_else(|| {
        let detail = format!("{:?} is none of product, staff, tender, tax, unit", request.kind);
        Refusal::new(Code::BadRequest).with("detail", detail)
    })?;
    let (local, remote, now_ms) = (request.local.trim(), request.remote.trim(), till.now_ms());
    // Dots alone are places in a path, and never an id.
    if local.is_empty() || matches!(remote, "" | "." | "..") {
        return Err(Refusal::new(Code::BadRequest).with("detail", "both names are needed"));
    }
    let freed = till
        .ledger()
        .map_remote(upstream.id, kind, local, remote, acting.actor, now_ms)?;
    till.wake_after_sale();
    Ok(Freed { freed })
}

/// Every map that a person made for a back end, kind by kind.
pub(crate) fn maps(till: &Till, _: &Acting, request: UpstreamRef) -> Result<Maps, Refusal> {
    let upstream = named(till, &request.name)?;
    let mut maps = Vec::new();
    for kind in MapKind::EVERY {
        let mapped = till.ledger().remote_maps(upstream.id, kind)?;
        maps.extend(mapped.into_iter().map(|(local, remote)| Mapped {
            kind: kind.code().to_owned(),
            local,
            remote,
        }));
    }
    Ok(Maps { maps })
}
