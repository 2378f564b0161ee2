//! The local socket of whoever holds the data folder: `evertillctl` sends the same commands through it that it would run itself.
//!
//! Only this user may connect (mode 0600; on Windows a named pipe). One request and one reply per connection, each a line of JSON.
//! The holder greets first: a caller that saw no greeting knows that nothing was asked, so trying again is safe. What comes in goes
//! through [`Till::call`] like everything else.

mod address;
mod serve;

pub use serve::{Served, serve};

use crate::caller::Caller;
use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

/// What the holder says first.
const GREETING: &str = "evertill\n";

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
    /// Nothing was asked: trying again is safe.
    NotAsked(std::io::Error),
    /// The holder went away before it answered: it may or may not have acted.
    NoAnswer(std::io::Error),
}

/// Asks the program that holds a folder.
///
/// # Errors
/// [`Unreached`]: the two cases differ in whether the holder may have acted.
pub fn call(folder: &Path, caller: &Caller, command: &str, request: Value) -> Result<Remote, Unreached> {
    let staff = match caller {
        Caller::Staff { name, pin } => Some((name.clone(), pin.clone())),
        Caller::Machine | Caller::Screen | Caller::Display => None,
    };
    let question = Question {
        staff,
        command: command.to_owned(),
        request,
    };
    let stream = greeted(folder).map_err(Unreached::NotAsked)?;
    exchange(stream, &question).map_err(Unreached::NoAnswer)
}

fn greeted(folder: &Path) -> std::io::Result<BufReader<Stream>> {
    let mut stream = BufReader::new(Stream::connect(address::of_holder(folder)?)?);
    let mut line = String::new();
    stream.read_line(&mut line)?;
    if line == GREETING {
        Ok(stream)
    } else {
        Err(std::io::ErrorKind::UnexpectedEof.into())
    }
}

fn exchange(mut stream: BufReader<Stream>, question: &Question) -> std::io::Result<Remote> {
    write_line(stream.get_mut(), &serde_json::to_string(question)?)?;
    let mut line = String::new();
    stream.read_line(&mut line)?;
    if !line.ends_with('\n') {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(match serde_json::from_str(&line)? {
        Reply::Done(value) => Remote::Done(value),
        Reply::Refused { code, data } => Remote::Refused { code, data },
    })
}

fn write_line(stream: &mut Stream, text: &str) -> std::io::Result<()> {
    stream.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        stream.write_all(b"\n")?;
    }
    stream.flush()
}
