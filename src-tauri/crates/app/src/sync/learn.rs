//! What a back end's document leaves open: found out where somebody asks, kept, and shown beside what it can do.

use super::around::Around;
use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::wire::sync::Learned;
use domain::UpstreamId;
use std::collections::BTreeMap;
use store::{Upstream, UpstreamFinding};

/// How the journal calls an order that is made to see what becomes of it.
const TRIAL: &str = "write_probe";

/// What came of a trial besides what was found.
#[derive(Default)]
pub(super) struct Trial {
    /// What is still there, each as the back end names it.
    pub(super) left: Vec<String>,
    /// Why it did not come to its end.
    pub(super) fault: Option<String>,
}

/// Finds out what can be found, with an order of the till's own where `writes`.
///
/// # Errors
/// [`Refusal`] when the ledger cannot be written.
pub(super) fn learn(till: &Till, acting: &Acting, upstream: &Upstream, writes: bool) -> Result<Trial, Refusal> {
    let (around, now_ms) = (Around::of(till), till.now_ms());
    let mut trial = Trial::default();
    let mut found = till.engine().explore(&around, upstream).unwrap_or_else(|fault| {
        tracing::warn!(upstream = %upstream.name, %fault, "nothing could be found out");
        Vec::new()
    });
    if writes {
        let marker = marker(now_ms);
        let arguments = serde_json::json!({ "marker": marker }).to_string();
        till.ledger()
            .record_upstream_call(upstream.id, TRIAL, arguments, acting.actor, now_ms)?;
        match till.engine().try_out(&around, upstream, &marker) {
            Ok(tried) => {
                found.extend(tried.findings);
                trial.left = tried.left;
            }
            Err(fault) => trial.fault = Some(fault.to_string()),
        }
    }
    let found = found.into_iter().map(|finding| UpstreamFinding {
        question: finding.question.code().to_owned(),
        answer: finding.answer,
        found_at_ms: now_ms,
    });
    till.ledger().note_upstream_findings(upstream.id, found.collect())?;
    Ok(trial)
}

/// What stands on the order. It is no marker of a sale, so that nobody takes it for one.
fn marker(now_ms: i64) -> String {
    format!("EVERTILL TEST {} (no sale)", rfc3339(now_ms, "UTC"))
}

/// Everything that is known of a back end.
///
/// # Errors
/// [`Refusal`] when the ledger cannot be read.
pub(super) fn known(till: &Till, id: UpstreamId) -> Result<Vec<Learned>, Refusal> {
    let found = till.ledger().upstream_findings(id)?.into_iter();
    let timezone = &till.shop().timezone;
    let learned = found.map(|one| Learned {
        question: one.question,
        answer: one.answer,
        found_at: rfc3339(one.found_at_ms, timezone),
    });
    Ok(learned.collect())
}

/// The settings that were found out and not made: those of the kind that are called what was asked.
pub(super) fn offers(upstream: &Upstream, learned: &[Learned]) -> BTreeMap<String, String> {
    let kind = sync::kinds().iter().find(|kind| kind.code == upstream.kind);
    let settings = kind.map_or(&[][..], |kind| kind.settings);
    let is_open = |key: &str| settings.iter().any(|setting| setting.key == key) && !upstream.settings.contains_key(key);
    let found = learned
        .iter()
        .filter(|one| one.answer != sync::NONE && is_open(&one.question));
    found.map(|one| (one.question.clone(), one.answer.clone())).collect()
}
