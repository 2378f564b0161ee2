//! The back ends as a person meets them: added, asked, mapped, and what they are owed.

mod around;
mod ask;
mod back;
mod balance;
mod change;
mod customers;
mod desk;
mod elsewhere;
mod goods;
mod kinds;
mod learn;
mod maps;
mod network;
mod records;
mod secret;
mod standing;
mod words;

pub(crate) use around::{clock, run_until_stopped};
pub(crate) use ask::{Asking, ask_until_stopped, know_now, will_ask};
pub(crate) use back::{ask_lists, reconcile};
pub(crate) use balance::{
    ask as ask_balance, before_spend, owner, rule as lease_rule, set_rule as set_lease_rule, tie, untie, with_asked_at,
    within_lease,
};
pub(crate) use change::change;
pub(crate) use desk::{desk, file as desk_file, retry, set_aside};
pub(crate) use elsewhere::{ask, sources};
pub(crate) use goods::refuse_taken_off;
pub(crate) use kinds::kinds;
pub(crate) use maps::{map, maps};
pub(crate) use records::records;
pub(crate) use standing::{badge, status};

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::training;
use crate::wire::catalogue::TextFile;
use crate::wire::sync::{
    AddUpstream, KindRef, Operations, Probe, ProbeUpstream, SyncRun, SyncStatus, UpstreamCall, UpstreamRef,
};
use around::Around;
use domain::UpstreamId;
use jiff::Timestamp;
use secret::Place;
use store::{StoreError, Upstream};
use sync::{AskFault, Cause, Secret};

pub(crate) fn operations(_: &Till, _: &Acting, request: KindRef) -> Result<Operations, Refusal> {
    let kind = sync::kinds().iter().find(|kind| kind.code == request.kind);
    let kind = kind.ok_or_else(|| Refusal::new(Code::UnknownKind).with("kind", &*request.kind))?;
    let marked = |operation: &sync::Operation| match operation.writes {
        true => format!("{} (writes)", operation.name),
        false => operation.name.to_owned(),
    };
    Ok(Operations {
        operations: kind.operations.iter().map(marked).collect(),
    })
}

pub(crate) fn add(till: &Till, acting: &Acting, request: AddUpstream) -> Result<SyncStatus, Refusal> {
    training::refuse_in(till)?;
    let name = request.name.trim();
    if name.is_empty() || name.len() > 64 || name.chars().any(char::is_control) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "the name is empty or too long"));
    }
    let upstream = Upstream {
        id: UpstreamId(till.new_id()),
        name: name.to_owned(),
        kind: request.kind,
        base_url: request.base_url.trim().to_owned(),
        settings: request.settings,
        from_at_ms: moment(till, request.from.as_deref())?,
    };
    sync::check(&upstream, Secret::new(request.secret.clone()))
        .map_err(|fault| words::bad_setting(fault, &upstream.base_url))?;
    // The secret is there before the back end is, so that none is ever without.
    let place = secret::keep(till, upstream.id, &request.secret)?;
    if let Err(fault) = till.ledger().add_upstream(&upstream, acting.actor, till.now_ms()) {
        secret::forget(till, upstream.id)?;
        return Err(taken(fault));
    }
    if place == Place::File {
        let upstream = upstream.name;
        tracing::warn!(
            upstream,
            "no keyring: its secret is kept in a file that only this user may read"
        );
    }
    till.wake_after_sale();
    standing::all(till)
}

fn taken(fault: StoreError) -> Refusal {
    match fault {
        StoreError::Taken { name, .. } => Refusal::new(Code::NameTaken).with("name", name),
        fault => fault.into(),
    }
}

/// From which moment on sales are sent: now, when nothing is said.
fn moment(till: &Till, text: Option<&str>) -> Result<i64, Refusal> {
    let Some(text) = text else {
        return Ok(till.now_ms());
    };
    let at: Timestamp = text
        .parse()
        .map_err(|_| Refusal::new(Code::BadDate).with("value", text))?;
    Ok(at.as_millisecond())
}

