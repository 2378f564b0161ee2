//! What back ends have and the till only shows.

use super::named;
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::wire::record::{FindRecords, RemoteRecord, RemoteRecords};
use store::{RecordsWanted, RemoteKind};

/// No page is longer.
const MOST: u32 = 500;

pub(crate) fn records(till: &Till, _: &Acting, request: FindRecords) -> Result<RemoteRecords, Refusal> {
    let upstream = named(till, &request.name)?;
    let mut shown = RemoteKind::SHOWN.into_iter();
    let kind = shown.find(|kind| kind.code() == request.kind).ok_or_else(|| {
        let detail = format!(
            "{:?} is none of {}",
            request.kind,
            RemoteKind::SHOWN.map(RemoteKind::code).join(", ")
        );
        Refusal::new(Code::BadRequest).with("detail", detail)
    })?;
    let wanted = RecordsWanted {
        kind,
        find: &request.find,
        skip: request.skip,
        limit: request.limit.min(MOST),
    };
    let found = till.ledger().remote_records(upstream.id, wanted)?;
    Ok(RemoteRecords {
        records: found.rows.into_iter().map(record).collect(),
        total: found.total,
    })
}

fn record(row: store::RemoteRecord) -> RemoteRecord {
    RemoteRecord {
        remote: row.remote_id,
        name: row.name,
        party: row.party,
        total: row.total.map(|total| total.to_string()),
        owed: row.owed.map(|owed| owed.to_string()),
        state: row.state,
        at: row.at,
    }
}
