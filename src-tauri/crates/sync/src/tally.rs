//! Requests are counted in the ledger, so that a till that starts anew goes over no limit.

use domain::UpstreamId;
use store::Ledger;

/// The requests to one back end.
pub(crate) struct Tally {
    pub(crate) ledger: Ledger,
    pub(crate) upstream: UpstreamId,
}

impl upstreams::Tally for Tally {
    fn sent(&self, name: &str, since_ms: i64) -> Result<Vec<i64>, String> {
        let calls = self.ledger.upstream_calls(self.upstream, name, since_ms);
        calls.map_err(|error| error.to_string())
    }

    fn note(&self, name: &str, at_ms: i64, since_ms: i64) -> Result<(), String> {
        let noted = self.ledger.note_upstream_call(self.upstream, name, at_ms, since_ms);
        noted.map_err(|error| error.to_string())
    }
}
