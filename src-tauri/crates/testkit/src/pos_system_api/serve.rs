//! One request: read, counted, held against the documentation, answered, and spoilt where a fault says so.

mod answer;

use super::Options;
use super::books::Books;
use super::fault::{Fault, Faults};
use super::line::Cut;
use super::route::{self, Route};
use answer::Reply;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::Response;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// No request of the documentation is longer.
const LONGEST_BODY: usize = 1024 * 1024;

/// What every connection shares.
pub(super) struct Shared {
    books: Mutex<Books>,
    faults: Mutex<Faults>,
    released: Semaphore,
    token_form_only: bool,
}

/// A request in the words of the documentation.
pub(super) struct Heard {
    pub(super) route: Route,
    pub(super) query: String,
    pub(super) content_type: String,
    pub(super) bearer: String,
    pub(super) body: Vec<u8>,
}

impl Shared {
    pub(super) fn new(options: Options) -> Self {
        let books = Books::new(&options.username, &options.password, options.token_uses, options.seed);
        Self {
            books: Mutex::new(books),
            faults: Mutex::default(),
            released: Semaphore::new(0),
            token_form_only: options.token_form_only,
        }
    }

    pub(super) fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn release(&self) {
        self.released.add_permits(1);
    }

    async fn hold(&self) {
        if let Ok(permit) = self.released.acquire().await {
            permit.forget();
        }
    }

    fn answer(&self, heard: &Heard) -> Reply {
        answer::answer(&mut self.books(), heard, self.token_form_only)
    }
}

/// Serves one request.
pub(super) async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (method, path) = (parts.method.as_str(), parts.uri.path());
    let query = parts.uri.query().unwrap_or_default();
    let (name, route) = match route::find(method, path) {
        Ok(found) => found,
        Err(status) => {
            shared.faults().meet(&format!("{method} {path}"), query);
            let words = if status == 405 {
                "Method Not Allowed"
            } else {
                "Not Found"
            };
            return Reply::refused((status, words)).into_response();
        }
    };
    let fault = shared.faults().meet(name, query);
    let body = to_bytes(body, LONGEST_BODY).await.unwrap_or_default();
    let heard = heard(&parts, route, body.to_vec());
    meet(shared, heard, fault, &cut).await.into_response()
}

fn heard(parts: &Parts, route: Route, body: Vec<u8>) -> Heard {
    let header = |name| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    Heard {
        route,
        query: parts.uri.query().unwrap_or_default().to_owned(),
        content_type: header(CONTENT_TYPE).to_owned(),
        bearer: header(AUTHORIZATION)
            .strip_prefix("Bearer ")
            .unwrap_or_default()
            .to_owned(),
        body,
    }
}

async fn meet(shared: Arc<Shared>, heard: Heard, fault: Option<Fault>, cut: &Cut) -> Reply {
    match fault {
        None => shared.answer(&heard),
        Some(Fault::Refuse { status, retry_after }) => Reply {
            retry_after,
            ..Reply::refused((status, "Try again later"))
        },
        Some(Fault::RevokeTokens) => {
            shared.books().expire_tokens();
            Reply::refused((401, "Could not validate credentials"))
        }
        Some(Fault::EmptyList) => Reply::json(200, "[]"),
        Some(Fault::CutBefore) => {
            cut.at_once();
            Reply::json(200, "")
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
async fn held(shared: Arc<Shared>, heard: Heard) -> Reply {
    let task = tokio::spawn(async move {
        shared.hold().await;
        shared.answer(&heard)
    });
    task.await
        .unwrap_or_else(|_| Reply::refused((500, "Internal Server Error")))
}

/// An answer that says less than the truth. A refusal stays as it is, but for a cut.
fn spoilt(reply: Reply, fault: &Fault, cut: &Cut) -> Reply {
    match fault {
        Fault::CommitThenCut => cut.at_once(),
        Fault::Truncate => cut.in_the_body(),
        Fault::CommitThen(status) if reply.status < 300 => return Reply::json(*status, ""),
        Fault::Garbage if reply.status < 300 => return Reply::json(200, "<html>It works!</html>"),
        Fault::NoId if reply.status < 300 => return Reply::json(200, r#"{"message":"ok"}"#),
        _ => {}
    }
    reply
}
