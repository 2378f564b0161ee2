//! The holder's side of the local socket.

use super::{GREETING, Question, Reply, address, write_line};
use crate::caller::Caller;
use crate::refusal::{Code, Refusal};
use crate::{Till, platform};
use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Stream};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The longest request: an import of a large file goes in one line.
const LONGEST_LINE: u64 = 256 << 20;

/// How long a caller that was greeted may stay silent.
const SILENCE: Duration = Duration::from_secs(10);

/// Serves the local socket of a held folder until it is dropped. Dropping waits for the requests under way.
pub struct Served {
    traffic: Arc<Traffic>,
    folder: PathBuf,
    place: PathBuf,
    listener: Option<JoinHandle<()>>,
}

/// The connections under way.
#[derive(Default)]
struct Traffic {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    under_way: usize,
    closed: bool,
}

impl Traffic {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets one more connection in, unless the socket is closed.
    fn enter(&self) -> bool {
        let mut state = self.lock();
        state.under_way += usize::from(!state.closed);
        !state.closed
    }

    fn leave(&self) {
        self.lock().under_way -= 1;
        self.changed.notify_all();
    }

    fn close(&self) {
        self.lock().closed = true;
    }

    fn wait_until_empty(&self) {
        let state = self.lock();
        let waited = self.changed.wait_while(state, |state| state.under_way > 0);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
}

/// Begins to serve.
///
/// # Errors
/// [`Code::CannotSave`] when the socket cannot be made.
pub fn serve(till: &Arc<Till>) -> Result<Served, Refusal> {
    let folder = till.path().to_owned();
    let bind = || -> std::io::Result<(PathBuf, Listener)> {
        let place = address::for_holder(&folder, &till.new_id().to_string())?;
        let listener = ListenerOptions::new().name(address::name(&place)?).create_sync()?;
        if !cfg!(windows) {
            platform::restrict(&place)?;
        }
        Ok((place, listener))
    };
    let (place, listener) = bind().map_err(|fault| Refusal::new(Code::CannotSave).with("detail", fault.to_string()))?;
    let traffic = Arc::new(Traffic::default());
    let thread = {
        let (till, traffic) = (Arc::clone(till), Arc::clone(&traffic));
        std::thread::spawn(move || accept(&listener, &till, &traffic))
    };
    Ok(Served {
        traffic,
        folder,
        place,
        listener: Some(thread),
    })
}

fn accept(listener: &Listener, till: &Arc<Till>, traffic: &Arc<Traffic>) {
    while let Ok(stream) = listener.accept() {
        if !traffic.enter() {
            return;
        }
        let (till, traffic) = (Arc::clone(till), Arc::clone(traffic));
        std::thread::spawn(move || {
            if let Err(fault) = answer(&till, stream) {
                tracing::warn!(%fault, "a request over the local socket broke off");
            }
            // The till goes first: whoever waits for the traffic to end may then close the shop.
            drop(till);
            traffic.leave();
        });
    }
}

fn answer(till: &Till, mut stream: Stream) -> std::io::Result<()> {
    write_line(&mut stream, GREETING)?;
    stream.set_recv_timeout(Some(SILENCE))?;
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.by_ref().take(LONGEST_LINE).read_line(&mut line)?;
    if !line.ends_with('\n') {
        // The caller left, or was cut off in the middle of its request: nothing was asked.
        return Ok(());
    }
    let reply = match serde_json::from_str::<Question>(&line) {
        Ok(question) => ask(till, question),
        Err(fault) => Err(Refusal::new(Code::BadRequest).with("detail", fault.to_string())),
    };
    let reply = match reply {
        Ok(value) => Reply::Done(value),
        Err(refusal) => Reply::Refused {
            code: refusal.code.as_str().to_owned(),
            data: refusal.data,
        },
    };
    write_line(stream.get_mut(), &serde_json::to_string(&reply)?)
}

fn ask(till: &Till, question: Question) -> Result<Value, Refusal> {
    let caller = match question.staff {
        Some((name, pin)) => Caller::Staff { name, pin },
        None => Caller::Machine,
    };
    till.call(&caller, &question.command, question.request)
}

impl Drop for Served {
    fn drop(&mut self) {
        self.traffic.close();
        // One last connection wakes the listener, which then sees that it is closed.
        if let Ok(name) = address::name(&self.place) {
            let _ = Stream::connect(name);
        }
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        let _ = address::remove(&self.folder);
        self.traffic.wait_until_empty();
    }
}
