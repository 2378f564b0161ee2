//! Where a back end, or a relay for it, may tell that something has changed there. What it tells is a hint to look, and never data.

use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// No webhook is longer.
const LONGEST_BODY: usize = 256 * 1024;

/// So long a caller may take for one call.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many callers are listened to at once; others find the line closed.
const AT_ONCE: usize = 8;

/// Before the port is listened on again after the system refused it a connection.
const AFTER_FAULT: Duration = Duration::from_secs(1);

/// How a back end's call is told from anybody else's.
pub(crate) trait Seal: Send + Sync {
    /// The header that carries the signature.
    fn header(&self) -> &'static str;

    /// Whether it is the body's.
    fn is_genuine(&self, signature: &str, body: &[u8]) -> bool;
}

/// Where a back end may call. Nothing is open yet.
#[derive(Clone)]
pub struct Hook {
    port: u16,
    seal: Arc<dyn Seal>,
}

/// An open port. It is closed when this is dropped.
#[derive(Debug)]
pub struct OpenHook(JoinHandle<()>);

impl Drop for OpenHook {
    fn drop(&mut self) {
        self.0.abort();
    }
}

type Heard = Arc<dyn Fn() + Send + Sync>;

impl Hook {
    pub(crate) fn new(port: u16, seal: Arc<dyn Seal>) -> Self {
        Self { port, seal }
    }

    /// The port, on this machine alone.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Opens the port and says so of each call that is the back end's. To be called within a runtime.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub async fn open(self, heard: Heard) -> io::Result<OpenHook> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        Ok(OpenHook(tokio::spawn(listen(listener, self.seal, heard))))
    }
}

async fn listen(listener: TcpListener, seal: Arc<dyn Seal>, heard: Heard) {
    let mut calls = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((line, _)) if calls.len() < AT_ONCE => {
                    calls.spawn(serve(line, Arc::clone(&seal), Arc::clone(&heard)));
                }
                Ok(_) => {}
                Err(_) => tokio::time::sleep(AFTER_FAULT).await,
            },
            Some(_) = calls.join_next() => {}
        }
    }
}

/// One call on one line. How it ends concerns only the caller.
async fn serve(line: TcpStream, seal: Arc<dyn Seal>, heard: Heard) {
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .keep_alive(false)
        .serve_connection(
            TokioIo::new(line),
            service_fn(|request| answer(request, &*seal, &heard)),
        );
    let _ended = tokio::time::timeout(PATIENCE, serving).await;
}

async fn answer(
    request: Request<Incoming>,
    seal: &dyn Seal,
    heard: &Heard,
) -> Result<Response<Empty<Bytes>>, Infallible> {
    let mut response = Response::new(Empty::new());
    *response.status_mut() = judge(request, seal, heard).await;
    Ok(response)
}

async fn judge(request: Request<Incoming>, seal: &dyn Seal, heard: &Heard) -> StatusCode {
    if request.method() != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED;
    }
    let (head, body) = request.into_parts();
    let Ok(body) = Limited::new(body, LONGEST_BODY).collect().await else {
        return StatusCode::PAYLOAD_TOO_LARGE;
    };
    let signature = head.headers.get(seal.header()).and_then(|given| given.to_str().ok());
    if !signature.is_some_and(|given| seal.is_genuine(given, &body.to_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    heard();
    StatusCode::OK
}
