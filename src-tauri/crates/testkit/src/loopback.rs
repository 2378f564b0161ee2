//! The command list over HTTP, so that a browser can stand where the window stands. It serves the built screen, takes commands as the
//! screen, and streams the events; only for names of this very machine.

pub mod ear;
pub mod stage;

use app::events::Event;
use app::{Caller, Front, Refusal};
use axum::extract::{Path as UrlPath, Request, State};
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::middleware::{self, Next};
use axum::response::sse::{self, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::stream::{self, Stream};
use serde_json::{Value, json};
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tower_http::services::{ServeDir, ServeFile};

/// The pages, commands and events of a till; `screen` is the folder of the built screen.
pub fn router(front: Arc<Front>, screen: &Path) -> Router {
    let pages = ServeDir::new(screen).fallback(ServeFile::new(screen.join("index.html")));
    Router::new()
        .route("/call/{command}", post(as_screen))
        .route("/display/call/{command}", post(as_display))
        .route("/events", get(events))
        .route("/display/events", get(watched))
        .route("/scanned/{code}", post(scanned))
        .with_state(front)
        .fallback_service(pages)
        .layer(middleware::from_fn(only_this_machine))
}

/// A page of another site can reach this address under a name of its own; then that name is refused.
async fn only_this_machine(request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if ["127.0.0.1", "localhost"].contains(&name) {
        next.run(request).await
    } else {
        (StatusCode::MISDIRECTED_REQUEST, "only for 127.0.0.1 and localhost").into_response()
    }
}

async fn as_screen(front: State<Arc<Front>>, command: UrlPath<String>, request: Json<Value>) -> Response {
    call(Caller::Screen, front, command, request).await
}

async fn as_display(front: State<Arc<Front>>, command: UrlPath<String>, request: Json<Value>) -> Response {
    call(Caller::Display, front, command, request).await
}

/// A command as the front's window or the customer's sends it. A refusal comes with status 422 as `{code, data}`.
async fn call(
    caller: Caller,
    State(front): State<Arc<Front>>,
    UrlPath(command): UrlPath<String>,
    Json(request): Json<Value>,
) -> Response {
    let ran = spawn_blocking(move || front.call(&caller, &command, request)).await;
    match ran.unwrap_or_else(|fault| Err(Refusal::internal(fault))) {
        Ok(reply) => Json(reply).into_response(),
        Err(refusal) => {
            let refused = json!({ "code": refusal.code.as_str(), "data": refusal.data });
            (StatusCode::UNPROCESSABLE_ENTITY, Json(refused)).into_response()
        }
    }
}

/// What a scanner at the till would do.
async fn scanned(State(front): State<Arc<Front>>, UrlPath(code): UrlPath<String>) -> StatusCode {
    let Some(till) = front.till() else {
        return StatusCode::NOT_FOUND;
    };
    till.scanned(code);
    StatusCode::NO_CONTENT
}

type Streamed = Sse<sse::KeepAliveStream<Pin<Box<dyn Stream<Item = Result<sse::Event, axum::Error>> + Send>>>>;

/// What the till's page hears.
async fn events(State(front): State<Arc<Front>>) -> Result<Streamed, StatusCode> {
    let till = front.till().ok_or(StatusCode::NOT_FOUND)?;
    Ok(streamed(till.listen_as_page()))
}

/// What the customer's hears.
async fn watched(State(front): State<Arc<Front>>) -> Result<Streamed, StatusCode> {
    let till = front.till().ok_or(StatusCode::NOT_FOUND)?;
    Ok(streamed(till.events().listen()))
}

fn streamed(heard: Receiver<Event>) -> Streamed {
    let (sender, receiver) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        while let Ok(event) = heard.recv() {
            if sender.send(event).is_err() {
                return;
            }
        }
    });
    let next = |mut receiver: mpsc::UnboundedReceiver<Event>| async move {
        let event = receiver.recv().await?;
        Some((sse::Event::default().json_data(event), receiver))
    };
    let stream: Pin<Box<dyn Stream<Item = _> + Send>> = Box::pin(stream::unfold(receiver, next));
    Sse::new(stream).keep_alive(sse::KeepAlive::default())
}
