//! One time of being reachable: a listener and its connections on a thread of their own, all closed when it ends.

use super::System;
use super::line::{Cut, Listener};
use super::serve::{Shared, serve};
use axum::Router;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

pub(super) struct Session {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Session {
    pub(super) fn open<S: System>(address: SocketAddr, shared: Arc<Shared<S>>) -> io::Result<(Self, SocketAddr)> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || run(&runtime, listener, shared, stopped));
        let session = Self {
            stop: Some(stop),
            thread: Some(thread),
        };
        Ok((session, address))
    }
}

/// Ends with the runtime, and the runtime's end closes every socket.
fn run<S: System>(
    runtime: &Runtime,
    listener: std::net::TcpListener,
    shared: Arc<Shared<S>>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<()> {
    runtime.block_on(async {
        let listener = Listener::new(listener)?;
        let app = Router::new().fallback(serve::<S>).with_state(shared);
        let service = app.into_make_service_with_connect_info::<Cut>();
        tokio::select! {
            served = axum::serve(listener, service) => served,
            _ = stopped => Ok(()),
        }
    })
}

impl Drop for Session {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // Its only failure is a listener that broke, which the test has met as a refused connection.
            let _ = thread.join();
        }
    }
}
