//! The local socket: how a second program speaks to the one that holds the data folder. One line of JSON each way; the socket lies in
//! the folder and only its user may open it. What comes in goes through [`Till::call`] like everything else.

use crate::caller::Caller;
use crate::refusal::{Code, Refusal};
use crate::{Till, platform};
use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{GenericFilePath, Listener, ListenerOptions, Name, Stream, ToFsName};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;

/// The longest request: an import of a large file goes in one line.
const LONGEST_LINE: u64 = 256 << 20;

/// A request on the wire.
#[derive(Serialize, Deserialize)]
struct Question {
    /// Name and PIN of the person who acts; the machine when absent.
    staff: Option<(String, String)>,
    command: String,
    request: Value,
}

/// A reply on the wire.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reply {
    Done(Value),
    Refused { code: String, data: Map<String, Value> },
}

/// What came of a call over the socket.
#[derive(Debug)]
pub enum Remote {
    /// The reply.
    Done(Value),
    /// The refusal, as the holder worded it.
    Refused {
        /// Its code.
        code: String,
        /// The message's variables.
        data: Map<String, Value>,
    },
}

/// Why the holder could not be asked.
#[derive(Debug)]
pub enum Unreached {
    /// Nothing was sent: trying again is safe.
    NotSent(std::io::Error),
    /// The holder went away before it answered: it may or may not have acted.
    NoAnswer(std::io::Error),
}

fn path_in(folder: &Path) -> PathBuf {
    folder.join("socket")
}

fn name_of(path: &Path) -> std::io::Result<Name<'_>> {
    if cfg!(windows) {
        let flat: String = path.display().to_string().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        return format!(r"\\.\pipe\evertill{flat}").to_fs_name::<GenericFilePath>();
    }
    path.to_fs_name::<GenericFilePath>()
}

/// Serves the local socket of a held folder until it is dropped. Dropping waits for the requests under way.
pub struct Served {
    stop: Arc<AtomicBool>,
    under_way: Arc<AtomicUsize>,
    path: PathBuf,
    listener: Option<JoinHandle<()>>,
}

/// Begins to serve.
///
/// # Errors
/// [`Code::CannotSave`] when the socket cannot be made.
pub fn serve(till: &Arc<Till>) -> Result<Served, Refusal> {
    let path = path_in(till.path());
    // Whoever holds the folder's lock owns the name: a socket file left by a killed process is only litter.
    let _ = std::fs::remove_file(&path);
    let bind = || -> std::io::Result<Listener> {
        let listener = ListenerOptions::new().name(name_of(&path)?).create_sync()?;
        if !cfg!(windows) {
            platform::restrict(&path)?;
        }
        Ok(listener)
    };
    let listener = bind().map_err(|fault| Refusal::new(Code::CannotSave).with("detail", fault.to_string()))?;
    let (stop, under_way) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let thread = {
        let (till, stop, under_way) = (Arc::clone(till), Arc::clone(&stop), Arc::clone(&under_way));
        std::thread::spawn(move || accept(&listener, &till, &stop, &under_way))
    };
    Ok(Served { stop, under_way, path, listener: Some(thread) })
}

fn accept(listener: &Listener, till: &Arc<Till>, stop: &AtomicBool, under_way: &Arc<AtomicUsize>) {
    while let Ok(stream) = listener.accept() {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        under_way.fetch_add(1, Ordering::SeqCst);
        let (till, under_way) = (Arc::clone(till), Arc::clone(under_way));
        std::thread::spawn(move || {
            if let Err(fault) = answer(&till, stream) {
                tracing::warn!(%fault, "a request over the local socket broke off");
            }
            under_way.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

fn answer(till: &Till, stream: Stream) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    std::io::Read::take(&mut stream, LONGEST_LINE).read_line(&mut line)?;
    if line.is_empty() {
        return Ok(());
    }
    let reply = match serde_json::from_str::<Question>(&line) {
        Ok(question) => ask(till, question),
        Err(fault) => Err(Refusal::new(Code::BadRequest).with("detail", fault.to_string())),
    };
    let reply = match reply {
        Ok(value) => Reply::Done(value),
        Err(refusal) => Reply::Refused { code: refusal.code.as_str().to_owned(), data: refusal.data },
    };
    let mut text = serde_json::to_string(&reply)?;
    text.push('\n');
    stream.get_mut().write_all(text.as_bytes())?;
    stream.get_mut().flush()
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
        self.stop.store(true, Ordering::SeqCst);
        // One last connection wakes the listener, which then sees that it is to stop.
        if let Ok(name) = name_of(&self.path) {
            let _ = Stream::connect(name);
        }
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        let _ = std::fs::remove_file(&self.path);
        while self.under_way.load(Ordering::SeqCst) > 0 {
            std::thread::yield_now();
        }
    }
}

/// Asks the program that holds a folder.
///
/// # Errors
/// [`Unreached`]: the two cases differ in whether the holder may have acted.
pub fn call(folder: &Path, caller: &Caller, command: &str, request: Value) -> Result<Remote, Unreached> {
    let staff = match caller {
        Caller::Staff { name, pin } => Some((name.clone(), pin.clone())),
        Caller::Machine | Caller::Screen => None,
    };
    let question = Question { staff, command: command.to_owned(), request };
    let path = path_in(folder);
    let connect = || Stream::connect(name_of(&path)?);
    let stream = connect().map_err(Unreached::NotSent)?;
    exchange(stream, &question).map_err(Unreached::NoAnswer)
}

fn exchange(mut stream: Stream, question: &Question) -> std::io::Result<Remote> {
    let mut text = serde_json::to_string(question)?;
    text.push('\n');
    stream.write_all(text.as_bytes())?;
    stream.flush()?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    if !line.ends_with('\n') {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(match serde_json::from_str(&line)? {
        Reply::Done(value) => Remote::Done(value),
        Reply::Refused { code, data } => Remote::Refused { code, data },
    })
}