/// The back end with this name.
fn named(till: &Till, name: &str) -> Result<Upstream, Refusal> {
    let found = till.ledger().upstream(name)?;
    found.ok_or_else(|| Refusal::new(Code::NoSuchUpstream).with("name", name))
}

pub(crate) fn remove(till: &Till, acting: &Acting, request: UpstreamRef) -> Result<SyncStatus, Refusal> {
    let upstream = named(till, &request.name)?;
    let removed = till.ledger().remove_upstream(upstream.id, acting.actor, till.now_ms());
    removed.map_err(|fault| match fault {
        StoreError::Owed { sales } => Refusal::new(Code::SalesWaiting)
            .with("count", sales)
            .with("name", &*upstream.name),
        fault => fault.into(),
    })?;
    till.engine().forget_client(upstream.id);
    secret::forget(till, upstream.id)?;
    till.catalogue().forget_pulled(upstream.id)?;
    till.status_changed();
    standing::all(till)
}

pub(crate) fn probe(till: &Till, acting: &Acting, request: ProbeUpstream) -> Result<Probe, Refusal> {
    let upstream = named(till, &request.name)?;
    let found = till.engine().probe(&Around::of(till), &upstream);
    let cause = found.as_ref().err().map(AskFault::cause);
    let finding = match found {
        Ok(probe) => format!("{} ({})", probe.account, probe.account_remote),
        Err(fault) => fault.to_string(),
    };
    let trial = match cause {
        None => learn::learn(till, acting, &upstream, request.write)?,
        Some(_) => learn::Trial::default(),
    };
    let learned = learn::known(till, upstream.id)?;
    Ok(Probe {
        ok: cause.is_none(),
        offers: learn::offers(&upstream, &learned),
        learned,
        left: trial.left,
        trial_fault: trial.fault,
        findings: vec![finding],
        fault: cause.map(|cause| cause.code().to_owned()),
        status: cause.and_then(Cause::status),
        secret_in_file: secret::place(till, upstream.id)? == Place::File,
    })
}

/// A person believes the lists that have lost many of their rows.
pub(crate) fn accept_lists(till: &Till, acting: &Acting, request: UpstreamRef) -> Result<SyncStatus, Refusal> {
    let upstream = named(till, &request.name)?;
    if till
        .ledger()
        .believe_held_pulls(upstream.id, acting.actor, till.now_ms())?
    {
        till.wake_after_sale();
    }
    standing::all(till)
}

pub(crate) fn call(till: &Till, acting: &Acting, request: UpstreamCall) -> Result<TextFile, Refusal> {
    let upstream = named(till, &request.name)?;
    let operation = sync::operation(&upstream.kind, &request.operation)
        .ok_or_else(|| Refusal::new(Code::UnknownOperation).with("operation", &*request.operation))?;
    if operation.writes {
        let arguments = operation.without_secrets(&request.json);
        let now_ms = till.now_ms();
        till.ledger()
            .record_upstream_call(upstream.id, operation.name, arguments, acting.actor, now_ms)?;
    }
    let answer = till
        .engine()
        .call(&Around::of(till), &upstream, operation.name, &request.json);
    Ok(TextFile {
        text: answer.map_err(words::no_answer)?,
    })
}

pub(crate) fn run(till: &Till, _: &Acting, request: SyncRun) -> Result<SyncStatus, Refusal> {
    for upstream in till.ledger().upstreams()? {
        till.ledger().pulls_due(upstream.id)?;
    }
    let around = Around::of(till);
    let pass = || match request.until_idle {
        true => till.engine().until_idle(&around, i64::from(request.timeout_s) * 1_000),
        false => till.engine().pass_now(&around),
    };
    pass()?;
    customers::take_over(till)?;
    if goods::take_over(till)? {
        // Sales had waited for what the products of a back end are here.
        pass()?;
    }
    till.status_changed();
    standing::all(till)
}

/// The secrets of all back ends that can be read.
pub(crate) fn secrets(till: &Till) -> Result<Vec<Secret>, Refusal> {
    let upstreams = till.ledger().upstreams()?;
    Ok(upstreams
        .iter()
        .filter_map(|one| secret::read(till, one.id).ok())
        .collect())
}
