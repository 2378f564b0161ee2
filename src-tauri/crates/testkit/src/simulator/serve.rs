//! One request: read, counted, answered by the system, and spoilt where a fault says so.

use super::fault::{Fault, Faults};
use super::line::Cut;
use super::{Reply, System};
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Query, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// No request of any documentation is longer.
const LONGEST_BODY: usize = 1024 * 1024;

/// What every connection shares.
pub(super) struct Shared<S> {
    system: Mutex<S>,
    faults: Mutex<Faults>,
    released: Semaphore,
    /// What was cut off and is still on its way.
    late: Mutex<VecDeque<Heard>>,
}

/// A request as it came, and the endpoint that it is for.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The endpoint in its documented spelling.
    pub route: &'static str,
    /// Method, e.g. `GET`.
    pub method: String,
    /// Path with the base before it, as it came.
    pub path: String,
    /// The part after the question mark, as it came.
    pub query: String,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: Vec<u8>,
}

impl Heard {
    /// A header's text; empty when it is missing or no text.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    }

    /// The bearer token; empty when there is none.
    #[must_use]
    pub fn bearer(&self) -> &str {
        self.header(AUTHORIZATION.as_str())
            .strip_prefix("Bearer ")
            .unwrap_or_default()
    }

    /// The query in pairs, decoded, in the order in which they came. A query that is none has no pairs.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        pairs(&self.query)
    }
}

/// Text of the form `a=1&b=2` in pairs, decoded.
#[must_use]
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    let uri = format!("/?{text}").parse::<Uri>().ok();
    let read = uri.and_then(|uri| Query::try_from_uri(&uri).ok());
    read.map(|Query(pairs)| pairs).unwrap_or_default()
}

impl<S: System> Shared<S> {
    pub(super) fn new(system: S) -> Self {
        Self {
            system: Mutex::new(system),
            faults: Mutex::default(),
            released: Semaphore::new(0),
            late: Mutex::default(),
        }
    }

    pub(super) fn system(&self) -> MutexGuard<'_, S> {
        self.system.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn release(&self) {
        self.released.add_permits(1);
    }

    pub(super) fn late(&self) -> MutexGuard<'_, VecDeque<Heard>> {
        self.late.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The oldest that is on its way is done; whether there was one.
    pub(super) fn arrive(&self) -> bool {
        let Some(heard) = self.late().pop_front() else {
            return false;
        };
        let mut system = self.system();
        system.vouch(&heard);
        system.answer(&heard);
        true
    }

    async fn hold(&self) {
        if let Ok(permit) = self.released.acquire().await {
            permit.forget();
        }
    }

    fn answer(&self, heard: &Heard) -> Reply {
        self.system().answer(heard)
    }
}

/// Serves one request.
pub(super) async fn serve<S: System>(
    State(shared): State<Arc<Shared<S>>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (method, path) = (parts.method.as_str(), parts.uri.path());
    let query = parts.uri.query().unwrap_or_default();
    let route = match S::route(method, path) {
        Ok(route) => route,
        Err(status) => {
            shared.faults().meet(&format!("{method} {path}"), query, false);
            let words = if status == 405 {
                "Method Not Allowed"
            } else {
                "Not Found"
            };
            return S::refusal(status, words).into_response();
        }
    };
    let fault = shared.faults().meet(route, query, S::is_list(route));
    let body = to_bytes(body, LONGEST_BODY).await.unwrap_or_default();
    let heard = Heard {
        route,
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: parts.headers,
        body: body.to_vec(),
    };
    meet(shared, heard, fault, &cut).await.into_response()
}

async fn meet<S: System>(shared: Arc<Shared<S>>, heard: Heard, fault: Option<Fault>, cut: &Cut) -> Reply {
    match fault {
        None => shared.answer(&heard),
        Some(Fault::Refuse { status, retry_after }) => Reply {
            retry_after,
            ..S::refusal(status, "Try again later")
        },
        Some(Fault::RevokeTokens) => {
            shared.system().revoke();
            S::refusal(401, "Could not validate credentials")
        }
        Some(Fault::EmptyList) => S::empty_list(),
        Some(Fault::CutBefore) => {
            cut.at_once();
            Reply::json(200, "")
        }
        Some(Fault::CutThenCommit) => {
            cut.at_once();
            shared.late().push_back(heard);
            Reply::json(200, "")
        }
        Some(Fault::Twice) => {
            shared.answer(&heard);
            shared.answer(&heard)
        }
        Some(Fault::HoldThenCommit) => held(shared, heard).await,
        Some(Fault::CommitThenHold) => {
            let reply = shared.answer(&heard);
            shared.hold().await;
            reply
        }
        Some(fault) => spoilt(shared.answer(&heard), &fault, cut),
    }
}

/// Done on a task of its own, which goes on when the connection has gone.
async fn held<S: System>(shared: Arc<Shared<S>>, heard: Heard) -> Reply {
    let task = tokio::spawn(async move {
        shared.hold().await;
        shared.answer(&heard)
    });
    task.await.unwrap_or_else(|_| S::refusal(500, "Internal Server Error"))
}

/// An answer that says less than the truth. A refusal stays as it is, but for a cut.
fn spoilt(reply: Reply, fault: &Fault, cut: &Cut) -> Reply {
    match fault {
        Fault::CommitThenCut => cut.at_once(),
        Fault::Truncate => cut.in_the_body(),
        Fault::CommitThen(status) if reply.status < 300 => return Reply::json(*status, ""),
        Fault::Garbage if reply.status < 300 => return page(200),
        Fault::ErrorPage(status) if reply.status < 300 => return page(*status),
        Fault::WrongType if reply.status < 300 => {
            return Reply {
                content_type: "text/plain",
                ..reply
            };
        }
        Fault::NoId if reply.status < 300 => return Reply::json(200, r#"{"message":"ok"}"#),
        _ => {}
    }
    reply
}

/// What a proxy or a portal says in the back end's name.
fn page(status: u16) -> Reply {
    Reply {
        content_type: "text/html",
        ..Reply::json(status, "<html>It works!</html>")
    }
}
