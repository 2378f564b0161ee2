//! A port that answers every request with the bytes that it is told to, be they what they may.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a client that signs in is told, so that it goes on to ask.
const TOKEN: &str = r#"{"access_token":"t","token":"t","token_type":"Bearer","expires_in":3600}"#;

/// What is said.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// How it says that its body is packed.
    pub(crate) encoding: Option<&'static str>,
    pub(crate) body: Vec<u8>,
    /// Whether this is said to who signs in too.
    pub(crate) to_sign_in: bool,
}

impl Answer {
    /// A body as it is, accepted.
    pub(crate) fn of(body: &[u8]) -> Self {
        Self {
            status: 200,
            encoding: None,
            body: body.to_vec(),
            to_sign_in: false,
        }
    }
}

/// An open port. It is served until the process ends.
pub(crate) struct Line {
    pub(crate) base_url: String,
    answer: Arc<Mutex<Answer>>,
}

impl Line {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let answer = Arc::new(Mutex::new(Answer::of(b"")));
        let said = Arc::clone(&answer);
        thread::spawn(move || {
            for stream in listener.incoming() {
                // A client that has heard enough hangs up.
                let _ = stream.and_then(|stream| serve(stream, &said));
            }
        });
        Self { base_url, answer }
    }

    /// From now on this is the answer.
    pub(crate) fn say(&self, answer: Answer) {
        *self.answer.lock().unwrap() = answer;
    }
}

fn serve(stream: TcpStream, answer: &Mutex<Answer>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let signs_in = heard(&mut stream)?;
    let mut answer = answer.lock().unwrap().clone();
    if signs_in && !answer.to_sign_in {
        answer = Answer::of(TOKEN.as_bytes());
    }
    let encoding = answer.encoding.map(|name| format!("content-encoding: {name}\r\n"));
    let head = format!(
        "HTTP/1.1 {} -\r\ncontent-type: application/json\r\nconnection: close\r\n{}content-length: {}\r\n\r\n",
        answer.status,
        encoding.unwrap_or_default(),
        answer.body.len()
    );
    stream.get_mut().write_all(head.as_bytes())?;
    stream.get_mut().write_all(&answer.body)
}

/// Reads one request to its end; whether it signs in.
fn heard(stream: &mut BufReader<TcpStream>) -> io::Result<bool> {
    let mut first = String::new();
    stream.read_line(&mut first)?;
    let path = first.split(' ').nth(1).unwrap_or_default();
    let signs_in = path.ends_with("/token") || path.ends_with("/authenticate");
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some(digits) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = digits.trim().parse().unwrap();
        }
    }
    stream.read_exact(&mut vec![0; length])?;
    Ok(signs_in)
}
